import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const number = { type: 'integer' }
const nothing = { 204: { description: '' } }
const mockOf = (paths: object): Mock => createMock({ specs: [{ name: 'x', document: documentOf(paths) as never, records: 2 }] })
const query = (name: string, schema: object = text): object => ({ name, in: 'query', schema })

test('a create and a change without a body take the fields of the item from the query', async () => {
  const board = object({ id: text, name: text, color: text }, ['id', 'name'])
  const mock = mockOf({
    '/boards': {
      post: { operationId: 'create', parameters: [query('name'), query('token'), query('colour')], responses: reply(board, 201) },
    },
    '/boards/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(board) },
      put: { operationId: 'change', parameters: [query('color')], responses: reply(board) },
    },
  })
  const made = (await ask(mock, '/x/boards', { method: 'POST', query: 'name=Alpha&token=secret' })).body as { id: string }
  expect(made).toMatchObject({ name: 'Alpha' })
  await ask(mock, `/x/boards/${made.id}`, { method: 'PUT', query: 'color=red' })
  expect((await ask(mock, `/x/boards/${made.id}`)).body).toEqual({ ...made, color: 'red' })
})

test('a client may send the key under the name of the path parameter', async () => {
  const template = object({ name: text, content: text }, ['name'])
  const mock = mockOf({
    '/templates': {
      post: { operationId: 'create', requestBody: takes(object({ templateName: text, content: text })), responses: nothing },
    },
    '/templates/{templateName}': { parameters: [param('templateName')], get: { operationId: 'read', responses: reply(template) } },
  })
  await ask(mock, '/x/templates', { body: { templateName: 'welcome', content: 'Hello' } })
  expect(await ask(mock, '/x/templates/welcome')).toMatchObject({ status: 200, body: { name: 'welcome', content: 'Hello' } })
  expect((await ask(mock, '/x/templates/other')).status).toBe(404)
})

test('a list says what its items are if their path only deletes them', async () => {
  const label = object({ label_id: number, name: text, color: text })
  const mock = mockOf({
    '/labels': {
      get: { operationId: 'list', responses: reply(object({ labels: { type: 'array', items: label }, unread: number })) },
      post: { operationId: 'create', requestBody: takes(object({ name: text }, ['name'])), responses: reply(number, 201) },
    },
    '/labels/{label_id}': {
      parameters: [{ ...param('label_id'), schema: number }],
      delete: { operationId: 'remove', responses: nothing },
    },
  })
  const listed = async (): Promise<readonly object[]> => ((await ask(mock, '/x/labels')).body as { labels: object[] }).labels
  expect((await listed()).map((each) => Object.keys(each))).toEqual([1, 2].map(() => ['label_id', 'name', 'color']))
  const { body: key } = await ask(mock, '/x/labels', { body: { name: 'Urgent' } })
  expect(await listed()).toContainEqual({ label_id: key, name: 'Urgent', color: expect.stringMatching(/^#[\da-f]{6}$/) })
  await ask(mock, `/x/labels/${String(key)}`, { method: 'DELETE' })
  expect(await listed()).toHaveLength(2)
})

test('a default response that is called a success is one, even beside errors', async () => {
  const app = object({ appId: text, name: text }, ['appId'])
  const answered = { 404: { description: 'Not found' }, default: { ...(reply(app) as { 200: object })[200], description: 'OK' } }
  const mock = mockOf({
    '/apps': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: answered } },
    '/apps/{appId}': { parameters: [param('appId')], get: { operationId: 'read', responses: answered } },
  })
  const made = (await ask(mock, '/x/apps', { body: { name: 'Clock' } })).body as { appId: string }
  expect(made).toMatchObject({ name: 'Clock' })
  expect((await ask(mock, `/x/apps/${made.appId}`)).body).toEqual(made)
})

test('an offset whose minimum is 1 counts from 1', async () => {
  const thing = object({ id: number, name: text }, ['id'])
  const offset = query('offset', { type: 'integer', minimum: 1, default: 1 })
  const mock = mockOf({
    '/things': {
      get: { operationId: 'list', parameters: [offset, query('limit', number)], responses: reply({ type: 'array', items: thing }) },
    },
    '/things/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(thing) } },
  })
  const keys = async (asked: string): Promise<unknown> =>
    ((await ask(mock, '/x/things', { query: asked })).body as { id: number }[]).map(({ id }) => id)
  expect(await keys('')).toEqual([1, 2])
  expect(await keys('offset=2&limit=1')).toEqual([2])
})

test('an object in the request is the item if it has its fields and a name that ends with its noun', async () => {
  const code = object({ id: text, name: text, product: text }, ['id'])
  const wrapped = object({ device_code: code, errors: { type: 'array', items: object({ detail: text }) } })
  const mock = mockOf({
    '/codes': {
      post: {
        operationId: 'create',
        requestBody: takes(object({ idempotency_key: text, device_code: object({ name: text, product: text }) })),
        responses: reply(wrapped, 201),
      },
    },
    '/codes/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(wrapped) } },
  })
  const { device_code: made } = (await ask(mock, '/x/codes', { body: { idempotency_key: 'k', device_code: { name: 'Till 1' } } })).body as {
    device_code: { id: string }
  }
  expect(made).toMatchObject({ name: 'Till 1' })
  expect((await ask(mock, `/x/codes/${made.id}`)).body).toEqual({ device_code: made })
})

/** A mock of files that starts without any. */
function filesMock(item: object, sent: object): Mock {
  const document = documentOf({
    '/files': {
      get: { responses: reply({ type: 'array', items: item }) },
      post: { requestBody: takes(sent), responses: reply(item, 201) },
    },
    '/files/{id}': { parameters: [param('id')], get: { responses: reply(item) } },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

test('a request that may be one item or a list of them is read as either', async () => {
  const item = object({ id: text, name: text, tags: { type: 'array', items: object({ label: text }) } }, ['id'])
  const sent = {
    oneOf: [
      object({ name: text, tags: { type: 'array', items: object({ label: text }) } }),
      { type: 'array', items: object({ name: text }) },
    ],
  }
  const mock = filesMock(item, sent)
  expect(await ask(mock, '/x/files', { body: { name: 'a', tags: [{ label: 'b' }] } })).toMatchObject({
    status: 201,
    body: { name: 'a', tags: [{ label: 'b' }] },
  })
  await ask(mock, '/x/files', { body: [{ name: 'c' }, { name: 'd' }] })
  const names = ((await ask(mock, '/x/files')).body as readonly { readonly name: string }[]).map(({ name }) => name)
  expect(names).toEqual(['a', 'c', 'd'])
})

const open = { additionalProperties: true }

test.each([
  ['declared in place', { ...object({ id: text }, ['id']), ...open }],
  ['that is part of another', { allOf: [{ ...object({ name: text }), ...open }, object({ id: text }, ['id'])] }],
])('a reply %s that allows any other fields shows those that were sent, except those that only requests have', async (_, item) => {
  const sent = object({ name: text, note: { ...text, writeOnly: true }, password: text })
  const mock = filesMock(item, sent)
  const made = await ask(mock, '/x/files', { body: { name: 'a', note: 'b', password: 'c', extra: 'd' } })
  const shown = { id: expect.any(String), name: 'a', extra: 'd' }
  expect(made.body).toEqual(shown)
  expect((await ask(mock, '/x/files')).body).toEqual([shown])
  expect((await ask(mock, `/x/files/${(made.body as { id: string }).id}`)).body).toEqual(shown)
})

test('a reply that forbids other fields in one part does not show them, though another part allows them', async () => {
  const item = {
    allOf: [
      { ...object({ name: text }), ...open },
      { ...object({ id: text, name: text }, ['id']), additionalProperties: false },
    ],
  }
  const document = documentOf({
    '/files': { post: { requestBody: takes(object({ name: text })), responses: reply(item, 201) } },
    '/files/{id}': { parameters: [param('id')], get: { responses: reply(item) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  expect((await ask(mock, '/x/files', { body: { name: 'a', extra: 'd' } })).body).toEqual({ id: expect.any(String), name: 'a' })
})
