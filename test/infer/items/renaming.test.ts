import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

type Answer = Awaited<ReturnType<typeof ask>>

const label = object({ name: text, color: text }, ['name'])
const use = object({ id: text, label_name: text, page: text })
const note = object({ id: text, board_id: text, subject: text })
const style = object({ font: text }, ['font'])
const gone = { 204: { description: '' } }

const singleObject = (path: string, names: readonly string[]): object => ({
  [path]: {
    parameters: names.map(param),
    get: { operationId: `read${path}`, responses: reply(style) },
    put: { operationId: `change${path}`, requestBody: takes(style), responses: reply(style) },
  },
})

/** `/labels` whose key is the name, with uses below each, and `/notes` that also lists below boards show. */
function opened(changed: object = label): Mock {
  const document = documentOf({
    '/labels': {
      get: { operationId: 'listLabels', responses: reply({ type: 'array', items: label }) },
      post: { operationId: 'createLabel', requestBody: takes(label), responses: reply(label, 201) },
    },
    '/labels/{name}': {
      parameters: [param('name')],
      get: { operationId: 'readLabel', responses: reply(label) },
      patch: { operationId: 'changeLabel', requestBody: takes(changed), responses: reply(label) },
      delete: { operationId: 'removeLabel', responses: gone },
    },
    '/labels/{name}/uses': {
      parameters: [param('name')],
      get: { operationId: 'listUses', responses: reply({ type: 'array', items: use }) },
      post: { operationId: 'createUse', requestBody: takes(object({ page: text })), responses: reply(use, 201) },
    },
    '/labels/{name}/uses/{id}': {
      parameters: [param('name'), param('id')],
      get: { operationId: 'readUse', responses: reply(use) },
    },
    ...singleObject('/labels/{name}/style', ['name']),
    ...singleObject('/labels/{name}/uses/{id}/style', ['name', 'id']),
    '/notes': { post: { operationId: 'createNote', requestBody: takes(note), responses: reply(note, 201) } },
    '/notes/{id}': {
      parameters: [param('id')],
      get: { operationId: 'readNote', responses: reply(note) },
      patch: { operationId: 'changeNote', requestBody: takes(note), responses: reply(note) },
    },
    '/boards/{boardId}/notes': {
      parameters: [param('boardId')],
      get: { operationId: 'listNotes', responses: reply({ type: 'array', items: note }) },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never }] })
}

const post = (mock: Mock, path: string, body: object): Promise<Answer> => ask(mock, `/x${path}`, { body })
const patch = (mock: Mock, path: string, body: object): Promise<Answer> => ask(mock, `/x${path}`, { method: 'PATCH', body })

test('a change renames an item whose key is a name that clients choose', async () => {
  const mock = opened()
  await post(mock, '/labels', { name: 'red', color: 'f00' })
  expect(await patch(mock, '/labels/red', { name: 'crimson' })).toMatchObject({ status: 200, body: { name: 'crimson', color: 'f00' } })
  expect(await ask(mock, '/x/labels/red')).toMatchObject({ status: 404 })
  expect(await ask(mock, '/x/labels/crimson')).toMatchObject({ status: 200, body: { name: 'crimson', color: 'f00' } })
  expect(await post(mock, '/labels', { name: 'red' })).toMatchObject({ status: 201 })
})

test('what is below a renamed item moves with it', async () => {
  const mock = opened()
  await post(mock, '/labels', { name: 'red' })
  const { id } = (await post(mock, '/labels/red/uses', { page: 'Home' })).body as { id: string }
  await patch(mock, '/labels/red', { name: 'crimson' })
  const moved = { id, label_name: 'crimson', page: 'Home' }
  expect((await ask(mock, '/x/labels/crimson/uses')).body).toEqual([moved])
  expect((await ask(mock, `/x/labels/crimson/uses/${id}`)).body).toEqual(moved)
  expect(await ask(mock, '/x/labels/red/uses')).toMatchObject({ status: 404 })
})

test('single objects below a renamed item move with it', async () => {
  const mock = opened()
  await post(mock, '/labels', { name: 'red' })
  const { id } = (await post(mock, '/labels/red/uses', { page: 'Home' })).body as { id: string }
  const styles = async (name: string): Promise<unknown[]> => {
    const paths = ['style', `uses/${id}/style`].map((path) => `/x/labels/${name}/${path}`)
    return Promise.all(paths.map(async (path) => (await ask(mock, path)).body))
  }
  await ask(mock, '/x/labels/red/style', { method: 'PUT', body: { font: 'bold' } })
  const before = await styles('red')
  await patch(mock, '/labels/red', { name: 'crimson' })
  expect(await styles('crimson')).toEqual(before)
})

test('a renamed item keeps its place in lists', async () => {
  const mock = opened()
  const names = async (): Promise<string[]> => ((await ask(mock, '/x/labels')).body as { name: string }[]).map(({ name }) => name)
  for (const name of ['red', 'blue', 'gray']) await post(mock, '/labels', { name })
  const [first, second, ...others] = (await names()) as [string, string]
  await patch(mock, `/labels/${encodeURIComponent(second)}`, { name: 'second' })
  await patch(mock, '/labels/blue', { name: 'azure' })
  await patch(mock, '/labels/azure', { name: 'sky' })
  expect(await names()).toEqual([first, 'second', ...others.map((name) => (name === 'blue' ? 'sky' : name))])
})

test('an item that is renamed back is the first one again', async () => {
  const mock = opened()
  for (const name of ['red', 'blue']) await post(mock, '/labels', { name })
  const before = (await ask(mock, '/x/labels')).body
  await patch(mock, '/labels/red', { name: 'blood' })
  await patch(mock, '/labels/blood', { name: 'red' })
  expect((await ask(mock, '/x/labels')).body).toEqual(before)
})

test('an item that a collection started with keeps what is below it when it is renamed', async () => {
  const mock = opened()
  const [first] = (await ask(mock, '/x/labels')).body as { name: string }[]
  const name = encodeURIComponent((first as { name: string }).name)
  const before = (await ask(mock, `/x/labels/${name}/uses`)).body as { id: string }[]
  await patch(mock, `/labels/${name}`, { name: 'first' })
  const after = (await ask(mock, '/x/labels/first/uses')).body as { id: string }[]
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(before).toHaveLength(3)
})

test('a change to a name that is taken gets 409 and changes nothing', async () => {
  const mock = opened()
  for (const name of ['red', 'blue']) await post(mock, '/labels', { name, color: name })
  expect(await patch(mock, '/labels/red', { name: 'blue', color: 'x' })).toMatchObject({ status: 409 })
  for (const name of ['red', 'blue']) expect(await ask(mock, `/x/labels/${name}`)).toMatchObject({ body: { name, color: name } })
})

test.each<[string, string, object, object, object]>([
  ['the field is an id', '/notes', { id: 'n1', subject: 'A' }, { id: 'n2', subject: 'B' }, { id: 'n1', subject: 'B' }],
  [
    'the request of the change does not have the field',
    '/labels',
    { name: 'red', color: 'a' },
    { name: 'blue', color: 'b' },
    { name: 'red', color: 'b' },
  ],
])('the key stays if %s', async (_, ...[path, created, changes, expected]) => {
  const mock = opened(object({ color: text }))
  const key = Object.values(created)[0] as string
  await post(mock, path, created)
  expect(await patch(mock, `${path}/${key}`, changes)).toMatchObject({ status: 200, body: expected })
  expect((await ask(mock, `/x${path}/${key}`)).body).toEqual(expected)
})

test('an item whose field names another parent is in the list of that parent', async () => {
  const mock = opened()
  await post(mock, '/notes', { id: 'n1', board_id: 'a' })
  const listed = async (board: string): Promise<unknown> => (await ask(mock, `/x/boards/${board}/notes`)).body
  await patch(mock, '/notes/n1', { board_id: 'b' })
  expect(await listed('a')).toEqual([])
  expect(await listed('b')).toEqual([{ id: 'n1', board_id: 'b' }])
})

test('the first items of a collection have different names if the name is their key', async () => {
  const labels = (await ask(opened(), '/x/labels')).body as { name: string }[]
  const names = labels.map(({ name }) => name)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [a-z]+$/)
})
