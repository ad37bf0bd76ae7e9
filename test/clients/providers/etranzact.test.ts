import { expect, test } from 'vitest'
import { createEtranzactClient, type EtranzactClient } from '../../../src/clients/etranzact.ts'
import { newMandate } from '../../mocks/etranzact/mandates.ts'
import { inShort, setUp, type Setup } from '../setup.ts'

type LoanMandate = Parameters<EtranzactClient['addMandate']>[0]['loanMandate']

function etranzactOf({ options }: Setup, now = options('etranzact').now): EtranzactClient {
  return createEtranzactClient({ ...options('etranzact'), now, username: 'demo', password: 'demo' })
}

function mandate(changes: Record<string, unknown> = {}): LoanMandate {
  return newMandate(['2026-04-01T09:00:00.000Z', '2026-05-01T09:00:00.000Z'], changes) as unknown as LoanMandate
}

test('a mandate can be added and read', async () => {
  const etranzact = etranzactOf(setUp())
  const added = await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'REF 1/ä' }) })
  expect(added).toMatchObject({ kind: 'ok', status: 200, data: { status: '00', data: { status: 1 } } })
  const read = await etranzact.getMandate({ loanReference: 'REF 1/ä' })
  expect(read).toMatchObject({ kind: 'ok', data: { data: { loanReference: 'REF 1/ä', loanAmount: 2200 } } })
})

test('each refusal has the code of eTranzact, with status 200 as well', async () => {
  const setup = setUp()
  const etranzact = etranzactOf(setup)
  await setup.world.given({ state: 'a mandate exists' })
  const refused = [
    await etranzact.getMandate({ loanReference: 'nobody' }),
    await etranzact.addMandate({ loanMandate: mandate() }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'new', bvn: '' }) }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'new', linkedAccountNumber: '' }) }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'new', phoneNumber: '' }) }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'new', loanTenure: 3 }) }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: 'new', bankCode: '' }) }),
    await etranzact.addMandate({ loanMandate: mandate({ loanReference: '' }) }),
    await etranzact.getMandate({ loanReference: 'x' }, { headers: { Authorization: 'none' } }),
    await etranzact.createToken({ refresh_token: '', grant_type: 'refresh_token' }),
  ]
  expect(refused.map(inShort)).toMatchInlineSnapshot(`
    [
      "refusal 404 79",
      "refusal 200 94",
      "refusal 200 07",
      "refusal 200 08",
      "refusal 200 09",
      "refusal 200 06",
      "refusal 200 30",
      "refusal 200 79",
      "refusal 401 unauthorized",
      "refusal 401 unauthorized",
    ]
  `)
})

test('a client logs in once, then refreshes, and logs in again when its refresh token has expired', async () => {
  const setup = setUp()
  const etranzact = etranzactOf(setup)
  const read = async (): Promise<string> => inShort(await etranzact.getMandate({ loanReference: 'x' }))
  const grants = async (): Promise<unknown[]> => {
    const bodies = await Promise.all(setup.sent.splice(0).map((request) => request.clone().text()))
    return bodies.filter((text) => text !== '').map((text) => Object.keys(JSON.parse(text) as object)[0])
  }
  expect([await read(), await read(), await grants()]).toEqual(['refusal 404 79', 'refusal 404 79', ['username']])
  await setup.world.advance('PT20M')
  expect([await read(), await grants()]).toEqual(['refusal 404 79', ['refresh_token']])
  await setup.world.advance('PT1H')
  expect([await read(), await grants()]).toEqual(['refusal 404 79', ['refresh_token', 'username']])
})

test('a refresh token that may have been used is not used again', async () => {
  const setup = setUp()
  const { fetch, ...options } = setup.options('etranzact')
  const grants: (string | undefined)[] = []
  let isDown = false
  const unreliable = async (request: Request): Promise<Response> => {
    if (!request.url.endsWith('/auth/token')) return fetch(request)
    grants.push(Object.keys((await request.clone().json()) as object)[0])
    if (isDown) throw new TypeError('fetch failed')
    return fetch(request)
  }
  const etranzact = createEtranzactClient({ ...options, fetch: unreliable, username: 'demo', password: 'demo' })
  const read = async (): Promise<string> => inShort(await etranzact.getMandate({ loanReference: 'x' }))
  const seen = [await read()]
  await setup.world.advance('PT20M')
  isDown = true
  seen.push(await read())
  isDown = false
  seen.push(await read())
  expect(seen).toEqual(['refusal 404 79', 'failure network', 'refusal 404 79'])
  expect(grants).toEqual(['username', 'refresh_token', 'username', 'username'])
})

test('a refused login fails the call, with the message of the provider', async () => {
  const setup = setUp()
  await setup.world.given({ provider: 'etranzact', state: 'credentials are strict' })
  const result = await etranzactOf(setup).getMandate({ loanReference: 'x' })
  expect(result).toMatchObject({ kind: 'failure', reason: 'authentication', refusal: { status: 401, code: 'unauthorized' } })
})
