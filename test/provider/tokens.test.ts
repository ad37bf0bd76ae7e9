import { describe, expect, test } from 'vitest'
import { basicOf, bearerOf, checkToken, issuedTokens, issueToken, tokenExpiry } from '../../src/provider/index.ts'
import type { AnyCall, HandlerReply, Provider } from '../../src/provider/provider.ts'
import type { Mock } from '../../src/index.ts'
import { ask, shopMock } from '../engine/shop.ts'

type Context = Parameters<typeof issueToken>[0]

/** Reads what is asked for in the path: `new` issues a token, anything else is looked at as one. */
function tell(call: AnyCall<unknown>): HandlerReply {
  const context = call as unknown as Context
  const { id } = call.params
  if (id === 'new') return call.reply(200, { id: issueToken(context, 'ada', { seconds: 60 }) })
  if (id === 'new-refresh') return call.reply(200, { id: issueToken(context, 'ada', { seconds: 600, kind: 'refresh' }) })
  const found = checkToken(context, String(bearerOf(call)), String(id))
  return call.reply(200, { id: typeof found === 'string' ? found : found.owner })
}

function issuer(seed = 1): { mock: Mock; ask: (path: string, token?: string, world?: string) => Promise<string> } {
  const mock = shopMock(
    {
      collections: { tokens: issuedTokens as never },
      due: { tokens: tokenExpiry as never } as Provider['due'] & object,
      handlers: { getThing: tell },
    },
    { now: () => Date.UTC(2026, 0, 1), seed },
  )
  return {
    mock,
    ask: async (path, token = '', world = 'default') => {
      const headers = { authorization: `Bearer ${token}`, 'x-mock-world': world }
      return ((await ask(mock, `/shop/things/${path}`, { headers })).body as { id: string }).id
    },
  }
}

describe('a token', () => {
  test('identifies its owner until it expires', async () => {
    const { mock, ask: tells } = issuer()
    const token = await tells('new')
    expect(await tells('access', token)).toBe('ada')
    await mock.world().advance('PT59S')
    expect(await tells('access', token)).toBe('ada')
    await mock.world().advance('PT1S')
    expect(await tells('access', token)).toBe('expired')
    expect((await mock.world().state()).collections['shop/tokens']).toBeUndefined()
  })

  test('is valid for its own kind, and counts as expired for another', async () => {
    const { ask: tells } = issuer()
    const [access, refresh] = [await tells('new'), await tells('new-refresh')]
    expect(await tells('refresh', refresh)).toBe('ada')
    expect([await tells('access', refresh), await tells('refresh', access)]).toEqual(['expired', 'expired'])
  })

  test('is a new one each time, and is not stored itself', async () => {
    const { mock, ask: tells } = issuer()
    const tokens = [await tells('new'), await tells('new'), await tells('new')]
    expect(new Set(tokens).size).toBe(3)
    const state = JSON.stringify(await mock.world().state())
    expect(tokens.filter((token) => state.includes(token))).toEqual([])
  })

  test('is unknown if it was issued elsewhere, cut or changed', async () => {
    const { ask: tells } = issuer()
    const token = await tells('new')
    for (const other of ['x', token.slice(0, -1), `${token}0`, token.replace(/^./, (digit) => String((Number(digit) + 1) % 10))])
      expect(await tells('access', other)).toBe('unknown')
    expect(await tells('access', await issuer(2).ask('new'))).toBe('unknown')
  })

  test('is not valid in another world', async () => {
    const { ask: tells } = issuer()
    const token = await tells('new', '', 'other')
    expect(await tells('access', token, 'other')).toBe('ada')
    expect(await tells('access', token)).toBe('expired')
  })
})

describe('the header Authorization', () => {
  test.each([
    ['Bearer abc', 'abc'],
    ['bearer   a.b-c_d~/+=', 'a.b-c_d~/+='],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    ['Basic abc', undefined],
    [undefined, undefined],
  ])('"%s" has the token %s', (authorization, token) => {
    expect(bearerOf({ rawHeaders: { authorization } })).toBe(token)
  })

  test.each([
    [btoa('name:pass:word'), { name: 'name', password: 'pass:word' }],
    [btoa(':'), { name: '', password: '' }],
    [Buffer.from('ключ:é').toString('base64'), { name: 'ключ', password: 'é' }],
    [btoa('no colon'), undefined],
    ['not*base64', undefined],
    ['a', undefined],
  ])('"Basic %s" has a name and password, or none', (encoded, found) => {
    expect(basicOf({ rawHeaders: { authorization: `Basic ${encoded}` } })).toEqual(found)
  })
})
