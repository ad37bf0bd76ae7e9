import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pet, reply, takes, text } from '../../pets.ts'

const list = (operationId: string, item: object): object => ({ operationId, responses: reply({ type: 'array', items: item }) })
const issue = object({ id: text, title: text }, ['id', 'title'])
const nothing = { 204: { description: '' } }

const document = documentOf({
  '/projects': {
    get: list('listProjects', pet),
    post: { operationId: 'createProject', requestBody: takes(object({ name: text })), responses: reply(pet, 201) },
  },
  '/projects/{projectId}': {
    parameters: [param('projectId')],
    get: { operationId: 'readProject', responses: reply(pet) },
    delete: { operationId: 'removeProject', responses: nothing },
  },
  '/projects/{projectId}/issues': {
    parameters: [param('projectId')],
    get: list('listIssues', issue),
    post: { operationId: 'createIssue', requestBody: takes(object({ title: text })), responses: reply(issue, 201) },
  },
  '/projects/{projectId}/issues/{issueId}': {
    parameters: [param('projectId'), param('issueId')],
    get: { operationId: 'readIssue', responses: reply(issue) },
  },
  '/issues': { get: list('listAllIssues', issue) },
})

interface Item {
  readonly id: string
}

const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never }] })
const listed = async (mock: Mock, path: string): Promise<readonly Item[]> => (await ask(mock, `/x${path}`)).body as readonly Item[]
const post = async (mock: Mock, path: string, body: object): Promise<Item> => (await ask(mock, `/x${path}`, { body })).body as Item

test('a list whose path has fewer parents shows the items of all of them', async () => {
  const mock = opened()
  const { id: project } = await post(mock, '/projects', { name: 'One' })
  const made = await post(mock, `/projects/${project}/issues`, { title: 'Broken' })
  const each = await Promise.all((await listed(mock, '/projects')).map(({ id }) => listed(mock, `/projects/${id}/issues`)))
  const all = await listed(mock, '/issues')
  expect(all).toContainEqual(made)
  expect(all).toHaveLength(10)
  expect(all.toSorted(byText)).toEqual(each.flat().toSorted(byText))
})

test('a list across parents shows nothing below a parent that was deleted', async () => {
  const mock = opened()
  const [first] = await listed(mock, '/projects')
  const before = await listed(mock, '/issues')
  await ask(mock, `/x/projects/${first?.id}`, { method: 'DELETE' })
  expect(await listed(mock, '/issues')).toHaveLength(before.length - 3)
})

test('a path without parameters lists items that have several parameters in a row', async () => {
  const [project, env, key] = [param('project'), param('env'), param('key')]
  const target = object({ key: text, name: text }, ['key'])
  const mock = createMock({
    specs: [
      {
        name: 'x',
        document: documentOf({
          '/targets': { get: list('all', target) },
          '/targets/{project}/{env}': {
            parameters: [project, env],
            get: list('list', target),
            post: { operationId: 'create', requestBody: takes(target), responses: reply(target, 201) },
          },
          '/targets/{project}/{env}/{key}': { parameters: [project, env, key], get: { operationId: 'read', responses: reply(target) } },
        }) as never,
      },
    ],
  })
  const made = { key: 'a', name: 'A' }
  expect((await ask(mock, '/x/targets/shop/test', { body: made })).status).toBe(201)
  expect(await listed(mock, '/targets')).toContainEqual(made)
  expect(await listed(mock, '/targets/shop/other')).not.toContainEqual(made)
})

test('a thing that is created below a parent is read at its own path, even if the list beside it shows only a few fields', async () => {
  const section = object({ gid: text, name: text, notes: text, color: text, owner: text }, ['gid', 'name'])
  const compact = object({ gid: text, name: text }, ['gid'])
  const spec = documentOf({
    '/sections/{section_gid}': { parameters: [param('section_gid')], get: { operationId: 'read', responses: reply(section) } },
    '/projects/{project_gid}/sections': {
      parameters: [param('project_gid')],
      get: list('list', compact),
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(section, 201) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: spec as never }] })
  const made = (await ask(mock, '/x/projects/7/sections', { body: { name: 'To do' } })).body as { gid: string }
  expect(await ask(mock, `/x/sections/${made.gid}`)).toMatchObject({ status: 200, body: { name: 'To do' } })
  expect(await listed(mock, '/projects/7/sections')).toContainEqual({ gid: made.gid, name: 'To do' })
  expect(await listed(mock, '/projects/8/sections')).not.toContainEqual({ gid: made.gid, name: 'To do' })
})

test('explain says that a list shows the items of all parents', () => {
  const { resources } = explain(compile(document))
  const found = resources.flatMap(({ operations }) => operations).find(({ id }) => id === 'listAllIssues')
  expect(found).toMatchObject({
    role: 'list',
    reason: 'The reply lists the same items, and the path names fewer parents, so it lists items below all parents.',
  })
})

function byText(a: Item, b: Item): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
