import { expect, test } from 'vitest'
import { MemoryStorage } from '../../logs/memoryLog.ts'
import { client, inWorld } from './client.ts'
import { added, ahead, get, login, newMandate, reference, token, type Token } from './mandates.ts'
import { can } from '../transport.ts'

const strict = { state: 'credentials are strict', params: { username: 'lender', password: 's3cret' } }

function refresh(refresh_token: string): { refresh_token: string; grant_type: string } {
  return { refresh_token, grant_type: 'refresh_token' }
}

test('a login gives an access token for 15 minutes and a refresh token for 30', async () => {
  expect(await login(client())).toEqual({
    access_token: expect.stringMatching(/^\w{40,}$/),
    expires_in: 900,
    refresh_expires_in: 1800,
    token_type: 'bearer',
    id_token: null,
    'not-before-policy': 1635768787,
    session_state: '',
    scope: '',
    refresh_token: expect.stringMatching(/^\w{40,}$/),
  })
})

test('a refresh token gives new tokens for the same lender, once', async () => {
  const mock = client()
  const first = await login(mock, 'lender-a')
  await added(mock, newMandate(ahead), first.access_token)
  await mock.world.advance('PT1000S')
  expect((await get(mock, reference, first.access_token)).status).toBe(401)
  const answer = await token(mock, refresh(first.refresh_token))
  const second = answer.body as Token
  expect(answer.status).toBe(200)
  expect((await get(mock, reference, second.access_token)).status).toBe(200)
  expect((await token(mock, refresh(first.refresh_token))).status).toBe(401)
  expect((await token(mock, refresh(second.refresh_token))).status).toBe(200)
})

test('an expired refresh token is 401', async () => {
  const mock = client()
  const { refresh_token } = await login(mock)
  await mock.world.advance('PT1800S')
  expect(await token(mock, refresh(refresh_token))).toMatchObject({ status: 401, body: { error: 'unauthorized' } })
})

test('a refresh token lives to its last second', async () => {
  const mock = client()
  const { refresh_token } = await login(mock)
  await mock.world.advance('PT1799S')
  expect((await token(mock, refresh(refresh_token))).status).toBe(200)
})

test('neither token can be used in place of the other', async () => {
  const mock = client()
  const { access_token, refresh_token } = await login(mock)
  expect((await token(mock, refresh(access_token))).status).toBe(401)
  expect((await get(mock, reference, refresh_token)).status).toBe(401)
})

test('a login may carry a refresh token without grant_type, a refresh a username without password', async () => {
  const mock = client()
  await mock.world.given(strict)
  expect((await token(mock, { username: 'lender', password: 's3cret', refresh_token: 'r' })).status).toBe(200)
  await mock.world.setStrict(false)
  const { refresh_token } = await login(mock)
  const odd = { username: 5, password: 'p', ...refresh(refresh_token) }
  expect((await token(mock, odd)).status).toBe(200)
  expect((await token(mock, odd)).status).toBe(401)
})

test('AUTH-00 any login and any foreign refresh token is taken', async () => {
  const mock = client()
  expect((await token(mock, { username: 'x', password: 'y' })).status).toBe(200)
  expect((await token(mock, refresh('demo-refresh-token'))).status).toBe(200)
})

test('AUTH-00 a strict world knows only seeded logins and issued tokens', async () => {
  const mock = client()
  await mock.world.given(strict)
  const refused = { status: 401, body: { error: 'unauthorized', error_description: expect.any(String) } }
  expect(await token(mock, { username: 'lender', password: 'wrong' })).toMatchObject(refused)
  expect(await token(mock, { username: 'other', password: 's3cret' })).toMatchObject(refused)
  expect(await token(mock, refresh('demo-refresh-token'))).toMatchObject(refused)
  expect(await get(mock, reference, 'any-token')).toMatchObject(refused)
  const first = await login(mock, 'lender', 's3cret')
  expect((await get(mock, reference, first.access_token)).status).toBe(404)
  const { body } = await token(mock, refresh(first.refresh_token))
  expect((await get(mock, reference, (body as Token).access_token)).status).toBe(404)
})

test('a strict world takes several logins, and the last password of each', async () => {
  const mock = client()
  await mock.world.given(strict)
  await mock.world.given({ ...strict, params: { username: 'other', password: 'pw' } })
  await mock.world.given({ ...strict, params: { username: 'lender', password: 'new' } })
  expect((await token(mock, { username: 'lender', password: 's3cret' })).status).toBe(401)
  expect((await token(mock, { username: 'lender', password: 'new' })).status).toBe(200)
  expect((await token(mock, { username: 'other', password: 'pw' })).status).toBe(200)
})

test('a token that was issued before the world became strict is still good', async () => {
  const mock = client()
  const { access_token } = await login(mock)
  await mock.world.setStrict(true)
  expect((await get(mock, reference, access_token)).status).toBe(404)
})

test('each login has its own mandates', async () => {
  const mock = client()
  const [a, b] = [await login(mock, 'lender-a'), await login(mock, 'lender-b')]
  await added(mock, newMandate(ahead), a.access_token)
  expect((await get(mock, reference, a.access_token)).status).toBe(200)
  expect((await get(mock, reference, b.access_token)).status).toBe(404)
})

test('a caller who never logged in reads every mandate, and every lender reads the mandates of such a caller', async () => {
  const mock = client()
  const { access_token } = await login(mock, 'lender-a')
  await added(mock, newMandate(ahead), access_token)
  await added(mock, newMandate(ahead, { loanReference: 'FOREIGN' }), 'token-1')
  expect((await get(mock, reference, 'token-2')).status).toBe(200)
  expect((await get(mock, 'FOREIGN', 'token-2')).status).toBe(200)
  expect((await get(mock, 'FOREIGN', access_token)).status).toBe(200)
})

test('a mandate of a provider state is read by every login, or by the one it names', async () => {
  const mock = client()
  const [a, b] = [await login(mock, 'lender-a'), await login(mock, 'lender-b')]
  await mock.world.given({ state: 'a mandate exists' })
  await mock.world.given({ state: 'a mandate exists', params: { username: 'lender-a', loanReference: 'A' } })
  expect((await get(mock, reference, b.access_token)).status).toBe(200)
  expect((await get(mock, 'A', a.access_token)).status).toBe(200)
  expect((await get(mock, 'A', b.access_token)).status).toBe(404)
})

test('worlds do not share mandates, tokens or time', async () => {
  const one = client()
  const two = inWorld(one.mock, 'two')
  await added(one, newMandate(ahead))
  const { refresh_token } = await login(one)
  await two.world.advance('P1Y')
  await two.world.setStrict(true)
  expect((await token(two, refresh(refresh_token))).status).toBe(401)
  expect((await token(one, refresh(refresh_token))).status).toBe(200)
  await two.world.setStrict(false)
  expect((await get(two)).status).toBe(404)
  expect((await get(one)).body).toMatchObject({ data: { status: 1, updatedAt: '2023-01-04T15:31:44.000+0000' } })
})

test('no secret is journaled or shown', async () => {
  const mock = client()
  await mock.world.given(strict)
  const { access_token, refresh_token } = await login(mock, 'lender', 's3cret')
  await added(mock, newMandate(ahead, { bvn: '22110739000' }), access_token)
  await get(mock, reference, access_token)
  await token(mock, refresh(refresh_token))
  const seen = JSON.stringify([await mock.world.state(), await mock.world.journal()])
  expect(seen).toContain(reference)
  for (const secret of [access_token, refresh_token, 's3cret', '22110739000']) expect(seen).not.toContain(secret)
})

if (can('take functions of the test'))
  test('no credential is kept', async () => {
    const storage = new MemoryStorage()
    const mock = client({ local: { store: await storage.connect() } })
    await mock.world.given(strict)
    const { access_token, refresh_token } = await login(mock, 'lender', 's3cret')
    await added(mock, newMandate(ahead), access_token)
    await token(mock, refresh(refresh_token))
    expect(JSON.stringify(storage.stepsOf('default'))).toContain(reference)
    for (const secret of [access_token, refresh_token, 's3cret']) expect(JSON.stringify(storage.stepsOf('default'))).not.toContain(secret)
  })
