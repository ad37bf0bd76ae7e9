import { expect, test } from 'vitest'
import { createMock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pet, post, reply, takes, text } from '../../pets.ts'

const outcome = {
  success: { type: ['boolean', 'null'] },
  error: { type: ['string', 'null'] },
  warnings: { type: 'array', items: text },
  note: { type: ['string', 'null'] },
}
const standing = { success: true, error: null, warnings: [], note: null }
const names = Object.keys(outcome)

test('the envelope of an item and that of a list report success in the same way', async () => {
  const one = object({ data: pet, ...outcome }, ['data', ...names])
  const many = object({ data: { type: 'array', items: pet }, ...outcome }, ['data', ...names])
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', responses: reply(many) },
      post: { operationId: 'create', requestBody: takes(pet), responses: reply(one, 201) },
    },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(one) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  expect((await post(mock, { id: 'rex' })).body).toEqual({ data: { id: 'rex' }, ...standing })
  expect((await ask(mock, '/x/pets/rex')).body).toEqual({ data: { id: 'rex' }, ...standing })
  expect((await ask(mock, '/x/pets')).body).toEqual({ data: [{ id: 'rex' }], ...standing })
})

test.each([
  [0, 0],
  [3, 1],
])('%i items without a limit have %i pages, in the body and in the header', async (count, pages) => {
  const whole = { type: 'integer' }
  const listed = object({ items: { type: 'array', items: pet }, total: whole, totalPages: whole }, ['items', 'total', 'totalPages'])
  const response = { description: '', headers: { 'X-Total-Pages': { schema: whole } }, content: { 'application/json': { schema: listed } } }
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', responses: { 200: response } },
      post: { operationId: 'create', requestBody: takes(pet), responses: reply(pet, 201) },
    },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: count }] })
  const { body, headers } = await ask(mock, '/x/pets')
  expect(body).toMatchObject({ total: count, totalPages: pages })
  expect(headers).toMatchObject({ 'x-total-pages': String(pages) })
})

const link = { type: ['string', 'null'], example: 'https://shop.example/pets?offset=20' }
const pagedPets = documentOf({
  '/pets': {
    get: {
      operationId: 'list',
      parameters: ['limit', 'offset'].map((name) => ({ name, in: 'query', schema: { type: 'integer' } })),
      responses: reply(
        object({ href: text, next: link, previous: link, items: { type: 'array', items: pet } }, ['href', 'next', 'previous', 'items']),
      ),
    },
    post: { operationId: 'create', requestBody: takes(pet), responses: reply(pet, 201) },
  },
  '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
})

test('a link to a page that does not exist is null, not its example, also where another field of the list is made up', async () => {
  const mock = createMock({ specs: [{ name: 'x', document: pagedPets as never }] })
  expect((await ask(mock, '/x/pets', { query: 'limit=2' })).body).toMatchObject({ next: '/x/pets?limit=2&offset=2', previous: null })
  expect((await ask(mock, '/x/pets', { query: 'limit=2&offset=2' })).body).toMatchObject({
    next: null,
    previous: '/x/pets?limit=2&offset=0',
  })
})

test('the page before one that is beyond the end of an empty list is the first', async () => {
  const mock = createMock({ specs: [{ name: 'x', document: pagedPets as never, records: 0 }] })
  expect((await ask(mock, '/x/pets', { query: 'limit=2&offset=4' })).body).toMatchObject({
    next: null,
    previous: '/x/pets?limit=2&offset=0',
  })
})
