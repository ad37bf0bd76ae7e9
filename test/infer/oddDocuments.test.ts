import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/index.ts'
import { ask, documentOf } from '../engine/shop.ts'

const text = { type: 'string' }
const object = (properties: object, required: readonly string[] = []): object => ({ type: 'object', required, properties })
const json = (schema: object): object => ({ description: '', content: { 'application/json': { schema } } })
const takes = (schema: object): object => ({ content: { 'application/json': { schema } } })
const param = (name: string): object => ({ name, in: 'path', required: true, schema: text })
const role = object({ _id: text, key: text, name: text }, ['_id', 'key'])

function mockOf(paths: object): Mock {
  return createMock({ specs: [{ name: 'x', document: documentOf(paths) as never }] })
}

function roles(key: string, operations: object = {}): Mock {
  return mockOf({
    '/roles': { get: { responses: { 200: json({ type: 'array', items: role }) } }, post: { responses: { 201: json(role) } } },
    [`/roles/{${key}}`]: { parameters: [param(key)], get: { responses: { 200: json(role) } }, ...operations },
  })
}

async function firstOf(mock: Mock): Promise<{ _id: string; key: string; name: string }> {
  return ((await ask(mock, '/x/roles')).body as { _id: string; key: string; name: string }[])[0] as never
}

test('an operation that declares a redirect and no success redirects', async () => {
  const mock = roles('id', { delete: { responses: { 303: { description: 'See the list.' }, 404: { description: '' } } } })
  const { _id } = await firstOf(mock)
  expect(await ask(mock, `/x/roles/${_id}`, { method: 'DELETE' })).toMatchObject({ status: 303 })
  expect(await ask(mock, `/x/roles/${_id}`)).toMatchObject({ status: 404 })
})

test('a default response is a success if the operation declares nothing else', async () => {
  const mock = mockOf({
    '/roles': { post: { requestBody: takes(role), responses: { default: json(role) } } },
    '/roles/{key}': { parameters: [param('key')], get: { responses: { default: json(role) } } },
  })
  await ask(mock, '/x/roles', { body: { _id: '1', key: 'admin', name: 'Ada' } })
  expect(await ask(mock, '/x/roles/admin')).toMatchObject({ status: 200, body: { key: 'admin', name: 'Ada' } })
})

test('the schemas of OPTIONS do not count as items', async () => {
  const options = { responses: { 200: json(object({})) } }
  const paths = {
    '/roles': { get: { responses: { 200: json({ type: 'array', items: role }) } }, post: { responses: { 200: json(role) } }, options },
    '/roles/{key}': { parameters: [param('key')], options, patch: { responses: { 200: json(role) } } },
  }
  const mock = mockOf(paths)
  const { key, name } = await firstOf(mock)
  expect(await ask(mock, `/x/roles/${key}`, { method: 'PATCH', body: {} })).toMatchObject({ status: 200, body: { key, name } })
})

test('a list in a PATCH is applied if it is a JSON Patch, and changes nothing if it is not', async () => {
  const schema = { type: 'array', items: object({ op: text, path: text, value: {} }) }
  const mock = roles('id', { patch: { requestBody: takes(schema), responses: { 200: json(role) } } })
  const { _id, name } = await firstOf(mock)
  const patch = async (op: string, path: string) => {
    const { status, body } = await ask(mock, `/x/roles/${_id}`, { method: 'PATCH', body: [{ op, path, value: 'Ada' }] })
    return [status, (body as { name: string }).name]
  }
  expect(await patch('rename', 'name')).toEqual([200, name])
  expect(await patch('replace', '/name')).toEqual([200, 'Ada'])
  expect((await patch('replace', '/nothing'))[0]).toBe(422)
})

test.each(['idOrKey', 'role_id_or_key', 'roleIdOrKey'])('the parameter %s takes either of two fields', async (parameter) => {
  const mock = roles(parameter)
  const { _id, key, name } = await firstOf(mock)
  for (const value of [_id, key]) expect(await ask(mock, `/x/roles/${value}`)).toMatchObject({ status: 200, body: { name } })
  expect(await ask(mock, `/x/roles/${name}`)).toMatchObject({ status: 404 })
})

test('a parameter with the noun inside of its name means the field that the rest of it names', async () => {
  const mock = roles('customRoleKey')
  const { key, name } = await firstOf(mock)
  expect(await ask(mock, `/x/roles/${key}`)).toMatchObject({ status: 200, body: { name } })
})

/** Topics whose items are objects with this key. */
function topics(
  key: string,
  { schema = text as object, parameter = param('id') as object, created = undefined as object | undefined } = {},
): Mock {
  const topic = object({ [key]: schema, title: text }, [key])
  return mockOf({
    '/topics': {
      get: { responses: { 200: json(object({ folders: listOf(object({ name: text })), openTopics: listOf(topic) })) } },
      post: { requestBody: takes(object({ title: text })), responses: { 201: json(created ?? topic) } },
    },
    '/topics/{id}': { parameters: [parameter], get: { responses: { 200: json(topic) } } },
    '/topics/{subjectId}': { parameters: [param('subjectId')], put: { requestBody: takes(topic), responses: { 200: json(topic) } } },
  })
}

function listOf(items: object): object {
  return { type: 'array', items }
}

async function listed(mock: Mock): Promise<Record<string, string>[]> {
  return ((await ask(mock, '/x/topics')).body as { openTopics: Record<string, string>[] }).openTopics
}

test('among several lists the one whose name ends with the noun has the items, and every one of them can be read', async () => {
  const mock = topics('id')
  await ask(mock, '/x/topics', { body: { title: 'Ships' } })
  const all = await listed(mock)
  expect(all.map(({ title }) => title)).toContain('Ships')
  for (const each of all) expect(await ask(mock, `/x/topics/${each['id']}`)).toMatchObject({ status: 200, body: each })
})

test('the items that a collection starts with have keys that match the path parameter', async () => {
  const mock = topics('id', { parameter: { ...param('id'), schema: { type: 'integer' } } })
  for (const { id } of await listed(mock)) expect((await ask(mock, `/x/topics/${id}`)).status).toBe(200)
})

test('a key that may have one of several forms has one of them, and leads to its item', async () => {
  const schema = { anyOf: ['^top:[a-f0-9]{8}$', '^top:shared-[a-z]+$'].map((pattern) => ({ type: 'string', pattern })) }
  const mock = topics('id', { schema })
  const made = (await ask(mock, '/x/topics', { body: { title: 'Ships' } })).body as { id: string }
  expect(await ask(mock, `/x/topics/${made.id}`)).toMatchObject({ status: 200, body: { id: made.id, title: 'Ships' } })
})

test('a key may be called as the path parameter of another method', async () => {
  const mock = topics('subject_id')
  for (const each of await listed(mock))
    expect(await ask(mock, `/x/topics/${each['subject_id']}`)).toMatchObject({ status: 200, body: each })
})

test('a create that replies with a list shows the new item in it', async () => {
  const created = object({ openTopics: listOf(object({ id: text, title: text }, ['id'])), standard: text })
  const mock = topics('id', { created })
  const answer = (await ask(mock, '/x/topics', { body: { title: 'Ships' } })).body as { openTopics: { id: string; title: string }[] }
  expect(answer.openTopics).toMatchObject([{ title: 'Ships' }])
  expect(await ask(mock, `/x/topics/${answer.openTopics[0]?.id}`)).toMatchObject({ status: 200, body: { title: 'Ships' } })
})

test('the key may be a field that only lists show, and each reply calls it by its own name', async () => {
  const create = { requestBody: takes(object({ name: text })), responses: { 201: json(object({ room_id: text, name: text })) } }
  const mock = mockOf({
    '/roles': { get: { responses: { 200: json(listOf(object({ id: text, name: text }, ['id']))) } }, post: create },
    '/roles/{roleId}': { parameters: [param('roleId')], get: { responses: { 200: json(object({ name: text })) } } },
  })
  const { _id: _none, ...first } = await firstOf(mock)
  expect(await ask(mock, `/x/roles/${(first as unknown as { id: string }).id}`)).toMatchObject({ status: 200, body: { name: first.name } })
})

test('a key that does not match its field is left out of the item', async () => {
  const answer = object({ answer_id: { type: 'integer' }, title: text }, ['answer_id'])
  const mock = mockOf({ '/answers/{ids}': { parameters: [param('ids')], get: { responses: { 200: json(listOf(answer)) } } } })
  const { status, body } = await ask(mock, '/x/answers/1;2')
  expect([status, Number.isInteger((body as { answer_id: number }[])[0]?.answer_id)]).toEqual([200, true])
})

test('a parameter in the query of a path is a parameter of the query', async () => {
  const parameters = [param('id'), { ...param('name'), schema: { type: 'string', maxLength: 3 } }]
  const mock = mockOf({ '/roles/{id}/export?name={name}': { get: { parameters, responses: { 200: json(text) } } } })
  expect(await ask(mock, '/x/roles/1/export')).toMatchObject({ status: 200 })
  expect(await ask(mock, '/x/roles/1/export', { query: 'name=a' })).toMatchObject({ status: 200 })
  expect(await ask(mock, '/x/roles/1/export', { query: 'name=admin' })).toMatchObject({ status: 422 })
})

test('a reply under a range of media types keeps its schema', async () => {
  const wrapped = object({ role, status: { type: 'integer' } }, ['role', 'status'])
  const reply = { description: '', content: { '*/*': { schema: wrapped } } }
  const mock = mockOf({
    '/roles': { post: { requestBody: takes(role), responses: { 201: json(role) } } },
    '/roles/{key}': { parameters: [param('key')], get: { responses: { 200: reply } } },
  })
  await ask(mock, '/x/roles', { body: { _id: '1', key: 'admin', name: 'Ada' } })
  const { body } = await ask(mock, '/x/roles/admin')
  expect(body).toMatchObject({ role: { key: 'admin' }, status: expect.any(Number) })
})

test('an operation that declares only how it fails succeeds, also if it is sampled, unless the mock is stateless', async () => {
  const failing = { responses: { 404: json(object({ message: text })), '5XX': { description: '' } } }
  const document = documentOf({ '/search': { post: failing }, '/status': { get: { responses: { default: json(object({ a: text })) } } } })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  expect(await ask(mock, '/x/search', { method: 'POST' })).toMatchObject({ status: 204 })
  expect((await mock.world().journal()).at(-1)).toMatchObject({ violations: [], notes: [expect.stringContaining('declares no success')] })
  expect(await ask(mock, '/x/search', { method: 'POST', headers: { prefer: 'code=404' } })).toMatchObject({ status: 404 })
  expect(await ask(mock, '/x/status')).toMatchObject({ status: 200 })
  const stateless = createMock({ specs: [{ name: 'x', document: document as never, stateless: true }] })
  expect(await ask(stateless, '/x/search', { method: 'POST' })).toMatchObject({ status: 404 })
})

test('a reply that shows no item is the example of the document', async () => {
  const done = { description: '', content: { 'application/json': { example: { done: true } } } }
  const mock = roles('id', { delete: { responses: { 200: done } } })
  const { _id } = await firstOf(mock)
  expect(await ask(mock, `/x/roles/${_id}`, { method: 'DELETE' })).toMatchObject({ status: 200, body: { done: true } })
  expect(await ask(mock, `/x/roles/${_id}`)).toMatchObject({ status: 404 })
})

test.each([
  [{}, { _id: '7', key: 'admin', name: 'Ada' }],
  [{ example: { key: 'k', name: 'n' } }, { key: 'admin', name: 'Ada' }],
  [{ example: { ok: true, role: { key: 'k' } } }, { ok: true, role: { key: 'admin' } }],
  [{ examples: { made: { value: { message: 'Done' } } } }, { message: 'Done' }],
])('a reply that is declared as JSON without a schema, with %j, shows the item where its example does', async (media, shown) => {
  const made = { description: '', content: { 'application/json': media } }
  const mock = mockOf({
    '/roles': { post: { requestBody: takes(role), responses: { 201: made } } },
    '/roles/{key}': { parameters: [param('key')], get: { responses: { 200: json(role) } } },
  })
  expect(await ask(mock, '/x/roles', { body: { _id: '7', key: 'admin', name: 'Ada' } })).toMatchObject({ status: 201, body: shown })
  expect(await ask(mock, '/x/roles/admin')).toMatchObject({ status: 200, body: { _id: '7', key: 'admin', name: 'Ada' } })
})

test('a reply that is declared as a picture without a schema is a picture', async () => {
  const picture = { description: '', content: { 'image/png': {} } }
  const mock = roles('id', { put: { responses: { 200: picture } } })
  const { _id } = await firstOf(mock)
  const { status, body } = await ask(mock, `/x/roles/${_id}`, { method: 'PUT' })
  expect([status, body]).toEqual([200, expect.any(Uint8Array)])
})

test.each([
  ['a number', { type: 'integer' }],
  ['a text', text],
])('an item whose key is %s is read, changed and deleted at a path whose parameter is not declared', async (_what, id) => {
  const item = object({ id, name: text }, ['id'])
  const named = takes(object({ name: text }))
  const mock = mockOf({
    '/pets': {
      post: { requestBody: named, responses: { 201: json(item) } },
      get: { responses: { 200: json({ type: 'array', items: item }) } },
    },
    '/pets/{id}': {
      get: { responses: { 200: json(item) } },
      patch: { requestBody: named, responses: { 200: json(item) } },
      delete: { responses: { 204: { description: '' } } },
    },
  })
  const { body } = await ask(mock, '/x/pets', { body: { name: 'Rex' } })
  const path = `/x/pets/${(body as { id: unknown }).id}`
  expect(await ask(mock, path)).toMatchObject({ status: 200, body })
  expect(await ask(mock, path, { method: 'PATCH', body: { name: 'Max' } })).toMatchObject({ status: 200, body: { name: 'Max' } })
  expect((await ask(mock, '/x/pets')).body).toHaveLength(4)
  expect([(await ask(mock, path, { method: 'DELETE' })).status, (await ask(mock, path)).status]).toEqual([204, 404])
})

test.each([{}, { description: 'The id.' }, { type: 'uuid' }, { example: 7 }])(
  'an id with the schema %j, which has no type, is the key',
  async (id) => {
    const item = object({ id, name: text }, ['id'])
    const mock = mockOf({
      '/pets': { post: { requestBody: takes(object({ name: text })), responses: { 201: json(item) } } },
      '/pets/{id}': { parameters: [param('id')], get: { responses: { 200: json(item) } } },
    })
    const { body } = await ask(mock, '/x/pets', { body: { name: 'Rex' } })
    const key = (body as { id: unknown }).id
    expect(['string', 'number']).toContain(typeof key)
    expect(await ask(mock, `/x/pets/${String(key)}`)).toMatchObject({ status: 200, body })
    expect(await ask(mock, '/x/pets/nobody')).toMatchObject({ status: 404 })
  },
)
