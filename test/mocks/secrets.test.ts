import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock, type JournalEntry } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { callHttp, openTransport, type TestReply } from '../transports/transports.ts'
import { FintApp, referenceOf } from './fint/calls.ts'

const secrets = {
  pin: '8351',
  partner: 'meta-7f3c/Zq é',
  bearer: 'bearer-19ab',
  cookie: 'session-42cd',
  key: 'api-key-77ef',
}
const credentials = {
  // No port, whose digits could be those of the PIN.
  host: 'mock.example',
  authorization: `Bearer ${secrets.bearer}`,
  cookie: `sid=${secrets.cookie}`,
  'proxy-authorization': `Basic ${btoa(secrets.bearer)}`,
  'x-api-key': secrets.key,
}
const partner = { partner_meta: secrets.partner }
const auth = { ...partner, transaction_pin: secrets.pin }

/** Every spelling in which a secret could have slipped through. */
function spellings(secret: string): string[] {
  const inForm = new URLSearchParams({ a: secret }).toString().slice(2)
  return [secret, encodeURIComponent(secret), inForm, JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')]
}

describe('after a journey with secrets', () => {
  const mock = createMock({ providers: [fint] })
  let server: Listening
  let stdToken = ''
  let journal = ''
  const refusals: TestReply[] = []

  async function journey(app: FintApp): Promise<void> {
    await app.post('register', auth)
    await app.post('link', partner)
    await app.post('unlink', auth)
    await app.post('link', { partnerMeta: secrets.partner, partner_meta: undefined })
    const reference = referenceOf(await app.post('disburse', auth))
    const token = await app.token({ reference, ...partner })
    stdToken = (token.body as { data: { stdToken: string } }).data.stdToken
    await app.post('token', { paymentReference: reference })
  }

  async function refusedCalls(app: FintApp): Promise<void> {
    const query = new URLSearchParams({ ...partner, 'user[pin]': secrets.pin, token: stdToken }).toString()
    const body = { ...auth, nested: { deep: [{ pin: secrets.pin, access_token: secrets.bearer }] } }
    refusals.push(
      await app.post('register', auth),
      await app.post('unlink', { ...auth, transaction_pin: `${secrets.pin}0` }),
      await app.post('disburse', { ...auth, phone: '1' }),
      await app.send({ path: '/v1/power/getRechargeToken', query: `${query}&partner_meta=again` }),
      await app.send({ method: 'PUT', path: '/v1/power/disburseLoan', query, body }),
      await app.send({ path: '/nowhere', query }),
      await app.send({
        method: 'POST',
        path: '/v1/powerverifyCustomer',
        body: `${JSON.stringify(auth)},`,
        headers: { 'content-type': 'text/plain' },
      }),
      await app.transport.call({ path: '/elsewhere', query, headers: { ...credentials, 'x-mock-world': app.world } }),
      await app.post('verify', { ...body, phone: '1' }),
    )
    await mock.world('secret').given({ state: 'credentials are strict', params: { partner_meta: 'another' } })
    refusals.push(await app.post('verify', partner))
  }

  /** The secrets in a text. Times and counts are left out, which may have the digits of the PIN. */
  function leakedIn(text: string): readonly string[] {
    const told = text.replaceAll(/"(?:at|realTime|took|time|wait|size)":[\d.]+|^tallystick_\S+ .*$/gm, '')
    return Object.values({ ...secrets, stdToken })
      .flatMap(spellings)
      .filter((each) => told.includes(each))
  }

  beforeAll(async () => {
    server = await listen(mock, { port: 0 })
    const transport = {
      ...(await openTransport('direct', mock)),
      call: (call: Parameters<typeof callHttp>[1]) => callHttp(server.url, call),
    }
    const app = new FintApp(transport, 'secret', credentials)
    await journey(app)
    await refusedCalls(app)
    journal = (await callHttp(server.url, { path: '/__admin/worlds/secret/journal' })).text
  })
  afterAll(() => server.close())

  test('none of them is in the journal', () => {
    const { exchanges } = JSON.parse(journal) as { exchanges: JournalEntry[] }
    expect(exchanges).toHaveLength(7 + refusals.length)
    const leaked = Object.values({ ...secrets, stdToken }).flatMap(spellings)
    const told = JSON.stringify(exchanges.map(({ request, reply, violations, notes }) => ({ request, reply, violations, notes })))
    expect(leaked.filter((each) => told.includes(each))).toEqual([])
  })

  test.each([
    ['/worlds/secret/journal/5', 'disburseLoan'],
    ['/journal', 'disburseLoan'],
    ['/worlds/secret/history', '"operation":"given"'],
    ['/worlds/secret/har', 'disburseLoan'],
    ['/har?operation=disburseLoan', 'disburseLoan'],
    ['/worlds/secret/collections/fint/loans', '"stdToken":"secret-'],
    ['/worlds/secret/overrides', '"overrides"'],
    ['/metrics', 'provider="fint"'],
  ])('none of them is in %s', async (path, shown) => {
    const { text, status } = await callHttp(server.url, { path: `/__admin${path}` })
    expect([status, text.includes(shown)]).toEqual([200, true])
    expect(leakedIn(text)).toEqual([])
  })

  test('none of them is in the calls with a shape, nor in what a shape that has them is answered', async () => {
    const body = { operation: 'disburseLoan', body: { ...auth } }
    const { text } = await callHttp(server.url, { path: '/__admin/worlds/secret/calls', method: 'POST', body })
    expect(JSON.parse(text)).toMatchObject({ count: 2 })
    expect(leakedIn(text)).toEqual([])
  })

  test('none of them is in the events', async () => {
    const response = await fetch(`${server.url}/__admin/journal/events`)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    while (text.split('event: exchange').length - 1 < 7 + refusals.length) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect(leakedIn(text)).toEqual([])
  })

  test('none of them is in what changes from outside leave in the history', async () => {
    const post = (path: string, body: object): Promise<TestReply> =>
      callHttp(server.url, { path: `/__admin/worlds/secret/${path}`, method: 'POST', body })
    await post('states', {
      state: 'a customer is registered',
      params: { pin: secrets.pin, partner_meta: secrets.partner, phone: '08199999999' },
    })
    await post('overrides', { operation: 'disburseLoan', reply: { status: 409 }, when: { body: auth } })
    const { text } = await callHttp(server.url, { path: '/__admin/worlds/secret/history' })
    expect(text).toContain('"operation":"override"')
    expect(leakedIn(text)).toEqual([])
    expect(leakedIn((await callHttp(server.url, { path: '/__admin/worlds/secret/overrides' })).text)).toEqual([])
  })

  test('none of them is in the state', async () => {
    const { text } = await callHttp(server.url, { path: '/__admin/worlds/secret' })
    expect(text).toContain('"fint/loans"')
    expect(Object.values({ ...secrets, stdToken }).filter((each) => text.includes(each))).toEqual([])
  })

  test('none of them is in the headers of a refusal, and no credential is in its body', () => {
    expect(refusals.map(({ status }) => status)).toEqual([422, 422, 422, 422, 405, 404, 422, 404, 422, 401])
    for (const { headers, text } of refusals) {
      const leaked = Object.values({ ...secrets, stdToken }).flatMap(spellings)
      expect(leaked.filter((each) => JSON.stringify(headers).includes(each) || text.includes(each))).toEqual([])
    }
  })

  test('equal ones have equal tokens, different ones have not', () => {
    const { exchanges } = JSON.parse(journal) as {
      exchanges: { request: { body?: Record<string, string>; query: Record<string, string> } }[]
    }
    const [registered, linked, unlinked, relinked, , read] = exchanges.map(({ request }) => ({ ...request.query, ...request.body }))
    expect(registered?.['partner_meta']).toMatch(/^secret-\d+$/)
    const partners = [linked, unlinked, relinked, read].map((each) => each?.['partner_meta'])
    expect(new Set([registered?.['partner_meta'], ...partners]).size).toBe(1)
    expect(unlinked?.['transaction_pin']).toBe(registered?.['transaction_pin'])
    expect(unlinked?.['transaction_pin']).not.toBe(unlinked?.['partner_meta'])
  })
})
