import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { collection, type Collection, type CollectionDefinition, type Provider, type ProviderContext } from '../../../src/index.ts'
import { ask, documentOf, shop, shopMock, thingsOf, type Thing } from '../../engine/shop.ts'
import { everyControl } from '../everyControl.ts'
import { listen } from '../../../src/node.ts'

const start = Date.UTC(2026, 0, 1)
const hour = 3_600_000
let real = start
beforeEach(() => {
  real = start
})

/** What was due: its id and the time at which it ran. */
const ran: string[] = []
const parts: Partial<Provider> = {
  due: {
    things: {
      at: (each) => (each as Thing).dueAt,
      run: (each, context) => {
        ran.push(`${(each as Thing).id} at ${new Date(context.now).toISOString()}`)
        thingsOf(context).update((each as Thing).id, { dueAt: undefined })
      },
    },
  },
  states: {
    'things are due': {
      description: '',
      params: {},
      run: (_, context: ProviderContext<unknown>) => {
        for (const [id, hours] of [
          ['late', 3],
          ['soon', 1],
          ['never', undefined],
          ['next', 2],
        ] as const)
          thingsOf(context).insert({ id, ...(hours !== undefined && { dueAt: start + hours * hour }) })
      },
    },
  },
}

const mock = shopMock(parts, { now: () => real })
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())

const controls = everyControl(mock, listening.url, { shop: 'http://shop.example' })

describe.each(Object.entries(controls))('a clock %s', (name, control) => {
  const world = control.world(`clock-${name.replaceAll(' ', '-')}`)
  beforeEach(() => world.reset())

  test('shows real time until it is set', async () => {
    expect(await world.clock()).toEqual({ now: '2026-01-01T00:00:00.000Z', mode: 'real', factor: 1, offset: 0, frozen: false })
  })

  test('runs with real time from the time to which it was set, until it is reset', async () => {
    await world.setClock('2030-01-01T00:00:00Z')
    real += 5_000
    expect(await world.clock()).toMatchObject({
      now: '2030-01-01T00:00:05.000Z',
      mode: 'offset',
      offset: Date.UTC(2030, 0, 1) - start,
    })
    expect(await world.resetClock()).toMatchObject({ now: '2026-01-01T00:00:05.000Z', mode: 'real', offset: 0 })
  })

  test('does not run while it is frozen, also when it is moved, and runs again after that', async () => {
    expect(await world.freeze()).toMatchObject({ now: '2026-01-01T00:00:00.000Z', mode: 'frozen', frozen: true })
    real += hour
    expect((await world.clock()).now).toBe('2026-01-01T00:00:00.000Z')
    expect(await world.advance('PT1H')).toMatchObject({ now: '2026-01-01T01:00:00.000Z', mode: 'frozen' })
    expect(await world.setClock('2026-02-01T00:00:00Z')).toMatchObject({ now: '2026-02-01T00:00:00.000Z', mode: 'frozen' })
    real += hour
    expect(await world.unfreeze()).toMatchObject({ now: '2026-02-01T00:00:00.000Z', mode: 'offset', frozen: false })
    real += hour
    expect((await world.clock()).now).toBe('2026-02-01T01:00:00.000Z')
  })

  test('can be frozen at a time', async () => {
    expect(await world.freeze('2026-03-01T08:00:00Z')).toMatchObject({ now: '2026-03-01T08:00:00.000Z', frozen: true })
    await expect(world.freeze('tomorrow')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:bad-time' } })
  })

  test('runs faster than real time, without a jump when the speed changes', async () => {
    await world.setSpeed(60)
    real += 60_000
    expect(await world.clock()).toMatchObject({ now: '2026-01-01T01:00:00.000Z', mode: 'scaled', factor: 60 })
    await world.setSpeed(0.5)
    real += 60_000
    expect((await world.clock()).now).toBe('2026-01-01T01:00:30.000Z')
    expect(await world.setSpeed(1)).toMatchObject({ now: '2026-01-01T01:00:30.000Z', mode: 'offset' })
  })

  test('runs at its earlier speed after it was frozen', async () => {
    await world.setSpeed(60)
    await world.freeze()
    await world.unfreeze()
    real += 60_000
    expect((await world.clock()).now).toBe('2026-01-01T01:00:00.000Z')
  })

  test('stays real when something is set that it has already', async () => {
    await world.unfreeze()
    expect(await world.setSpeed(1)).toMatchObject({ mode: 'real' })
    expect((await world.state()).collections).toEqual({})
  })

  test.each([0, -1, 1_000_001])('refuses the speed %d', async (factor) => {
    await expect(world.setSpeed(factor)).rejects.toThrow(
      'The speed must be more than 0 and at most 1,000,000. To stop the clock, freeze it.',
    )
  })

  test('does not run past the year 9000, however fast it is', async () => {
    await world.setClock('8999-12-31T00:00:00Z')
    await world.setSpeed(1_000_000)
    real += hour
    expect((await world.clock()).now).toBe('9000-01-01T00:00:00.000Z')
  })

  test('lists due work in order, and runs it on the way when it is moved', async () => {
    await world.given({ state: 'things are due' })
    const [next, ...others] = await world.due()
    expect(next).toEqual({ time: '2026-01-01T01:00:00.000Z', provider: 'shop', collection: 'shop/things', key: 'soon' })
    expect(others.map(({ key }) => key)).toEqual(['next', 'late'])
    expect(await world.due(1)).toEqual([next])
    ran.length = 0
    await world.advance('PT2H30M')
    expect(ran).toEqual(['soon at 2026-01-01T01:00:00.000Z', 'next at 2026-01-01T02:00:00.000Z'])
    expect((await world.due()).map(({ key }) => key)).toEqual(['late'])
  })

  test('runs due work while it runs fast', async () => {
    await world.given({ state: 'things are due' })
    await world.setSpeed(3_600)
    real += 2_000
    ran.length = 0
    await world.clock()
    expect(ran).toHaveLength(2)
  })
})

test('a key that is a secret is not shown in the list of due records', async () => {
  const secretive = shop({
    name: 'vault',
    document: documentOf({ '/pins': { get: { operationId: 'list', responses: { 204: { description: 'none' } } } } }),
    collections: { pins: collection<{ pin: string; at: number }>({ key: 'pin' }) as unknown as CollectionDefinition<object> },
    due: { pins: { at: (each) => (each as { at: number }).at, run: () => {} } },
    sampled: ['list'],
    states: {
      'a pin is due': {
        description: '',
        params: {},
        run: (_, { store, now }) =>
          (store as { pins: Collection<{ pin: string; at: number }> }).pins.insert({ pin: '4711-0815', at: now + hour }),
      },
    },
  })
  const { world } = shopMock(secretive)
  await world().given({ state: 'a pin is due' })
  expect((await world().due()).map(({ key }) => key)).toEqual(['secret-1'])
})

/** What two calls of a world with a frozen clock are answered. */
async function frozenRun(startOfRun: number): Promise<unknown> {
  let realTime = startOfRun
  const { handle, world } = shopMock(
    {
      handlers: {
        createThing: (call) =>
          call.reply(201, { id: new Date(call.now).toISOString(), name: call.random('x').digits(5) }, { 'x-count': '1' }),
      },
    },
    { now: () => (realTime += 17) },
  )
  await world().freeze('2026-03-01T08:00:00Z')
  await world().advance('P1D')
  return [await ask({ handle }, '/shop/things', { body: { id: 'a' } }), await ask({ handle }, '/shop/things', { body: { id: 'b' } })]
}

test('a clock is moved by exactly the duration, although real time passes meanwhile', async () => {
  let passing = start
  const { world } = shopMock({}, { now: () => (passing += 1) })
  expect((await world().advance('P1D')).offset).toBe(24 * hour)
})

test('two runs with a frozen clock give the same bytes, whatever the real time is', async () => {
  const [first, second] = [await frozenRun(start), await frozenRun(start + 12_345)]
  expect(first).toEqual(second)
  expect(first).toMatchObject([{ body: { id: '2026-03-02T08:00:00.000Z' } }, { body: { id: '2026-03-02T08:00:00.000Z' } }])
})
