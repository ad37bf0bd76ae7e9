import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createClient, type Description } from '../../src/client.ts'
import { xmlReader, xmlWriter } from '../../src/clientXml.ts'
import type { AnyResult } from '../../src/clients/result/result.ts'
import { clientFile } from '../../src/codegen/clients/clientFile.ts'
import { describeOperations } from '../../src/codegen/clients/operationDescriptions.ts'
import { createMock } from '../../src/index.ts'
import { compile } from '../../src/spec/api.ts'
import { bundleChunks } from '../pageBundle.ts'
import { scripted } from '../clients/setup.ts'
import { compileErrors } from './compiled.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const xml = (schema: object): object => ({ content: { 'application/xml': { schema } } })
const plain = { type: 'object', properties: { id: { type: 'integer' } } }

const document = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders': {
      post: {
        operationId: 'create',
        requestBody: { required: true, ...xml(ref('Order')) },
        responses: { 201: { description: '', ...xml(ref('Order')) }, '4XX': { description: '', ...xml(ref('Error')) } },
      },
      put: {
        operationId: 'replaceAll',
        requestBody: xml({ type: 'array', xml: { name: 'orders' }, items: ref('Order') }),
        responses: { 204: { description: '' } },
      },
    },
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'read', responses: { 200: { description: '', ...xml(ref('Order')) } } },
    },
    '/plain': { post: { operationId: 'plain', requestBody: xml(plain), responses: { 200: { description: '', ...xml(plain) } } } },
    '/json': { get: { operationId: 'json', responses: { 200: { description: '', content: { 'application/json': { schema: plain } } } } } },
  },
  components: {
    schemas: {
      Error: {
        type: 'object',
        xml: { name: 'error' },
        required: ['code'],
        properties: { code: { type: 'string', xml: { attribute: true } } },
      },
      Order: {
        type: 'object',
        xml: { name: 'order', namespace: 'urn:orders' },
        required: ['id', 'lines'],
        properties: {
          id: { type: 'integer', xml: { attribute: true } },
          note: { type: 'string', nullable: true },
          lines: {
            type: 'array',
            xml: { wrapped: true },
            items: { type: 'object', xml: { name: 'line' }, properties: { sku: { type: 'string' } } },
          },
          parent: ref('Order'),
        },
      },
    },
  },
}

const source = await clientFile({ name: 'orders', from: 'orders.yaml', api: compile(document) })

type Call = (input?: object) => Promise<AnyResult>

/** A client as the generated file makes it. */
function clientWith(fetch: (request: Request) => Promise<Response>): Readonly<Record<string, Call>> {
  const described = describeOperations(compile(document)).map(({ names, description, xml: { request, replies } }) => [
    names.method,
    { ...description, ...(request && { writeXml: xmlWriter(request) }), ...(replies && { readXml: xmlReader(replies) }) },
  ])
  const description = { name: 'orders', servers: [], operations: Object.fromEntries(described) } as Description
  return createClient<Record<string, Call>>(description, { baseUrl: 'http://mock/api', fetch })
}

const answered =
  (status: number, body: string | Uint8Array<ArrayBuffer>, type = 'application/xml') =>
  () =>
    new Response(body, { status, headers: { 'content-type': type } })

const order = { id: 1, note: null, lines: [{ sku: '007' }], parent: { id: 2, lines: [] } }

describe('a client', () => {
  test('sends XML as the schema says, and reads it into the same value', async () => {
    const sent: string[] = []
    const mock = createMock({ specs: [{ name: 'api', document }] })
    const { create } = clientWith(async (request) => {
      sent.push(await request.clone().text())
      return mock.fetch(request)
    })
    expect(await create?.(order)).toMatchObject({ kind: 'ok', status: 201, data: order })
    expect(sent[0]).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><order xmlns="urn:orders" id="1">' +
        '<note xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/><lines><line><sku>007</sku></line></lines>' +
        '<order id="2"><lines/></order></order>',
    )
  })

  test('sends a list as the input body', async () => {
    const { fetch, sent } = scripted(() => new Response(null, { status: 204 }))
    await clientWith(fetch)['replaceAll']?.({ body: [{ id: 1, lines: [] }] })
    expect(await sent[0]?.text()).toMatch(/<orders><order xmlns="urn:orders" id="1"><lines\/><\/order><\/orders>$/)
    expect(sent[0]?.headers.get('content-type')).toBe('application/xml')
  })

  test('reads errors in XML, and finds code and message in them', async () => {
    const { fetch } = scripted(answered(409, '<error code="E1"/>'))
    expect(await clientWith(fetch)['create']?.(order)).toMatchObject({ kind: 'refusal', status: 409, code: 'E1', body: { code: 'E1' } })
  })

  test('reads XML in the encoding that it declares', async () => {
    const latin = Uint8Array.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><order xmlns="urn:orders" id="1"><note>\xe9</note><lines/></order>',
      (each) => each.charCodeAt(0),
    )
    expect(await clientWith(scripted(answered(201, latin)).fetch)['create']?.(order)).toMatchObject({ data: { note: 'é' } })
  })

  test('says where XML is malformed', async () => {
    const result = await clientWith(scripted(answered(201, '<order><id>1</order>')).fetch)['create']?.(order)
    expect(result).toMatchObject({ kind: 'failure', reason: 'unreadable', body: '<order><id>1</order>' })
    expect(result?.kind === 'failure' && result.error.message).toBe(
      'create was answered 201: the body is not valid XML: an end tag does not match the start tag before it, at line 1, column 20.',
    )
  })

  test('leaves XML as text where the spec does not say how it is written', async () => {
    const { fetch, sent } = scripted(answered(200, '<plain><id>1</id></plain>'))
    expect(await clientWith(fetch)['plain']?.({ body: '<a/>' })).toMatchObject({ kind: 'ok', data: '<plain><id>1</id></plain>' })
    expect(await sent[0]?.text()).toBe('<a/>')
  })
})

test('the types of XML are those of its schema, or text where the spec does not say how it is written', () => {
  const errors = compileErrors(`${source}
    declare const orders: OrdersClient
    const created = await orders.create({ id: 1, note: null, lines: [{ sku: 'a' }] })
    if (created.kind === 'ok') { const id: number = created.data.id; const sku: string | undefined = created.data.lines[0]?.sku; void [id, sku] }
    if (created.kind === 'refusal') { const code: string = created.body.code; void code }
    void orders.replaceAll({ body: [{ id: 1, lines: [] }] })
    const unread = await orders.plain({ body: '<a/>' })
    if (unread.kind === 'ok') { const text: string = unread.data; void text }
    void orders.create({ id: '1', lines: [] })
    void orders.replaceAll({ body: '<orders/>' })
    if (created.kind === 'ok') { const text: string = created.data; void text }`)
  expect(errors).toHaveLength(3)
  expect(errors[0]).toContain("Type 'string' is not assignable to type 'number'")
})

/** The code of a page that uses one operation: what it downloads at first, and what with the first reply in XML. */
async function pageWith(operation: string): Promise<{ readonly entry: string; readonly later: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-xml-'))
  await writeFile(join(folder, 'orders.client.ts'), source)
  const use = `import { createOrdersClientOf, ${operation} } from './orders.client.ts'\nconsole.log(createOrdersClientOf({ ${operation} }, { baseUrl: '' }))`
  await writeFile(join(folder, 'use.ts'), use)
  const alias = Object.entries({ 'tallystick/client/xml': 'clientXml.ts', 'tallystick/client': 'client.ts' }).map(([find, file]) => ({
    find,
    replacement: fileURLToPath(new URL(`../../src/${file}`, import.meta.url)),
  }))
  const chunks = await bundleChunks({
    resolve: { alias },
    build: { modulePreload: false, rolldownOptions: { input: join(folder, 'use.ts') } },
  })
  const code = (isEntry: boolean): string =>
    chunks
      .filter((each) => each.isEntry === isEntry)
      .map((each) => each.code)
      .join('')
  return { entry: code(true), later: code(false) }
}

const parser = /Unclosed root tag/
const writer = /xsi/

test('a page downloads the parser only with the first reply in XML, and nothing for XML where no operation has any', async () => {
  const json = await pageWith('json')
  expect(json.entry + json.later).not.toMatch(parser)
  expect(json.entry).not.toMatch(writer)
  const { entry, later } = await pageWith('create')
  expect(entry).toMatch(writer)
  expect(entry).not.toMatch(parser)
  expect(later).toMatch(parser)
  const more = gzipSync(entry).length - gzipSync(json.entry).length
  expect(more).toBeLessThan(5_000)
  expect(gzipSync(later).length).toBeLessThan(12_000)
})
