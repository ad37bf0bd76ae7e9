import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { describe, expect, test, vi } from 'vitest'
import { expressHandler, type ExpressRequest } from '../../src/express.ts'
import { createMock, type Reply } from '../../src/index.ts'
import { listen, nodeListener } from '../../src/node.ts'
import { documentOf, shopMock } from '../engine/shop.ts'
import { callHttp, openTransport, localTransportNames, type TestCall, type TestReply } from '../transports/transports.ts'
import { createServer, type RequestListener } from 'node:http'

/** Listens for one call. */
async function callOnce(listener: RequestListener, call: TestCall): Promise<TestReply> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await callHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, call)
  } finally {
    server.close()
  }
}

const found = { status: 200, body: { id: 'x y' } }
const mock = shopMock({ handlers: { getThing: ({ params, reply }) => reply(200, { id: params['id'] }) } })
const create = { method: 'POST', path: '/shop/things', body: { id: 'a' } }

function mounted(mount: (app: Express) => void): Express {
  const app = express()
  mount(app)
  return app
}

type Middleware = (request: ExpressRequest, response: unknown, next: () => void) => void

/** A parser that leaves an empty body. */
const leaving: Middleware = (request, _, next) => {
  Object.assign(request, { body: {} })
  next()
}

/** A parser that reads and discards the body. */
const eating: Middleware = (request, _, next) => void request.on('end', next).resume()

describe('the express handler', () => {
  test('finds operations wherever it is mounted', async () => {
    const handler = expressHandler(mock)
    const path = '/shop/things/x%20y'
    expect(
      await callOnce(
        mounted((app) => app.use(handler)),
        { path },
      ),
    ).toMatchObject(found)
    expect(
      await callOnce(
        mounted((app) => app.use('/', handler)),
        { path },
      ),
    ).toMatchObject(found)
    expect(
      await callOnce(
        mounted((app) => app.use('/a/:b', handler)),
        { path: `/a/1${path}` },
      ),
    ).toMatchObject(found)
    const inner = express.Router().use('/in', handler)
    expect(
      await callOnce(
        mounted((app) => app.use('/out', inner)),
        { path: `/out/in${path}` },
      ),
    ).toMatchObject(found)
    const rewriting = mounted((app) => app.use('/a', (request, _, next) => ((request.url = '/changed'), next()), handler))
    expect(await callOnce(rewriting, { path: `/a${path}` })).toMatchObject(found)
  })

  test('keeps the query, and the world in the path', async () => {
    const app = mounted((each) => each.use('/a', expressHandler(mock)))
    expect(await callOnce(app, { path: '/a/@one/shop/things/b', query: 'x=1&x=2' })).toMatchObject({ status: 200 })
    expect((await mock.world('one').journal()).at(-1)).toMatchObject({ request: { query: { x: ['1', '2'] } } })
    expect((await callOnce(app, { path: '/a' })).status).toBe(404)
  })

  test('takes a body that express.raw() or express.text() has read', async () => {
    for (const parser of [express.raw({ type: () => true }), express.text({ type: () => true })]) {
      const app = mounted((each) => each.use(parser, expressHandler(shopMock())))
      expect((await callOnce(app, create)).status).toBe(201)
    }
  })

  test('takes a form that express.urlencoded() has read', async () => {
    const schema = { type: 'object', properties: { n: { type: 'integer' } } }
    const requestBody = { content: { 'application/x-www-form-urlencoded': { schema } } }
    const responses = { 200: { description: '', content: { 'application/json': {} } } }
    const document = documentOf({ '/form': { post: { operationId: 'form', requestBody, responses } } })
    const forms = shopMock({ document, handlers: { form: ({ body, reply }) => reply(200, body) } })
    const app = mounted((each) => each.use(express.urlencoded(), expressHandler(forms)))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await callOnce(app, { method: 'POST', path: '/shop/form', headers, body: 'n=7' })).body).toEqual({ n: 7 })
  })

  test('reads a body that a parser ignored, even if the parser left an empty object', async () => {
    const app = mounted((each) => each.use(leaving as never, expressHandler(shopMock())))
    expect((await callOnce(app, create)).status).toBe(201)
  })

  test.each([express.json(), express.text({ type: () => true }), express.raw({ type: () => true })])(
    'answers where a parser has met an empty body',
    async (parser) => {
      const app = mounted((each) => each.use(parser, expressHandler(shopMock())))
      const headers = { 'content-type': 'application/json', 'content-length': '0' }
      expect(await callOnce(app, { method: 'POST', path: '/shop/things', headers })).toMatchObject({
        status: 422,
        body: { violations: [{ code: 'required', at: '/body' }] },
      })
    },
  )

  test('refuses a body over its own limit that a parser let through', async () => {
    const app = mounted((each) => each.use(express.raw({ type: () => true, limit: '20mb' }), expressHandler(shopMock())))
    const headers = { 'content-type': 'application/json' }
    expect((await callOnce(app, { ...create, headers, body: 'x'.repeat(10_000_001) })).status).toBe(413)
  })

  test('answers if the body was read and discarded', async () => {
    const app = mounted((each) => each.use(eating as never, expressHandler(shopMock())))
    expect((await callOnce(app, create)).status).toBe(422)
  })
})

describe('the node:http listener', () => {
  test('works with any node:http server', async () => {
    expect(await callOnce(nodeListener(mock.handle), { path: '/shop/things/x%20y' })).toMatchObject(found)
  })

  test('closes the connection, and does not crash, if a reply cannot be sent', async () => {
    const replies: Reply[] = [
      { status: 200, headers: { 'a b': '' }, body: '' },
      { status: 42, headers: {}, body: '' },
      { status: 42, headers: {}, body: '', delay: 1 },
    ]
    for (const reply of replies)
      await expect(
        callOnce(
          nodeListener(async () => reply),
          { path: '/' },
        ),
      ).rejects.toThrow('socket hang up')
    const failing = nodeListener(() => Promise.reject(new Error('a mistake')))
    await expect(callOnce(failing, { path: '/' })).rejects.toThrow('socket hang up')
    const throwing = nodeListener(() => {
      throw new Error('a mistake')
    })
    await expect(callOnce(throwing, { path: '/' })).rejects.toThrow('socket hang up')
  })

  test('does not change the headers in the journal', async () => {
    const { url, close } = await listen(mock, { port: 0 })
    await callHttp(url, { path: '/shop/things/a', headers: { 'x-mock-world': 'kept' } })
    await close()
    expect((await mock.world('kept').journal())[0]?.reply.headers).toEqual({
      'content-type': 'application/json',
      'x-mock-exchange': 'kept/1',
    })
  })
})

describe.each(localTransportNames.filter((name) => name !== 'direct'))('over %s', (name) => {
  test('a reply comes after its delay', async () => {
    const transport = await openTransport(name, shopMock({}, { delay: 37 }))
    const timer = vi.spyOn(globalThis, 'setTimeout')
    expect((await transport.call({ path: '/shop/things/a' })).status).toBe(404)
    expect(timer).toHaveBeenCalledWith(expect.any(Function), 37)
    await transport.close()
  })

  test('a reply without a body is sent without one', async () => {
    const responses = { 204: { description: '' }, 205: { description: '' }, 304: { description: '' }, 202: { description: '' } }
    const document = documentOf({ '/x': { get: { responses } } })
    const transport = await openTransport(name, createMock({ specs: [{ name: 'api', document: document as never }] }))
    for (const status of [202, 204, 205, 304]) {
      expect(await transport.call({ path: '/api/x', headers: { prefer: `code=${status}` } })).toMatchObject({ status, text: '' })
    }
    await transport.close()
  })
})
