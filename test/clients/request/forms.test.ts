import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/client.ts'
import { xmlWriter } from '../../../src/clientXml.ts'
import { clientFile } from '../../../src/codegen/clients/clientFile.ts'
import { describeOperations } from '../../../src/codegen/clients/operationDescriptions.ts'
import { createMock } from '../../../src/index.ts'
import { compile } from '../../../src/spec/api.ts'

type JsonObject = Readonly<Record<string, unknown>>

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'
const [text, integer] = [{ type: 'string' }, { type: 'integer' }]

function formOf(type: string, media: JsonObject, openapi = '3.1.0'): object {
  const responses = { 204: { description: '' }, 422: { description: '' } }
  const send = { operationId: 'send', requestBody: { required: true, content: { [type]: media } }, responses }
  return { openapi, info: { title: '', version: '' }, paths: { '/x': { post: send } } }
}

/** A body as a list of names and values. A part with a media type is shown with it. */
async function shown(request: Request): Promise<string[]> {
  const isForm = request.headers.get('content-type')?.startsWith(urlencoded) === true
  if (isForm) return (await request.text()).split('&')
  const data = [...(await request.formData())] as [string, string | File][]
  return Promise.all(data.map(async ([name, part]) => `${name}=${typeof part === 'string' ? part : `${part.type} ${await part.text()}`}`))
}

/** How a client writes an input, and what the mock says of it; undefined if it finds nothing wrong. */
async function sent(document: object, input: JsonObject): Promise<{ readonly wire: string[]; readonly wrong: string | null | undefined }> {
  const mock = createMock({ specs: [{ name: 'api', document, stateless: true }] })
  const [described] = describeOperations(compile(document))
  const { description, xml } = described as NonNullable<typeof described>
  const writeParts = Object.fromEntries(Object.entries(xml.parts ?? {}).map(([name, plan]) => [name, xmlWriter(plan, name)]))
  const wire: string[] = []
  const fetch = async (request: Request): Promise<Response> => {
    wire.push(...(await shown(request.clone())))
    return mock.fetch(request)
  }
  interface Client {
    readonly send: (given: JsonObject) => Promise<{ kind: string; headers: Headers }>
  }
  const { send } = createClient<Client>(
    { name: 'api', servers: [], operations: { send: { ...description, writeParts } } },
    { baseUrl: 'http://mock/api', fetch },
  )
  const result = await send(input)
  return { wire, wrong: result.kind === 'ok' ? undefined : result.headers.get('x-mock-violations') }
}

const schema = {
  type: 'object',
  required: ['p', 'q'],
  properties: {
    p: {
      anyOf: [
        { type: 'array', items: integer, minItems: 2 },
        { type: 'object', required: ['a'], properties: { a: integer, b: text }, additionalProperties: false },
      ],
    },
    q: text,
  },
}
const listOnly = { ...schema, properties: { ...schema.properties, p: schema.properties.p.anyOf[0] } }
const objectOnly = { ...schema, properties: { ...schema.properties, p: schema.properties.p.anyOf[1] } }

describe.each([
  [urlencoded, 'q=x%2Fy+z'],
  [multipart, 'q=x/y z'],
])('in %s', (type, q) => {
  test.for([
    ['the style form', listOnly, { style: 'form' }, [1, 2], ['p=1', 'p=2']],
    ['the style form without explode', listOnly, { explode: false }, [1, 2], ['p=1,2']],
    ['the style pipeDelimited', listOnly, { style: 'pipeDelimited' }, [1, 2], ['p=1|2']],
    ['the style spaceDelimited', listOnly, { style: 'spaceDelimited' }, [1, 2], [type === multipart ? 'p=1 2' : 'p=1+2']],
    ['the style form for an object', objectOnly, { style: 'form' }, { a: 1, b: 'ä' }, ['a=1', type === multipart ? 'b=ä' : 'b=%C3%A4']],
    ['allowReserved alone', objectOnly, { allowReserved: false }, { a: 1 }, ['a=1']],
    ['the style form without explode for an object', objectOnly, { explode: false }, { a: 1, b: 'x' }, ['p=a,1,b,x']],
    ['the style deepObject', objectOnly, { style: 'deepObject' }, { a: 1, b: 'x' }, ['p[a]=1', 'p[b]=x']],
    ['a style and a media type, which is ignored', listOnly, { explode: false, contentType: 'application/json' }, [1, 2], ['p=1,2']],
  ] as const)('%s is written and read as in a query', async ([, used, encoding, p, wire]) => {
    const document = formOf(type, { schema: used, encoding: { p: encoding } })
    expect(await sent(document, { p, q: 'x/y z' })).toEqual({ wire: [...wire, q], wrong: undefined })
    expect((await sent(document, { q: 'x/y z' })).wrong).toBe('required /body/p')
  })

  test('reserved characters are percent-encoded only where the encoding does not allow them', async () => {
    const document = formOf(type, {
      schema: { type: 'object', properties: { q: { const: 'a/b?c&d=%' } } },
      encoding: { q: { allowReserved: true } },
    })
    const wire = type === multipart ? ['q=a/b?c&d=%'] : ['q=a/b?c%26d=%25']
    expect(await sent(document, { q: 'a/b?c&d=%' })).toEqual({ wire, wrong: undefined })
  })

  test('a field whose name has brackets keeps its name', async () => {
    const tags = { type: 'object', required: ['tags[]'], properties: { 'tags[]': { type: 'array', items: integer } } }
    expect(await sent(formOf(type, { schema: tags }), { 'tags[]': [1, 2] })).toMatchObject({ wrong: undefined })
  })
})

describe('in a multipart body', () => {
  test('OpenAPI 3.0 has no styles', async () => {
    const document = formOf(multipart, { schema: listOnly, encoding: { p: { explode: false } } }, '3.0.3')
    expect(await sent(document, { p: [1, 2], q: 'x' })).toEqual({ wire: ['p=1', 'p=2', 'q=x'], wrong: undefined })
  })

  test('an object without an encoding is a part of JSON, and so is each object of a list', async () => {
    const p = { a: 1 }
    expect((await sent(formOf(multipart, { schema: objectOnly }), { p, q: 'x' })).wire).toEqual(['p=application/json {"a":1}', 'q=x'])
    const lists = { ...schema, properties: { p: { type: 'array', items: objectOnly.properties.p } } }
    expect((await sent(formOf(multipart, { schema: lists }), { p: [p, p] })).wire).toEqual(Array(2).fill('p=application/json {"a":1}'))
  })

  const item = { type: 'object', required: ['sku'], properties: { sku: { ...text, xml: { attribute: true } }, note: text } }
  const asXml = { contentType: 'application/xml' }

  test('a part of XML is written and read by the xml objects of its schema', async () => {
    const order = { ...item, xml: { name: 'order-line' } }
    const document = formOf(multipart, { schema: { type: 'object', properties: { order } }, encoding: { order: asXml } })
    const wire = ['order=application/xml <?xml version="1.0" encoding="UTF-8"?><order-line sku="a"><note>b</note></order-line>']
    expect(await sent(document, { order: { sku: 'a', note: 'b' } })).toEqual({ wire, wrong: undefined })
    expect((await sent(document, { order: { note: 'b' } })).wrong).toBe('required /body/order/sku')
    expect((await sent(document, { order: '<order-line><sku>a</sku></order-line>' })).wrong).toBe('rule /body/order/sku')
    expect((await sent(document, { order: '<order-line' })).wrong).toBe('syntax /body/order')
  })

  test('each item of a list is a part of XML, with the name of the field as its root', async () => {
    const lines = { type: 'array', items: item }
    const document = formOf(multipart, { schema: { type: 'object', properties: { lines } }, encoding: { lines: asXml } })
    const wire = ['a', 'b'].map((sku) => `lines=application/xml <?xml version="1.0" encoding="UTF-8"?><lines sku="${sku}"/>`)
    expect(await sent(document, { lines: [{ sku: 'a' }, { sku: 'b' }] })).toEqual({ wire, wrong: undefined })
    expect((await sent(document, { lines: [{ sku: 'a' }, {}] })).wrong).toBe('required /body/lines/1/sku')
  })

  test('a generated client takes a part of XML as the value of its schema', async () => {
    const document = formOf(multipart, { schema: { type: 'object', properties: { order: item } }, encoding: { order: asXml } })
    const source = await clientFile({ name: 'shop', from: 'shop.yaml', api: compile(document) })
    expect(source).toContain('import { xmlWriter } from ')
    expect(source).toMatch(/writeParts: \{ order: \/\* @__PURE__ \*\/ xmlWriter\(.*, "order"\) \}/)
  })
})

test.each([
  ['image/*', new Blob(['x'], { type: 'image/png' }), 'image/png'],
  ['*/*', 'x', 'text/plain;charset=UTF-8'],
  ['*/*', new Uint8Array([1]), null],
  ['multipart/related', new Blob(['x'], { type: 'multipart/related; boundary=q' }), 'multipart/related; boundary=q'],
  ['application/octet-stream', new Blob(['x'], { type: 'image/png' }), 'application/octet-stream'],
])('a body declared as %s has the media type of its own if the spec leaves it open', async (type, body, expected) => {
  expect(await typeOf(formOf(type, {}), body)).toBe(expected)
})

test('a Blob has any of the media types that the spec declares', async () => {
  const document = formOf('image/png', {}) as { paths: { '/x': { post: { requestBody: { content: JsonObject } } } } }
  Object.assign(document.paths['/x'].post.requestBody.content, { 'image/jpeg': {} })
  const sentAs = (type: string): Promise<unknown> => typeOf(document, new Blob(['x'], { type }))
  expect(await Promise.all(['image/jpeg', 'image/png', 'image/gif', ''].map(sentAs))).toEqual(['image/jpeg', ...Array(3).fill('image/png')])
})

/** The media type that a client sends a body as. */
async function typeOf(document: object, body: unknown): Promise<string | null | undefined> {
  const [described] = describeOperations(compile(document))
  const types: (string | null)[] = []
  const fetch = async (request: Request): Promise<Response> => {
    types.push(request.headers.get('content-type'))
    return new Response(null, { status: 204 })
  }
  interface Client {
    readonly send: (given: JsonObject) => Promise<unknown>
  }
  const operations = { send: (described as NonNullable<typeof described>).description }
  await createClient<Client>({ name: 'api', servers: [], operations }, { baseUrl: 'http://mock/api', fetch }).send({ body })
  return types[0]
}
