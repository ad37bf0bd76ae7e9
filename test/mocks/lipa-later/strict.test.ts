import { expect, test } from 'vitest'
import { createLipaLater, type SignerInput } from '../../../mocks/lipa-later/index.ts'
import {
  askToken,
  badRequest,
  invalidToken,
  listPlans,
  member,
  newToken,
  noCredentials,
  readPlan,
  signed,
  start,
  startClient,
  testSigner,
  type Client,
} from './client.ts'
import type { Answered } from '../sending.ts'
import { can } from '../transport.ts'

/** A client of a strict world, and a way to list plans with its token. */
async function startStrict(client = startClient()): Promise<Client & { list(headers?: Record<string, string>): Promise<Answered> }> {
  await client.world.given({ state: 'credentials are strict' })
  const token = await newToken(client)
  return { ...client, list: (headers = {}) => client.call(listPlans(member, signed({ Authorization: `Bearer ${token}`, ...headers }))) }
}

async function noncesOf({ world }: Client): Promise<number> {
  return (await world.state()).collections['lipa-later/nonces']?.total ?? 0
}

test('AUTH-00 a strict world accepts only seeded pairs', async () => {
  const { call } = await startStrict()
  for (const [key, secret] of [
    ['demo-key', 'wrong'],
    ['wrong', 'demo-secret'],
    ['demo-secret', 'demo-key'],
  ]) {
    const { status, body } = await call(askToken(key, secret))
    expect({ status, body }).toEqual({ status: 401, body: noCredentials })
  }
  expect(await call(askToken())).toMatchObject({ status: 200 })
})

test('AUTH-00 a strict world takes only tokens it issued', async () => {
  const { list } = await startStrict()
  expect(await list({ Authorization: 'Bearer demo' })).toMatchObject({ status: 401, body: invalidToken })
  expect(await list()).toMatchObject({ status: 200, body: { success: true } })
})

test('AUTH-00 a token issued before the world became strict is good still', async () => {
  const client = startClient()
  const token = await newToken(client)
  await client.world.setStrict(true)
  expect(await client.call(readPlan(43, member, signed({ Authorization: `Bearer ${token}` })))).toMatchObject({ status: 200 })
})

test('LPL-07 a token expires in a strict world too', async () => {
  const { list, world } = await startStrict()
  await world.advance('PT5M')
  expect(await list({ Timestamp: String(start + 300_000) })).toMatchObject({ status: 401, body: invalidToken })
})

test.each([-300_000, 0, 300_000])('LPL-02 a Timestamp %i milliseconds off is taken', async (off) => {
  const { list } = await startStrict()
  expect(await list({ Timestamp: String(start + off) })).toMatchObject({ status: 200 })
})

test.each([
  [String(start - 300_001), 'Timestamp is more than five minutes off'],
  [String(start + 300_001), 'Timestamp is more than five minutes off'],
  [String(start / 1000), 'Timestamp is more than five minutes off'],
  ['2026-03-01T08:00:00Z', 'Timestamp must be epoch milliseconds'],
  [`${start}.0`, 'Timestamp must be epoch milliseconds'],
])('LPL-02 the Timestamp %s is refused in a strict world', async (timestamp, msg) => {
  const { status, body, headers } = await (await startStrict()).list({ Timestamp: timestamp })
  expect({ status, body }).toEqual({ status: 400, body: badRequest(msg) })
  expect(headers['x-mock-violations']).toBe('rule /header/Timestamp')
})

test('LPL-02 Timestamp is compared with the clock of the world', async () => {
  const client = startClient()
  await client.world.setClock('2030-01-01T00:00:00Z')
  const { list } = await startStrict(client)
  expect(await list()).toMatchObject({ status: 400 })
  expect(await list({ Timestamp: String(Date.UTC(2030, 0, 1)) })).toMatchObject({ status: 200 })
})

test('LPL-02 a repeated Noncestr is refused in a strict world, also by the other operation', async () => {
  const client = await startStrict()
  const token = await newToken(client)
  const headers = signed({ Authorization: `Bearer ${token}`, Noncestr: 'once' })
  expect(await client.list({ Noncestr: 'once' })).toMatchObject({ status: 200 })
  for (const request of [listPlans(member, headers), readPlan(43, member, headers)]) {
    const { status, body } = await client.call(request)
    expect({ status, body }).toEqual({ status: 400, body: badRequest('Noncestr was used before') })
  }
})

test('LPL-02 two clients may use the same Noncestr', async () => {
  const client = await startStrict()
  await client.world.given({ state: 'credentials are strict', params: { key: 'other', secret: 'pair' } })
  const { body } = await client.call(askToken('other', 'pair'))
  const { accessToken } = (body as { data: { accessToken: string } }).data
  expect(await client.list({ Noncestr: 'same' })).toMatchObject({ status: 200 })
  expect(await client.list({ Noncestr: 'same', Authorization: `Bearer ${accessToken}` })).toMatchObject({ status: 200 })
})

test('LPL-02 a refused request does not use up its Noncestr', async () => {
  const { list } = await startStrict()
  expect(await list({ Noncestr: 'again', Timestamp: '1' })).toMatchObject({ status: 400 })
  expect(await list({ Noncestr: 'again', Authorization: 'Bearer unknown' })).toMatchObject({ status: 401 })
  expect(await list({ Noncestr: 'again' })).toMatchObject({ status: 200 })
})

test('LPL-02 a Noncestr is remembered as long as its Timestamp could be accepted, and then forgotten', async () => {
  const client = await startStrict()
  const late = { Noncestr: 'late', Timestamp: String(start + 300_000) }
  expect(await client.list(late)).toMatchObject({ status: 200 })
  await client.world.advance('PT10M')
  const replayed = { ...late, Authorization: `Bearer ${await newToken(client)}` }
  expect((await client.list(replayed)).body).toEqual(badRequest('Noncestr was used before'))
  expect(await noncesOf(client)).toBe(1)
  await client.world.advance('PT0.001S')
  expect(await noncesOf(client)).toBe(0)
  expect((await client.list(replayed)).body).toEqual(badRequest('Timestamp is more than five minutes off'))
})

test('LPL-02 a missing header is reported before values are checked', async () => {
  const { call } = await startStrict()
  expect((await call(listPlans(member, signed({ Authorization: '' })))).body).toEqual(badRequest('Authorization is required'))
})

test.each(['Noncestr', 'Sign', 'Timestamp'])('LPL-02 a strict world needs %s too', async (name) => {
  const { status, body } = await (await startStrict()).list({ [name]: '' })
  expect({ status, body }).toEqual({ status: 400, body: badRequest(`${name} is required`) })
})

test('LPL-02 without a signer any Sign is accepted', async () => {
  const { list } = await startStrict()
  expect(await list({ Sign: 'anything' })).toMatchObject({ status: 200 })
})

if (can('take functions of the test'))
  test('LPL-02 a signer makes the one Sign that a strict world takes', async () => {
    const client = startClient({ providers: [createLipaLater({ signer: testSigner })] })
    expect(await client.call(listPlans())).toMatchObject({ status: 200 })
    const { list, call } = await startStrict(client)
    const { status, body } = await list()
    expect({ status, body }).toEqual({ status: 400, body: badRequest('Sign is wrong') })
    const token = await newToken(client)
    const input = { nonce: 'n', timestamp: String(start), token, method: 'POST' }
    const headers = { Authorization: `Bearer ${token}`, Noncestr: 'n', Timestamp: String(start) }
    const listed = testSigner({ ...input, path: `/open/op/loans/${member}/getInstallmentPlanList`, body: '' })
    expect(await call(listPlans(member, { ...headers, Sign: `${listed}x` }))).toMatchObject({ status: 400 })
    expect(await call(listPlans(member, { ...headers, Sign: listed }))).toMatchObject({ status: 200 })
    const read = testSigner({ ...input, nonce: 'm', path: `/open/op/loans/${member}/getInstallmentPlan/43`, body: '{}' })
    expect(await call(readPlan(43, member, { ...headers, Noncestr: 'm', Sign: read }))).toMatchObject({ status: 400 })
    expect(await call({ ...readPlan(43, member, { ...headers, Noncestr: 'm', Sign: read }), body: {} })).toMatchObject({ status: 200 })
  })

if (can('take functions of the test'))
  test('LPL-02 a signer is not asked unless the world is strict', async () => {
    const asked: SignerInput[] = []
    const signer = (input: SignerInput): string => {
      asked.push(input)
      return 'demo-sign'
    }
    const client = startClient({ providers: [createLipaLater({ signer })] })
    await client.call(listPlans())
    expect(asked).toEqual([])
    await (await startStrict(client)).list()
    expect(asked).toHaveLength(1)
  })
