import { expect, test } from 'vitest'
import { someObject } from '../../src/document/someObject.ts'

const isMarked = (object: Readonly<Record<string, unknown>>): boolean => object['marked'] === true

test('finds an object that passes the test, at any place, also in lists', () => {
  expect(someObject({ a: [{ b: { marked: true } }] }, isMarked)).toBe(true)
  expect(someObject({ a: [{ b: { marked: false } }], marked: 'true' }, isMarked)).toBe(false)
})

test('visits each object of a circular value once', () => {
  const circular: Record<string, unknown> = { a: {} }
  circular['self'] = circular
  expect(someObject(circular, isMarked)).toBe(false)
})

test('visits values that are nested deeper than the call stack', () => {
  let deep: object = { marked: true }
  for (let level = 0; level < 100_000; level += 1) deep = { deep }
  expect(someObject(deep, isMarked)).toBe(true)
})
