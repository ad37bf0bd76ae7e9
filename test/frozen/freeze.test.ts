import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeze } from '../../src/frozen/freeze.ts'

test('returns the same JSON value, unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value)
      expect(freeze(value)).toBe(value)
      expect(JSON.stringify(value)).toBe(before)
    }),
  )
})

test('freezes the content of an object that is already frozen', () => {
  const inner = { rates: [{ percent: 3 }] }
  freeze(Object.freeze({ inner }))
  expect(() => inner.rates.push({ percent: 4 })).toThrow(TypeError)
  expect(Object.isFrozen(inner.rates[0])).toBe(true)
})

class Loan {
  readonly id = 1
}

const holed: unknown[] = []
holed[1] = 'second'

test.each([
  ['a date', { due: { at: new Date(0) } }, '/due/at is a Date'],
  ['a map', { terms: [new Map()] }, '/terms/0 is a Map'],
  ['a number that JSON does not have', { amount: Number.NaN }, '/amount is NaN'],
  ['an infinite number', { list: [1, Infinity] }, '/list/1 is Infinity'],
  ['a big integer', { amount: 1n }, '/amount is a bigint'],
  ['a function', { toJSON: () => 1 }, '/toJSON is a function'],
  ['undefined in a list', { list: [undefined] }, '/list/0 is undefined'],
  ['a hole in a list', { list: holed }, '/list/0 is undefined'],
  ['an object of a class', new Loan(), 'this one is a Loan'],
])('refuses %s, and names its place', (_, value, message) => {
  expect(() => freeze(value)).toThrow(`A record can contain only JSON values, but ${message}.`)
})

test('refuses a circular value', () => {
  const loop: Record<string, unknown> = {}
  loop['again'] = [loop]
  expect(() => freeze(loop)).toThrow('must not contain itself')
})

test('accepts undefined fields, and objects without a prototype', () => {
  const value = Object.assign(Object.create(null) as object, { phone: undefined, terms: { rate: 1 } })
  expect(freeze(value).terms).toEqual({ rate: 1 })
})
