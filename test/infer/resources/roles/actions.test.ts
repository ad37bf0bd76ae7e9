import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { stemOf } from '../../../../src/infer/words/stems.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const now = Date.UTC(2026, 5, 1)
const time = { type: ['string', 'null'], format: 'date-time' }
const order = object(
  {
    id: text,
    total: { type: 'integer' },
    status: { type: 'string', enum: ['new', 'paid', 'cancelled'], readOnly: true },
    cancelledAt: time,
    isLocked: { type: 'boolean' },
  },
  ['id', 'status'],
)
const nothing = { 204: { description: '' } }
const below = (name: string, method: object): object => ({ [`/orders/{orderId}${name}`]: { parameters: [param('orderId')], ...method } })

const ordersDocument = documentOf({
  '/orders': {
    get: { operationId: 'list', responses: reply({ type: 'array', items: order }) },
    post: { operationId: 'create', requestBody: takes(object({ total: { type: 'integer' } })), responses: reply(order, 201) },
  },
  ...below('', {
    get: { operationId: 'read', responses: reply(order) },
    delete: { operationId: 'remove', responses: nothing },
  }),
  ...below('/cancel', { post: { operationId: 'cancel', responses: reply(order) } }),
  ...below('/mark-as-paid', { post: { operationId: 'pay', responses: nothing } }),
  ...below('/lock', { put: { operationId: 'lock', responses: nothing }, delete: { operationId: 'unlock', responses: nothing } }),
  ...below(':unlock', { post: { operationId: 'customUnlock', responses: nothing } }),
  ...below('/ship', {
    post: {
      operationId: 'ship',
      requestBody: takes(object({ carrier: text })),
      responses: reply(object({ orderId: text, carrier: text, trackingCode: text }, ['trackingCode'])),
    },
  }),
  ...below('/summary', {
    get: { operationId: 'summary', responses: reply(object({ id: text, total: { type: 'integer' }, status: text })) },
  }),
  ...below('/update', {
    post: { operationId: 'update', requestBody: takes(object({ total: { type: 'integer' } })), responses: reply(order) },
  }),
  ...below('/comments', { post: { operationId: 'comment', responses: reply(object({ text }), 201) } }),
})

const orders = (): Mock => createMock({ specs: [{ name: 'x', document: ordersDocument as never }], now: () => now })
const act = async (mock: Mock, path: string, body: object = {}): Promise<unknown> => (await ask(mock, `/x/orders/${path}`, { body })).body
const read = async (mock: Mock, id: string): Promise<unknown> => (await ask(mock, `/x/orders/${id}`)).body
const made = async (mock: Mock): Promise<{ id: string }> => (await ask(mock, '/x/orders', { body: { total: 5 } })).body as { id: string }

describe('an action', () => {
  test('starts from the first status, and sets each field that its verb matches', async () => {
    const mock = orders()
    const { id } = await made(mock)
    expect(await read(mock, id)).toMatchObject({ status: 'new', cancelledAt: null })
    const cancelled = { id, total: 5, status: 'cancelled', cancelledAt: new Date(now).toISOString() }
    expect(await act(mock, `${id}/cancel`)).toMatchObject(cancelled)
    expect(await read(mock, id)).toMatchObject(cancelled)
  })

  test('may be named by a participle', async () => {
    const mock = orders()
    const { id } = await made(mock)
    await act(mock, `${id}/mark-as-paid`)
    expect(await read(mock, id)).toMatchObject({ status: 'paid' })
  })

  test('is undone by DELETE, and by the verb that undoes it', async () => {
    const mock = orders()
    const { id } = await made(mock)
    for (const undo of [() => ask(mock, `/x/orders/${id}/lock`, { method: 'DELETE' }), () => act(mock, `${id}:unlock`)]) {
      await ask(mock, `/x/orders/${id}/lock`, { method: 'PUT' })
      expect(await read(mock, id)).toMatchObject({ isLocked: true })
      await undo()
      expect(await read(mock, id)).toMatchObject({ isLocked: false })
    }
  })

  test('without a matching field changes nothing, and repeats the request', async () => {
    const mock = orders()
    const { id } = await made(mock)
    const before = await read(mock, id)
    expect(await act(mock, `${id}/ship`, { carrier: 'Post' })).toMatchObject({
      orderId: id,
      carrier: 'Post',
      trackingCode: expect.any(String),
    })
    expect(await read(mock, id)).toEqual(before)
  })

  test('on an unknown or deleted item is a 404', async () => {
    const mock = orders()
    const { id } = await made(mock)
    await ask(mock, `/x/orders/${id}`, { method: 'DELETE' })
    for (const key of [id, 'unknown'])
      for (const verb of ['cancel', 'ship', 'update']) expect((await ask(mock, `/x/orders/${key}/${verb}`, { body: {} })).status).toBe(404)
  })

  test('called update changes the item', async () => {
    const mock = orders()
    const { id } = await made(mock)
    expect(await act(mock, `${id}/update`, { total: 9 })).toMatchObject({ id, total: 9 })
    expect(await read(mock, id)).toMatchObject({ total: 9 })
  })
})

test('a path below an item whose reply has the fields of the item shows the item', async () => {
  const mock = orders()
  const { id } = await made(mock)
  expect((await ask(mock, `/x/orders/${id}/summary`)).body).toEqual({ id, total: 5, status: 'new' })
  expect((await ask(mock, '/x/orders/unknown/summary')).status).toBe(404)
})

test('explain shows the fields that each action matches, and does not mistake a noun for a verb', () => {
  const { resources, sampled } = explain(compile(ordersDocument))
  const reasons = Object.fromEntries((resources[0]?.operations ?? []).map(({ id, role, reason }) => [id, `${role}: ${reason}`]))
  expect(reasons).toMatchObject({
    cancel: 'action: "cancel" matches the fields status and cancelledAt, which it changes.',
    lock: 'action: "lock" matches the field isLocked, which it changes.',
    ship: 'action: No status, boolean or time of the item matches "ship", so it looks for the item, changes nothing, and its reply is sampled.',
    summary: 'view: The reply has the fields of the item above it, so it shows that item.',
    update: 'update: "update" is a verb, and the path has the key of the item.',
  })
  expect(sampled.map(({ id }) => id)).toEqual(['comment'])
})

test.each([
  ['cancel', 'cancelled', 'canceled'],
  ['archive', 'archived', 'archiving'],
  ['activate', 'active', 'activated'],
  ['verify', 'verified', 'verifies'],
  ['stop', 'stopped', 'stopping'],
  ['finalize', 'finalised', 'finalized'],
  ['approve', 'approved', 'approving'],
  ['fulfill', 'fulfilled', 'fulfil'],
  ['pay', 'paid', 'paid'],
  ['agree', 'agreed', 'agreed'],
  ['proceed', 'proceeded', 'proceeding'],
  ['lend', 'lent', 'lending'],
  ['freeze', 'frozen', 'freezing'],
  ['withdraw', 'withdrawn', 'withdrawing'],
  ['withhold', 'withheld', 'withholding'],
  ['rebuild', 'rebuilt', 'rebuilding'],
  ['override', 'overridden', 'overriding'],
  ['understand', 'understood', 'understanding'],
  ['unfreeze', 'unfrozen', 'unfreezing'],
  ['take', 'taken', 'taking'],
  ['write', 'written', 'writing'],
  ['use', 'used', 'used'],
])('%s, %s and %s have one stem', (...words) => {
  expect(new Set(words.map(stemOf)).size).toBe(1)
})

test.each([
  ['close', 'clone'],
  ['accept', 'access'],
  ['open', 'pending'],
  ['reset', 'set'],
  ['present', 'send'],
  ['unpaid', 'pay'],
])('%s and %s have different stems', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})

function belowTask(verb: string, sent: object): object {
  const post = { operationId: verb, requestBody: takes(sent), responses: reply(object({ ok: { type: 'boolean' } })) }
  return { [`/tasks/{taskId}/${verb}`]: { parameters: [param('taskId')], post } }
}

describe('a verb that names a list of the item', () => {
  const label = object({ id: text, name: text }, ['id'])
  const task = object(
    { id: text, tags: { type: 'array', items: text }, labels: { type: 'array', items: label }, notes: { type: 'array', items: text } },
    ['id'],
  )
  const paths = {
    '/tasks': {
      post: { operationId: 'create', requestBody: takes(object({ tags: { type: 'array', items: text } })), responses: reply(task, 201) },
    },
    '/tasks/{taskId}': { parameters: [param('taskId')], get: { operationId: 'read', responses: reply(task) } },
    ...belowTask('addTag', object({ tag: text })),
    ...belowTask('removeTags', object({ tags: { type: 'array', items: text } })),
    ...belowTask('add_label', object({ data: object({ label: text }) })),
    ...belowTask('remove_label', object({ data: object({ label: text }) })),
    ...belowTask('addNote', object({ text })),
  }

  test('adds what the call sent, once, and removes it', async () => {
    const mock = createMock({ specs: [{ name: 'x', document: documentOf(paths) as never }] })
    const { id } = (await ask(mock, '/x/tasks', { body: { tags: ['a'] } })).body as { id: string }
    const after = async (verb: string, body: object): Promise<unknown> => {
      expect((await ask(mock, `/x/tasks/${id}/${verb}`, { body })).status).toBe(200)
      return (await ask(mock, `/x/tasks/${id}`)).body
    }
    expect(await after('addTag', { tag: 'b' })).toMatchObject({ tags: ['a', 'b'] })
    expect(await after('addTag', { tag: 'b' })).toMatchObject({ tags: ['a', 'b'] })
    expect(await after('addTag', {})).toMatchObject({ tags: ['a', 'b'] })
    expect(await after('removeTags', { tags: ['a', 'z'] })).toMatchObject({ tags: ['b'] })
    const before = ((await ask(mock, `/x/tasks/${id}`)).body as { labels?: object[] }).labels ?? []
    expect(await after('add_label', { data: { label: '7' } })).toMatchObject({ tags: ['b'], labels: [...before, { id: '7' }] })
    expect(await after('remove_label', { data: { label: '7' } })).toMatchObject({ labels: before })
    expect((await ask(mock, '/x/tasks/unknown/addTag', { body: { tag: 'b' } })).status).toBe(404)
  })

  test('changes nothing if the request does not have it', () => {
    const { resources } = explain(compile(documentOf(paths)))
    const reasons = Object.fromEntries(resources.flatMap(({ operations }) => operations.map((each) => [each.id, each.reason])))
    expect(reasons['addTag']).toBe('"addTag" matches the field tags, which it changes.')
    expect(reasons['addNote']).toContain('changes nothing')
  })
})

test.each([
  ['lend', 'lent'],
  ['freeze', 'frozen'],
  ['hold', 'held'],
  ['send', 'sent'],
  ['withdraw', 'withdrawn'],
])('the action %s makes the status %s, and sets a time of that name', async (verb, participle) => {
  const field = `${participle}_at`
  const card = object({ id: text, status: { enum: ['new', participle], type: 'string', readOnly: true }, [field]: time }, ['id'])
  const document = documentOf({
    '/cards': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(card, 201) } },
    '/cards/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(card) } },
    [`/cards/{id}/${verb}`]: { parameters: [param('id')], post: { operationId: verb, responses: reply(card) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }], now: () => now })
  const { body } = await ask(mock, '/x/cards', { body: {} })
  expect(body).toMatchObject({ status: 'new', [field]: null })
  const { id } = body as { id: string }
  expect((await ask(mock, `/x/cards/${id}/${verb}`, { method: 'POST' })).body).toMatchObject({
    status: participle,
    [field]: '2026-06-01T00:00:00.000Z',
  })
})
