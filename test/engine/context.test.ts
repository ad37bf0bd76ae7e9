import { describe, expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../src/provider/provider.ts'
import { ask, shopMock } from './shop.ts'
import type { Mock, MockOptions } from '../../src/index.ts'

/** What the code of a provider makes up for an entity, in one call. */
function invent({ params, newId, random, fake, digest, reply }: AnyCall<unknown>): HandlerReply {
  const { id } = params
  const { person, internet } = fake('thing', String(id))
  const name = JSON.stringify([
    random('thing', String(id)).digits(12),
    random('thing', String(id)).int(1, 1000),
    random('thing', String(id)).pick(['a', 'b', 'c', 'd']),
    person.fullName(),
    internet.exampleEmail(),
    fake('date', String(id)).date.past().toISOString(),
    digest(String(id)),
  ])
  return reply(200, { id: String(newId('call')), name })
}

function inventor(options: MockOptions = {}): Mock {
  return shopMock({ handlers: { getThing: invent } }, { now: () => Date.UTC(2026, 0, 1), ...options })
}

async function made(mock: Mock, ids: string, world = 'default'): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const id of ids)
    found[id] = ((await ask(mock, `/shop/things/${id}`, { headers: { 'x-mock-world': world } })).body as { name: string }).name
  return found
}

describe('generated values of an entity', () => {
  test('is the same in every mock and world with one seed, in any order of calls', async () => {
    const mock = inventor({ seed: 7 })
    const first = await made(mock, 'abcdef')
    expect(await made(mock, 'fedcbaabc')).toEqual(first)
    expect(await made(mock, 'fb', 'other')).toEqual({ f: first['f'], b: first['b'] })
    expect(await made(inventor({ seed: 7 }), 'dacebf')).toEqual(first)
    expect(new Set(Object.values(first)).size).toBe(6)
  })

  test('differs with the seed', async () => {
    const [one, two] = [await made(inventor({ seed: 1 }), 'abc'), await made(inventor({ seed: 2 }), 'abc')]
    for (const id of 'abc') {
      const [left, right] = [one[id], two[id]].map((each) => JSON.parse(String(each)) as unknown[])
      expect(left?.[0]).not.toBe(right?.[0])
      expect(left?.[6]).not.toBe(right?.[6])
    }
  })

  test('is the same on any machine', async () => {
    const { a } = await made(inventor(), 'a')
    expect(JSON.parse(String(a))).toMatchInlineSnapshot(`
      [
        "350176109020",
        110,
        "b",
        "Marvin Koelpin",
        "Oran_Marvin@example.org",
        "2025-05-14T20:51:14.465Z",
        "500418ce048554fdd8f2744131df74ac",
      ]
    `)
  })
})

describe('ids', () => {
  test('count up from one for each name, world and provider', async () => {
    const mock = inventor()
    const ids = async (world: string): Promise<unknown> =>
      ((await ask(mock, '/shop/things/a', { headers: { 'x-mock-world': world } })).body as { id: string }).id
    expect([await ids('one'), await ids('one'), await ids('two'), await ids('one')]).toEqual(['1', '2', '1', '3'])
    await mock.world('one').reset()
    expect(await ids('one')).toBe('1')
  })
})

function becomeStrict({ strict, setStrict, reply }: AnyCall<unknown>): HandlerReply {
  if (!strict) setStrict(true)
  return reply(200, { id: String(strict) })
}

describe('the strict setting', () => {
  test('is a setting of a world that code of the provider sees and may set', async () => {
    const mock = shopMock({ handlers: { getThing: becomeStrict } })
    const strict = async (world: string): Promise<unknown> =>
      ((await ask(mock, '/shop/things/a', { headers: { 'x-mock-world': world } })).body as { id: string }).id
    expect([await strict('one'), await strict('one'), await strict('two')]).toEqual(['false', 'true', 'false'])
    await mock.world('one').setStrict(false)
    expect(await strict('one')).toBe('false')
  })
})
