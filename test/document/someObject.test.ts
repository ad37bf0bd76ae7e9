import { expect, test } from 'vitest'
import { someObject } from '../../src/document/someObject.ts'

const isMarked = (object: Readonly<Record<string, unknown>>): boolean => object['marked'] === true

test('an object that passes is found wherever it is, in lists too', () => {
  expect(someObject({ a: [{ b: { marked: true } }] }, isMarked)).toBe(true)
  expect(someObject({ a: [{ b: { marked: false } }], marked: 'true' }, isMarked)).toBe(false)
})

test('a circular value is looked at once', () => {
  const circular: Record<string, unknown> = { a: {} }
  circular['self'] = circular
  expect(someObject(circular, isMarked)).toBe(false)
})

test('a value is looked at however deep it is', () => {
  let deep: object = { marked: true }
  for (let level = 0; level < 100_000; level += 1) deep = { deep }
  expect(someObject(deep, isMarked)).toBe(true)
})
