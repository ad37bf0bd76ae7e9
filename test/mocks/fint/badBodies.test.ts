import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { projectRoot } from '../../projectRoot.ts'
import { startMock, type Running, type TestCall, type TestReply } from '../../transports/transports.ts'
import { FintApp, phone } from './calls.ts'
import { can, over } from '../transport.ts'

const json = { 'content-type': 'application/json' }
const path = '/v1/powerverifyCustomer'
const notJson = 'the body must be a JSON object.'
const valid = JSON.stringify({ partner_meta: 'demo-partner', phone })

/** The vendor's envelope, with what is wrong told in the header too. */
function refusal(violations: string, ...data: string[]): object {
  return { status: 422, headers: { 'x-mock-violations': violations }, body: { status: false, msg: 'Validation Error', data } }
}

function problem(status: number, type: string): object {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: { type: `urn:tallystick:problem:${type}`, status, title: expect.any(String) },
  }
}

describe(`over ${over}`, () => {
  let transport: Running
  let app: FintApp
  beforeAll(async () => {
    transport = await startMock(over, { providers: [fint] })
    app = new FintApp(transport, 'bad')
    await transport.control.world('bad').given({ state: 'a customer has a meter' })
  })
  afterAll(() => transport.close())

  const post = (body: TestCall['body'], headers: Record<string, string> = json): Promise<TestReply> =>
    app.send({ method: 'POST', path, headers, ...(body !== undefined && { body }) })

  if (can('hand over a body that is no JSON'))
    test.each([
      ['cut off', '{"partner_meta": "demo', 'syntax /body'],
      ['with a comment', `/* */${valid}`, 'syntax /body'],
      ['that is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'encoding /body'],
      ['nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), 'nesting /body'],
    ])('refuses a body %s', async (_, body, violations) => {
      const reply = await post(body)
      expect(reply).toMatchObject({
        status: 422,
        headers: { 'x-mock-violations': violations },
        body: { status: false, msg: 'Validation Error' },
      })
    })

  test.each([
    ['[]', 'type /body'],
    ['[1, 2]', 'type /body'],
  ])('refuses the body %s, which is no object', async (body, violations) => {
    expect(await post(body)).toMatchObject(refusal(violations, notJson))
  })

  if (can('hand over a body that is no JSON'))
    test.each(['null', '"text"', '0', 'true'])('refuses the body %s, which is no object', async (body) => {
      expect(await post(body)).toMatchObject(refusal('type /body', notJson))
    })

  test('refuses a body nested too deep inside of an object', async () => {
    const deep = `{"partner_meta": "demo-partner", "phone": "${phone}", "x": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    expect(await post(deep)).toMatchObject({ status: 422, headers: { 'x-mock-violations': 'nesting /body' } })
  })

  test('refuses no body at all', async () => {
    expect(await post(undefined, {})).toMatchObject(refusal('required /body', notJson))
    expect(await post('', {})).toMatchObject(refusal('required /body', notJson))
  })

  test.each([
    'text/plain',
    'application/vnd.fint+json',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('refuses a body that says it is %s', async (type) => {
    expect(await post(valid, { 'content-type': type })).toMatchObject(refusal('media-type /body', notJson))
  })

  test('accepts JSON with a charset, in capitals, and without a media type', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', '']) {
      const reply = await post(new TextEncoder().encode(valid), { 'content-type': type })
      expect(reply.status).toBe(200)
    }
  })

  if (can('hand over a compressed body as it is'))
    test('refuses a compressed body', async () => {
      const reply = await post(gzipSync(valid), { ...json, 'content-encoding': 'gzip' })
      expect(reply).toMatchObject(refusal('media-type /body', notJson))
      expect((await post(valid, { ...json, 'content-encoding': 'Identity' })).status).toBe(200)
    })

  const large = can('count the bytes of a body') && can('hand over more than 100 kB')
  if (large)
    test.each(can('choose how a body is framed') ? ['content-length', 'chunks'] : ['content-length'])(
      'has a problem with more than 10 MB, sent with %s',
      async (framing) => {
        const headers: Record<string, string> = framing === 'chunks' ? { ...json, 'transfer-encoding': 'chunked' } : json
        const reply = await post(new Uint8Array(10_000_001), headers)
        expect(reply).toMatchObject(problem(413, 'too-large'))
        expect(reply.headers['x-mock-violations']).toBe('too-large /body')
        expect((await post(valid)).status).toBe(200)
      },
    )

  if (large && can('send a body on GET'))
    test('replies with a problem to more than 10 MB, also if the operation has no body', async () => {
      const call = { path: '/v1/power/getUtilityServiceProviders', headers: json, body: new Uint8Array(10_000_001) }
      expect(await app.send(call)).toMatchObject(problem(413, 'too-large'))
    })

  if (can('hand over more than 100 kB'))
    test('reads a large body, and reports only the first violation', async () => {
      const start = { partner_meta: 'demo-partner', phone: 1 }
      const reply = await app.post('register', { ...start, first_name: 'x'.repeat(1_000_000) })
      expect(reply.status).toBe(422)
      expect((reply.body as { data: string[] }).data).toHaveLength(1)
    })

  test('reports each missing or malformed field once', async () => {
    expect(await app.post('register', { phone: '1', first_name: '', last_name: undefined, transaction_pin: null })).toMatchObject(
      refusal(
        'required /body/last_name, type /body/transaction_pin, pattern /body/phone, minLength /body/first_name',
        'last_name is required.',
        'transaction_pin must have four digits.',
        'phone must have 11 digits and start with 0.',
        'first_name must have 1 to 100 characters.',
      ),
    )
  })

  test('ignores fields that reach for a prototype', async () => {
    for (const evil of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const body = `{"partner_meta": "demo-partner", "phone": "${phone}", "${evil}": {"phone": "1", "status": 9, "polluted": true}}`
      expect((await post(body)).status).toBe(200)
    }
    const inherited = `{"__proto__": {"partner_meta": "demo-partner", "phone": "${phone}"}}`
    expect(await post(inherited)).toMatchObject(
      refusal('required /body/partner_meta, required /body/phone', 'partner_meta is required.', 'phone is required.'),
    )
    expect(await post(inherited.replace('__proto__', '\\u005f_proto__'))).toMatchObject({ status: 422 })
    expect('polluted' in {}).toBe(false)
  })

  test('keeps lone surrogates and control characters as they are', async () => {
    const odd = 'A\ud800\u0000\u0007\u001b[31m\u2028"\\</script>'
    const fields = { phone: '08133333333', first_name: odd, last_name: '\udfff' }
    const registered = await app.post('register', fields)
    expect(registered).toMatchObject({ status: 200, body: { data: { first_name: odd, last_name: '\udfff' } } })
    expect((await app.post('verify', { phone: fields.phone })).body).toMatchObject({ data: { borrower: { f_name: odd } } })
    expect((await app.post('verify', { partner_meta: '\ud800' })).status).toBe(404)
  })

  test('never reveals the machine or the code', async () => {
    const replies = [await post('[]'), await post(valid, { 'content-type': 'x' }), await app.post('disburse', { amount: '9'.repeat(400) })]
    for (const { text, headers } of replies) {
      const told = text + JSON.stringify(headers)
      expect(told).not.toMatch(/node_modules|node:|\.ts\b|\bat \w+ \(/)
      expect(told).not.toContain(projectRoot)
    }
  })
})
