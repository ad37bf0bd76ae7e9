import { expect, test } from 'vitest'
import type { Schema } from '../../../src/document/document.ts'
import { project } from '../../../src/infer/lists/project.ts'
import { Structures } from '../../../src/infer/resources/fields.ts'
import { Schemas } from '../../../src/schema/reading/schemas.ts'
import { documentOf } from '../../engine/shop.ts'
import { object, text } from '../pets.ts'

const document = documentOf({}) as never
const schemas = { request: new Schemas(document, 'request'), response: new Schemas(document, 'response') }
const structures = new Structures({ document, schemas })
const shownBy = (schema: object, data: unknown): unknown => project(structures, schema as Schema, data)

test('a value that has just the declared fields is shown as a copy, which may be changed', () => {
  const data = Object.freeze({ id: '1', name: 'Ada' })
  const shown = shownBy(object({ id: text, name: text, city: text }), data)
  expect(shown).toEqual(data)
  expect(shown).not.toBe(data)
  expect(Object.isFrozen(shown)).toBe(false)
})

test('the fields of a value are shown in the order of the schema', () => {
  const shown = shownBy(object({ id: text, name: text }), { name: 'Ada', id: '1' })
  expect(JSON.stringify(shown)).toBe('{"id":"1","name":"Ada"}')
})

test('a field that may only be written is not shown, although the value has just the declared fields', () => {
  const schema = object({ id: text, pin: { ...text, writeOnly: true } })
  expect(shownBy(schema, { id: '1', pin: '1234' })).toEqual({ id: '1' })
})

test('a field that is required under another spelling than it is declared is shown under both', () => {
  const schema = object({ id: text, Name: text }, ['id', 'name'])
  expect(shownBy(schema, { id: '1', Name: 'Ada' })).toEqual({ id: '1', Name: 'Ada', name: 'Ada' })
})

test('a field that is declared in two spellings is shown under both', () => {
  const schema = object({ created_at: text, createdAt: text })
  expect(shownBy(schema, { createdAt: 'now' })).toEqual({ created_at: 'now', createdAt: 'now' })
})

test('objects within a value are shown by their own schema, also in a list', () => {
  const person = object({ name: text })
  const schema = object({ id: text, owner: person, readers: { type: 'array', items: person } })
  const data = { id: '1', owner: { name: 'Ada', age: 7 }, readers: [{ name: 'Obi', age: 8 }] }
  expect(shownBy(schema, data)).toEqual({ id: '1', owner: { name: 'Ada' }, readers: [{ name: 'Obi' }] })
  expect(shownBy(schema, { readers: data.readers })).toEqual({ readers: [{ name: 'Obi' }] })
})
