import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { inferResources } from '../../../../src/infer/resources/resources.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const number = { type: 'integer' }

/** The document of a collection whose items can be created and read. */
function documentWith(collection: string, parameter: string, item: object): object {
  return documentOf({
    [collection]: { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(item, 201) } },
    [`${collection}/{${parameter}}`]: { parameters: [param(parameter)], get: { operationId: 'read', responses: reply(item) } },
  })
}

function keyOf(collection: string, parameter: string, item: object): string | undefined {
  const [resource] = inferResources(compile(documentWith(collection, parameter, item) as never)).resources
  return resource?.key.at?.join('.')
}

test.each<[string, object, string | undefined]>([
  ['/reserved_ips/{reserved_ip}', { ip: text, server: object({ id: number }) }, 'ip'],
  ['/namespaces/{namespace_id}', { namespace: text, host: text }, 'namespace'],
  ['/distribution_stores/{store_name}', { id: text, name: text }, 'name'],
  ['/memberships/{membership}', { id: text, ip: text }, 'id'],
  ['/imports/{operation_id}', { uuid: text, status: text }, 'uuid'],
  ['/orders/{id}', { parent_id: number, entity_id: number, address: object({ parent_id: number }) }, 'entity_id'],
  ['/members/{user_id}', { user: object({ id: text }), role: text }, 'user.id'],
  ['/codes/{id}', { device_code: object({ id: text }), owner: object({ id: text }) }, 'device_code.id'],
  ['/devices/{id}', { pk: number, name: text, user: object({ uid: text }) }, 'pk'],
  ['/groups/{group_uuid}', { pk: text, num_pk: number }, 'pk'],
  ['/holdings/{id}', { accountHoldingId: number, accountId: number, parentHoldingId: number }, 'accountHoldingId'],
  ['/insurancePolicies/{id}', { policyId: number, ownerId: number }, 'policyId'],
  ['/certificates/{id}', { certId: text, hasKey: text }, 'certId'],
  ['/receipts/{rule_id}', { receipt_rule_id: text, action: text }, 'receipt_rule_id'],
  ['/orders/{id}', { entity_id: number, ext_order_id: text, quote_id: number }, 'entity_id'],
  ['/memberroles/{user_id}', { role_id: number, name: text }, undefined],
  ['/comments/{id}', { parent_comment_id: text, text }, undefined],
  ['/builds/{build_id}', { pusher: object({ id: text }), runner: object({ id: text }), error: text }, undefined],
])('items at %s whose fields are %j have the key %s', (path, fields, key) => {
  const [collection = '', parameter = ''] = path.split(/\/?\{|\}/)
  expect(keyOf(collection, parameter, object(fields))).toBe(key)
})

const team = object({ id: number, slug: text, name: text }, ['id', 'slug', 'name'])

/** Teams that are read by their id at one path, and by their slug at another. */
function teams(): Mock {
  const document = documentOf({
    '/teams/{team_id}': {
      parameters: [{ ...param('team_id'), schema: number }],
      get: { operationId: 'read', responses: reply(team) },
    },
    '/orgs/{org}/teams': {
      parameters: [param('org')],
      get: { operationId: 'list', responses: reply({ type: 'array', items: team }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text }, ['name'])), responses: reply(team, 201) },
    },
    '/orgs/{org}/teams/{team_slug}': {
      parameters: [param('org'), param('team_slug')],
      get: { operationId: 'readBySlug', responses: reply(team) },
      patch: { operationId: 'change', requestBody: takes(object({ name: text })), responses: reply(team) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never }] })
}

test('a path whose parameter names a second field finds, changes and deletes items by it', async () => {
  const mock = teams()
  const made = (await ask(mock, '/x/orgs/acme/teams', { body: { name: 'Night Owls' } })).body as { id: number }
  expect(made).toMatchObject({ slug: 'night-owls' })
  expect(await ask(mock, '/x/orgs/acme/teams/night-owls')).toMatchObject({ status: 200, body: made })
  expect(await ask(mock, `/x/teams/${made.id}`)).toMatchObject({ status: 200, body: made })
  await ask(mock, '/x/orgs/acme/teams/night-owls', { method: 'PATCH', body: { name: 'Owls' } })
  expect(await ask(mock, `/x/teams/${made.id}`)).toMatchObject({ body: { id: made.id, name: 'Owls' } })
  await ask(mock, '/x/orgs/acme/teams/night-owls', { method: 'DELETE' })
  expect(await ask(mock, `/x/teams/${made.id}`)).toMatchObject({ status: 404 })
  expect(await ask(mock, '/x/orgs/acme/teams/night-owls')).toMatchObject({ status: 404 })
})

test('a second field finds an item among many by its exact text', async () => {
  const mock = teams()
  for (let count = 1; count <= 300; count += 1) await ask(mock, '/x/orgs/acme/teams', { body: { name: `Team ${count}` } })
  expect(await ask(mock, '/x/orgs/acme/teams/team-299')).toMatchObject({ status: 200, body: { name: 'Team 299' } })
  expect(await ask(mock, '/x/orgs/acme/teams/TEAM-299')).toMatchObject({ status: 404 })
  expect(await ask(mock, '/x/orgs/other/teams/team-299')).toMatchObject({ status: 404 })
})

test('a second field finds an item only below its own parent', async () => {
  const mock = teams()
  await ask(mock, '/x/orgs/acme/teams', { body: { name: 'Night Owls' } })
  expect(await ask(mock, '/x/orgs/other/teams/night-owls')).toMatchObject({ status: 404 })
})

test('a key that is a slug is made from the name, and is different for each item', async () => {
  const item = object({ slug: text, name: text }, ['slug', 'name'])
  const mock = createMock({ specs: [{ name: 'x', document: documentWith('/sites', 'siteSlug', item) as never }] })
  const made = async (name: string): Promise<unknown> => (await ask(mock, '/x/sites', { body: { name } })).body
  expect(await made('Café del Mar!')).toMatchObject({ slug: 'cafe-del-mar' })
  expect(await made('Café del Mar!')).toMatchObject({ slug: 'cafe-del-mar-2' })
  expect(await ask(mock, '/x/sites/cafe-del-mar-2')).toMatchObject({ status: 200, body: { slug: 'cafe-del-mar-2' } })
})

test('takes a key that the client chose under a name of another spelling than in the reply', async () => {
  const sent = object({ id: text, 'display-name': text }, ['id'])
  const channel = object({ Id: text, DisplayName: text })
  const document = documentOf({
    '/channels': { post: { operationId: 'create', requestBody: takes(sent), responses: reply(channel, 201) } },
    '/channels/{channel_id}': { parameters: [param('channel_id')], get: { operationId: 'read', responses: reply(channel) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const made = await ask(mock, '/x/channels', { body: { id: 'news', 'display-name': 'News' } })
  expect(made).toMatchObject({ status: 201, body: { Id: 'news', DisplayName: 'News' } })
  expect(await ask(mock, '/x/channels/news')).toMatchObject({ status: 200, body: { Id: 'news', DisplayName: 'News' } })
})

test('a collection starts with numbers above 100 if clients send the key, so that small ones are free', async () => {
  const sent = object({ id: number, name: text }, ['name'])
  const collection = (request: object): object => ({
    get: { operationId: 'list', responses: reply({ type: 'array', items: sent }) },
    post: { operationId: 'create', requestBody: takes(request), responses: reply(sent, 201) },
  })
  const item = {
    parameters: [{ ...param('id'), schema: number }],
    get: { operationId: 'read', responses: reply(sent) },
    put: { operationId: 'replace', requestBody: takes(sent), responses: reply(sent) },
  }
  const mockOf = (request: object): Mock =>
    createMock({ specs: [{ name: 'x', document: documentOf({ '/pets': collection(request), '/pets/{id}': item }) as never }] })
  const pets = mockOf(sent)
  expect(await ask(pets, '/x/pets', { body: { id: 1, name: 'Rex' } })).toMatchObject({ status: 201, body: { id: 1, name: 'Rex' } })
  expect(await ask(pets, '/x/pets', { body: { id: 1, name: 'Rex' } })).toMatchObject({ status: 409 })
  expect(await ask(pets, '/x/pets')).toMatchObject({ body: [{ id: 101 }, { id: 102 }, { id: 103 }, { id: 1 }] })
  expect(await ask(pets, '/x/pets', { body: { name: 'Tom' } })).toMatchObject({ body: { id: 104 } })
  expect(await ask(mockOf(object({ name: text })), '/x/pets')).toMatchObject({ body: [{ id: 1 }, { id: 2 }, { id: 3 }] })
})

test.each([
  ['The name of the bucket.', 'name'],
  ['Name of a bucket, which is unique.', 'name'],
  ['The bucket.', 'id'],
])('a path parameter that is described as %j leads to the key %s', (description, key) => {
  const bucket = object({ id: text, name: text })
  const document = documentOf({
    '/b': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(bucket, 201) } },
    '/b/{bucket}': { parameters: [{ ...param('bucket'), description }], get: { operationId: 'read', responses: reply(bucket) } },
  })
  expect(inferResources(compile(document as never)).resources[0]?.key).toMatchObject({ at: [key] })
})

test('a slug that only the path has is made from the title, so that a client can guess it', async () => {
  const doc = object({ title: text, body: text })
  const document = documentOf({
    '/docs': { post: { operationId: 'create', requestBody: takes(doc), responses: reply(doc, 201) } },
    '/docs/{slug}': { parameters: [param('slug')], get: { operationId: 'read', responses: reply(doc) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await ask(mock, '/x/docs', { body: { title: 'My first page', body: 'Hello' } })
  expect((await ask(mock, '/x/docs/my-first-page')).body).toEqual({ title: 'My first page', body: 'Hello' })
})
