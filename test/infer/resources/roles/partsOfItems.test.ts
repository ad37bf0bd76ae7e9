import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const user = object({ id: text, name: text, email: text, status: { enum: ['active', 'blocked'] }, score: { type: 'integer' } }, ['id'])
const nothing = { 204: { description: '' } }
const below = (name: string, methods: object): object => ({ [`/users/{id}${name}`]: { parameters: [param('id')], ...methods } })

const document = documentOf({
  '/users': {
    get: { operationId: 'list', responses: reply({ type: 'array', items: user }) },
    post: { operationId: 'create', requestBody: takes(object({ name: text, email: text })), responses: reply(user, 201) },
  },
  ...below('', { get: { operationId: 'read', responses: reply(user) }, delete: { operationId: 'remove', responses: nothing } }),
  ...below('/email', { patch: { operationId: 'email', requestBody: takes(object({ email: text })), responses: reply(user) } }),
  ...below('/name', { put: { operationId: 'name', requestBody: takes(object({ name: text })), responses: nothing } }),
  ...below('/set-score', {
    post: { operationId: 'score', requestBody: takes(object({ score: { type: 'integer' } })), responses: reply(user) },
  }),
  ...below('/status', {
    get: { operationId: 'statusOf', responses: reply(object({ isOnline: { type: 'boolean' } }, ['isOnline'])) },
    patch: { operationId: 'status', requestBody: takes(object({ status: text })), responses: reply(user) },
  }),
  ...below('/profile', {
    get: { operationId: 'profile', responses: reply(user) },
    put: { operationId: 'changeProfile', requestBody: takes(object({ name: text, email: text })), responses: reply(user) },
  }),
  ...below('/block', { put: { operationId: 'block', requestBody: takes(object({ name: text })), responses: reply(user) } }),
  ...below('/quota', {
    get: { operationId: 'quota', responses: reply(object({ used: { type: 'integer' }, isFull: { type: 'boolean' }, user })) },
    put: {
      operationId: 'changeQuota',
      requestBody: takes(object({ used: { type: 'integer' }, user })),
      responses: reply(object({ used: { type: 'integer' }, isFull: { type: 'boolean' }, user })),
    },
  }),
  ...below('/theme', {
    get: { operationId: 'theme', responses: reply(object({ id: text, colour: text }, ['colour'])) },
    put: { operationId: 'changeTheme', requestBody: takes(object({ colour: text })), responses: reply(object({ id: text, colour: text })) },
  }),
})

async function aUser(): Promise<{ readonly mock: Mock; readonly path: string; readonly read: () => Promise<unknown> }> {
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { id } = (await ask(mock, '/x/users', { body: { name: 'Ada', email: 'ada@example.com' } })).body as { readonly id: string }
  const path = `/x/users/${id}`
  return { mock, path, read: async () => (await ask(mock, path)).body }
}

test.each([
  ['PATCH', 'email', { email: 'new@example.com' }],
  ['PUT', 'name', { name: 'Grace' }],
  ['POST', 'set-score', { score: 7 }],
  ['PATCH', 'status', { status: 'blocked' }],
  ['PUT', 'profile', { name: 'Grace', email: 'new@example.com' }],
])('%s below an item, at %s, changes the fields of the item that it has in its request', async (method, name, body) => {
  const { mock, path, read } = await aUser()
  const before = await read()
  const { status, body: answered } = await ask(mock, `${path}/${name}`, { method, body })
  expect(status).toBeLessThan(300)
  expect(await read()).toEqual({ ...(before as object), ...body })
  expect(answered ?? (await read())).toEqual(await read())
  expect((await ask(mock, `/x/users/unknown/${name}`, { method, body })).status).toBe(404)
})

test('a path below an item shows the item if it has its fields, also where it can be changed there', async () => {
  const { mock, path, read } = await aUser()
  expect((await ask(mock, `${path}/profile`)).body).toEqual(await read())
  await ask(mock, path, { method: 'DELETE' })
  expect((await ask(mock, `${path}/profile`)).status).toBe(404)
})

test('a verb that matches a status changes that, and other objects below an item keep fields of their own', async () => {
  const { mock, path, read } = await aUser()
  expect((await ask(mock, `${path}/block`, { method: 'PUT', body: { name: 'Eve' } })).body).toMatchObject({
    name: 'Ada',
    status: 'blocked',
  })
  expect((await ask(mock, `${path}/theme`, { method: 'PUT', body: { colour: 'red' } })).body).toMatchObject({ colour: 'red' })
  expect((await ask(mock, `${path}/theme`)).body).toMatchObject({ colour: 'red' })
  expect((await ask(mock, `${path}/quota`, { method: 'PUT', body: { used: 9, user: { id: 'eve', name: 'Eve' } } })).body).toMatchObject({
    used: 9,
  })
  expect((await ask(mock, `${path}/quota`)).body).toMatchObject({ used: 9 })
  expect(await read()).toMatchObject({ name: 'Ada', status: 'blocked' })
})
