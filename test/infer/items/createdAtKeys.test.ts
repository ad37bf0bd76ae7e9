import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const group = object({ name: text, size: { type: 'integer' } }, ['name'])
const sent = takes(object({ size: { type: 'integer' } }))
const nothing = { 204: { description: '' } }
const list = { operationId: 'listGroups', responses: reply({ type: 'array', items: group }) }
const create = { operationId: 'CreateGroup', requestBody: sent, responses: reply(object({ arn: text }, ['arn'])) }
const change = { operationId: 'UpdateGroup', requestBody: sent, responses: reply(group) }

/** Groups with such operations at `/groups/{name}`. */
function groupsWith(methods: object, ofAll: object = { get: list }): object {
  const read = { operationId: 'ReadGroup', responses: reply(group) }
  const remove = { operationId: 'RemoveGroup', responses: nothing }
  return documentOf({ '/groups': ofAll, '/groups/{name}': { parameters: [param('name')], get: read, delete: remove, ...methods } })
}

const opened = (document: object): Mock => createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })
const roleOf = (document: object, id: string): unknown => {
  const { resources, sampled } = explain(compile(document))
  return [...resources.flatMap(({ operations }) => operations), ...sampled].find((each) => each.id === id)?.role
}

test.each([
  ['PUT stands beside it', { post: create, put: change }],
  ['PATCH stands beside it', { post: { ...create, operationId: 'group' }, patch: change }],
  ['it is called so', { post: { ...create, operationId: 'groups.create' } }],
])('POST creates the item with the key in its path if %s', async (_, methods) => {
  const mock = opened(groupsWith(methods))
  expect((await ask(mock, '/x/groups/a')).status).toBe(404)
  expect((await ask(mock, '/x/groups/a', { body: { size: 1 } })).body).toEqual({ arn: expect.any(String) })
  expect((await ask(mock, '/x/groups/a')).body).toEqual({ name: 'a', size: 1 })
  expect((await ask(mock, '/x/groups')).body).toContainEqual({ name: 'a', size: 1 })
  await ask(mock, '/x/groups/a', { method: 'DELETE' })
  expect((await ask(mock, '/x/groups/a')).status).toBe(404)
})

test('a key that is taken gets 409 from POST, and one that is not there 404 from PUT', async () => {
  const mock = opened(groupsWith({ post: create, put: change }))
  const put = async (): Promise<unknown> => ask(mock, '/x/groups/a', { method: 'PUT', body: { size: 2 } })
  expect(await put()).toMatchObject({ status: 404 })
  await ask(mock, '/x/groups/a', { body: { size: 1 } })
  expect((await ask(mock, '/x/groups/a', { body: { size: 3 } })).status).toBe(409)
  expect(await put()).toMatchObject({ status: 200, body: { name: 'a', size: 2 } })
})

test('POST on an item changes it, or is not inferred, if POST on the collection creates items', () => {
  const ofAll = { get: list, post: { operationId: 'make', requestBody: takes(group), responses: reply(group, 201) } }
  expect(roleOf(groupsWith({ post: change }, ofAll), 'UpdateGroup')).toBe('merge')
  expect(roleOf(groupsWith({ post: change }), 'UpdateGroup')).toBe('merge')
  expect(roleOf(groupsWith({ post: { ...create, operationId: 'renew' }, put: change }, ofAll), 'renew')).toBe('sampled')
})

test('an id or a name leads to an item whose id is called uid', async () => {
  const secret = object({ uid: text, name: text }, ['uid', 'name'])
  const document = documentOf({
    '/secrets': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: secret }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(secret, 201) },
    },
    '/secrets/{idOrName}': { parameters: [param('idOrName')], get: { operationId: 'read', responses: reply(secret) } },
  })
  const mock = opened(document)
  const { uid } = (await ask(mock, '/x/secrets', { body: { name: 'a' } })).body as { readonly uid: string }
  for (const key of [uid, 'a']) expect((await ask(mock, `/x/secrets/${key}`)).body).toEqual({ uid, name: 'a' })
})
