import { describe, expect, test } from 'vitest'
import { createMock, type AnyCall, type Mock } from '../../../src/index.ts'
import { ask, documentOf, type Ask } from '../shop.ts'

function taking(content: object): Mock {
  const document = documentOf({ '/x': { put: { requestBody: { required: true, content }, responses: { 204: { description: '' } } } } })
  return createMock({ specs: [{ name: 'api', document: document as never, stateless: true }] })
}

async function sent(mock: Mock, type: string, body: Uint8Array | string): Promise<[number, string | undefined]> {
  const asked: Ask = { method: 'PUT', headers: { 'content-type': type }, body: body as string }
  const { status, headers } = await ask(mock, '/api/x', asked)
  return [status, headers['x-mock-violations']]
}

function listPart(json: string): string {
  return `--x\r\ncontent-disposition: form-data; name="ids"\r\ncontent-type: application/json\r\n\r\n${json}\r\n--x--\r\n`
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff])
const binary = { schema: { type: 'string', format: 'binary' } }

describe('an upload', () => {
  test.each([
    ['application/octet-stream', 'application/octet-stream'],
    ['image/png', 'image/png'],
    ['image/*', 'image/png'],
    ['*/*', 'application/x-thing'],
    ['application/*', 'application/pdf'],
  ])('declared as %s is accepted as %s, with a schema and without', async (declared, type) => {
    for (const media of [binary, {}]) expect(await sent(taking({ [declared]: media }), type, png)).toEqual([204, undefined])
  })

  test.each(['application/json', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'declared as any bytes is accepted as %s, whatever it contains',
    async (type) => {
      for (const declared of ['*/*', type.replace(/;.*/, '')]) {
        expect(await sent(taking({ [declared]: binary }), type, '{"a":1}')).toEqual([204, undefined])
        expect(await sent(taking({ [declared]: binary }), type, png)).toEqual([204, undefined])
      }
    },
  )

  test('is not checked against a format or pattern', async () => {
    const media = { schema: { type: 'string', format: 'byte', pattern: '^[a-z]+$' } }
    expect(await sent(taking({ 'image/jpeg': media }), 'image/jpeg', png)).toEqual([204, undefined])
  })

  test('is checked for its length', async () => {
    const mock = taking({ 'image/png': { schema: { type: 'string', format: 'binary', maxLength: 3 } } })
    expect(await sent(mock, 'image/png', png)).toEqual([422, 'maxLength /body'])
  })

  test('is refused if the spec declares an object or another media type', async () => {
    expect(await sent(taking({ '*/*': { schema: { type: 'object' } } }), 'image/png', png)).toEqual([422, 'type /body'])
    expect(await sent(taking({ 'application/octet-stream': binary }), 'image/png', png)).toEqual([415, 'media-type /body'])
  })

  test('with a media type without a form for objects is read as JSON, or accepted without a check', async () => {
    const object = { schema: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } } }
    for (const type of ['application/octet-stream', 'message/rfc822', 'text/plain', 'application/form-data']) {
      const mock = taking({ [type]: object })
      expect(await sent(mock, type, '{"a":1}')).toEqual([204, undefined])
      expect(await sent(mock, type, '{"a":"x"}')).toEqual([422, 'type /body/a'])
      expect(await sent(mock, type, png)).toEqual([204, undefined])
    }
  })

  test.each(['image/svg+xml', 'application/xml', 'text/xml'])('of %s must match a schema of text', async (type) => {
    const mock = taking({ '*/*': binary, [type]: { schema: { type: 'string', maxLength: 5 } } })
    expect(await sent(mock, type, '<a/>')).toEqual([204, undefined])
    expect(await sent(mock, type, '<svg/>')).toEqual([422, 'maxLength /body'])
  })

  test('of XML is read by its schema, and accepted unchecked if it has none', async () => {
    const object = { schema: { type: 'object', required: ['a'] } }
    for (const type of ['application/xml', 'text/xml', 'application/atom+xml']) {
      expect(await sent(taking({ [type]: object }), type, '<root><a/></root>')).toEqual([204, undefined])
      expect(await sent(taking({ [type]: object }), type, '<a/>')).toEqual([422, 'required /body/a'])
      expect(await sent(taking({ [type]: object }), type, '<a>')).toEqual([400, 'syntax /body'])
      expect(await sent(taking({ [type]: {} }), type, '<a>')).toEqual([204, undefined])
    }
  })
})

describe('a form', () => {
  const properties = {
    tags: { type: 'array', items: { type: 'string', maxLength: 5 } },
    lines: {
      type: 'array',
      items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' }, qty: { type: 'integer' } } },
    },
    data: { type: 'object', required: ['x'], properties: { x: { type: 'integer' } } },
  }
  const encoding = { data: { contentType: 'application/json' }, lines: { style: 'deepObject', explode: true } }
  const mock = taking({ 'application/x-www-form-urlencoded': { schema: { type: 'object', properties }, encoding } })

  test.each([
    ['tags=a&tags=b', [204, undefined]],
    ['tags[]=a&tags[]=b', [204, undefined]],
    ['tags[0]=a&tags[1]=b', [204, undefined]],
    ['tags[0]=toolong', [422, 'maxLength /body/tags/0']],
    ['lines[0][sku]=a&lines[0][qty]=2&lines[1][sku]=b', [204, undefined]],
    ['lines[][sku]=a&lines[][qty]=2&lines[][sku]=b', [204, undefined]],
    ['lines[1][sku]=b&lines[0][qty]=2', [422, 'required /body/lines/0/sku']],
    ['lines[0][sku]=a&lines[0][qty]=two', [422, 'type /body/lines/0/qty']],
    ['data=%7B%22x%22%3A1%7D', [204, undefined]],
    ['data=%7B%22x%22%3A%22a%22%7D', [422, 'type /body/data/x']],
  ])('%s is read by its schema and encoding', async (body, expected) => {
    expect(await sent(mock, 'application/x-www-form-urlencoded', body)).toEqual(expected)
  })
})

describe('a multipart body', () => {
  test.each([
    [
      ['tags[]', 'a'],
      ['tags[]', 'b'],
    ],
    [
      ['tags[0]', 'a'],
      ['tags[1]', 'b'],
    ],
    [
      ['box[w]', '1'],
      ['box[tags][]', 'a'],
    ],
    [
      ['box', '{"w":1}'],
      ['tags', 'a'],
    ],
  ])('may have the names of fields in brackets: %j, %j', async (...parts) => {
    const box = { type: 'object', properties: { w: { type: 'integer' }, tags: { type: 'array', items: { type: 'string', maxLength: 1 } } } }
    const properties = { box, tags: { type: 'array', items: { type: 'string', maxLength: 1 } } }
    const mock = taking({ 'multipart/form-data': { schema: { type: 'object', properties, additionalProperties: false } } })
    const violations = async (longer: string): Promise<string | undefined> => {
      const form = new FormData()
      for (const [name = '', value = ''] of parts) form.append(name, value.replace('a', longer))
      const encoded = new Response(form)
      return (await sent(mock, encoded.headers.get('content-type') as string, new Uint8Array(await encoded.arrayBuffer())))[1]
    }
    expect(await violations('a')).toBe(undefined)
    expect(await violations('aa')).toMatch(/^maxLength \/body\/(?:box\/)?tags\/0$/)
  })

  test('may contain a list as one part in JSON', async () => {
    const properties = { ids: { type: 'array', items: { type: 'integer' } } }
    const mock = taking({ 'multipart/form-data': { schema: { type: 'object', properties } } })
    expect(await sent(mock, 'multipart/form-data; boundary=x', listPart('[1,2]'))).toEqual([204, undefined])
    expect(await sent(mock, 'multipart/form-data; boundary=x', listPart('["a"]'))).toEqual([422, 'type /body/ids/0'])
  })

  test('may have a list of texts as one part in JSON', async () => {
    const properties = { ids: { type: 'array', items: { type: 'string', maxLength: 3 } } }
    const mock = taking({ 'multipart/form-data': { schema: { type: 'object', properties } } })
    expect(await sent(mock, 'multipart/form-data; boundary=x', listPart('["one","two"]'))).toEqual([204, undefined])
    expect(await sent(mock, 'multipart/form-data; boundary=x', listPart('["one","three"]'))).toEqual([422, 'maxLength /body/ids/1'])
    expect(await sent(mock, 'multipart/form-data; boundary=x', listPart('[a]'))).toEqual([204, undefined])
  })

  const schema = { type: 'object', required: ['photo'], properties: { photo: binary.schema, any: binary.schema } }
  const mock = taking({ 'multipart/form-data': { schema, encoding: { photo: { contentType: 'image/jpeg, image/*' } } } })

  test.each([
    ['image/png', [204, undefined]],
    ['application/octet-stream', [204, undefined]],
    ['text/plain', [422, 'media-type /body/photo']],
  ])('with a part of %s is held to the declared media types of its parts', async (type, expected) => {
    const form = new FormData()
    form.set('photo', new File([png], 'a', { type }))
    form.set('any', new File([png], 'b', { type: 'video/mp4' }))
    const encoded = new Response(form)
    expect(await sent(mock, encoded.headers.get('content-type') as string, new Uint8Array(await encoded.arrayBuffer()))).toEqual(expected)
  })
})

test('a handler gets the files of a form with their names, media types and bytes', async () => {
  const document = documentOf({
    '/x': {
      put: {
        operationId: 'putX',
        requestBody: { content: { 'multipart/form-data': { schema: { type: 'object', properties: { photo: binary.schema } } } } },
        responses: { 204: { description: '' } },
      },
    },
  })
  const seen: unknown[] = []
  const handlers = { putX: (call: AnyCall<unknown>) => (seen.push(call.files), call.reply(204, undefined)) }
  const mock = createMock({ providers: [{ name: 'api', document, collections: {}, states: {}, handlers }] })
  const body = new FormData()
  body.set('photo', new File([png], 'a.png', { type: 'image/png' }))
  body.set('note', 'mine')
  await mock.fetch(new Request('http://mock/api/x', { method: 'PUT', body }))
  await mock.fetch(new Request('http://mock/api/x', { method: 'PUT' }))
  expect(seen).toEqual([[{ field: 'photo', name: 'a.png', mediaType: 'image/png', bytes: png }], []])
})
