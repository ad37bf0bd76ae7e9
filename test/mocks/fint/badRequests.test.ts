import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { startMock, type Running } from '../../transports/transports.ts'
import { FintApp, phone } from './calls.ts'
import { can, over } from '../transport.ts'

const providers = '/fint/v1/power/getUtilityServiceProviders'
const verify = '/fint/v1/powerverifyCustomer'
const ajax = { 'x-requested-with': 'XMLHttpRequest' }

function problem(status: number, type: string, detail?: string): object {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: { type: `urn:tallystick:problem:${type}`, status, ...(detail !== undefined && { detail }) },
  }
}

describe(`over ${over}`, () => {
  let transport: Running
  let app: FintApp
  beforeAll(async () => {
    transport = await startMock(over, { providers: [fint] })
    app = new FintApp(transport, 'default')
    await transport.control.world().given({ state: 'a customer has an unpaid loan' })
  })
  afterAll(() => transport.close())

  if (can('answer what is no operation'))
    test.each(['/finn', '/finn/v1/power', '/v1', '/fint', '/fint/', '/fint/v1//power'])(
      'replies with a problem to the path "%s", which has no operation',
      async (path) => {
        expect(await transport.call({ path })).toMatchObject(
          problem(404, 'no-such-operation', expect.stringMatching(/^The spec of fint has no operation at this path\./)),
        )
      },
    )

  if (can('answer what is no operation'))
    test.each(['/fint/%', '/fint/v1/%zz', '/fint/v1/power/%00', '/__proto__', '/fint/__proto__', '/fint/constructor/prototype'])(
      'has a problem with the odd path %s',
      async (path) => {
        expect(await transport.call({ path })).toMatchObject(problem(404, 'no-such-operation'))
      },
    )

  test('finds an operation also where a slash follows its path', async () => {
    const headers = { 'x-requested-with': 'XMLHttpRequest' }
    expect(await transport.call({ path: `${providers}/`, headers })).toMatchObject({ status: 200, body: { status: true } })
  })

  if (can('send dot segments'))
    test('takes dots in a path for text', async () => {
      for (const path of ['/fint/..', `/fint/.${providers}`, `/../..${providers}`])
        expect(await transport.call({ path })).toMatchObject(problem(404, 'no-such-operation'))
    })

  if (can('answer what is no operation'))
    test('finds a single provider without its prefix too', async () => {
      expect((await transport.call({ path: '/v1/power/getUtilityServiceProviders', headers: ajax })).status).toBe(200)
    })

  if (can('answer what is no operation'))
    test('answers a method that the path does not have with a problem, and lists those that it has', async () => {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        expect(await transport.call({ method, path: verify })).toMatchObject(
          problem(405, 'method-not-allowed', 'This path supports OPTIONS, POST.'),
        )
        const reply = await transport.call({ method, path: '/fint/v1/power/getRechargeToken' })
        expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS, POST' } })
      }
      expect((await transport.call({ method: 'GET', path: verify })).status).toBe(405)
      expect((await transport.call({ method: 'HEAD', path: verify })).status).toBe(405)
    })

  if (can('send a TRACE'))
    test('does not echo a TRACE', async () => {
      const reply = await transport.call({ method: 'TRACE', path: verify, headers: { authorization: 'Bearer 8351' } })
      expect(reply.status).toBe(405)
      expect(reply.text).not.toContain('8351')
    })

  test('answers HEAD as GET without a body', async () => {
    const head = await transport.call({ method: 'HEAD', path: providers, headers: ajax })
    expect(head).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' }, text: '' })
    expect(await transport.call({ method: 'HEAD', path: providers })).toMatchObject({ status: 400, text: '' })
  })

  test('answers OPTIONS with the methods there are', async () => {
    expect(await transport.call({ method: 'OPTIONS', path: verify })).toMatchObject({
      status: 204,
      headers: { allow: 'OPTIONS, POST' },
      text: '',
    })
  })

  if (can('answer what is no operation'))
    test('replies with a problem to OPTIONS on a path without an operation', async () => {
      expect(await transport.call({ method: 'OPTIONS', path: '/fint/nowhere' })).toMatchObject(problem(404, 'no-such-operation'))
      const refused = await transport.call({ path: '/nowhere', headers: { origin: 'null' } })
      expect(refused).toMatchObject({ status: 404, headers: { 'access-control-allow-origin': 'null' } })
    })

  if (can('set headers that browsers keep to themselves'))
    test('lets pages of any origin call it', async () => {
      const asked = {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-requested-with',
      }
      expect(await transport.call({ method: 'OPTIONS', path: verify, headers: asked })).toMatchObject({
        status: 204,
        headers: {
          'access-control-allow-origin': 'https://app.example',
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type,x-requested-with',
        },
      })
      const reply = await transport.call({ path: providers, headers: { ...ajax, origin: 'https://app.example' } })
      expect(reply).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': 'https://app.example', vary: 'Origin' } })
    })

  test.each(['a b', 'ä', '%61', 'x'.repeat(65), '$', ','])('has a problem with a world called "%s"', async (world) => {
    const inHeader = { ...ajax, 'x-mock-world': Buffer.from(world).toString('latin1') }
    expect(await transport.call({ path: providers, headers: inHeader })).toMatchObject(problem(400, 'bad-world'))
    const path = `/@${encodeURIComponent(world)}${providers}`
    expect(await transport.call({ path, headers: ajax })).toMatchObject(problem(400, 'bad-world'))
  })

  test.each(['a/b', ' '])('has a problem with a world called "%s" in the header', async (world) => {
    const headers = { ...ajax, 'x-mock-world': world }
    expect(await transport.call({ path: providers, headers })).toMatchObject(problem(400, 'bad-world'))
  })

  if (can('answer what is no operation'))
    test('replies with a problem to a path with a world alone', async () => {
      expect(await transport.call({ path: '/@fresh', headers: ajax })).toMatchObject(problem(404, 'no-such-operation'))
      for (const path of ['/@', '/@/']) expect(await transport.call({ path, headers: ajax })).toMatchObject({ status: 400 })
    })

  test('has a problem with a world that has no name in the path', async () => {
    expect(await transport.call({ path: `/@${providers}`, headers: ajax })).toMatchObject({ status: 400 })
  })

  test('takes the names of prototypes for worlds like any other', async () => {
    for (const world of ['__proto__', 'constructor', 'hasOwnProperty', '.', '..']) {
      const odd = new FintApp(transport, world)
      expect((await odd.post('verify')).status).toBe(404)
      expect((await odd.post('register')).status).toBe(200)
      expect((await odd.post('verify')).status).toBe(200)
      await transport.control.world(world).delete()
    }
  })

  test('passes over names of prototypes in queries and headers', async () => {
    const query = '__proto__=a&__proto__[x]=1&constructor=b&constructor[prototype][x]=1&partner_meta=demo-partner&reference=PL000000000001'
    expect((await app.send({ path: '/v1/power/getRechargeToken', query })).status).toBe(200)
    const headers = { __proto__: 'a', constructor: 'b', 'content-length-x': '1' }
    expect((await app.providers({ ...JSON.parse('{"__proto__": "a"}'), ...headers })).status).toBe(200)
    expect('x' in {}).toBe(false)
  })

  test('refuses a query that cannot be decoded with an error of the provider', async () => {
    const reply = await app.send({ path: '/v1/power/getRechargeToken', query: 'partner_meta=demo-partner&reference=%E0%A4%A' })
    expect(reply).toMatchObject({
      status: 422,
      headers: { 'x-mock-violations': 'encoding /query/reference' },
      body: { status: false, msg: 'Validation Error', data: ['reference is malformed.'] },
    })
  })

  test('answers references that no loan has', async () => {
    for (const reference of ['PL999999999999', '__proto__', 'constructor', '../etc/passwd', '\u0000', '💥', 'x'.repeat(5_000)]) {
      expect(await app.token({ reference })).toMatchObject({ status: 404, body: { status: false, msg: 'Reference Not Found' } })
      expect((await app.post('token', { paymentReference: reference })).status).toBe(404)
    }
  })

  test('answers 404 if no response matches the preference', async () => {
    for (const prefer of ['code=nonsense', 'code', 'code=', 'code=101', 'code=%', 'example=nobody', 'code=200, example=__proto__']) {
      const reply = await app.send({
        method: 'POST',
        path: '/v1/powerverifyCustomer',
        headers: { prefer },
        body: { partner_meta: 'demo-partner', phone },
      })
      expect(reply).toMatchObject(problem(404, 'no-such-response'))
    }
    expect(await app.send({ path: '/v1/power/getUtilityServiceProviders', query: '__code=%' })).toMatchObject(
      problem(404, 'no-such-response'),
    )
  })
})
