import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

test('the singular and the plural of a noun are one resource if their items agree', async () => {
  const item = object({ id: text, title: text }, ['id'])
  const document = documentOf({
    '/merge_requests': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: item }) },
      post: { operationId: 'create', requestBody: takes(object({ title: text })), responses: reply(item, 201) },
    },
    '/merge_request/{requestId}': {
      parameters: [param('requestId')],
      get: { operationId: 'readOne', responses: reply(item) },
      put: { operationId: 'change', requestBody: takes(object({ title: text })), responses: reply(item) },
    },
    '/merge_requests/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(item) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { id } = (await ask(mock, '/x/merge_requests', { body: { title: 'one' } })).body as { id: string }
  expect((await ask(mock, `/x/merge_request/${id}`)).body).toEqual({ id, title: 'one' })
  await ask(mock, `/x/merge_request/${id}`, { method: 'PUT', body: { title: 'two' } })
  expect((await ask(mock, `/x/merge_requests/${id}`)).body).toEqual({ id, title: 'two' })
  expect((await ask(mock, '/x/merge_request/unknown')).status).toBe(404)
})
