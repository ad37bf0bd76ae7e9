import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbers, ExactNumber, floorOf, integerNear, isMultipleOf, isWhole, numberFrom } from '../../src/numbers/exactNumber.ts'

/** Numbers of many digits, as JSON writes them. */
const decimals = fc
  .tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.integer({ min: 0, max: 45 }))
  .map(([digits, places]) => written(digits, places))

function written(digits: bigint, places: number): string {
  if (places === 0) return String(digits)
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
}

test.each([
  '9007199254740993',
  '-9007199254740993',
  '9223372036854775807',
  '-9223372036854775808',
  '12345678901234567.89',
  '0.1000000000000000055',
  '1.0000000000000000001e30',
])('%s becomes an exact number', (text) => {
  const number = numberFrom(text)
  expect(number).toBeInstanceOf(ExactNumber)
  expect([String(number), JSON.stringify({ number }), Number(number)]).toEqual([text, `{"number":${text}}`, Number(text)])
})

test.each(['0', '-1', '19.99', '1e2', '9007199254740992', '0.30000000000000004', '123456789012345.5', '1000000000000000000000', '1e400'])(
  '%s becomes a JavaScript number',
  (text) => {
    expect(numberFrom(text)).toBe(Number(text))
  },
)

test('a number with very many digits or a very large exponent becomes a JavaScript number', () => {
  expect(numberFrom('7'.repeat(200))).toBe(Number('7'.repeat(200)))
  expect(numberFrom('1.0000000000000001e-9999')).toBe(0)
})

test('every number that JavaScript writes becomes a JavaScript number again, except 2⁶³', () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => Math.abs(value) !== 2 ** 63)
  fc.assert(fc.property(doubles, (value) => void expect(numberFrom(String(value))).toBe(value === 0 ? 0 : value)))
})

test('numbers are compared by all their digits', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 70n), 2n ** 70n), fc.bigInt(-2n, 2n), fc.integer({ min: 0, max: 25 }), (digits, more, places) => {
      const [one, other] = [numberFrom(written(digits, places)), numberFrom(written(digits + more, places))]
      expect(Math.sign(compareNumbers(one, other))).toBe(Math.sign(Number(-more)))
    }),
  )
})

test('floorOf finds the largest JavaScript number that is not above an exact one', () => {
  fc.assert(
    fc.property(decimals, (text) => {
      const number = numberFrom(text)
      if (!(number instanceof ExactNumber)) return
      const below = floorOf(number)
      const bits = new BigInt64Array(new Float64Array([below]).buffer)
      bits[0] = (bits[0] as bigint) + (below > 0 || Object.is(below, 0) ? 1n : -1n)
      const above = new Float64Array(bits.buffer)[0] as number
      expect(compareNumbers(exactly(below), number)).toBeLessThanOrEqual(0)
      expect(compareNumbers(exactly(above), number)).toBeGreaterThan(0)
    }),
    { numRuns: 1_000 },
  )
})

/** A number of JavaScript with all the digits that it stands for. */
function exactly(value: number): ExactNumber {
  return new ExactNumber(value.toPrecision(100))
}

/** The integers next to a number, below and above. */
function near(text: string): bigint[] {
  return [false, true].map((up) => integerNear(numberFrom(text), up))
}

test('knows whole numbers, and finds the integers next to a number', () => {
  expect(
    ['9007199254740993', '9007199254740993.0', '9.007199254740993e15', '12345678901234567.89'].map((each) => isWhole(numberFrom(each))),
  ).toEqual([true, true, true, false])
  expect(near('9007199254740993')).toEqual([9007199254740993n, 9007199254740993n])
  expect(near('9007199254740993.5')).toEqual([9007199254740993n, 9007199254740994n])
  expect(near('-9007199254740993.5')).toEqual([-9007199254740994n, -9007199254740993n])
})

test('checks multiples with all digits', () => {
  expect(isMultipleOf(numberFrom('12345678901234567.89'), 0.01)).toBe(true)
  expect(isMultipleOf(numberFrom('12345678901234567.895'), 0.01)).toBe(false)
  expect(isMultipleOf(numberFrom('9007199254740993'), 3)).toBe(9007199254740993n % 3n === 0n)
})
