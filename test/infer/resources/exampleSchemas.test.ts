import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { param } from '../pets.ts'

const shown = (example: unknown, status = 200): object => ({ [status]: { description: '', content: { 'application/json': { example } } } })
const sent = (example: unknown): object => ({ content: { 'application/json': { examples: { first: { value: example } } } } })
const list = { list_id: 428, list_name: 'Fun', size: 0 }
const wrapped = { code: 200, message: 'Done', data: list }

/** An API that is documented by examples alone. */
const document = documentOf(
  {
    '/lists': {
      get: { operationId: 'listLists', responses: shown({ code: 200, data: { total: 1, next: '/lists?page=2', data: [list] } }) },
      post: {
        operationId: 'createList',
        requestBody: sent({ list_name: 'Fun' }),
        responses: { 200: { $ref: '#/components/responses/List' } },
      },
    },
    '/lists/{list_id}': {
      parameters: [param('list_id')],
      get: { operationId: 'readList', responses: { 200: { $ref: '#/components/responses/List' } } },
      put: { operationId: 'changeList', requestBody: sent({ list_name: 'Fun' }), responses: shown({ code: 200, message: 'Changed' }) },
      delete: { operationId: 'removeList', responses: shown({ code: 200, data: [] }) },
    },
  },
  { components: { responses: { List: { description: '', content: { 'application/json': { example: wrapped } } } } } },
)

const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })

interface Created {
  readonly data: { readonly list_id: number }
}

test('examples say which fields items have where the document declares no schemas', async () => {
  const mock = opened()
  const { body } = await ask(mock, '/x/lists', { body: { list_name: 'Mine' } })
  expect(body).toEqual({ ...wrapped, data: { list_id: 429, list_name: 'Mine', size: 0 } })
  const path = `/x/lists/${(body as Created).data.list_id}`
  expect((await ask(mock, path)).body).toEqual(body)
  expect((await ask(mock, '/x/lists')).body).toEqual({ code: 200, data: { total: 2, data: [list, (body as Created).data] } })
  expect((await ask(mock, path, { method: 'PUT', body: { list_name: 'New' } })).body).toEqual({ code: 200, message: 'Changed' })
  expect((await ask(mock, path)).body).toMatchObject({ data: { list_name: 'New' } })
  expect((await ask(mock, path, { method: 'DELETE' })).body).toEqual({ code: 200, data: [] })
  expect((await ask(mock, path)).status).toBe(404)
})

test('an example does not limit what calls may send', async () => {
  const mock = opened()
  const { status } = await ask(mock, '/x/lists', { body: { list_name: 7, colour: 'red' } })
  expect(status).toBe(200)
  expect((await ask(mock, '/x/lists/429')).body).toMatchObject({ data: { list_name: 7 } })
})
