import { expect, test } from 'vitest'
import { createInterswitchClient } from '../../../src/clients/interswitch.ts'
import { tokensFrom } from '../../../src/clients/send/tokens.ts'
import type { Failure } from '../../../src/clients/result/result.ts'
import { inShort, json, scripted, setUp, start, type Setup } from '../setup.ts'

const purchase = { customerId: '2348030583962', amount: '100000', merchantId: '3IPG001' }
const credentials = { clientId: 'demo', clientSecret: 'demo' }
const down: Failure = { kind: 'failure', reason: 'network', error: new Error('down') }

function tokenCalls({ paths }: Setup): number {
  return paths().filter((path) => path.endsWith('/token')).length
}

test('many calls at once request one token', async () => {
  const setup = setUp()
  const client = createInterswitchClient({ ...setup.options('interswitch'), ...credentials })
  const results = await Promise.all(Array.from({ length: 50 }, () => client.getTenuredOffers(purchase)))
  expect(new Set(results.map(inShort))).toEqual(new Set(['ok 200']))
  expect(tokenCalls(setup)).toBe(1)
})

test('many calls with an expired token renew it once', async () => {
  const setup = setUp()
  const client = createInterswitchClient({ ...setup.options('interswitch'), ...credentials })
  await client.getTenuredOffers(purchase)
  await setup.world.advance('PT2H')
  const results = await Promise.all(Array.from({ length: 50 }, () => client.getTenuredOffers(purchase)))
  expect(new Set(results.map(inShort))).toEqual(new Set(['ok 200']))
  expect(tokenCalls(setup)).toBe(2)
})

test('a token is renewed 30 seconds before it expires', async () => {
  const setup = setUp()
  let now = start
  const client = createInterswitchClient({ ...setup.options('interswitch'), ...credentials, now: () => now })
  const asked: number[] = []
  for (const seconds of [0, 3568, 3570]) {
    now = start + seconds * 1000
    await client.getTenuredOffers(purchase)
    asked.push(tokenCalls(setup))
  }
  expect(asked).toEqual([1, 1, 2])
  expect(setup.sent).toHaveLength(5)
})

test('a call whose new token is refused too is not sent again', async () => {
  const token = json(200, { access_token: 't', token_type: 'bearer', expires_in: 3599, scope: '', jti: '' })
  const refused = json(401, { responseCode: '401', responseMessage: 'no' })
  const { fetch, sent } = scripted(token, refused, token, refused)
  const client = createInterswitchClient({ baseUrl: 'http://provider', ...credentials, fetch })
  expect(inShort(await client.getTenuredOffers(purchase))).toBe('refusal 401 401')
  expect(sent).toHaveLength(4)
})

test('a token given by a call is neither replaced nor renewed', async () => {
  const { fetch, sent } = scripted(json(401, { responseCode: '401', responseMessage: 'no' }))
  const client = createInterswitchClient({ baseUrl: 'http://provider', ...credentials, fetch })
  await client.getTenuredOffers(purchase, { headers: { Authorization: 'Bearer mine' } })
  expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer mine'])
})

test('after a failed renewal, the next call tries again', async () => {
  const answers: (Failure | { token: string; seconds: number })[] = [down, { token: 'good', seconds: 60 }]
  const tokens = tokensFrom(async () => answers.shift() ?? down)
  expect(await Promise.all([tokens.get(), tokens.get()])).toEqual([down, down])
  expect(await tokens.get()).toBe('good')
  expect(await tokens.get()).toBe('good')
})

test('after a renewal that throws, the next call tries again', async () => {
  let calls = 0
  const tokens = tokensFrom(async () => {
    calls += 1
    if (calls === 1) throw new Error('broken')
    return { token: 'good', seconds: 60 }
  })
  await expect(tokens.get()).rejects.toThrow('broken')
  expect(await tokens.get()).toBe('good')
})

test('dropping an old token does not drop the new one', async () => {
  let count = 0
  const tokens = tokensFrom(async () => ({ token: `t${(count += 1)}`, seconds: 3600 }))
  await tokens.get()
  tokens.drop('t1')
  await tokens.get()
  tokens.drop('t1')
  expect(await tokens.get()).toBe('t2')
})

test('a short-lived token is renewed after half of its life', async () => {
  let now = 0
  let count = 0
  const tokens = tokensFrom(
    async () => ({ token: `t${(count += 1)}`, seconds: 10 }),
    () => now,
  )
  const seen: unknown[] = []
  for (now of [0, 4_999, 5_000]) seen.push(await tokens.get())
  expect(seen).toEqual(['t1', 't1', 't2'])
})

test('a token without an expiry is used until it is refused', async () => {
  let count = 0
  const tokens = tokensFrom(async () => ({ token: `t${(count += 1)}`, seconds: Number.NaN }))
  expect([await tokens.get(), await tokens.get()]).toEqual(['t1', 't1'])
})

test('an aborted call does not abort the renewal that others wait for', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const setup = setUp()
  const fetch = async (request: Request): Promise<Response> => {
    if (request.url.endsWith('/token')) await opened
    return setup.options('interswitch').fetch(request)
  }
  const client = createInterswitchClient({ ...setup.options('interswitch'), ...credentials, fetch })
  const controller = new AbortController()
  const impatient = client.getTenuredOffers(purchase, { signal: controller.signal })
  const patient = client.getTenuredOffers(purchase)
  controller.abort()
  expect(inShort(await impatient)).toBe('failure aborted')
  open()
  expect(inShort(await patient)).toBe('ok 200')
  expect(setup.paths()).toEqual(['/passport/oauth/token', '/tenured-offers'])
})

test('a token request without an answer fails the call with its reason', async () => {
  const { fetch } = scripted(() => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
  })
  const client = createInterswitchClient({ baseUrl: 'http://provider', ...credentials, fetch })
  const result = await client.getTenuredOffers(purchase)
  expect(result).toMatchObject({ kind: 'failure', reason: 'network', error: { message: 'createToken got no answer: ECONNREFUSED' } })
})
