import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const user = object({ id: text, name: text, mail: text }, ['id', 'name'])
const repo = object({ id: text, title: text }, ['id', 'title'])
const settings = object({ theme: text }, ['theme'])
const get = (operationId: string, schema: object): object => ({ get: { operationId, responses: reply(schema) } })
const change = (operationId: string, schema: object): object => ({
  patch: { operationId, requestBody: takes(object({})), responses: reply(schema) },
})
const users = {
  '/users': {
    ...get('list', { type: 'array', items: user }),
    post: { operationId: 'create', requestBody: takes(object({ id: text, name: text })), responses: reply(user, 201) },
  },
  '/users/{id}': {
    parameters: [param('id')],
    ...get('read', user),
    ...change('change', user),
    delete: { operationId: 'remove', responses: { 204: { description: '' } } },
  },
}
const document = documentOf({
  ...users,
  '/users/{userId}/repos': {
    parameters: [param('userId')],
    ...get('listRepos', { type: 'array', items: repo }),
    post: { operationId: 'createRepo', requestBody: takes(object({ title: text })), responses: reply(repo, 201) },
  },
  '/users/{userId}/repos/{repoId}': { parameters: [param('userId'), param('repoId')], ...get('readRepo', repo) },
  '/users/{userId}/settings': { parameters: [param('userId')], ...get('settings', settings), ...change('set', settings) },
  '/users/me': { ...get('readMe', user), ...change('changeMe', user) },
  '/me': get('own', user),
  '/user': get('one', user),
  '/teams/current': get('team', repo),
})

const mockOf = (paths: object, records = 3): Mock => createMock({ specs: [{ name: 'x', document: paths as never, records }] })
const shown = async (mock: Mock, path: string): Promise<unknown> => (await ask(mock, `/x${path}`)).body
const firstOf = async (mock: Mock): Promise<{ id: string }> => ((await shown(mock, '/users')) as { id: string }[])[0] as { id: string }

const operations = (paths: object): Record<string, string> =>
  Object.fromEntries(
    explain(compile(paths)).resources.flatMap((each) => each.operations.map(({ id, role, reason }) => [id, `${role}: ${reason}`])),
  )

describe("the caller's own item", () => {
  test('is the first item, at each of its paths', async () => {
    const mock = mockOf(document)
    const first = await firstOf(mock)
    for (const path of ['/users/me', '/users/self', '/me', '/user', `/users/${first.id}`]) expect(await shown(mock, path)).toEqual(first)
  })

  test('is changed at one path and read at another', async () => {
    const mock = mockOf(document)
    await ask(mock, '/x/users/me', { method: 'PATCH', body: { name: 'Ada' } })
    expect(await firstOf(mock)).toMatchObject({ name: 'Ada' })
    expect(await shown(mock, '/me')).toMatchObject({ name: 'Ada' })
  })

  test('is the parent of items that are created below its path', async () => {
    const mock = mockOf(document)
    const { id } = await firstOf(mock)
    const made = (await ask(mock, '/x/users/me/repos', { body: { title: 'Mine' } })).body as { id: string }
    expect(await shown(mock, `/users/${id}/repos/${made.id}`)).toEqual(made)
    expect(await shown(mock, `/users/${id}/repos`)).toContainEqual(made)
    await ask(mock, '/x/users/me/settings', { method: 'PATCH', body: { theme: 'dark' } })
    expect(await shown(mock, `/users/${id}/settings`)).toEqual({ theme: 'dark' })
  })

  test('is a 404 once it is deleted, and if the collection is empty', async () => {
    const mock = mockOf(document)
    await ask(mock, '/x/users/me', { method: 'DELETE' })
    for (const path of ['/users/me', '/me', '/user']) expect((await ask(mock, `/x${path}`)).status).toBe(404)
    expect((await ask(mockOf(document, 0), '/x/me')).status).toBe(404)
  })

  test('is not used if a client created an item with this key', async () => {
    const mock = mockOf(document)
    await ask(mock, '/x/users', { body: { id: 'self', name: 'Self' } })
    expect(await shown(mock, '/users/self')).toMatchObject({ id: 'self', name: 'Self' })
  })
})

test('explain says why, and a path that two resources could have is sampled', () => {
  expect(operations(document)).toMatchObject({
    readMe: 'read: The path has no key, and the reply is an item of the resource: that of the caller.',
    changeMe: 'update: The path has no key, and the reply is an item of the resource: that of the caller.',
  })
  expect(operations(document)).not.toHaveProperty('team')
  const members = { '/members/{memberId}': { parameters: [param('memberId')], ...get('member', user) } }
  expect(operations(documentOf({ ...users, '/me': get('own', user) }))).toHaveProperty('own')
  expect(operations(documentOf({ ...users, ...members, '/me': get('own', user) }))).not.toHaveProperty('own')
  expect(operations(documentOf({ ...users, '/me': get('own', object({ plan: text })) }))).not.toHaveProperty('own')
})

const resourceOf = (spec: object, path: string): string | undefined =>
  explain(compile(spec)).resources.find(({ operations: all }) => all.some((each) => each.path === path))?.name

describe('a path below `me` that the document writes out', () => {
  const list = (operationId: string, item: object): object => get(operationId, { type: 'array', items: item })
  const written = documentOf({
    ...users,
    '/users/{id}/settings': { parameters: [param('id')], ...get('settings', settings), ...change('set', settings) },
    '/users/me/settings': { ...get('mySettings', settings), ...change('setMine', settings) },
    '/users/{id}/repos/{repoId}': { parameters: [param('id'), param('repoId')], ...get('readRepo', repo) },
    '/users/me/repos': {
      ...list('myRepos', repo),
      post: { operationId: 'addRepo', requestBody: takes(repo), responses: reply(repo, 201) },
    },
    '/users/me/activate': { post: { operationId: 'activate', responses: reply(user) } },
    '/teams/me/settings': { ...get('teamSettings', settings), ...change('setTeam', settings) },
  })

  test('is the same single object as below the key', async () => {
    const mock = mockOf(written)
    const { id } = await firstOf(mock)
    await ask(mock, '/x/users/me/settings', { method: 'PATCH', body: { theme: 'dark' } })
    expect(await shown(mock, `/users/${id}/settings`)).toEqual({ theme: 'dark' })
    await ask(mock, `/x/users/${id}/settings`, { method: 'PATCH', body: { theme: 'light' } })
    expect(await shown(mock, '/users/me/settings')).toEqual({ theme: 'light' })
  })

  test('creates and lists below the item of the caller only', async () => {
    const mock = mockOf(written)
    const { id } = await firstOf(mock)
    const { id: other } = (await ask(mock, '/x/users', { body: { name: 'Other' } })).body as { id: string }
    const made = (await ask(mock, '/x/users/me/repos', { body: { id: 'r1', title: 'Mine' } })).body
    expect(await shown(mock, '/users/me/repos')).toContainEqual(made)
    expect(await shown(mock, `/users/${id}/repos/r1`)).toEqual(made)
    expect((await ask(mock, `/x/users/${other}/repos/r1`)).status).toBe(404)
  })

  test('acts on the item of the caller, and is a 404 once it is gone', async () => {
    const mock = mockOf(written)
    expect((await ask(mock, '/x/users/me/activate', { method: 'POST' })).body).toEqual(await firstOf(mock))
    const { id } = await firstOf(mock)
    await ask(mock, `/x/users/${id}`, { method: 'DELETE' })
    for (const path of ['/users/me/settings', '/users/me/repos']) expect((await ask(mock, `/x${path}`)).status).toBe(404)
  })

  test('is an ordinary word if no path has a key in its place', () => {
    expect(resourceOf(written, '/users/me/settings')).toBe(resourceOf(written, '/users/{id}/settings'))
    expect(resourceOf(written, '/teams/me/settings')).not.toBe(resourceOf(written, '/users/me/settings'))
  })
})
