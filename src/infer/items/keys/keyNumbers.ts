import { ExactNumber, integerNear, isWholeText, numberFrom, type AnyNumber } from '../../../numbers/exactNumber.ts'

/** A number of many digits as text, which is how keys keep it; any other value as it is. */
export function keyFrom(value: unknown): unknown {
  return value instanceof ExactNumber ? String(value) : value
}

/** A key as a number with all its digits; NaN if it is not a number. */
export function numberOfKey(key: string | number): AnyNumber {
  return typeof key === 'string' && isWholeText(key) ? numberFrom(key) : Number(key)
}

/** The key that is `count` after a number. */
export function countedOn(start: AnyNumber, count: number): string | number {
  if (typeof start === 'number' && Number.isSafeInteger(start + count)) return start + count
  return keyFrom(numberFrom(String(integerNear(start, false) + BigInt(count)))) as string | number
}
