import { deepStrictEqual } from 'node:assert'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { factsOf, makeFacts } from '../../src/frozen/facts.ts'
import { freeze } from '../../src/frozen/freeze.ts'

const plain = (): { id: number; name: string; tags: string[] } => ({ id: 1, name: 'Ada', tags: ['a'] })

test('a frozen value has facts, and other values have none', () => {
  const value = plain()
  expect(factsOf(value)).toBeUndefined()
  expect(factsOf(freeze(value))).toMatchObject({ text: undefined })
  expect(factsOf(value.tags)).toBeUndefined()
  expect(factsOf(freeze(Object.freeze(plain())))).toBeUndefined()
})

test('a value that cannot be frozen has no facts', () => {
  const value = { id: 1, made: new Date(0) }
  expect(() => freeze(value)).toThrow(TypeError)
  expect(factsOf(value)).toBeUndefined()
})

test('facts stay when a value is frozen again', () => {
  const value = freeze(plain())
  const facts = factsOf(value)
  expect(factsOf(freeze(value))).toBe(facts)
  makeFacts(value)
  expect(factsOf(value)).toBe(facts)
})

test('facts show in no form of a value', () => {
  const value = freeze(plain())
  expect(Object.keys(value)).toEqual(['id', 'name', 'tags'])
  expect(Object.entries(Object.getOwnPropertyDescriptors(value))).toHaveLength(3)
  expect(JSON.stringify(value)).toBe(JSON.stringify(plain()))
  expect(inspect(value)).toBe(inspect(plain()))
  expect(value).toStrictEqual(plain())
  expect(() => deepStrictEqual(value, plain())).not.toThrow()
  const names: string[] = []
  for (const name in value) names.push(name)
  expect(names).toEqual(['id', 'name', 'tags'])
})

test('a copy of a value has no facts', () => {
  const value = freeze(plain())
  for (const copy of [{ ...value }, Object.assign({}, value), structuredClone(value)]) expect(factsOf(copy)).toBeUndefined()
})
