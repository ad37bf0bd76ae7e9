import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import type { AnyCall, HandlerReply } from '../../../src/provider/provider.ts'
import { documentOf } from '../shop.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const both = (schema: object): object => ({ 'application/json': { schema }, 'application/xml': { schema } })
const xmlOnly = (schema: object): object => ({ 'application/xml': { schema } })
const reply = (content: object): object => ({ description: '', content })

const schemas = {
  Error: {
    type: 'object',
    xml: { name: 'error' },
    required: ['code', 'message'],
    properties: { code: { type: 'integer', xml: { attribute: true } }, message: { type: 'string' } },
  },
  Order: {
    type: 'object',
    xml: { name: 'order' },
    required: ['id', 'customer'],
    properties: {
      id: { type: 'integer', format: 'int64', xml: { attribute: true } },
      customer: { type: 'string', minLength: 2 },
      note: { type: ['string', 'null'] },
      lines: {
        type: 'array',
        xml: { wrapped: true },
        items: {
          type: 'object',
          xml: { name: 'line' },
          required: ['sku'],
          properties: { sku: { type: 'string' }, count: { type: 'integer' } },
        },
      },
    },
  },
}

function orders(content: (schema: object) => object): Mock {
  const paths = {
    '/orders': {
      get: { operationId: 'list', responses: { 200: reply(content({ type: 'array', xml: { name: 'orders' }, items: ref('Order') })) } },
      post: {
        operationId: 'create',
        requestBody: { required: true, content: content(ref('Order')) },
        responses: { 201: reply(content(ref('Order'))), 400: reply(content(ref('Error'))) },
      },
    },
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } }],
      get: { operationId: 'read', responses: { 200: reply(content(ref('Order'))), 404: reply(content(ref('Error'))) } },
    },
  }
  return createMock({ specs: [{ name: 'api', records: 0, document: documentOf(paths, { components: { schemas } }) as never }] })
}

const xml = { 'content-type': 'application/xml' }
const takesXml = { accept: 'application/xml' }
const order = '<order id="9007199254740993"><customer>Ann &amp; Co</customer><note/><lines><line><sku>007</sku></line></lines></order>'
const asJson = '{"id":9007199254740993,"customer":"Ann & Co","note":null,"lines":[{"sku":"007"}]}'

async function send(mock: Mock, path: string, { body, headers }: { body?: string; headers?: Record<string, string> } = {}) {
  const answer = await mock.handle({
    method: body === undefined ? 'GET' : 'POST',
    path: `/api${path}`,
    query: '',
    headers: headers ?? {},
    body: body === undefined ? undefined : new TextEncoder().encode(body),
  })
  return { status: answer.status, body: String(answer.body).replace(/^<\?xml .*?\?>/, ''), violations: answer.headers['x-mock-violations'] }
}

describe('a thing that is sent as XML', () => {
  test('is stored, and read back as XML or as JSON', async () => {
    const mock = orders(both)
    expect(await send(mock, '/orders', { body: order, headers: xml })).toMatchObject({ status: 201, body: asJson })
    expect((await send(mock, '/orders/9007199254740993')).body).toBe(asJson)
    const written = order.replace('<note/>', '<note xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>')
    expect((await send(mock, '/orders/9007199254740993', { headers: takesXml })).body).toBe(written)
    expect((await send(mock, '/orders', { headers: takesXml })).body).toBe(`<orders>${written}</orders>`)
  })

  test('is stored by a document that has no JSON at all', async () => {
    const mock = orders(xmlOnly)
    expect((await send(mock, '/orders', { body: '<order id="1"><customer>Bob</customer></order>', headers: xml })).status).toBe(201)
    expect((await send(mock, '/orders/1')).body).toBe('<order id="1"><customer>Bob</customer></order>')
    expect((await send(mock, '/orders')).body).toBe('<orders><order id="1"><customer>Bob</customer></order></orders>')
  })

  test('may come as text/xml or another XML type, if that is declared', async () => {
    for (const type of ['text/xml; charset=utf-8', 'application/vnd.shop+xml']) {
      const mock = orders((schema) => ({ [type]: { schema } }))
      const headers = { 'content-type': type }
      expect(await send(mock, '/orders', { body: order, headers })).toMatchObject({ status: 201 })
      expect(await send(mock, '/orders', { body: '<order/>', headers })).toMatchObject({ status: 400 })
    }
  })

  test('is read without a media type if only XML is declared', async () => {
    expect((await send(orders(xmlOnly), '/orders', { body: order })).status).toBe(201)
  })

  test('is in the journal as the value that it was read as', async () => {
    const mock = orders(both)
    await send(mock, '/orders', { body: order, headers: xml })
    const [entry] = await mock.world().journal()
    expect(JSON.stringify(entry?.request.body)).toBe(asJson)
  })

  test('is answered in the order that it came in', async () => {
    const mock = orders(both)
    const replies = [1, 2, 3].map((id) => send(mock, '/orders', { body: order.replace(/id="\d+"/, `id="${id}"`), headers: xml }))
    expect((await Promise.all(replies)).map(({ body }) => (JSON.parse(body) as { id: number }).id)).toEqual([1, 2, 3])
    expect((JSON.parse((await send(mock, '/orders')).body) as { id: number }[]).map(({ id }) => id)).toEqual([1, 2, 3])
  })
})

describe('XML that breaks the spec is refused', () => {
  test('with the places where it does, as in JSON', async () => {
    const body = '<order id="x"><customer>A</customer><lines><line><count>1.5</count></line></lines></order>'
    const { status, violations } = await send(orders(both), '/orders', { body, headers: xml })
    expect(status).toBe(400)
    expect(violations).toBe('type /body/id, minLength /body/customer, required /body/lines/0/sku, type /body/lines/0/count')
  })

  test('with the line and column where it is malformed', async () => {
    const { status, body, violations } = await send(orders(both), '/orders', {
      body: '<order id="1">\n  <customer>Ann</order>',
      headers: xml,
    })
    expect([status, violations]).toEqual([400, 'syntax /body'])
    expect(JSON.parse(body)).toEqual({
      code: 400,
      message: 'The request body is not valid XML: an end tag does not match the start tag before it, at line 2, column 23.',
    })
  })

  test('if it has a DOCTYPE', async () => {
    const body = '<!DOCTYPE order [<!ENTITY who SYSTEM "file:///etc/passwd">]><order id="1"><customer>&who;</customer></order>'
    const { status, body: refusal } = await send(orders(both), '/orders', { body, headers: xml })
    expect(status).toBe(400)
    expect(refusal).toContain('a document type declaration (DOCTYPE) is not allowed')
  })

  test('if its root is another element than the schema names', async () => {
    const { violations } = await send(orders(both), '/orders', { body: '<thing id="1"/>', headers: xml })
    expect(violations).toBe('rule /body')
  })

  test('if it is text where an object is declared', async () => {
    expect((await send(orders(both), '/orders', { body: '<order>text</order>', headers: xml })).violations).toBe('type /body')
  })

  test('in XML if the caller prefers it, otherwise as the document prefers', async () => {
    const body = '<order id="1"/>'
    const refusal = '<error code="400"><message>Body field "customer" is required.</message></error>'.replaceAll(
      '"customer"',
      '&quot;customer&quot;',
    )
    expect((await send(orders(both), '/orders', { body, headers: { ...xml, ...takesXml } })).body).toBe(refusal)
    expect((await send(orders(both), '/orders', { body, headers: xml })).body).toBe(
      JSON.stringify({ code: 400, message: 'Body field "customer" is required.' }),
    )
    expect((await send(orders(xmlOnly), '/orders', { body, headers: { ...xml, accept: 'application/json' } })).body).toBe(refusal)
    expect((await send(orders(both), '/orders/5', { headers: takesXml })).body).toBe(
      '<error code="404"><message>There is no order with the key 5.</message></error>',
    )
  })
})

function handledBy(operation: object, handler: (call: AnyCall<unknown>) => HandlerReply): Mock {
  const document = documentOf({ '/orders': { post: { operationId: 'create', ...operation } } }, { components: { schemas } })
  return createMock({
    providers: [{ name: 'api', document: document as never, collections: {}, states: {}, handlers: { create: handler } }],
  })
}

test('a handler gets the value of XML as that of JSON', async () => {
  const got: unknown[] = []
  const operation = { requestBody: { content: both(ref('Order')) }, responses: { 204: { description: '' } } }
  const mock = handledBy(operation, (call) => {
    got.push(call.body)
    return call.reply(204, undefined)
  })
  await send(mock, '/orders', { body: order, headers: xml })
  await send(mock, '/orders', { body: asJson, headers: { 'content-type': 'application/json' } })
  expect(JSON.stringify(got[0])).toBe(asJson)
  expect(JSON.stringify(got[1])).toBe(asJson)
})

test('a reply in XML that breaks its schema never leaves', async () => {
  const mock = handledBy({ responses: { 200: reply(xmlOnly(ref('Order'))) } }, (call) => call.reply(200, { id: 1 }))
  expect((await send(mock, '/orders', { body: '' })).status).toBe(500)
})
