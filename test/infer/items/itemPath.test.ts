import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const task = object({ id: text, title: text, self: { type: 'string', format: 'uri' } }, ['id', 'self'])
const user = object({ id: text, bio: text, self: text }, ['id', 'self'])
const many = (item: object): object => reply({ type: 'array', items: item })
const created = (item: object): object => ({
  201: { ...(reply(item, 201) as Record<201, object>)[201], headers: { Location: { schema: text } } },
})

const document = documentOf({
  '/projects/{id}/tasks': {
    parameters: [param('id')],
    get: { operationId: 'listTasks', responses: many(task) },
    post: { operationId: 'createTask', requestBody: takes(object({ title: text })), responses: created(task) },
  },
  '/tasks': { get: { operationId: 'listAllTasks', responses: many(task) } },
  '/projects/{project_id}/tasks/{task_id}': {
    parameters: [param('project_id'), param('task_id')],
    get: { operationId: 'readTask', responses: reply(task) },
  },
  '/projects/{project_id}/tasks/{task_id}/summary': {
    parameters: [param('project_id'), param('task_id')],
    get: { operationId: 'readSummary', responses: reply(task) },
  },
  '/orgs/{org}/repos': {
    parameters: [param('org')],
    get: { operationId: 'listRepos', responses: many(object({ name: text, self: text }, ['name'])) },
    post: {
      operationId: 'createRepo',
      requestBody: takes(object({ name: text })),
      responses: created(object({ name: text, self: text }, ['name'])),
    },
  },
  '/repos/{owner}/{repo}': {
    parameters: [param('owner'), param('repo')],
    get: { operationId: 'readRepo', responses: reply(object({ name: text, self: text }, ['name'])) },
  },
  '/me': { get: { operationId: 'readMe', responses: reply(user) } },
  '/users/{id}': { parameters: [param('id')], get: { operationId: 'readUser', responses: reply(user) } },
})

const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never, records: 2 }] })
const read = async (mock: Mock, path: string): Promise<unknown> => (await ask(mock, path)).body

interface Linked {
  readonly self: string
}

test('each item of a list has the link to itself that its own path shows', async () => {
  const mock = opened()
  await ask(mock, '/x/projects/7/tasks', { body: { title: 'Paint' } })
  for (const path of ['/x/projects/7/tasks', '/x/tasks', '/x/orgs/acme/repos'])
    for (const each of (await read(mock, path)) as readonly Linked[])
      expect(await read(mock, new URL(each.self, 'http://mock').pathname)).toEqual(each)
})

test('the location of a new item leads to it, also if its path is not below that of the call', async () => {
  const mock = opened()
  for (const [path, sent] of [
    ['/x/projects/7/tasks', { title: 'Paint' }],
    ['/x/orgs/acme/repos', { name: 'site/1' }],
  ] as const) {
    const made = await ask(mock, path, { body: sent })
    expect(await read(mock, made.headers['location'] as string)).toEqual(made.body)
    expect(made.body).toMatchObject(sent)
  }
})

test('views and the item of the caller link to the path of the item', async () => {
  const mock = opened()
  const made = (await ask(mock, '/x/projects/7/tasks', { body: { title: 'Paint' } })).body as { readonly id: string; readonly self: string }
  expect(await read(mock, `/x/projects/7/tasks/${made.id}/summary`)).toEqual(made)
  const me = (await read(mock, '/x/me')) as { readonly id: string; readonly self: string }
  expect(me.self).toBe(`/x/users/${me.id}`)
})
