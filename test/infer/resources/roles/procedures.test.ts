import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const user = object({ id: text, name: text, mail: text }, ['id'])
const procedure = (operationId: string, sent: object, answered: object): object => ({
  post: { operationId, requestBody: takes(sent), responses: reply(answered) },
})
const signed = (properties: object): object => object({ key: text, ...properties }, ['key'])
const keyed = object({ user_id: text }, ['user_id'])

const apart = {
  '/users/create': procedure('create', object({ name: text, mail: text }), object({ ok: { type: 'boolean' }, user })),
  '/users/get': procedure('get', keyed, object({ ok: { type: 'boolean' }, user })),
  '/users/list': procedure('list', object({}), object({ users: { type: 'array', items: user }, total: { type: 'integer' } })),
  '/users/update': procedure('update', object({ user_id: text, mail: text }, ['user_id']), user),
  '/users/delete': procedure('delete', keyed, object({ ok: { type: 'boolean' } })),
}
const renamed = (rename: (path: string) => string): object =>
  Object.fromEntries(Object.entries(apart).map(([path, item]) => [rename(path), item]))

const mockOf = (paths: object): Mock => createMock({ specs: [{ name: 'x', document: documentOf(paths) as never }] })

const styles: readonly (readonly [string, (verb: string) => string])[] = [
  ['a verb after the noun', (verb) => `/users/${verb}`],
  ['a noun and a verb in one segment', (verb) => `/users.${verb}`],
  ['a verb before the noun', (verb) => (verb === 'list' ? '/listUsers' : `/${verb}User`)],
  ['a custom method of a collection', (verb) => `/users:${verb}`],
  ['a verb below a prefix', (verb) => `/v1/rpc/users.${verb}`],
]

describe.each(styles)('procedures with %s', (_title, pathOf) => {
  const open = (): { call: (verb: string, body: object) => ReturnType<typeof ask> } => {
    const mock = mockOf(renamed((path) => pathOf(path.replace('/users/', ''))))
    return { call: (verb, body) => ask(mock, `/x${pathOf(verb)}`, { body }) }
  }

  test('create, read, change, list and delete the same items', async () => {
    const { call } = open()
    const { user: made } = (await call('create', { name: 'Ann', mail: 'a@b.example' })).body as { user: { id: string } }
    expect((await call('get', { user_id: made.id })).body).toEqual({ ok: true, user: { ...made, name: 'Ann', mail: 'a@b.example' } })
    expect((await call('update', { user_id: made.id, mail: 'new@b.example' })).body).toEqual({ ...made, mail: 'new@b.example' })
    const listed = (await call('list', {})).body as { users: object[]; total: number }
    expect(listed.total).toBe(4)
    expect(listed.users.at(-1)).toEqual({ ...made, mail: 'new@b.example' })
    expect((await call('delete', { user_id: made.id })).body).toMatchObject({ ok: true })
    for (const verb of ['get', 'update', 'delete']) expect((await call(verb, { user_id: made.id })).status).toBe(404)
    expect(((await call('list', {})).body as { total: number }).total).toBe(3)
  })
})

test('a custom method of a collection acts on the item whose key is in the body', async () => {
  const member = object({ id: text, name: text, status: { type: 'string', enum: ['active', 'archived'] } }, ['id'])
  const mock = mockOf({
    '/members': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(member, 201) } },
    '/members/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(member) } },
    '/members:archive': procedure('archive', object({ id: text }, ['id']), member),
  })
  const { id } = (await ask(mock, '/x/members', { body: { name: 'Ann' } })).body as { id: string }
  expect(await ask(mock, '/x/members:archive', { body: { id } })).toMatchObject({ status: 200, body: { id, status: 'archived' } })
  expect((await ask(mock, `/x/members/${id}`)).body).toMatchObject({ status: 'archived' })
  expect((await ask(mock, '/x/members:archive', { body: { id: 'nobody' } })).status).toBe(404)
})

test('a token that a procedure returns leads back to its record', async () => {
  const token = object({ access_token: text }, ['access_token'])
  const item = object({ institution: text, webhook: text })
  const mock = mockOf({
    '/item/create': procedure('create', object({ institution: text }), token),
    '/item/get': procedure('get', token, object({ item })),
    '/item/remove': procedure('remove', token, object({ removed: { type: 'boolean' } })),
  })
  const one = (await ask(mock, '/x/item/create', { body: { institution: 'one' } })).body as object
  const two = (await ask(mock, '/x/item/create', { body: { institution: 'two' } })).body as object
  expect(one).not.toEqual(two)
  const read = (body: object): ReturnType<typeof ask> => ask(mock, '/x/item/get', { body })
  expect((await read(one)).body).toMatchObject({ item: { institution: 'one' } })
  expect((await read(two)).body).toMatchObject({ item: { institution: 'two' } })
  await ask(mock, '/x/item/remove', { body: one })
  expect((await read(one)).status).toBe(404)
  expect((await read({ access_token: 'unknown' })).status).toBe(404)
})

test('a procedure reads by a query parameter, and has the same items as the paths of its resource', async () => {
  const mock = mockOf({
    '/users/create': apart['/users/create'],
    '/users/{userId}': { parameters: [param('userId')], get: { operationId: 'read', responses: reply(user) } },
    '/users/info': {
      get: { operationId: 'info', parameters: [{ name: 'user', in: 'query', required: true, schema: text }], responses: reply(user) },
    },
  })
  const { user: made } = (await ask(mock, '/x/users/create', { body: { name: 'Ann' } })).body as { user: { id: string } }
  for (const reading of [ask(mock, `/x/users/${made.id}`), ask(mock, '/x/users/info', { query: `user=${made.id}` })])
    expect((await reading).body).toMatchObject({ id: made.id, name: 'Ann' })
})

test('a field that every procedure takes is a credential and not the key', () => {
  const paths = {
    '/tags/add': procedure('add', signed({ name: text }), user),
    '/tags/list': procedure('list', signed({}), object({ tags: { type: 'array', items: user } })),
    '/tags/info': procedure('info', signed({ id: text }), user),
    '/tags/delete': procedure('delete', signed({}), user),
  }
  const { resources, sampled } = explain(compile(documentOf(paths)))
  expect(resources[0]?.operations.map(({ id }) => id)).toEqual(['add', 'list', 'info'])
  expect(sampled.map(({ id }) => id)).toEqual(['delete'])
})

test('a procedure without a key is sampled', () => {
  const blind = { ...apart, '/users/get': procedure('get', object({ first_id: text, second_id: text }), user) }
  const { resources, sampled } = explain(compile(documentOf(blind)))
  expect(sampled.map(({ id }) => id)).toEqual(['get'])
  expect(resources[0]?.operations.find(({ id }) => id === 'update')).toMatchObject({
    role: 'update',
    level: 'name',
    reason: '"update" says what the operation does, and the body has the key as user_id.',
  })
  const alone = { '/reports/get': procedure('report', keyed, user) }
  expect(explain(compile(documentOf(alone))).resources).toEqual([])
})

const tokenIn = (place: string): { parameters: object[] } => ({ parameters: [{ name: 'token', in: place, schema: text }] })

test('a token that lists or headers have too says who is calling, so it is not the key', async () => {
  const channel = object({ id: text, name: text }, ['id', 'name'])
  const one = object({ ok: { type: 'boolean' }, channel })
  const named = (operationId: string, sent: object, answered: object): { post: object } => ({
    post: { operationId, ...tokenIn('header'), requestBody: takes(sent), responses: reply(answered) },
  })
  const info = { ...tokenIn('query'), operationId: 'info', responses: reply(one) }
  const withKey = {
    ...info,
    parameters: [...tokenIn('query').parameters, { name: 'channel', in: 'query', schema: text }],
  }
  const paths = {
    '/channels.create': named('create', object({ name: text }), one),
    '/channels.rename': named('rename', object({ channel: text, name: text }, ['channel']), one),
  }
  expect(JSON.stringify(explain(compile(documentOf({ ...paths, '/channels.info': { get: info } }))))).not.toContain('key as token')
  const mock = mockOf({ ...paths, '/channels.info': { get: withKey } })
  const { channel: made } = (await ask(mock, '/x/channels.create', { body: { name: 'general' } })).body as { channel: { id: string } }
  await ask(mock, '/x/channels.rename', { body: { channel: made.id, name: 'random' } })
  expect((await ask(mock, '/x/channels.info', { query: `token=t&channel=${made.id}` })).body).toMatchObject({
    channel: { id: made.id, name: 'random' },
  })
})

describe.each(styles)('actions with %s', (_title, pathOf) => {
  const thing = object({ id: text, name: text, is_archived: { type: 'boolean' }, status: { enum: ['open', 'closed'], type: 'string' } }, [
    'id',
  ])
  const key = object({ thing_id: text }, ['thing_id'])
  const done = object({ ok: { type: 'boolean' } })
  const all: Readonly<Record<string, object>> = {
    create: procedure('create', object({ name: text }), thing),
    get: procedure('get', key, thing),
    archive: procedure('archive', key, done),
    unarchive: procedure('unarchive', key, thing),
    close: procedure('close', key, thing),
    remind: procedure('remind', key, done),
  }
  const thingPath = (verb: string): string => pathOf(verb).replace(/user/i, (noun) => (noun === 'User' ? 'Thing' : 'thing'))
  const open = (): { call: (verb: string, body: object) => ReturnType<typeof ask> } => {
    const mock = mockOf(Object.fromEntries(Object.entries(all).map(([verb, item]) => [thingPath(verb), item])))
    return { call: (verb, body) => ask(mock, `/x${thingPath(verb)}`, { body }) }
  }

  test('change the field that matches the verb, and meet no item that is unknown', async () => {
    const { call } = open()
    const { id } = (await call('create', { name: 'one' })).body as { id: string }
    const read = async (): Promise<unknown> => (await call('get', { thing_id: id })).body
    await call('archive', { thing_id: id })
    expect(await read()).toMatchObject({ is_archived: true, status: 'open', name: 'one' })
    expect((await call('unarchive', { thing_id: id })).body).toMatchObject({ id, is_archived: false })
    await call('close', { thing_id: id })
    const closed = await read()
    expect(closed).toMatchObject({ is_archived: false, status: 'closed' })
    expect((await call('remind', { thing_id: id })).status).toBe(200)
    expect(await read()).toEqual(closed)
    for (const verb of ['archive', 'close', 'remind']) expect((await call(verb, { thing_id: 'unknown' })).status).toBe(404)
  })
})

test.each(['/things/set_name', '/things.setName'])('%s sets the name of an item', async (path) => {
  const thing = object({ id: text, name: text }, ['id'])
  const key = object({ thing_id: text }, ['thing_id'])
  const apartFrom = path.includes('.') ? '.' : '/'
  const mock = mockOf({
    [`/things${apartFrom}create`]: procedure('create', object({ name: text }), thing),
    [`/things${apartFrom}get`]: procedure('get', key, thing),
    [path]: procedure('setName', object({ thing_id: text, name: text }, ['thing_id']), object({ ok: { type: 'boolean' } })),
  })
  const { id } = (await ask(mock, `/x/things${apartFrom}create`, { body: { name: 'one' } })).body as { id: string }
  await ask(mock, `/x${path}`, { body: { thing_id: id, name: 'two' } })
  expect((await ask(mock, `/x/things${apartFrom}get`, { body: { thing_id: id } })).body).toEqual({ id, name: 'two' })
})

test('the key of a procedure may be called as the field that contains the item in replies', async () => {
  const channel = object({ id: text, name: text, is_archived: { type: 'boolean' } }, ['id'])
  const one = object({ ok: { type: 'boolean' }, channel })
  const key = object({ channel: text }, ['channel'])
  const mock = mockOf({
    '/conversations.create': procedure('create', object({ name: text }), one),
    '/conversations.info': procedure('info', key, one),
    '/conversations.archive': procedure('archive', key, object({ ok: { type: 'boolean' } })),
  })
  const { channel: made } = (await ask(mock, '/x/conversations.create', { body: { name: 'general' } })).body as { channel: { id: string } }
  await ask(mock, '/x/conversations.archive', { body: { channel: made.id } })
  expect((await ask(mock, '/x/conversations.info', { body: { channel: made.id } })).body).toMatchObject({
    channel: { id: made.id, name: 'general', is_archived: true },
  })
})

test('a verb beside the path of an item acts on it if its request has the key', async () => {
  const order = object({ id: text, status: { type: 'string', enum: ['open', 'cancelled'] } }, ['id'])
  const body = object({ orderId: text, reason: text }, ['orderId'])
  const mock = mockOf({
    '/orders': { post: { operationId: 'create', requestBody: takes(object({})), responses: reply(order) } },
    '/orders/{orderId}': { parameters: [param('orderId')], get: { operationId: 'read', responses: reply(order) } },
    '/orders/cancel': procedure('cancel', body, order),
    '/orders/search': procedure('search', body, object({ orders: { type: 'array', items: order } })),
    '/orders/price': procedure('price', object({ amount: text }), object({ price: text })),
  })
  const { id } = (await ask(mock, '/x/orders', { body: {} })).body as { id: string }
  await ask(mock, '/x/orders/cancel', { body: { orderId: id, reason: 'late' } })
  expect((await ask(mock, `/x/orders/${id}`)).body).toEqual({ id, status: 'cancelled' })
  expect((await ask(mock, '/x/orders/cancel', { body: { orderId: 'none' } })).status).toBe(404)
  for (const path of ['search', 'price']) expect((await ask(mock, `/x/orders/${path}`, { body: { orderId: 'none' } })).status).toBe(200)
})
