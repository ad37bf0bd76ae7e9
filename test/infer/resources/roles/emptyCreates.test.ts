import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pet, reply, takes, text } from '../../pets.ts'

const none = { description: '' }

/** An API whose pets are created with these responses. */
function petsWith(responses: object): Mock {
  const document = documentOf({
    '/shops/{shopId}/pets': {
      parameters: [param('shopId')],
      get: { operationId: 'list', responses: reply({ type: 'array', items: pet }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses },
    },
    '/shops/{shopId}/pets/{petId}': {
      parameters: [param('shopId'), param('petId')],
      get: { operationId: 'read', responses: reply(pet) },
      delete: { operationId: 'remove', responses: { '2XX': none } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never }] })
}

test.each([
  ['201 without a body', { 201: none }],
  ['a range of successes without a body', { '2XX': none }],
  ['no success', { 400: none }],
])('a create that declares %s says in the header Location where the new item is, so only what was created exists', async (_, responses) => {
  const mock = petsWith(responses)
  const { status, headers } = await ask(mock, '/x/shops/a/pets', { body: { name: 'Rex' } })
  const location = String(headers['location'])
  expect([status, location]).toEqual([201, expect.stringMatching(/^\/x\/shops\/a\/pets\/[^/]+$/)])
  expect((await ask(mock, location)).body).toMatchObject({ name: 'Rex' })
  expect((await ask(mock, location, { method: 'DELETE' })).status).toBe(204)
  expect((await ask(mock, location)).status).toBe(404)
  expect((await ask(mock, '/x/shops/a/pets/unknown')).status).toBe(404)
})

test.each([
  ['204', { 204: none }, 204],
  ['202 without a body', { 202: none }, 202],
  ['201 with a body that does not have the key', reply(object({ ok: { type: 'boolean' } }, ['ok']), 201), 201],
])('a create that declares %s has no header Location, so an item exists for any key', async (_, responses, expected) => {
  const mock = petsWith(responses)
  const { status, headers } = await ask(mock, '/x/shops/a/pets', { body: { name: 'Rex' } })
  expect([status, headers['location']]).toEqual([expected, undefined])
  expect((await ask(mock, '/x/shops/a/pets/unknown')).status).toBe(200)
})
