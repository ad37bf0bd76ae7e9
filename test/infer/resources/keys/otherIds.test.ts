import { expect, test } from 'vitest'
import { createMock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pets, post, reply, takes, text } from '../../pets.ts'

const number = { type: 'integer' }

test('the id that a create answers under another name is the id of the item', async () => {
  const item = object({ id: number, name: text }, ['id'])
  const document = documentOf({
    '/documents': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: item }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(object({ docId: number }), 201) },
    },
    '/documents/{docId}': { parameters: [{ ...param('docId'), schema: number }], get: { operationId: 'read', responses: reply(item) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  expect((await ask(mock, '/x/documents', { body: { name: 'Plan' } })).body).toEqual({ docId: 1 })
  expect((await ask(mock, '/x/documents/1')).body).toEqual({ id: 1, name: 'Plan' })
  expect((await ask(mock, '/x/documents')).body).toEqual([{ id: 1, name: 'Plan' }])
})

test('the only unique id in a list is the key, if neither it nor the item has another', async () => {
  const listed = { type: 'array', items: object({ uuid: text, name: text }, ['uuid']) }
  const mock = pets({ item: object({ name: text }), answered: object({ id: text, href: text }, ['id']), listed, records: 0 })
  const { id } = (await post(mock, { name: 'Rex' })).body as { id: string }
  expect((await ask(mock, '/x/pets')).body).toEqual([{ uuid: id, name: 'Rex' }])
})
