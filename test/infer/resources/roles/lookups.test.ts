import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const user = object({ id: { type: 'integer' }, email: text, number: { type: 'integer' }, tag_name: text }, ['id'])
const lookup = (id: string, name: string): object => ({ parameters: [param(name)], get: { operationId: id, responses: reply(user) } })
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } }

/** Users that are also found by other fields; only a closed collection has a create. */
function users(isClosed: boolean): Mock {
  const document = documentOf({
    '/users': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: user }) },
      ...(isClosed && { post: { operationId: 'create', requestBody: takes(user), responses: reply(user, 201) } }),
    },
    '/users/{id}': {
      parameters: [id],
      get: { operationId: 'read', responses: reply(user) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
    '/users/email/{email}': lookup('byEmail', 'email'),
    '/users/by-number/{number}': lookup('byNumber', 'number'),
    '/users/tags/{tag}': lookup('byTag', 'tag'),
    '/users/colour/{colour}': lookup('byColour', 'colour'),
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })
}

test('a word before the key says by which field an item is found', async () => {
  const mock = users(true)
  const { body: made } = await ask(mock, '/x/users', { body: { id: 7, email: 'ada@example.com', number: 9, tag_name: 'v1' } })
  for (const path of ['email/ada@example.com', 'by-number/9', 'tags/v1']) expect((await ask(mock, `/x/users/${path}`)).body).toEqual(made)
  for (const path of ['email/7', 'by-number/7', 'tags/v2']) expect((await ask(mock, `/x/users/${path}`)).status).toBe(404)
  await ask(mock, '/x/users/7', { method: 'DELETE' })
  for (const path of ['email/ada@example.com', 'by-number/9', 'tags/v1']) expect((await ask(mock, `/x/users/${path}`)).status).toBe(404)
})

test('in an open collection, an item exists for each value of such a field', async () => {
  const mock = users(false)
  expect(await ask(mock, '/x/users/email/ada@example.com')).toMatchObject({ status: 200, body: { email: 'ada@example.com' } })
})

test('a word that names no field of the item is a collection of its own', async () => {
  expect((await ask(users(true), '/x/users/colour/red')).status).toBe(200)
})
