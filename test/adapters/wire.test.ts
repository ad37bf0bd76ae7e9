import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { shopMock } from '../engine/shop.ts'
import { callHttp } from '../transports/transports.ts'
import { openWire, rawRequest } from './wire.ts'

const create = (id: string, headers: Record<string, string> = {}): string =>
  rawRequest('/shop/things', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ id }) })
const last = { connection: 'close' }

describe('on the wire', () => {
  const mock = shopMock()
  let server: Listening
  beforeAll(async () => {
    server = await listen(mock, { port: 0 })
  })
  afterAll(() => server.close())

  async function exchange(text: string): Promise<string> {
    const wire = await openWire(server.url)
    wire.send(text)
    return wire.closed()
  }

  test('headers of more than 16 kB are refused', async () => {
    const text = await exchange(rawRequest('/', { headers: { 'x-long': 'x'.repeat(20_000) } }))
    expect(text).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\ncontent-type: application\/problem\+json\r\n/)
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431, title: 'Request Header Fields Too Large' })
  })

  test.each([
    ['a request that is not HTTP', 'hello\r\n\r\n'],
    ['an invalid method', 'GE T / HTTP/1.1\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n'],
    ['a request with two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'a request with a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s is a bad request', async (_, text) => {
    expect(await exchange(text)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  })

  test('invalid chunks are a bad request', async () => {
    const wire = await openWire(server.url)
    wire.send('POST /shop/things HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n')
    expect(await wire.closed()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  })

  test('a request with the whole URL, as sent to proxies, reaches the same operation', async () => {
    await exchange(create('whole', last))
    for (const target of ['http://mock.example/shop/things/whole', 'HTTPS://mock.example:8080/shop/things/whole?x=1', '/shop/things/whole'])
      expect(await exchange(rawRequest(target, { headers: last }))).toMatch(/^HTTP\/1\.1 200 /)
    for (const target of ['http://mock.example', 'http://mock.example?x=/shop'])
      expect(await exchange(rawRequest(target, { headers: last }))).toMatch(/^HTTP\/1\.1 200 [^]*"admin"/)
    for (const target of ['http://mock.example/nowhere', 'ftp://mock.example/shop/things/whole'])
      expect(await exchange(rawRequest(target, { headers: last }))).toMatch(/^HTTP\/1\.1 404 /)
    expect(await exchange(rawRequest('http://127.0.0.1/__admin/health', { headers: last }))).toMatch(/^HTTP\/1\.1 404 /)
  })

  test('unusual request targets are answered', async () => {
    for (const [method, target] of [
      ['OPTIONS', '*'],
      ['GET', '//shop/things/a'],
      ['GET', '/shop/things/a#b'],
      ['GET', 'shop'],
    ] as const)
      expect(await exchange(rawRequest(target, { method, headers: last }))).toMatch(/^HTTP\/1\.1 (?:400|404) /)
  })

  test('pipelined calls are answered in their order', async () => {
    const ids = ['p1', 'p2', 'p3']
    const text = await exchange([...ids.map((id) => create(id)), rawRequest('/shop/nowhere', { headers: last })].join(''))
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['201', '201', '201', '404'])
    expect([...text.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id)).toEqual(ids)
  })

  test('a connection stays open after a body that was too large or was not read', async () => {
    const wire = await openWire(server.url)
    const big = 'x'.repeat(10_000_001)
    wire.send(rawRequest('/shop/things', { method: 'POST', headers: { 'content-type': 'application/json' }, body: big }))
    await wire.until(/HTTP\/1\.1 413 [^]*"too-large"|too-large[^]*\}/)
    wire.send(rawRequest('/shop/nowhere', { method: 'POST', body: 'x'.repeat(1000) }))
    await wire.until(/HTTP\/1\.1 404 /)
    wire.send(create('after', last))
    expect(await wire.closed()).toMatch(/HTTP\/1\.1 201 /)
  })

  test('a client that disconnects in the middle of its body leaves nothing in the journal', async () => {
    const before = (await mock.world().journal()).length
    for (const [name, value, start] of [
      ['content-length', '100', '{"id"'],
      ['transfer-encoding', 'chunked', '4\r\n{"id\r\n'],
    ] as const) {
      const wire = await openWire(server.url)
      wire.send(rawRequest('/shop/things', { method: 'POST', headers: { 'content-type': 'application/json', [name]: value } }))
      wire.send(start)
      await new Promise((resolve) => setTimeout(resolve, 5))
      wire.socket.destroy()
    }
    expect((await callHttp(server.url, { path: '/shop/things/whole' })).status).toBe(200)
    expect(await mock.world().journal()).toHaveLength(before + 1)
  })

  test('a client that disconnects before its reply does no harm', async () => {
    for (let times = 0; times < 20; times += 1) {
      const wire = await openWire(server.url)
      wire.send(create(`gone-${times}`) + create(`gone-too-${times}`))
      if (times % 2) wire.socket.resetAndDestroy()
      else wire.socket.destroy()
    }
    expect((await callHttp(server.url, { path: '/shop/things/whole' })).status).toBe(200)
  })

  test('a client that sends Expect: 100-continue is told to continue', async () => {
    const wire = await openWire(server.url)
    const [head, body] = create('asked', { expect: '100-continue', ...last }).split('\r\n\r\n') as [string, string]
    wire.send(`${head}\r\n\r\n`)
    await wire.until(/^HTTP\/1\.1 100 Continue\r\n\r\n/)
    wire.send(body)
    expect(await wire.closed()).toMatch(/HTTP\/1\.1 201 /)
  })

  test('a request to upgrade the protocol is answered over HTTP', async () => {
    const wire = await openWire(server.url)
    wire.send(rawRequest('/shop/things/whole', { headers: { connection: 'upgrade', upgrade: 'websocket' } }))
    await wire.until(/^HTTP\/1\.1 200 [^]*"whole"/)
    wire.send(rawRequest('/nowhere', { headers: last }))
    expect(await wire.closed()).toMatch(/HTTP\/1\.1 404 /)
  })
})

/** Statuses of the responses in a text; `problem` where the body is one. */
function statusesOf(text: string): string[] {
  const heads = text.split(/(?=HTTP\/1\.1 \d)/).filter((each) => each !== '')
  return heads.map((each) => `${each.slice(9, 12)}${each.includes('content-type: application/problem+json') ? ' problem' : ''}`)
}

describe('a reply that is due', () => {
  const mock = shopMock({}, { delay: 40 })
  let server: Listening
  beforeAll(async () => {
    server = await listen(mock, { port: 0 })
  })
  afterAll(() => server.close())

  const due = rawRequest('/shop/things/a')

  test.each<[string, string, string[]]>([
    ['what is not HTTP', `${due}${due}junk\r\n\r\n`, ['404', '404', '400 problem']],
    ['a lot of what is not HTTP', due + 'ju\0nk'.repeat(100_000), ['404', '400 problem']],
    [
      'a body with invalid chunks',
      `${due}POST /shop/things HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n`,
      ['404', '400 problem'],
    ],
    ['headers that are too large', due + rawRequest('/', { headers: { 'x-long': 'x'.repeat(20_000) } }), ['404', '431 problem']],
    ['a request for a tunnel', `${due}CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n`, ['404', '405 problem']],
    ['a request without a host', `${due}GET / HTTP/1.1\r\n\r\n`, ['404', '400 problem']],
  ])('is sent before %s is refused', async (_, text, statuses) => {
    const wire = await openWire(server.url)
    wire.send(text)
    expect(statusesOf(await wire.closed())).toEqual(statuses)
  })

  test('is sent whole, although it is long, before a request for a tunnel is refused', async () => {
    const long = 'x'.repeat(3_000_000)
    const document = {
      openapi: '3.1.0',
      info: {},
      paths: { '/long': { get: { responses: { 200: { description: '', content: { 'text/plain': { example: long } } } } } } },
    }
    const { url, close } = await listen(createMock({ specs: [{ name: 'api', document: document as never }] }), { port: 0 })
    onTestFinished(close)
    const wire = await openWire(url)
    wire.send(`${rawRequest('/long')}${rawRequest('/long')}CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n`)
    const text = await wire.closed()
    expect(statusesOf(text)).toEqual(['200', '200', '405 problem'])
    expect(text.split(long)).toHaveLength(3)
  })

  test('is sent to a client that has closed its side', async () => {
    const wire = await openWire(server.url)
    wire.socket.end(due + due)
    expect(statusesOf(await wire.closed())).toEqual(['404', '404'])
  })
})

/** A request with a body in one chunk. */
function chunked(version: string, coding: string): string {
  return `POST / HTTP/${version}\r\nhost: x\r\ntransfer-encoding: ${coding}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`
}

describe('a request that does not become a call', () => {
  let server: Listening
  beforeAll(async () => {
    server = await listen(shopMock(), { port: 0 })
  })
  afterAll(() => server.close())

  test.each<[string, string, object]>([
    ['without a host', 'GET / HTTP/1.1\r\n\r\n', { status: 400, title: 'Bad Request', detail: 'HTTP/1.1 requires the header Host.' }],
    ['with a user in its host', rawRequest('/', { headers: { Host: 'localhost@evil' } }), { status: 400 }],
    ['with two hosts', rawRequest('/', { headers: { Host: 'b' } }), { status: 400, detail: 'The request has more than one header Host.' }],
    ['with a host that is a URL', rawRequest('/', { headers: { host: 'http://a/b' } }), { status: 400 }],
    ['with a host that is a list', rawRequest('/', { headers: { host: 'a, b' } }), { status: 400 }],
    ['with an unknown transfer coding', chunked('1.1', 'gzip, chunked'), { status: 501, title: 'Not Implemented' }],
    ['in HTTP/1.0 with chunks', chunked('1.0', 'chunked'), { status: 400 }],
    ['in HTTP/2.0', 'GET / HTTP/2.0\r\nhost: x\r\n\r\n', { status: 505, title: 'HTTP Version Not Supported' }],
    ['without a version', 'GET /\r\n\r\n', { status: 505 }],
    [
      'with an unknown expectation',
      rawRequest('/', { headers: { expect: 'tea', connection: 'close' } }),
      { status: 417, title: 'Expectation Failed' },
    ],
    ['for a tunnel', 'CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n', { status: 405, title: 'Method Not Allowed' }],
    ['that is not HTTP', 'junk\r\n\r\n', { status: 400, title: 'Bad Request', detail: 'The request is not valid HTTP.' }],
    [
      'with long chunk extensions',
      `POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n2;${'a'.repeat(20_000)}\r\n`,
      { status: 413, title: 'Content Too Large' },
    ],
  ])('is answered with a problem: %s', async (_, text, problem) => {
    const wire = await openWire(server.url)
    wire.send(text)
    const [head, body] = (await wire.closed()).split('\r\n\r\n') as [string, string]
    expect(head).toContain('content-type: application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', ...problem })
  })

  test.each(['', 'mock_1.example', '127.0.0.1:80', '[::1]:80', 'x:'])('is none of those with the host "%s"', async (host) => {
    const wire = await openWire(server.url)
    wire.send(rawRequest('/', { headers: { host, connection: 'close' } }))
    expect(statusesOf(await wire.closed())).toEqual(['200'])
  })

  test('does not keep its connection, although the client continues', async () => {
    const wire = await openWire(server.url)
    const sending = setInterval(() => wire.send('junk\r\n\r\n'), 5)
    expect(statusesOf(await wire.closed())).toEqual(['400 problem'])
    clearInterval(sending)
  })
})
