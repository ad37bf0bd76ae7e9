import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const number = { type: 'integer' }
const common = { id: number, source: text, created: text, identifier: text }
const ofUsers = { $ref: '#/components/schemas/UserConnection' }
const ofGroups = { $ref: '#/components/schemas/GroupConnection' }
const sent = object({ identifier: text }, ['identifier'])

/** Two kinds of connections with nearly the same fields, each with a path of its own to create them. */
function mockWith(paths: Readonly<Record<string, object>>): Mock {
  const places = Object.entries(paths).flatMap(([path, item]) => [
    [path, { get: { responses: reply({ type: 'array', items: item }) }, post: { requestBody: takes(sent), responses: reply(item, 201) } }],
    [`${path}/{id}`, { parameters: [param('id')], get: { responses: reply(item) } }],
  ])
  const schemas = {
    UserConnection: object({ ...common, user: number }, ['id', 'user']),
    GroupConnection: object({ ...common, group: number }, ['id', 'group']),
  }
  const document = { ...documentOf(Object.fromEntries(places)), components: { schemas } }
  return createMock({ specs: [{ name: 'x', document: document as never }] })
}

test('items with a schema and a create of their own are no others, though most fields and the last word of the path are the same', async () => {
  const mock = mockWith({ '/user_connections/ldap': ofUsers, '/group_connections/ldap': ofGroups })
  expect(await ask(mock, '/x/group_connections/ldap', { body: { identifier: 'a' } })).toMatchObject({ status: 201, body: { id: 4 } })
  expect(await ask(mock, '/x/group_connections/ldap/4')).toMatchObject({ status: 200, body: { identifier: 'a' } })
  expect(await ask(mock, '/x/user_connections/ldap/4')).toMatchObject({ status: 404 })
  const listed = (await ask(mock, '/x/user_connections/ldap')).body as readonly { readonly id: number }[]
  expect(await Promise.all(listed.map(async ({ id }) => (await ask(mock, `/x/user_connections/ldap/${id}`)).body))).toEqual(listed)
})

test('items of two versions are the same, whatever fields a version has', async () => {
  const mock = mockWith({ '/v1/connections': ofUsers, '/v2/connections': ofGroups })
  expect(await ask(mock, '/x/v1/connections', { body: { identifier: 'a' } })).toMatchObject({ status: 201, body: { id: 4 } })
  expect(await ask(mock, '/x/v2/connections/4')).toMatchObject({ status: 200, body: { identifier: 'a' } })
})

test('a collection may be called like a computation if its items can be changed', async () => {
  const item = object({ id: number, identifier: text }, ['id'])
  const remove = { responses: { 204: { description: '' } } }
  const document = documentOf({
    '/stages/validate': {
      get: { responses: reply({ type: 'array', items: item }) },
      post: { requestBody: takes(sent), responses: reply(item, 201) },
    },
    '/stages/validate/{id}': { parameters: [param('id')], get: { responses: reply(item) }, delete: remove },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await ask(mock, '/x/stages/validate', { body: { identifier: 'a' } })
  expect((await ask(mock, '/x/stages/validate')).body).toContainEqual({ id: 4, identifier: 'a' })
  expect(await ask(mock, '/x/stages/validate/4')).toMatchObject({ status: 200, body: { identifier: 'a' } })
  expect(await ask(mock, '/x/stages/validate/9')).toMatchObject({ status: 404 })
})
