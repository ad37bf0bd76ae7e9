/** Longer texts, and larger exponents, become JavaScript numbers, since exact arithmetic on them would take too long. */
const longest = 128
const largestExponent = 400
/** JavaScript can represent every number with fewer characters. */
const shortest = 16

/** JavaScript rounds the largest number of 64 bits, 9223372036854775807, to this, which is too large. */
const edgeOfInt64 = 2 ** 63

/** Most long numbers are ids. They are compared as whole numbers, which takes a tenth of the time. */
const plainWhole = /^-?[1-9]\d*$/
/** `String` writes larger numbers with an exponent. */
const largestPlain = 1e21

const parts = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** Makes `JSON.stringify` write a text as a number. Some browsers do not have it. */
const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => unknown }

/**
 * A number that JavaScript would round, such as the id 9007199254740993, kept as its text. `JSON.stringify` and `String` write all its
 * digits. Arithmetic rounds it, as `Number` does.
 */
export class ExactNumber {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    Object.freeze(this)
  }

  toString(): string {
    return this.#text
  }

  valueOf(): number {
    return Number(this.#text)
  }

  toJSON(): unknown {
    return rawJSON ? rawJSON(this.#text) : Number(this.#text)
  }
}

export type AnyNumber = number | ExactNumber

export function isNumber(value: unknown): value is AnyNumber {
  return typeof value === 'number' || value instanceof ExactNumber
}

/** Converts the text of a JSON number. Returns a JavaScript number if that keeps all digits, otherwise an `ExactNumber`. */
export function numberFrom(text: string): AnyNumber {
  const value = Number(text)
  if (text.length < shortest || text.length > longest) return value
  return isKept(text, value) ? value : new ExactNumber(text)
}

/** Whether a JavaScript number has all digits of a text, or the text is too long to find out. */
function isKept(text: string, value: number): boolean {
  if (Math.abs(value) < largestPlain && plainWhole.test(text)) return String(value) === text && Math.abs(value) !== edgeOfInt64
  const exact = significant(text)
  return exact === undefined || (Number.isFinite(value) && exact === significant(String(value)) && Math.abs(value) !== edgeOfInt64)
}

/** A number in the one form `-digits e exponent`, without zeros around the digits. Comparing texts is faster than exact arithmetic. */
function significant(text: string): string | undefined {
  const [, whole, fraction = '', power = '0'] = parts.exec(text) ?? []
  if (whole === undefined || Math.abs(Number(power)) > largestExponent) return undefined
  const isNegative = whole.startsWith('-')
  const digits = (isNegative ? whole.slice(1) : whole) + fraction
  let [start, end] = [0, digits.length]
  while (start < end && digits.charCodeAt(start) === 0x30) start += 1
  while (end > start && digits.charCodeAt(end - 1) === 0x30) end -= 1
  if (start === end) return '0'
  return `${isNegative ? '-' : ''}${digits.slice(start, end)}e${Number(power) - fraction.length + digits.length - end}`
}

/** Compares two numbers for sorting: negative, 0 or positive. */
export function compareNumbers(first: AnyNumber, second: AnyNumber): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second
  const [one, other] = [decimalOf(String(first)), decimalOf(String(second))]
  return one && other ? compareDecimals(one, other) : Number(first) - Number(second)
}

/** Whether a text is a whole number, such as `-7`, as paths and queries contain it. */
export function isWholeText(text: string): boolean {
  return /^-?\d+$/.test(text)
}

export function isWhole(value: AnyNumber): boolean {
  if (typeof value === 'number') return Number.isInteger(value)
  if (plainWhole.test(String(value))) return true
  const { digits, exponent } = decimalOf(String(value)) as Decimal
  return exponent >= 0 || digits % 10n ** BigInt(-exponent) === 0n
}

export function isMultipleOf(value: AnyNumber, step: AnyNumber): boolean {
  const [one, other] = [decimalOf(String(value)), decimalOf(String(step))]
  if (!one || !other || other.digits === 0n) return true
  const [a, b] = aligned(one, other)
  return a % b === 0n
}

/** The nearest integer that is not below a number (`up`), or not above it. */
export function integerNear(value: AnyNumber, up: boolean): bigint {
  const { digits, exponent } = decimalOf(String(value)) as Decimal
  if (exponent >= 0) return digits * 10n ** BigInt(exponent)
  const scale = 10n ** BigInt(-exponent)
  const whole = digits / scale
  if (whole * scale === digits) return whole
  return up === digits > 0n ? whole + (up ? 1n : -1n) : whole
}

/** The largest JavaScript number that is not above an exact one. */
export function floorOf(value: ExactNumber): number {
  const nearest = Number(value)
  if (!isAbove(nearest, String(value))) return nearest
  const bits = new BigInt64Array(new Float64Array([nearest]).buffer)
  bits[0] = (bits[0] as bigint) + (nearest > 0 ? -1n : 1n)
  return new Float64Array(bits.buffer)[0] as number
}

/** Whether the JavaScript number that is nearest to the number in a text is above it. */
function isAbove(nearest: number, text: string): boolean {
  if (plainWhole.test(text)) return BigInt(nearest) > BigInt(text)
  const [exact, read] = [decimalOf(text), decimalOf(nearest.toPrecision(100))]
  return exact !== undefined && read !== undefined && nearest !== 0 && compareDecimals(exact, read) < 0
}

/** `digits` times ten to the power of `exponent`. */
interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

function decimalOf(text: string): Decimal | undefined {
  const [, whole, fraction = '', power = '0'] = parts.exec(text) ?? []
  if (whole === undefined || Math.abs(Number(power)) > largestExponent) return undefined
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function compareDecimals(first: Decimal, second: Decimal): number {
  const [a, b] = aligned(first, second)
  return a < b ? -1 : a > b ? 1 : 0
}

/** Both as multiples of the same power of ten. */
function aligned(first: Decimal, second: Decimal): [bigint, bigint] {
  const exponent = Math.min(first.exponent, second.exponent)
  const scaled = ({ digits, exponent: own }: Decimal): bigint => digits * 10n ** BigInt(own - exponent)
  return [scaled(first), scaled(second)]
}
