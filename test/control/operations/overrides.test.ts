import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createMock, type OverrideInput, type OverrideState } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { MemoryStorage } from '../../logs/memoryLog.ts'
import { ask, documentOf, getThing, shop, shopMock, thingsOf, type Ask } from '../../engine/shop.ts'
import { everyControl } from '../everyControl.ts'

const start = Date.UTC(2026, 0, 1)
const json = (schema: object): object => ({ 'application/json': { schema } })
const thing = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    count: { type: 'integer' },
    pin: { type: 'string' },
    tags: { type: 'array', items: { type: 'object' } },
    owner: { type: 'object', properties: { name: { type: 'string' }, city: { type: 'string' } } },
  },
}
const failed = {
  description: 'failed',
  content: json({ type: 'object', required: ['code', 'message'], properties: { code: { type: 'integer' }, message: { type: 'string' } } }),
}
const document = documentOf({
  '/things': {
    post: {
      operationId: 'createThing',
      parameters: [
        { name: 'x-channel', in: 'header', schema: { type: 'string' } },
        { name: 'dry', in: 'query', schema: { type: 'boolean' } },
      ],
      requestBody: { required: true, content: json(thing) },
      responses: {
        201: { description: 'created', headers: { 'x-count': { schema: { type: 'integer' } } }, content: json(thing) },
        409: failed,
        503: failed,
      },
    },
  },
  '/things/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    get: { operationId: 'getThing', responses: { 200: { description: 'found', content: json(thing) }, 404: failed } },
    delete: { operationId: 'deleteThing', responses: { 204: { description: 'gone' } } },
  },
})
const parts = {
  document,
  handlers: {
    createThing: (call: Parameters<typeof getThing>[0]) => call.reply(201, thingsOf(call).put(call.body as never)),
    getThing: (call: Parameters<typeof getThing>[0]) => call.reply(200, { id: String(call.params['id']) }),
    deleteThing: (call: Parameters<typeof getThing>[0]) => call.reply(204, undefined),
  },
}

const mock = shopMock(parts, { now: () => start })
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())

const controls = everyControl(mock, listening.url, { shop: 'http://shop.example' })

describe.each(Object.entries(controls))('an override set %s', (name, control) => {
  const world = control.world(`overrides-${name.replaceAll(' ', '-')}`)
  beforeEach(() => world.reset())
  const call = (path: string, { headers, ...rest }: Ask = {}): ReturnType<typeof ask> =>
    ask(mock, `/shop${path}`, { ...rest, headers: { ...headers, ...world.headers } })
  const create = (more: object = {}, rest: Ask = {}): ReturnType<typeof ask> => call('/things', { body: { id: 'a', ...more }, ...rest })
  const statusOf = async (more?: object, rest?: Ask): Promise<number> => (await create(more, rest)).status

  test('answers the next call of its operation, and changes nothing', async () => {
    const body = { code: 7, message: 'Not today.' }
    await world.override({ operation: 'createThing', reply: { status: 409, body, headers: { 'Retry-After': '1' } } })
    expect(await call('/things/1')).toMatchObject({ status: 200 })
    const refused = await create()
    expect(refused).toMatchObject({ status: 409, body, headers: { 'content-type': 'application/json', 'retry-after': '1' } })
    expect((await world.state()).collections['shop/things']).toBeUndefined()
    expect(await statusOf()).toBe(201)
    const journal = await world.journal()
    expect(journal.map(({ answeredBy }) => answeredBy)).toEqual(['handler', 'override', 'handler'])
  })

  test('is used up in the order in which overrides were set', async () => {
    await world.override({ operation: 'shop/createThing', reply: { status: 503 }, times: 2 })
    await world.override({ operation: 'createThing', provider: 'shop', reply: { status: 409 } })
    expect([await statusOf(), await statusOf(), await statusOf(), await statusOf()]).toEqual([503, 503, 409, 201])
    expect((await world.overrides()).map(({ used, ended }) => [used, ended])).toEqual([
      [2, true],
      [1, true],
    ])
  })

  test("answers any number of calls until a time of the world's clock", async () => {
    await world.override({ operation: 'createThing', reply: { status: 503 }, until: '2026-01-01T01:00:00Z' })
    expect([await statusOf(), await statusOf()]).toEqual([503, 503])
    await world.advance('PT1H')
    expect(await statusOf()).toBe(201)
    expect(await world.overrides()).toMatchObject([{ used: 2, ended: true }])
  })

  test('answers only calls with its parameters and the fields of its body', async () => {
    const when = { params: { 'x-channel': 'app', dry: 'true' }, body: { owner: { name: 'Ada' }, tags: [{ a: 1 }] } }
    await world.override({ operation: 'createThing', when, reply: { status: 409 }, times: 9 })
    const fits = { owner: { name: 'Ada', city: 'Lagos' }, tags: [{ a: 1, b: 2 }], count: 3 }
    const sent = { query: 'dry=true', headers: { 'x-channel': 'app' } }
    expect(await statusOf(fits, sent)).toBe(409)
    expect(await statusOf(fits, { ...sent, query: 'dry=false' })).toBe(201)
    expect(await statusOf(fits, { query: 'dry=true' })).toBe(201)
    expect(await statusOf({ ...fits, owner: { name: 'Obi' } }, sent)).toBe(201)
    expect(await statusOf({ ...fits, owner: undefined }, sent)).toBe(201)
    expect(await statusOf({ ...fits, tags: [{ a: 1 }, { a: 1 }] }, sent)).toBe(201)
  })

  test.each([7, '7'])('takes the parameter %j as it is decoded or as it is sent', async (id) => {
    await world.override({ operation: 'getThing', when: { params: { id } }, reply: { status: 404 } })
    expect([(await call('/things/8')).status, (await call('/things/7')).status]).toEqual([200, 404])
  })

  test('without a body replies with one of the spec', async () => {
    await world.override({ operation: 'createThing', reply: { status: 503 } })
    expect((await create()).body).toMatchObject({ code: expect.any(Number), message: expect.any(String) })
    await world.override({ operation: 'deleteThing', reply: { status: 204 } })
    expect(await call('/things/1', { method: 'DELETE' })).toMatchObject({ status: 204, body: null })
  })

  test('does not answer what credentials or the check of the request refuse, and is not used up by HEAD', async () => {
    await world.override({ operation: 'createThing', reply: { status: 503 } })
    await world.override({ operation: 'getThing', reply: { status: 404 } })
    expect((await call('/things', { body: {} })).status).toBe(422)
    expect([(await call('/things/1', { method: 'HEAD' })).status, (await call('/things/1')).status]).toEqual([404, 404])
    expect((await world.overrides()).map(({ used }) => used)).toEqual([0, 1])
  })

  test('goes before what the caller prefers and before faults', async () => {
    await world.fault({ kind: 'error', status: 503, operation: 'createThing' })
    await world.override({ operation: 'createThing', reply: { status: 409 } })
    expect(await statusOf({}, { headers: { prefer: 'code=201' } })).toBe(409)
  })

  test('is refused if its reply breaks the spec, with the places', async () => {
    const wrong = world.override({ operation: 'createThing', reply: { status: 409, body: { code: 'x' } } })
    await expect(wrong).rejects.toMatchObject({
      message:
        'The reply does not match the spec of createThing: /reply/body/message is required, /reply/body/code must be integer. To send it anyway, set "breaksSpec" to true.',
      problem: {
        status: 422,
        type: 'urn:tallystick:problem:bad-override',
        violations: [
          { code: 'required', at: '/reply/body/message' },
          { code: 'type', at: '/reply/body/code' },
        ],
      },
    })
    const undeclared = world.override({ operation: 'createThing', reply: { status: 500, body: {} } })
    await expect(undeclared).rejects.toThrow('/reply/status 500 is not declared. It declares 201, 409, 503.')
    const header = world.override({ operation: 'createThing', reply: { status: 201, body: { id: 'a' }, headers: { 'x-count': 'many' } } })
    await expect(header).rejects.toThrow('/reply/header/x-count')
    expect(await world.overrides()).toEqual([])
  })

  test('may break the spec if it is meant to', async () => {
    await world.override({ operation: 'createThing', reply: { status: 409, body: { code: 'x' } }, breaksSpec: true })
    await world.override({ operation: 'createThing', reply: { status: 500, body: [null] }, breaksSpec: true })
    await world.override({ operation: 'createThing', reply: { status: 502 }, breaksSpec: true })
    expect(await create()).toMatchObject({ status: 409, body: { code: 'x' } })
    expect(await create()).toMatchObject({ status: 500, body: [null], headers: { 'content-type': 'application/json' } })
    expect(await create()).toMatchObject({ status: 502, body: null })
  })

  const refusals: readonly (readonly [given: object, message: string])[] = [
    [{ operation: 'nothing' }, '"operation" is "nothing", which is not mocked. It must be one of: shop/createThing,'],
    [{ provider: 'other' }, '"provider" must be one of: shop.'],
    [{ id: 'a b' }, '"id" must have 1 to 64 of these characters'],
    [{ until: 'soon' }, '"until" must be an RFC 3339 time, such as 2026-03-01T08:00:00Z.'],
    [{ when: { params: { size: 1 } } }, '"when/params" has "size", which is not a parameter of getThing. Parameters: id.'],
    [{ when: { body: {} } }, '"when/body" can match nothing, because getThing takes no body.'],
    [{ when: { parms: {} } }, '"when" has no field "parms".'],
    [{ reply: { status: 404, delay: 1 } }, '"reply" has no field "delay".'],
    [{ reply: { status: 99 } }, 'The reply cannot be sent: /reply/status must be from 200 to 599.'],
    [{ reply: { status: 404, headers: { 'a b': 'c' } }, breaksSpec: true }, 'The reply cannot be sent: /reply/header/a b cannot be sent.'],
  ]
  test.each(refusals)('is refused if it is described wrongly: %j', async (given, message) => {
    await expect(world.override({ operation: 'getThing', reply: { status: 404 }, ...given } as OverrideInput)).rejects.toThrow(message)
    expect(await world.overrides()).toEqual([])
  })

  test.each([
    [{ times: 0 }, '"times" must be an integer of at least 1 such as 2.'],
    [{ reply: {} }, '"reply/status" is missing.'],
    [{ reply: { status: 404, headers: { a: 1 } } }, '"reply/headers/a" must be a string.'],
  ])('is refused if a field has a wrong value: %j', async (given, message) => {
    await expect(world.override({ operation: 'getThing', reply: { status: 404 }, ...given } as OverrideInput)).rejects.toThrow(message)
  })

  test('can be replaced in its position, and removed alone or with all others', async () => {
    const ids = [await world.override({ id: 'mine', operation: 'getThing', reply: { status: 404 } })]
    ids.push(await world.override({ operation: 'getThing', reply: { status: 404 } }))
    await world.override({ id: 'mine', operation: 'createThing', reply: { status: 503 } })
    const shown = async (): Promise<unknown> =>
      (await world.overrides()).map(({ override }: OverrideState) => `${override.id} ${override.operation} ${override.reply.status}`)
    expect(ids).toEqual(['mine', 'override-1'])
    expect(await shown()).toEqual(['mine shop/createThing 503', 'override-1 shop/getThing 404'])
    await world.removeOverride('mine')
    expect(await shown()).toEqual(['override-1 shop/getThing 404'])
    await expect(world.removeOverride('mine')).rejects.toThrow('There is no override "mine". Overrides: override-1.')
    await world.removeOverrides()
    expect(await shown()).toEqual([])
  })

  test('is shown without its secrets', async () => {
    const reply = { status: 201, body: { id: 'a', pin: '4711-0815' } }
    await world.override({ operation: 'createThing', when: { body: { pin: '4711-0815' } }, reply })
    expect(JSON.stringify([await world.overrides(), await world.state()])).not.toContain('4711')
    expect((await create({ pin: '4711-0815' })).body).toEqual(reply.body)
  })
})

test('an override leaves what it was given as it is', async () => {
  const body = { id: 'a', owner: { name: 'Ada' } }
  await mock.world('kept').override({ operation: 'createThing', reply: { status: 201, body } })
  body.owner.name = 'Obi'
  expect((await ask(mock, '/shop/things', { body: { id: 'a' }, headers: { 'x-mock-world': 'kept' } })).body).toEqual({
    id: 'a',
    owner: { name: 'Ada' },
  })
})

test('an operation that several providers have needs the name of one', async () => {
  const two = createMock({ providers: [shop(parts), shop({ ...parts, name: 'other' })] })
  const override = { operation: 'getThing', reply: { status: 404 } }
  await expect(two.world().override(override)).rejects.toThrow('"operation" is not clear. Write one of: shop/getThing, other/getThing.')
  await two.world().override({ ...override, provider: 'other' })
  expect((await two.world().overrides())[0]?.override.operation).toBe('other/getThing')
})

test('a world has at most 1,000 overrides, and those that are used up or ended at their time give way', async () => {
  const full = shopMock(parts)
  const world = full.world()
  await world.override({ id: 'once', operation: 'getThing', reply: { status: 404 } })
  for (let count = 1; count < 1_000; count += 1) await world.override({ operation: 'createThing', reply: { status: 409 } })
  await expect(world.override({ operation: 'createThing', reply: { status: 409 } })).rejects.toThrow('A world has at most 1,000 overrides.')
  await ask(full, '/shop/things/1')
  await world.override({ id: 'new', operation: 'createThing', reply: { status: 409 } })
  const overrides = await world.overrides()
  expect([overrides.length, overrides.at(-1)?.override.id, overrides.some(({ override }) => override.id === 'once')]).toEqual([
    1_000,
    'new',
    false,
  ])
  await world.freeze('2026-01-01T00:00:00Z')
  await world.override({ id: 'new', operation: 'createThing', reply: { status: 409 }, until: '2026-01-01T01:00:00Z' })
  await expect(world.override({ operation: 'createThing', reply: { status: 409 } })).rejects.toThrow('A world has at most 1,000 overrides.')
  await world.advance('PT2H')
  await world.override({ id: 'last', operation: 'createThing', reply: { status: 409 } })
  const ids = (await world.overrides()).map(({ override }) => override.id)
  expect([ids.length, ids.at(-1), ids.includes('new')]).toEqual([1_000, 'last', false])
})

test('a call that runs again after a conflict in the log uses an override once', async () => {
  const storage = new MemoryStorage()
  const [one, two] = [shopMock(parts, { store: await storage.connect() }), shopMock(parts, { store: await storage.connect() })]
  await one.world().override({ operation: 'createThing', reply: { status: 409 }, times: 3 })
  const create = (at: typeof one): Promise<{ status: number }> => ask(at, '/shop/things', { body: { id: 'a' } })
  // The second mock has not read the first one's steps, and the first not the second's, so each append but one meets a conflict.
  const statuses = await Promise.all([create(one), create(two), create(one), create(two)])
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
})
