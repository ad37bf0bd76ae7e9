import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../src/index.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { ask, shop } from '../../engine/shop.ts'
import { callHttp } from '../../transports/transports.ts'
import { harSchema } from './harSchema.ts'

interface Archive {
  readonly log: {
    readonly entries: readonly {
      readonly time: number
      readonly comment: string
      readonly request: { readonly url: string }
      readonly response: { readonly status: number; readonly content: object; readonly headers: readonly object[] }
    }[]
  }
}

const secret = 'partner-meta-4711'
const isArchive = new Ajv2020({ strict: false }).compile(harSchema)

describe('an HTTP archive', () => {
  const mock: Mock = createMock({ providers: [fint, shop()] })
  let server: Listening
  let archive: Archive

  // A call that is reset has no reply.
  const send = (path: string, rest: object = {}): Promise<unknown> => callHttp(server.url, { path, ...rest }).catch(() => undefined)

  /** Calls of many kinds, over HTTP, so that they have the headers of a real client. */
  async function makeCalls(): Promise<void> {
    const loan = { partner_meta: secret, phone: '08111111111', amount: '1500', transaction_pin: '1234' }
    await mock.world().given({ state: 'a customer has a meter', params: { phone: loan.phone, partner_meta: secret } })
    await send('/fint/v1/power/disburseLoan', { method: 'POST', body: loan, headers: { 'x-requested-with': 'XMLHttpRequest' } })
    await send('/fint/v1/power/disburseLoan', { method: 'POST', body: loan, headers: { 'x-requested-with': 'XMLHttpRequest' } })
    await send('/shop/things', { method: 'POST', body: { id: 'a', name: 'x'.repeat(70_000) } })
    await send('/shop/things/a', { query: 'page=1&page=2&q=%20%C3%A9&broken=%FF' })
    await send('/shop/things/a', { method: 'HEAD' })
    await send('/shop/things', { method: 'POST', body: '<thing/>', headers: { 'content-type': 'application/xml' } })
    await send('/nowhere')
    await send('/shop/things', { method: 'OPTIONS' })
    await mock.world().fault({ kind: 'latency', ms: 30, operation: 'createThing', times: 1 })
    await send('/shop/things', { method: 'POST', body: { id: 'late' } })
    await send('/shop/things/late?__fault=wrong-content-type')
    await send('/shop/things/late?__fault=missing-field;field=/id')
    await send('/shop/things/late?__fault=reset')
  }

  beforeAll(async () => {
    server = await listen(mock, { port: 0 })
    await makeCalls()
    archive = (await callHttp(server.url, { path: '/__admin/worlds/default/har' })).body as Archive
  })
  afterAll(() => server.close())

  test('has the fields of HAR 1.2 and no others', () => {
    isArchive(archive)
    expect(isArchive.errors).toBeNull()
    expect(archive.log.entries).toHaveLength(12)
  })

  test('has no secrets', () => {
    expect(JSON.stringify(archive)).not.toContain(secret)
  })

  test('has the reply as it was sent, and says how a delivery failed', () => {
    const [late, html, broken, reset] = archive.log.entries.slice(-4)
    expect(late?.time).toBeGreaterThanOrEqual(30)
    expect(html?.response.content).toMatchObject({ mimeType: 'text/html', text: '{"id":"late"}' })
    expect(html?.response.headers).toContainEqual({ name: 'content-type', value: 'text/html' })
    expect(broken?.response.content).toMatchObject({ text: '{}', size: 2 })
    expect(reset?.comment).toContain('The client did not get this reply as a whole: reset.')
  })

  test('has no text for a body that the journal leaves out', () => {
    expect(archive.log.entries[2]?.response).toMatchObject({ status: 201, content: { comment: 'The body of 70020 bytes is left out.' } })
    expect(archive.log.entries[2]?.response.content).not.toHaveProperty('text')
  })

  test('can be that of all worlds, and can be filtered', async () => {
    await ask(mock, '/shop/things/elsewhere', { headers: { 'x-mock-world': 'other' } })
    const all = (await callHttp(server.url, { path: '/__admin/har?operation=getThing&status=404' })).body as Archive
    isArchive(all)
    expect(isArchive.errors).toBeNull()
    expect(all.log.entries.map(({ request }) => request.url)).toEqual(['http://mock/shop/things/elsewhere'])
  })
})
