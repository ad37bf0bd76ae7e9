import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const order = object({ id: text, total: { type: 'integer' }, status: { enum: ['new', 'cancelled'] } }, ['id'])
const note = object({ id: { type: 'integer' }, text, orderId: text }, ['id'])
const nothing = { 204: { description: '' } }
const keyed = (name: string, methods: object): object => ({ [`/orders/${name}{id}`]: { parameters: [param('id')], ...methods } })
const below = (name: string, methods: object): object => ({ [`/orders/{id}/${name}`]: { parameters: [param('id')], ...methods } })

const document = documentOf({
  '/orders': { post: { operationId: 'create', requestBody: takes(object({ total: { type: 'integer' } })), responses: reply(order, 201) } },
  ...keyed('', { get: { operationId: 'read', responses: reply(order) }, delete: { operationId: 'remove', responses: nothing } }),
  ...keyed('get/', { get: { operationId: 'get', responses: reply(order) } }),
  ...keyed('cancel/', { post: { operationId: 'cancel', responses: reply(order) } }),
  ...keyed('update/', { put: { operationId: 'update', requestBody: takes(order), responses: reply(order) } }),
  ...keyed('delete/', { delete: { operationId: 'delete', responses: nothing } }),
  ...keyed('number/', { get: { operationId: 'byNumber', responses: reply(order) } }),
  ...keyed('refresh/', { post: { operationId: 'refresh', responses: nothing } }),
  '/shops/{shop}': { parameters: [param('shop')], get: { operationId: 'shop', responses: reply(object({ shop: text }, ['shop'])) } },
  '/shops/refresh/{shop}': { parameters: [param('shop')], post: { operationId: 'refreshShop', responses: nothing } },
  ...below('notes', { post: { operationId: 'note', requestBody: takes(object({ text })), responses: reply(note, 201) } }),
  ...below('searches', {
    post: {
      operationId: 'search',
      requestBody: takes(object({ text })),
      responses: reply(object({ results: { type: 'array', items: note }, total: { type: 'integer' } })),
    },
  }),
  ...below('updatelabels', { post: { operationId: 'label', requestBody: takes(object({ text })), responses: reply(note) } }),
})

const orders = (): Mock => createMock({ specs: [{ name: 'x', document: document as never }] })
const made = async (mock: Mock): Promise<string> => ((await ask(mock, '/x/orders', { body: { total: 5 } })).body as { id: string }).id

test('a verb before the key reads, changes and deletes the item', async () => {
  const mock = orders()
  const id = await made(mock)
  expect((await ask(mock, `/x/orders/get/${id}`)).body).toMatchObject({ id, total: 5 })
  expect((await ask(mock, `/x/orders/cancel/${id}`, { method: 'POST' })).body).toMatchObject({ id, status: 'cancelled' })
  await ask(mock, `/x/orders/update/${id}`, { method: 'PUT', body: { id, total: 9 } })
  expect((await ask(mock, `/x/orders/${id}`)).body).toMatchObject({ total: 9, status: 'cancelled' })
  expect((await ask(mock, `/x/orders/delete/${id}`, { method: 'DELETE' })).status).toBe(204)
  for (const path of ['', 'get/']) expect((await ask(mock, `/x/orders/${path}${id}`)).status).toBe(404)
  expect((await ask(mock, `/x/orders/cancel/${id}`, { method: 'POST' })).status).toBe(404)
})

test('a word before the key is a verb only if it changes a field, is a known verb, or comes before the parameter of the item', () => {
  const { resources, sampled } = explain(compile(document))
  const roles = (name: string): unknown => resources.find((each) => each.name === name)?.operations.map(({ id, role }) => `${id}: ${role}`)
  expect(roles('orders')).toEqual(expect.arrayContaining(['get: view', 'cancel: action', 'update: update', 'delete: delete']))
  expect(roles('orders')).toHaveLength(7)
  expect(roles('number')).toEqual(['byNumber: read'])
  expect(roles('shops')).toEqual(['shop: read', 'refreshShop: action'])
  expect(sampled.map(({ id }) => id)).toEqual(['refresh', 'search', 'label'])
})

test('POST on a plural below an item creates an item', async () => {
  const mock = orders()
  const id = await made(mock)
  for (const number of [1, 2])
    expect(await ask(mock, `/x/orders/${id}/notes`, { body: { text: 'Fine' } })).toMatchObject({
      status: 201,
      body: { id: number, text: 'Fine', orderId: id },
    })
  expect((await mock.world().state()).collections).toMatchObject({ 'x/notes': { records: [{ id: `${id}/1` }, { id: `${id}/2` }] } })
  await ask(mock, `/x/orders/${id}`, { method: 'DELETE' })
  expect((await ask(mock, `/x/orders/${id}/notes`, { body: { text: 'Late' } })).status).toBe(404)
})

test('explain gives the reason why such an operation creates an item', () => {
  const notes = explain(compile(document)).resources.find(({ name }) => name === 'notes')
  expect(notes).toMatchObject({
    identity: ['orders', 'notes'],
    operations: [
      { id: 'note', role: 'create', level: 'name', reason: 'The path ends with a plural below an item, so POST creates one of these.' },
    ],
  })
})
