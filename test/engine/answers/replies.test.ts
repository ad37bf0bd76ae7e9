import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../shop.ts'

function mockOf(responses: object, rest: object = {}): Mock {
  const document = documentOf({ '/x': { get: { operationId: 'x', responses } } }, rest)
  return createMock({ specs: [{ name: 'api', document: document as never }] })
}

function answering(content: object, headers: object = {}): Mock {
  return mockOf({ 200: { description: '', content, headers } })
}

const get = (mock: Mock, headers: Record<string, string> = {}): ReturnType<typeof ask> => ask(mock, '/api/x', { headers })

describe('reply headers', () => {
  test.each([
    ['a list', { schema: { type: 'array' }, example: ['a', 'b'] }, 'a,b'],
    ['an object', { schema: { type: 'object' }, example: { a: 1, b: 2 } }, 'a,1,b,2'],
    ['an object that explodes', { explode: true, schema: { type: 'object' }, example: { a: 1, b: 2 } }, 'a=1,b=2'],
    ['content', { content: { 'application/json': { example: { a: [1] } } } }, '{"a":[1]}'],
    ['a number', { schema: { type: 'integer', example: 5 } }, '5'],
    ['a boolean', { schema: { type: 'boolean' }, example: false }, 'false'],
  ])('write %s in style simple, or as their content', async (_, header, written) => {
    const { headers } = await get(answering({ 'application/json': { example: {} } }, { 'X-Value': header }))
    expect(headers['x-value']).toBe(written)
    expect(headers['x-mock-violations']).toBeUndefined()
  })
})

describe('content negotiation', () => {
  const versions = { 'application/json; version=1': { example: { v: 1 } }, 'application/json; version=2': { example: { v: 2 } } }

  test.each([
    ['application/json; version=2', { v: 2 }],
    ['application/json;version=1', { v: 1 }],
    ['application/json', { v: 1 }],
    ['application/json; version=3', { v: 1 }],
    ['text/html, application/json; charset=utf-8; q=0.5', { v: 1 }],
  ])('Accept: %s takes parameters into account, and ignores them if none matches', async (accept, body) => {
    expect(await get(answering(versions), { accept })).toMatchObject({ status: 200, body })
  })

  test('refuses media types that are not declared or are excluded', async () => {
    for (const accept of ['image/png', 'application/json;q=0']) expect((await get(answering(versions), { accept })).status).toBe(406)
  })
})

describe('binary replies', () => {
  const binary = { schema: { type: 'string', format: 'binary' } }

  test.each([
    ['image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['image/jpeg', [0xff, 0xd8, 0xff]],
    ['image/gif', [0x47, 0x49, 0x46]],
    ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
    ['application/zip', [0x50, 0x4b, 3, 4]],
    ['audio/wav', [0x52, 0x49, 0x46, 0x46]],
    ['application/octet-stream', [0, 1, 2, 3]],
  ])('%s is a file of that type', async (mediaType, start) => {
    for (const media of [binary, {}]) {
      const { status, headers, body } = await get(answering({ [mediaType]: media }))
      expect([status, headers['content-type']]).toEqual([200, mediaType])
      expect((body as Uint8Array).slice(0, start.length)).toEqual(Uint8Array.from(start))
      expect(headers['x-mock-violations']).toBeUndefined()
    }
  })

  test.each([
    ['image/*', undefined, 'image/png'],
    ['image/*', 'image/jpeg', 'image/jpeg'],
    ['image/*', 'image/*', 'image/png'],
    ['audio/*', undefined, 'audio/wav'],
    ['*/*', undefined, 'application/json'],
    ['*/*', 'image/gif', 'image/gif'],
    ['text/*', undefined, 'text/plain'],
    ['text/*', 'text/html, */*;q=0.8', 'text/html'],
    ['image/*', 'image/gif, */*;q=0.1', 'image/gif'],
    ['*/*', 'text/html, */*;q=0.8', 'application/json'],
    ['application/*', undefined, 'application/json'],
  ])('%s with Accept %s is answered as %s', async (range, accept, mediaType) => {
    const { status, headers } = await get(answering({ [range]: {} }), accept === undefined ? {} : { accept })
    expect([status, headers['content-type']]).toEqual([200, mediaType])
  })

  test.each(['*/*', 'application/*'])('%s with a binary schema is answered with bytes', async (range) => {
    const { headers, body } = await get(answering({ [range]: binary }))
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(body).toEqual(expect.any(Uint8Array))
    expect((await get(answering({ [range]: binary }), { accept: 'application/pdf' })).headers['content-type']).toBe('application/pdf')
  })

  test('image/svg+xml is an image', async () => {
    for (const media of [binary, {}]) expect((await get(answering({ 'image/svg+xml': media }))).body).toMatch(/^<svg xmlns=/)
  })

  test('a document of an office program is an archive', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    expect((await get(answering({ [type]: binary }))).body).toEqual((await get(answering({ 'application/zip': binary }))).body)
  })

  test('text with a schema that allows everything is a text', async () => {
    expect((await get(answering({ 'text/csv': { schema: {} } }))).body).toMatch(/^\w/)
  })

  test.each(['text/csv', 'text/plain', 'application/xml', 'image/svg+xml', 'application/x-ndjson'])('%s stays text', async (mediaType) => {
    expect((await get(answering({ [mediaType]: { schema: { type: 'string' } } }))).body).toEqual(expect.any(String))
  })
})

function from(origin: string): object {
  return { type: 'object', properties: { origin: { enum: [origin] } } }
}

describe('a reply that depends on the operation alone', () => {
  test('is made once, and does not change the document', async () => {
    const example = { list: [{ a: 1 }] }
    const mock = answering({ 'application/json': { example } })
    const [one, two] = [await get(mock), await get(mock)]
    expect([two.status, two.body]).toEqual([one.status, one.body])
    expect(Object.isFrozen(example.list)).toBe(false)
  })

  test('keeps the valid parts of an example that breaks the schema', async () => {
    const properties = { url: { type: 'string', format: 'uri' }, count: { type: 'integer', maximum: 3 }, name: { type: 'string' } }
    const example = { url: 'https://shop.example/{id}', count: 5, name: 'kept' }
    const mock = answering({ 'application/json': { schema: { type: 'object', properties }, example } })
    const { body } = await get(mock)
    expect(body).toEqual({ url: expect.stringMatching(/^https?:[^{}]+$/), count: expect.any(Number), name: 'kept' })
    expect((body as { count: number }).count).toBeLessThanOrEqual(3)
  })

  test('is made from the examples of its schemas if no value with parts of its own example is valid', async () => {
    const allOf = [{ properties: { id: from('system') } }, { additionalProperties: from('custom') }]
    const schema = { type: 'object', properties: { fields: { type: 'object', allOf, example: { color: { origin: 'custom' } } } } }
    const mock = answering({ 'application/json': { schema, example: { fields: { id: { origin: 'system' } } } } })
    const { body, headers } = await get(mock)
    expect(headers['x-mock-violations']).toBeUndefined()
    expect(JSON.stringify(body)).not.toContain('system')
  })

  test('reports each time that its only example breaks the schema', async () => {
    const mock = answering({ 'application/json': { schema: false, example: 7 } })
    for (let turn = 0; turn < 2; turn += 1) expect((await get(mock)).headers['x-mock-violations']).toBe('false-schema /reply/body')
  })
})

test('an operation without responses succeeds with 204', async () => {
  for (const responses of [{}, undefined as never]) {
    const reply = await get(mockOf(responses))
    expect(reply).toMatchObject({ status: 204, body: null })
    expect(reply.headers['x-mock-violations']).toBeUndefined()
  }
})

describe('a 401', () => {
  const schemes = { basic: { type: 'http', scheme: 'basic' }, key: { type: 'apiKey', in: 'header', name: 'X-Key' } }
  const rest = { components: { securitySchemes: schemes }, security: [{ basic: [] }, { key: [] }] }

  test('lists every way to authenticate', async () => {
    const reply = await get(mockOf({ 200: { description: '' } }, rest))
    expect(reply).toMatchObject({
      status: 401,
      headers: {
        'www-authenticate': 'Basic realm="mock", ApiKey in="header", name="X-Key"',
        'x-mock-violations': 'security /header/authorization, security /header/X-Key',
      },
    })
  })

  test('that the spec declares has a challenge too, or the one of its example', async () => {
    const content = { 'application/json': { example: { error: 'unauthorized' } } }
    const declared = { 401: { description: '', content }, 200: { description: '' } }
    expect((await get(mockOf(declared, rest))).headers['www-authenticate']).toContain('Basic')
    const headers = { 'WWW-Authenticate': { schema: { type: 'string' }, example: 'Own' } }
    const own = { 401: { description: '', content, headers } }
    expect(await get(mockOf(own, rest))).toMatchObject({ headers: { 'www-authenticate': 'Own' }, body: { error: 'unauthorized' } })
  })
})
