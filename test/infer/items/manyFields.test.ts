import { expect, test } from 'vitest'
import { FieldNames, sentValues } from '../../../src/infer/items/data.ts'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'

const thing = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' }, Time_Zone: { type: 'string' } } }
const content = { 'application/json': { schema: thing } }
const document = documentOf({
  '/things': { post: { requestBody: { content }, responses: { 201: { description: '', content } } } },
  '/things/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    get: { responses: { 200: { description: '', content } } },
    put: { requestBody: { content }, responses: { 200: { description: '', content } } },
    patch: { requestBody: { content }, responses: { 200: { description: '', content } } },
  },
})

/** As many as a body may have. */
const many = Object.fromEntries(Array.from({ length: 24_990 }, (_, index) => [`field ${index}`, index]))

test.each([
  ['POST', '/things', 201],
  ['PUT', '/things/101', 200],
  ['PATCH', '/things/101', 200],
])('%s %s keeps tens of thousands of fields of an item', async (method, path, status) => {
  const mock = createMock({ specs: [{ name: 'api', document: document as never }] })
  const saved = await ask(mock, `/api${path}`, { method, body: { ...many, name: 'a', timeZone: 'UTC' } })
  expect(saved).toMatchObject({ status, body: { name: 'a', Time_Zone: 'UTC' } })
})

/** Counts how often all names of an object are read. */
function counted(data: Record<string, unknown>): { readonly data: Record<string, unknown>; readonly reads: () => number } {
  let reads = 0
  const ownKeys = (target: Record<string, unknown>): (string | symbol)[] => {
    reads += 1
    return Reflect.ownKeys(target)
  }
  return { data: new Proxy(data, { ownKeys }), reads: () => reads }
}

test('reads the names of many fields once for any number of lookups', () => {
  const { data, reads } = counted({ pet_id: 1, petId: 2, Name: 'a' })
  const valueOf = sentValues(data)
  expect(['petId', 'PET-ID', 'name', 'other'].map(valueOf)).toEqual([2, 1, 'a', undefined])
  expect(reads()).toBe(1)
})

test('a field that was set is found by a name that differs in case and separators', () => {
  const { data, reads } = counted({ a: 1 })
  const names = new FieldNames(data)
  names.set('new_field', 2)
  names.set('a', 3)
  expect([names.find('newField'), names.find('A'), names.find('b')]).toEqual(['new_field', 'a', undefined])
  expect(reads()).toBe(1)
  expect(data).toEqual({ a: 3, new_field: 2 })
})

test('a call creates up to ten thousand items, either all of them or none', async () => {
  const list = { 'application/json': { schema: { type: 'array', items: thing } } }
  const ofThings = documentOf({
    '/things': { post: { requestBody: { content: list }, responses: { 201: { description: '', content: list } } } },
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { responses: { 200: { description: '', content }, 404: { description: '' } } },
    },
  })
  const mock = createMock({ specs: [{ name: 'api', document: ofThings as never, records: 0 }] })
  const items = Array.from({ length: 10_001 }, (_, index) => ({ name: `n${index}` }))
  const refused = await ask(mock, '/api/things', { method: 'POST', body: items })
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([413, expect.stringContaining('at most 10000 items; this one has 10001')])
  expect((await ask(mock, '/api/things/101')).status).toBe(404)
  expect((await ask(mock, '/api/things', { method: 'POST', body: items.slice(1) })).status).toBe(201)
  expect((await ask(mock, '/api/things/101')).status).toBe(200)
})
