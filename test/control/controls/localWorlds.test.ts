import { describe, expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { BadWorldNameError } from '../../../src/world/worldErrors.ts'
import { ask, documentOf, shop, shopDocument, shopMock, thingsOf } from '../../engine/shop.ts'
import type { Provider, ProviderContext } from '../../../src/provider/provider.ts'

const start = Date.UTC(2026, 0, 1)

/** States of the shop: things are there, some of them or none. */
const states = {
  'there are things': {
    description: '',
    params: { count: 2, name: 'x', broken: false },
    run: ({ count, name, broken }: { count: number; name: string; broken: boolean }, context: ProviderContext<unknown>) => {
      for (let id = 1; id <= count; id += 1) thingsOf(context).insert({ id: `${context.newId('thing')}`, name })
      if (broken) throw new Error('no such luck')
    },
  },
} as unknown as Provider['states']

describe('a world seen from outside', () => {
  test('is created when it is first used, not when it is named', async () => {
    const mock = shopMock()
    const world = mock.world('one')
    expect(mock.worldNames()).toEqual([])
    await world.state()
    expect(mock.worldNames()).toEqual(['one'])
  })

  test.each(['', 'a b', 'a/b', 'ä', 'x'.repeat(65)])('cannot be called "%s"', (name) => {
    expect(() => shopMock().world(name)).toThrow(BadWorldNameError)
  })

  test('shows as many records of each collection as asked for, and their total', async () => {
    const mock = shopMock({ states })
    await mock.world().given({ state: 'there are things', params: { count: 5 } })
    const { collections } = await mock.world().state(2)
    expect(collections['shop/things']).toEqual({
      total: 5,
      records: [
        { id: '1', name: 'x' },
        { id: '2', name: 'x' },
      ],
    })
  })

  test('has its own clock, which keeps running after it is set', async () => {
    let now = start
    const mock = shopMock({}, { now: () => now })
    expect(await mock.world().setClock('2030-01-01T00:00:00Z')).toMatchObject({ now: '2030-01-01T00:00:00.000Z' })
    now += 1000
    expect(await mock.world().clock()).toMatchObject({ now: '2030-01-01T00:00:01.000Z' })
    expect(await mock.world('other').clock()).toMatchObject({ now: '2026-01-01T00:00:01.000Z' })
    await mock.world().reset()
    expect(await mock.world().clock()).toMatchObject({ now: '2026-01-01T00:00:01.000Z' })
  })

  test('rejects instead of throwing', async () => {
    const world = shopMock({ states }).world()
    await expect(world.delete()).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:no-such-world' } })
    await expect(world.setClock('now')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:bad-time' } })
    await expect(world.advance('soon')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:bad-time' } })
    await expect(world.given({ state: 'nothing' })).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:no-such-state' } })
  })

  test('has a version that only changes raise', async () => {
    const mock = shopMock({ states })
    const versions: number[] = []
    for (const act of [
      () => mock.world().clock(),
      () => mock.world().given({ state: 'there are things' }),
      () => ask(mock, '/shop/things/1'),
      () => mock.world().setStrict(true),
      () => mock.world().reset(),
      () => mock.world().reset(),
    ]) {
      await act()
      versions.push((await mock.world().state()).version)
    }
    expect(versions).toEqual([0, 1, 1, 2, 3, 3])
  })
})

describe('a provider state', () => {
  test('accepts parameters only of their declared types', async () => {
    const world = shopMock({ states }).world()
    const given = async (params: Record<string, unknown>): Promise<unknown> => world.given({ state: 'there are things', params })
    await given({ count: 1, name: 'y', broken: false })
    expect((await world.state()).collections['shop/things']?.records).toEqual([{ id: '1', name: 'y' }])
    for (const params of [{ count: '1' }, { broken: 'false' }, { name: 1 }]) await expect(given(params)).rejects.toThrow(/^The parameter/)
  })

  test('that throws is undone', async () => {
    const mock = shopMock({ states })
    await expect(mock.world().given({ state: 'there are things', params: { broken: true } })).rejects.toThrow('no such luck')
    expect((await mock.world().state()).collections).toEqual({})
  })

  test('that several providers have needs the name of one', async () => {
    const other = { ...shop({ states }), name: 'other', document: documentOf((shopDocument as unknown as { paths: object }).paths) }
    const mock = createMock({ providers: [shop({ states }), other] })
    const state = 'there are things'
    await expect(mock.world().given({ state })).rejects.toThrow(
      'Several providers have the state "there are things"; name one: shop, other.',
    )
    await mock.world().given({ provider: 'other', state })
    expect(Object.keys((await mock.world().state()).collections)).toEqual(['other/things', 'tally/counters'])
  })
})
