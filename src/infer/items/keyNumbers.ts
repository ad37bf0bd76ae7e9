import { ExactNumber, integerNear, numberFrom, type AnyNumber } from '../../numbers/exactNumber.ts'

const whole = /^-?\d+$/

/** A number of many digits as text, as which keys keep it; any other value itself. */
export function keyFrom(value: unknown): unknown {
  return value instanceof ExactNumber ? String(value) : value
}

/** The number that a key is, with all its digits; not a number where it is none. */
export function numberOfKey(key: string | number): AnyNumber {
  return typeof key === 'string' && whole.test(key) ? numberFrom(key) : Number(key)
}

/** The key that comes so many after a number. */
export function countedOn(start: AnyNumber, count: number): string | number {
  if (typeof start === 'number' && Number.isSafeInteger(start + count)) return start + count
  return keyFrom(numberFrom(String(integerNear(start, false) + BigInt(count)))) as string | number
}
