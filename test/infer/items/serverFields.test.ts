import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const time = { type: ['string', 'null'], format: 'date-time' }
const server = { readOnly: true }
const order = object(
  {
    id: { ...text, ...server },
    note: text,
    version: { type: 'integer', ...server },
    createdAt: { type: 'string', format: 'date-time', ...server },
    paid_at: { ...time, ...server },
    deleted_at: { ...time, ...server },
  },
  ['id'],
)
const tag = object({ id: text, name: text }, ['id'])
const anything = { type: 'object' }

const document = documentOf({
  '/orders': {
    post: { operationId: 'createOrder', requestBody: takes(order), responses: reply(order, 201) },
  },
  '/tags': {
    post: {
      operationId: 'createTags',
      requestBody: takes({ type: 'array', items: object({ name: text }) }),
      responses: reply({ type: 'array', items: tag }, 201),
    },
  },
  '/tags/{id}': { parameters: [param('id')], get: { operationId: 'readTag', responses: reply(tag) } },
  '/orders/{id}': {
    parameters: [param('id')],
    get: { operationId: 'readOrder', responses: reply(order) },
    put: { operationId: 'replaceOrder', requestBody: takes(order), responses: reply(order) },
    patch: {
      operationId: 'changeOrder',
      requestBody: {
        content: {
          'application/json': { schema: anything },
          'application/json-patch+json': { schema: { type: 'array', items: anything } },
        },
      },
      responses: reply(order),
    },
    delete: { operationId: 'removeOrder', responses: reply(order) },
  },
})

const now = Date.UTC(2026, 5, 1)
const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never }], now: () => now })
const create = async (mock: Mock, body: object): Promise<Record<string, unknown>> =>
  (await ask(mock, '/x/orders', { body })).body as Record<string, unknown>

test('what a client sends in a field that only the server sets is ignored', async () => {
  const mock = opened()
  const made = await create(mock, { note: 'a', version: 99, createdAt: '2001-01-01T00:00:00Z' })
  expect(made).toMatchObject({ note: 'a', createdAt: '2026-06-01T00:00:00.000Z' })
  expect(made['version']).not.toBe(99)
  const path = `/x/orders/${String(made['id'])}`
  const sent = { note: 'b', version: 99, created_at: '2001-01-01T00:00:00Z' }
  for (const method of ['PUT', 'PATCH']) expect((await ask(mock, path, { method, body: sent })).body).toEqual({ ...made, note: 'b' })
  const patch = [
    { op: 'replace', path: '/note', value: 'c' },
    { op: 'add', path: '/version', value: 99 },
  ]
  const headers = { 'content-type': 'application/json-patch+json' }
  expect((await ask(mock, path, { method: 'PATCH', body: patch, headers })).body).toEqual({ ...made, note: 'c' })
  expect((await ask(mock, path)).body).toEqual({ ...made, note: 'c' })
})

test('times of what has not happened yet are null in a new item', async () => {
  expect(await create(opened(), {})).toMatchObject({ paid_at: null, deleted_at: null })
})

test('the last state of a deleted item says when it was deleted', async () => {
  const mock = opened()
  const { id } = await create(mock, { note: 'a' })
  const last = await ask(mock, `/x/orders/${String(id)}`, { method: 'DELETE' })
  expect(last.body).toMatchObject({ id, note: 'a', deleted_at: '2026-06-01T00:00:00.000Z' })
})

test('a call that sends no items creates none', async () => {
  expect((await ask(opened(), '/x/tags', { body: [] })).body).toEqual([])
})
