import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, pet, post, read, reply, takes, text } from '../pets.ts'

const json = (schema?: object, example?: unknown): object => ({
  200: { description: '', content: { 'application/json': { ...(schema && { schema }), ...(example !== undefined && { example }) } } },
})
const nothing = { 200: { description: '' } }
const sent = takes(object({ name: text, age: { type: 'integer' } }))

/** Pets, whose replies the spec does not describe. */
function petsWith(responses: object, { created = responses, listed = responses }: { created?: object; listed?: object } = {}): Mock {
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', responses: listed },
      post: { operationId: 'create', requestBody: sent, responses: created },
    },
    '/pets/{petId}': {
      parameters: [{ ...param('petId'), schema: { type: 'integer' } }],
      get: { operationId: 'read', responses },
      put: { operationId: 'change', requestBody: sent, responses: nothing },
      delete: { operationId: 'remove', responses: nothing },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

const ways = [
  ['no body', nothing],
  ['a body without a schema', json()],
  ['a body with a schema that allows everything', json({ description: 'A pet' })],
  ['an empty example', json({}, {})],
] as const

test.each(ways)('the item and the list are shown where a reply declares %s', async (_, responses) => {
  const mock = petsWith(responses)
  const rex = { id: 1, name: 'Rex', age: 3 }
  expect((await post(mock, { name: 'Rex', age: 3 })).body).toEqual(rex)
  expect(await read(mock, 1)).toMatchObject({ status: 200, body: rex })
  expect((await ask(mock, '/x/pets')).body).toEqual([rex])
  expect((await ask(mock, '/x/pets/1', { method: 'PUT', body: { age: 4 } })).body).toBeNull()
  expect((await read(mock, 1)).body).toEqual({ ...rex, age: 4 })
  await ask(mock, '/x/pets/1', { method: 'DELETE' })
  expect((await read(mock, 1)).status).toBe(404)
  expect((await ask(mock, '/x/pets')).body).toEqual([])
})

test('a create without a body still says in Location where the item is, if it answers 201', async () => {
  const mock = petsWith(nothing, { created: { 201: { description: '' } } })
  expect(await post(mock, { name: 'Rex' })).toMatchObject({ status: 201, headers: { location: '/x/pets/1' } })
  expect((await read(mock, 1)).body).toEqual({ id: 1, name: 'Rex' })
})

test('an example says which fields there are if the schema declares none', async () => {
  const listed = json({ type: 'array', items: { type: 'object' } }, [{ id: 7, name: 'Tom', tags: ['old'] }])
  const mock = petsWith(json({ type: 'object' }, { id: 7, name: 'Tom', tags: ['old'] }), { listed })
  await post(mock, { name: 'Rex', age: 3 })
  expect((await read(mock, 1)).body).toMatchObject({ id: 1, name: 'Rex' })
  expect((await ask(mock, '/x/pets')).body).toMatchObject([{ id: 1, name: 'Rex' }])
})

test('a list that the spec does not describe shows the keys of items that no operation reads', async () => {
  const paths = {
    '/pets': {
      get: { operationId: 'list', responses: nothing },
      post: { operationId: 'create', requestBody: sent, responses: nothing },
    },
    '/pets/{id}': { parameters: [param('id')], delete: { operationId: 'remove', responses: nothing } },
  }
  const mock = createMock({ specs: [{ name: 'x', document: documentOf(paths) as never, records: 0 }] })
  const { body } = await post(mock, { name: 'Rex' })
  expect(body).toEqual({ id: expect.any(String), name: 'Rex' })
  expect((await ask(mock, '/x/pets')).body).toEqual([body])
})

test('items exist for any key, and none is taken, if the spec does not describe the reply of POST at a key', async () => {
  const responses = nothing
  const paths = {
    '/delays': { get: { operationId: 'list', responses } },
    '/delays/{seconds}': {
      parameters: [param('seconds')],
      get: { operationId: 'read', responses },
      post: { operationId: 'wait', responses },
      put: { operationId: 'stay', responses },
    },
  }
  const mock = createMock({ specs: [{ name: 'x', document: documentOf(paths) as never }] })
  expect((await ask(mock, '/x/delays/9')).status).toBe(200)
  expect((await ask(mock, '/x/delays/9', { method: 'POST' })).status).toBe(200)
  expect((await ask(mock, '/x/delays/9', { method: 'POST' })).status).toBe(200)
})

test('a reply with a status that has no body stays empty', async () => {
  const mock = petsWith({ 204: { description: '' } })
  expect((await read(mock, 1)).body).toBeNull()
})

test('the schema of an item may have no type, and its media type may be any', async () => {
  const any = { 200: { description: '', content: { '*/*': { schema: { properties: { id: text, name: text } } } } } }
  const document = documentOf({
    '/pets': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(pet, 201) } },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: any } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { body } = await post(mock, { name: 'Rex' })
  expect((await read(mock, (body as { id: string }).id)).body).toEqual(body)
})

test('an item with one list of values of which the spec says nothing is described, and no envelope', async () => {
  const site = object({ siteid: { type: 'integer' }, name: text, tags: { type: 'array', items: {} } }, ['siteid'])
  const document = documentOf({
    '/sites': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(site, 201) } },
    '/sites/{id}': { parameters: [{ ...param('id'), schema: { type: 'integer' } }], get: { operationId: 'read', responses: reply(site) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const made = await ask(mock, '/x/sites', { body: { name: 'Home' } })
  expect(made.body).toMatchObject({ siteid: 4, name: 'Home' })
  expect((await ask(mock, '/x/sites/4')).body).toEqual(made.body)
  expect((await ask(mock, '/x/sites/9')).status).toBe(404)
})
