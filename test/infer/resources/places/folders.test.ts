import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const owner = object({ id: { type: 'integer' }, login: { ...text, examples: ['octocat'] } }, ['id', 'login'])
const repo = object({ id: { type: 'integer' }, name: text, owner, private: { type: 'boolean' } }, ['id', 'name', 'owner'])
const issue = object({ number: { type: 'integer' }, title: text }, ['number'])
const many = (item: object): object => reply({ type: 'array', items: item })
const creating = (operationId: string): object => ({
  operationId,
  requestBody: takes(object({ name: text }, ['name'])),
  responses: reply(repo, 201),
})

/** Repositories with their owner and name in the path, which are created and listed below users and organisations. */
const document = documentOf({
  '/user/repos': { get: { operationId: 'listOwn', responses: many(repo) }, post: creating('createOwn') },
  '/users/{username}': {
    parameters: [param('username')],
    get: { operationId: 'readUser', responses: reply(owner) },
    delete: { operationId: 'removeUser', responses: { 204: { description: '' } } },
  },
  '/users/{username}/repos': { parameters: [param('username')], get: { operationId: 'listOfUser', responses: many(repo) } },
  '/orgs/{org}/repos': {
    parameters: [param('org')],
    get: { operationId: 'listOfOrg', responses: many(repo) },
    post: creating('createInOrg'),
  },
  '/teams/{team_id}/repos': {
    parameters: [{ ...param('team_id'), schema: { type: 'integer' } }],
    get: { operationId: 'listOfTeam', responses: many(repo) },
  },
  '/repos/{owner}/{repo}': {
    parameters: [param('owner'), param('repo')],
    get: { operationId: 'readRepo', responses: reply(repo) },
    patch: { operationId: 'changeRepo', requestBody: takes(object({ name: text })), responses: reply(repo) },
    delete: { operationId: 'removeRepo', responses: { 204: { description: '' } } },
  },
  '/repos/{owner}/{repo}/issues': {
    parameters: [param('owner'), param('repo')],
    get: { operationId: 'listIssues', responses: many(issue) },
    post: { operationId: 'createIssue', requestBody: takes(object({ title: text })), responses: reply(issue, 201) },
  },
})

interface Repo {
  readonly name: string
  readonly owner: { readonly login: string }
}

const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })
const read = (mock: Mock, path: string): ReturnType<typeof ask> => ask(mock, `/x${path}`)
const create = async (mock: Mock, path: string, name: string): Promise<Repo> =>
  (await ask(mock, `/x${path}`, { body: { name } })).body as Repo
const names = async (mock: Mock, path: string): Promise<string[]> =>
  ((await read(mock, path)).body as readonly Repo[]).map(({ name }) => name)

test('what is created below one parent is read at the path that has this parent after the noun', async () => {
  const mock = opened()
  const made = await create(mock, '/orgs/acme/repos', 'site')
  expect(made).toMatchObject({ name: 'site', owner: { login: 'acme' } })
  expect((await read(mock, '/repos/acme/site')).body).toEqual(made)
  expect((await read(mock, '/repos/acme/other')).status).toBe(404)
  expect((await read(mock, '/repos/zed/site')).status).toBe(404)
})

test('each list below a parent shows the items with this parent', async () => {
  const mock = opened()
  await create(mock, '/orgs/acme/repos', 'site')
  await create(mock, '/orgs/zed/repos', 'site')
  for (const path of ['/orgs/acme/repos', '/users/acme/repos']) expect(await names(mock, path)).toEqual([expect.any(String), 'site'])
  await ask(mock, '/x/repos/acme/site', { method: 'DELETE' })
  expect(await names(mock, '/orgs/acme/repos')).not.toContain('site')
  expect(await names(mock, '/orgs/zed/repos')).toContain('site')
})

test('what is created without a parent belongs to the caller, and the reply says where it is', async () => {
  const mock = opened()
  const { owner: by } = await create(mock, '/user/repos', 'mine')
  expect((await read(mock, `/repos/${by.login}/mine`)).body).toMatchObject({ name: 'mine', owner: by })
  expect(await names(mock, '/user/repos')).toContain('mine')
  expect(await names(mock, `/users/${by.login}/repos`)).toContain('mine')
})

test('every item of a list without parents can be read', async () => {
  const mock = opened()
  await create(mock, '/orgs/acme/repos', 'site')
  const all = (await read(mock, '/user/repos')).body as readonly Repo[]
  expect(all).toHaveLength(2)
  for (const each of all) expect((await read(mock, `/repos/${each.owner.login}/${encodeURIComponent(each.name)}`)).body).toEqual(each)
})

test('a name that is taken below a parent is free below another one', async () => {
  const mock = opened()
  await create(mock, '/orgs/acme/repos', 'site')
  expect((await ask(mock, '/x/orgs/acme/repos', { body: { name: 'site' } })).status).toBe(409)
  expect((await ask(mock, '/x/orgs/zed/repos', { body: { name: 'site' } })).status).toBe(201)
})

test('a renamed item keeps its parent and what is below it', async () => {
  const mock = opened()
  await create(mock, '/orgs/acme/repos', 'site')
  await ask(mock, '/x/repos/acme/site/issues', { body: { title: 'Broken' } })
  await ask(mock, '/x/repos/acme/site', { method: 'PATCH', body: { name: 'web' } })
  expect((await read(mock, '/repos/acme/web/issues')).body).toMatchObject([{ title: 'Broken' }])
})

test('a deleted parent takes what is below it along, whichever path created that', async () => {
  const mock = opened()
  await create(mock, '/orgs/acme/repos', 'site')
  await ask(mock, '/x/users/acme', { method: 'DELETE' })
  for (const path of ['/repos/acme/site', '/users/acme/repos']) expect((await read(mock, path)).status).toBe(404)
})

test('a list below something that is no owner stays apart', async () => {
  const mock = opened()
  const [mount] = mock.mounts
  expect(mount?.provider.sampled).toEqual(['listOfTeam'])
})

test('a part of the key is not matched with a parent', () => {
  const order = object({ orderType: text, orderNumber: text, total: { type: 'number' } }, ['orderType', 'orderNumber'])
  const orders = documentOf({
    '/customers/{customerId}/orders': { parameters: [param('customerId')], get: { operationId: 'listOrders', responses: many(order) } },
    '/orders/{orderType}/{orderNumber}': {
      parameters: [param('orderType'), param('orderNumber')],
      get: { operationId: 'readOrder', responses: reply(order) },
    },
  })
  const [mount] = createMock({ specs: [{ name: 'x', document: orders as never }] }).mounts
  expect(mount?.provider.sampled).toEqual(['listOrders'])
})

test('a text in the path means the name of an item whose id is a number, and its id is understood too', async () => {
  const team = object({ id: { type: 'integer' }, name: text }, ['id', 'name'])
  const teams = documentOf({
    '/teams': { post: { operationId: 'createTeam', requestBody: takes(object({ name: text })), responses: reply(team, 201) } },
    '/teams/{team}': { parameters: [param('team')], get: { operationId: 'readTeam', responses: reply(team) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: teams as never }] })
  const made = (await ask(mock, '/x/teams', { body: { name: 'blue' } })).body as { readonly id: number }
  for (const key of ['blue', made.id]) expect((await read(mock, `/teams/${key}`)).body).toEqual(made)
  expect((await read(mock, '/teams/green')).status).toBe(404)
})
