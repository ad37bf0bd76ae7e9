import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const anything = {}
const anyObject = { type: 'object' }
const many = (items: object): object => ({ type: 'array', items })
const whole = { type: 'integer' }

interface Replies {
  readonly listed?: object
  readonly read?: object
  readonly created?: object
  readonly key?: string
  /** The fields of requests. */
  readonly fields?: object
}

const vlan = { name: text, number: whole, pin: { ...text, writeOnly: true } }

/** A mock whose replies say little about its vlans, and whose requests say more. */
function vlans({ listed = many(anyObject), read = anyObject, created = read, key = 'id', fields = vlan }: Replies = {}): Mock {
  const sent = takes(object(fields))
  const document = documentOf({
    '/vlans': {
      get: { operationId: 'list', responses: reply(listed) },
      post: { operationId: 'create', requestBody: sent, responses: reply(created, 201) },
    },
    [`/vlans/{${key}}`]: {
      parameters: [param(key)],
      get: { operationId: 'read', responses: reply(read) },
      put: { operationId: 'replace', requestBody: sent, responses: reply(read) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })
}

const office = { name: 'Office', number: 7, pin: '1234' }
const shown = { id: expect.any(String), name: 'Office', number: 7 }

test.each([
  [anything, anything],
  [anything, many(anyObject)],
  [anyObject, many(anyObject)],
])('where replies are declared as %j and %j, an item has its key and the fields of requests', async (read, listed) => {
  const mock = vlans({ read, listed })
  const { body } = await ask(mock, '/x/vlans', { body: office })
  expect(body).toEqual(shown)
  const { id } = body as { id: string }
  const path = `/x/vlans/${id}`
  expect((await ask(mock, path)).body).toEqual({ ...shown, id })
  expect((await ask(mock, path, { method: 'PUT', body: { name: 'Lab', number: 8 } })).body).toEqual({ id, name: 'Lab', number: 8 })
  expect((await ask(mock, path)).body).toEqual({ id, name: 'Lab', number: 8 })
  expect((await ask(mock, path, { method: 'DELETE' })).status).toBe(204)
  expect((await ask(mock, path)).status).toBe(404)
})

const first = { id: expect.any(String), name: expect.any(String), number: expect.any(Number) }

test.each([
  [many(anyObject), [first, shown]],
  [many(anything), [first, shown]],
  [object({ data: many(anything), total: whole }), { data: [first, shown], total: 2 }],
])('a list that is declared as %j shows whole items', async (listed, expected) => {
  const mock = vlans({ listed })
  await ask(mock, '/x/vlans', { body: office })
  expect((await ask(mock, '/x/vlans')).body).toEqual(expected)
})

test('a reply with two lists of anything is sampled', async () => {
  const mock = vlans({ listed: object({ data: many(anything), more: many(anything) }) })
  await ask(mock, '/x/vlans', { body: office })
  expect(JSON.stringify((await ask(mock, '/x/vlans')).body)).not.toContain('Office')
})

test('a field of the request that is called like the path parameter is the key', async () => {
  const { body } = await ask(vlans({ key: 'vlanId', fields: { vlan_id: text, name: text } }), '/x/vlans', {
    body: { vlan_id: 'a', name: 'b' },
  })
  expect(body).toEqual({ vlan_id: 'a', name: 'b' })
})

test('the items of a list tell more about an item', async () => {
  const mock = vlans({ listed: many(object({ id: whole, name: text, zone: text })) })
  const { body } = await ask(mock, '/x/vlans', { body: office })
  expect(body).toEqual({ id: expect.any(Number), name: 'Office', number: 7, zone: expect.any(String) })
  expect((await ask(mock, '/x/vlans')).body).toContainEqual({ id: expect.any(Number), name: 'Office', zone: expect.any(String) })
})

test('an item that is open shows what a client sends in other fields', async () => {
  const mock = vlans()
  const { body } = await ask(mock, '/x/vlans', { body: { ...office, colour: 'blue' } })
  expect(body).toEqual({ ...shown, colour: 'blue' })
})

test.each([
  ['vlan_id', 'id'],
  ['vlanUuid', 'uuid'],
  ['serial', 'serial'],
])('the key in the parameter %s is the field %s', async (key, field) => {
  const mock = vlans({ key })
  const { body } = await ask(mock, '/x/vlans', { body: office })
  const made = (body as Record<string, string>)[field] as string
  expect((await ask(mock, `/x/vlans/${made}`)).body).toEqual(body)
  expect((await ask(mock, '/x/vlans/unknown')).status).toBe(404)
})

test('an item that no schema says anything about is sampled where its reply is declared as {}', async () => {
  const document = documentOf({
    '/notes/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(anything) },
      put: { operationId: 'replace', requestBody: takes(anyObject), responses: reply(anything) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await ask(mock, '/x/notes/1', { method: 'PUT', body: { text: 'a' } })
  expect((await ask(mock, '/x/notes/1')).body).toEqual({})
})

test('a delete that is declared as {} shows the last state without secrets', async () => {
  const sent = takes(object({ text, pin: { ...text, writeOnly: true } }))
  const document = documentOf({
    '/notes/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(anyObject) },
      put: { operationId: 'replace', requestBody: sent, responses: reply(anyObject) },
      delete: { operationId: 'remove', responses: reply(anything) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await ask(mock, '/x/notes/1', { method: 'PUT', body: { text: 'a', pin: '1' } })
  expect((await ask(mock, '/x/notes/1', { method: 'DELETE' })).body).toEqual({ id: '1', text: 'a' })
})

test('fields that may be null in OpenAPI 3.0 keep their meaning', async () => {
  const document = {
    ...documentOf({
      '/notes/{id}': {
        parameters: [param('id')],
        get: { operationId: 'read', responses: reply(anyObject) },
        put: { operationId: 'replace', requestBody: takes(object({ text: { ...text, nullable: true } })), responses: reply(anyObject) },
      },
    }),
    openapi: '3.0.3',
  }
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  expect((await ask(mock, '/x/notes/1', { method: 'PUT', body: { text: null } })).body).toEqual({ id: '1', text: null })
})
