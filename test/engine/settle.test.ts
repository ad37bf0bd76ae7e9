import { describe, expect, test } from 'vitest'
import type { Due, Provider, ProviderContext } from '../../src/provider/provider.ts'
import type { Mock } from '../../src/index.ts'
import { ask, createThing, shopMock, thingsOf, type Thing } from './shop.ts'

const start = Date.UTC(2026, 0, 1)
const hour = 3_600_000

/** A shop whose things are due at hours after the start; `run` is told what is due, and when. */
function dueShop(run: (thing: Thing, context: ProviderContext<unknown>) => void): { mock: Mock; clock: { now: number } } {
  const clock = { now: start }
  const due: Provider['due'] = { things: { at: (each) => (each as Thing).dueAt, run: run as Due<object, unknown>['run'] } }
  const add = (context: ProviderContext<unknown>, hours: string): void => {
    for (const [index, each] of hours.split(',').entries()) thingsOf(context).insert({ id: `${index}`, dueAt: start + Number(each) * hour })
  }
  const states = {
    'things are due': {
      description: '',
      params: { hours: '' },
      run: ({ hours }: { hours: string }, context: ProviderContext<unknown>) => add(context, hours),
    },
  }
  return { mock: shopMock({ due, states: states as unknown as Provider['states'] }, { now: () => clock.now }), clock }
}

function done(thing: Thing, context: ProviderContext<unknown>): void {
  thingsOf(context).update(thing.id, { dueAt: undefined })
}

describe('due work', () => {
  test('runs in order, each at its own time, before the next call', async () => {
    const ran: string[] = []
    const { mock, clock } = dueShop((thing, context) => {
      ran.push(`${thing.id} at ${(context.now - start) / hour}`)
      done(thing, context)
    })
    await mock.world().given({ state: 'things are due', params: { hours: '3,1,2,1,9' } })
    clock.now = start + 5 * hour
    expect(ran).toEqual([])
    await ask(mock, '/shop/things/a')
    expect(ran).toEqual(['1 at 1', '3 at 1', '2 at 2', '0 at 3'])
    await ask(mock, '/shop/things/a')
    expect(ran).toHaveLength(4)
  })

  test('runs before the world is read or changed from outside', async () => {
    const looks: ((mock: Mock) => Promise<unknown>)[] = [
      (mock) => mock.world().state(),
      (mock) => mock.world().clock(),
      (mock) => mock.world().given({ state: 'things are due', params: { hours: '9' } }),
      (mock) => mock.world().setStrict(true),
      (mock) => mock.world().setClock('2025-01-01T00:00:00Z'),
    ]
    for (const look of looks) {
      const ran: number[] = []
      const { mock, clock } = dueShop((thing, context) => {
        ran.push(context.now)
        thingsOf(context).delete(thing.id)
      })
      await mock.world().given({ state: 'things are due', params: { hours: '1' } })
      clock.now = start + hour
      await look(mock)
      expect(ran).toEqual([start + hour])
    }
  })

  test('runs when the clock is moved past it, and so does the work that it creates', async () => {
    const ran: number[] = []
    const { mock } = dueShop((thing, context) => {
      ran.push((context.now - start) / hour)
      thingsOf(context).update(thing.id, { dueAt: ran.length < 4 ? context.now + hour : undefined })
    })
    await mock.world().given({ state: 'things are due', params: { hours: '1' } })
    await mock.world().advance('PT2H30M')
    expect(ran).toEqual([1, 2])
    await mock.world().advance('P1Y')
    expect(ran).toEqual([1, 2, 3, 4])
  })

  test('runs in several turns if there is much, while other worlds answer and calls to its own world wait in order', async () => {
    const ran: string[] = []
    const { mock } = dueShop((thing, context) => {
      ran.push(thing.id)
      done(thing, context)
    })
    await mock.world().given({ state: 'things are due', params: { hours: Array.from({ length: 1_000 }, () => 1).join(',') } })
    const outcomes: string[] = []
    const note =
      (name: string): (() => void) =>
      () =>
        void outcomes.push(`${name} after ${ran.length}`)
    const advanced = mock.world().advance('PT2H').then(note('advance'))
    const own = ask(mock, '/shop/things', { body: { id: 'own' } }).then(note('own world'))
    await ask(mock, '/shop/things', { body: { id: 'other' }, headers: { 'x-mock-world': 'other' } })
    expect(ran.length).toBeLessThan(1_000)
    await Promise.all([advanced, own])
    expect(new Set(outcomes)).toEqual(new Set(['advance after 1000', 'own world after 1000']))
    expect((await mock.world().clock()).now).toBe('2026-01-01T02:00:00.000Z')
  })

  test('is a problem if it fails, and stays due, and earlier work is kept', async () => {
    let broken = true
    const { mock, clock } = dueShop((thing, context) => {
      thingsOf(context).insert({ id: `${thing.id} ran` })
      if (broken && thing.id === '1') throw new Error('no such luck')
      done(thing, context)
    })
    const failed = /^Error: Due work of shop\/things failed: no such luck \(shop\.ts:\d+:\d+\)$/
    await mock.world().given({ state: 'things are due', params: { hours: '1,2,3' } })
    clock.now = start + 5 * hour
    for (let times = 0; times < 2; times += 1) {
      const reply = await ask(mock, '/shop/things', { body: { id: 'new' } })
      expect(reply).toMatchObject({ status: 500, body: { type: 'urn:tallystick:problem:broken-handler' } })
    }
    expect((await mock.world().journal()).at(-1)?.notes).toEqual([expect.stringMatching(failed)])
    await expect(mock.world().state()).rejects.toThrow('Due work of shop/things failed: no such luck')
    broken = false
    const ids = (await mock.world().state()).collections['shop/things']?.records.map((each) => (each as Thing).id)
    expect(ids).toEqual(['0', '1', '2', '0 ran', '1 ran', '2 ran'])
  })

  test('must not leave its record due at the same time', async () => {
    const { mock, clock } = dueShop((thing, context) => void thingsOf(context).update(thing.id, { name: 'touched' }))
    await mock.world().given({ state: 'things are due', params: { hours: '1' } })
    clock.now = start + 5 * hour
    expect((await ask(mock, '/shop/things/0')).status).toBe(500)
    expect((await mock.world().journal())[0]?.notes).toEqual([expect.stringContaining('it left the record due at the same time')])
  })

  test('never runs for a record that is gone, or due later by now', async () => {
    const ran: string[] = []
    const { mock, clock } = dueShop((thing, context) => {
      ran.push(thing.id)
      if (thing.id === '0') {
        thingsOf(context).delete('1')
        thingsOf(context).update('2', { dueAt: start + 9 * hour })
      }
      done(thing, context)
    })
    await mock.world().given({ state: 'things are due', params: { hours: '1,2,3' } })
    clock.now = start + 5 * hour
    await ask(mock, '/shop/things/a')
    expect(ran).toEqual(['0'])
    clock.now = start + 10 * hour
    await ask(mock, '/shop/things/a')
    expect(ran).toEqual(['0', '2'])
  })
})

function seed(context: ProviderContext<unknown>): void {
  thingsOf(context).insert({ id: `first-${context.newId('thing')}`, name: new Date(context.now).toISOString() })
}

describe('seed data', () => {
  test('is in every world from its first call on, once', async () => {
    const mock = shopMock({ seed }, { now: () => start })
    for (const world of ['one', 'one', 'two']) {
      const reply = await ask(mock, '/shop/things/first-1', { headers: { 'x-mock-world': world } })
      expect(reply.body).toEqual({ id: 'first-1', name: '2026-01-01T00:00:00.000Z' })
    }
    expect((await mock.world('three').state()).collections['shop/things']?.total).toBe(1)
  })

  test('is restored by a reset', async () => {
    const mock = shopMock({ seed }, { now: () => start })
    await ask(mock, '/shop/things', { body: { id: 'a' } })
    await mock.world().reset()
    expect((await mock.world().state()).collections['shop/things']?.records).toEqual([{ id: 'first-1', name: '2026-01-01T00:00:00.000Z' }])
  })

  test('is made once, and every world that starts empty has the same records and counters', async () => {
    let runs = 0
    const counting = (context: ProviderContext<unknown>): void => {
      runs += 1
      const id = `first-${context.newId('thing')}`
      thingsOf(context).insert({ id, name: 'a' })
      thingsOf(context).insert({ id: 'gone' })
      thingsOf(context).update(id, { name: String(context.random('name').int(0, 1_000_000)) })
      thingsOf(context).delete('gone')
    }
    const mock = shopMock({ seed: counting }, { now: () => start })
    const worlds = ['one', 'two', 'three'].map((name) => mock.world(name))
    const [first, second, third] = await Promise.all(worlds.map((world) => world.state()))
    expect([second, third, runs]).toEqual([{ ...first, world: second?.world }, { ...first, world: third?.world }, 1])
    expect(second?.collections['shop/things']?.records).toEqual([{ id: 'first-1', name: expect.stringMatching(/^\d+$/) }])
    const made = await ask(mock, '/shop/things', { body: { id: 'a' }, headers: { 'x-mock-world': 'two' } })
    expect(made.headers).toMatchObject({ 'x-count': '2' })
    await worlds[1]?.reset()
    expect([(await worlds[1]?.state())?.collections, runs]).toEqual([first?.collections, 1])
  })

  test.each(['now', 'fake', 'digest'] as const)('is made for each world if its code asks for %s', async (name) => {
    let runs = 0
    const asking = (context: ProviderContext<unknown>): void => {
      runs += 1
      expect(context[name]).toBeDefined()
    }
    const mock = shopMock({ seed: asking }, { now: () => start })
    for (const world of ['one', 'two']) await mock.world(world).state()
    expect(runs).toBe(2)
  })

  test('is changed in one world without changing others', async () => {
    const mock = shopMock({ seed: (context) => void thingsOf(context).insert({ id: 'a', name: 'first' }) })
    await mock.world('one').state()
    await mock.world('one').putRecord({ provider: 'shop', collection: 'things', key: 'a', record: { id: 'a', name: 'second' } })
    const things = async (world: string): Promise<unknown> => (await mock.world(world).state()).collections['shop/things']?.records ?? []
    expect(await things('two')).toEqual([{ id: 'a', name: 'first' }])
    expect(await things('three')).toEqual([{ id: 'a', name: 'first' }])
    await mock.world('three').deleteRecord({ provider: 'shop', collection: 'things', key: 'a' })
    expect([await things('one'), await things('two'), await things('three')]).toEqual([
      [{ id: 'a', name: 'second' }],
      [{ id: 'a', name: 'first' }],
      [],
    ])
    expect(await things('four')).toEqual([{ id: 'a', name: 'first' }])
  })

  test('is a problem if it fails, and its changes are undone', async () => {
    let broken = true
    const failing = (context: ProviderContext<unknown>): void => {
      seed(context)
      if (broken) throw new Error('no such luck')
    }
    const mock = shopMock({ seed: failing, handlers: { createThing } })
    expect((await ask(mock, '/shop/things/a')).status).toBe(500)
    broken = false
    expect((await ask(mock, '/shop/things/first-1')).status).toBe(200)
  })
})
