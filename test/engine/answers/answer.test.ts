import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../shop.ts'

const text = { type: 'string' }
const error = { type: 'object', required: ['message'], properties: { message: text } }

/** A mock of a document with one operation, `GET /x`, or another method. */
function mockOf(operation: object, { method = 'get', ...rest }: { method?: string; [part: string]: unknown } = {}): Mock {
  const document = documentOf({ '/x': { [method]: { operationId: 'x', ...operation } } }, rest)
  return createMock({ specs: [{ name: 'api', document: document as never }], seed: 3 })
}

function responding(content: object, headers: object = {}): Mock {
  return mockOf({ responses: { 200: { description: '', content, headers } } })
}

const get = (mock: Mock, headers: Record<string, string> = {}): ReturnType<typeof ask> => ask(mock, '/api/x', { headers })

function responses(...statuses: string[]): object {
  return { responses: Object.fromEntries(statuses.map((each) => [each, { description: '' }])) }
}

describe('a spec without a provider', () => {
  test('answers with the example of the media type before that of the schema', async () => {
    const schema = { ...error, examples: [{ message: 'of the schema' }] }
    expect((await get(responding({ 'application/json': { schema, example: { message: 'beside it' } } }))).body).toEqual({
      message: 'beside it',
    })
    expect((await get(responding({ 'application/json': { schema } }))).body).toEqual({ message: 'of the schema' })
  })

  test('skips examples that break the schema if there is another way to answer', async () => {
    const examples = { bad: { value: { message: 7 } }, good: { value: { message: 'good' } } }
    expect((await get(responding({ 'application/json': { schema: error, examples } }))).body).toEqual({ message: 'good' })
    const made = await get(responding({ 'application/json': { schema: error, example: { message: 7 } } }))
    expect(made).toMatchObject({ status: 200, body: { message: expect.any(String) } })
    expect(made.headers['x-mock-violations']).toBeUndefined()
  })

  test('answers with an invalid example, and reports it, if no valid value can be made', async () => {
    const schema = { ...error, not: {} }
    const reply = await get(responding({ 'application/json': { schema, example: { message: 7 } } }))
    expect(reply).toMatchObject({
      status: 200,
      body: { message: 7 },
      headers: { 'x-mock-violations': expect.stringContaining('/reply/body') },
    })
  })

  test('makes the same value for the same resource, and another for another', async () => {
    const schema = { type: 'object', required: ['name'], properties: { name: text, age: { type: 'integer' } } }
    const content = { 'application/json': { schema } }
    const parameters = [{ name: 'id', in: 'path', required: true, schema: text }]
    const document = documentOf({ '/x/{id}': { get: { parameters, responses: { 200: { description: '', content } } } } })
    const mock = createMock({ specs: [{ name: 'api', document: document as never }] })
    const [one, two, again] = [await ask(mock, '/api/x/1'), await ask(mock, '/api/x/2'), await ask(mock, '/api/x/1')]
    expect(one.body).toEqual(again.body)
    expect(one.body).not.toEqual(two.body)
  })

  test('answers with the first success, the default, or 204, in this order', async () => {
    const statuses = [['404', '202', '201'], ['400', 'default'], ['2XX', '404'], ['default'], ['101', '404'], ['4XX'], []]
    const answers = []
    for (const each of statuses) answers.push((await get(mockOf(responses(...each)))).status)
    expect(answers).toEqual([201, 200, 200, 200, 204, 204, 204])
  })

  test('sends the headers that are required or have an example, as text that can be sent', async () => {
    const headers = {
      'X-Rate': { schema: { type: 'integer', example: 60 } },
      'X-Required': { required: true, schema: { type: 'string', enum: ['a'] } },
      'X-Optional': { schema: text },
      'X-Odd': { example: 'a\r\nset-cookie: b ü' },
      'X Bad': { example: 'x' },
      'Content-Length': { example: 3 },
      'Transfer-Encoding': { example: 'chunked' },
      'Content-Encoding': { example: 'gzip' },
    }
    const reply = await get(responding({ 'application/json': { example: {} } }, headers))
    const { 'x-mock-exchange': _entry, ...sent } = reply.headers
    expect(sent).toEqual({ 'content-type': 'application/json', 'x-rate': '60', 'x-required': 'a', 'x-odd': 'aset-cookie: b ' })
  })

  test('replies with a problem that names the place of a response that does not resolve', async () => {
    const { status, body } = await get(mockOf({ responses: { 200: { $ref: '#/components/responses/Gone' } } }))
    expect(status).toBe(500)
    expect(body).toMatchObject({
      detail: 'The reference "#/components/responses/Gone" does not resolve. See /paths/~1x/get/responses/200 in the spec.',
    })
  })

  test('survives a document whose media type cannot be sent', async () => {
    expect((await get(responding({ 'application/json\r\nx: y': { example: 1 } }))).headers['content-type']).toBe('application/json')
    expect((await get(responding({ '*/*': { schema: text } }))).headers['content-type']).toBe('application/json')
  })
})

describe('the header Accept', () => {
  const mock = responding({
    'text/csv': { example: 'a,b' },
    'application/json': { example: { a: 'b' } },
    'application/xml; charset=utf-8': { example: '<a/>' },
  })

  test.each([
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/xml', 'application/xml; charset=utf-8'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['image/png, application/*;q=0.1', 'application/json'],
    ['application/vnd.acme.v3+json', 'application/json'],
    ['application/vnd.acme.v3+xml; charset=utf-8', 'application/xml; charset=utf-8'],
  ])('%s is answered in %s', async (accept, type) => {
    expect((await get(mock, { accept })).headers['content-type']).toBe(type)
  })

  test('gets JSON if it is missing', async () => {
    expect((await get(mock)).headers['content-type']).toBe('application/json')
    expect((await get(mock, { accept: '' })).headers['content-type']).toBe('application/json')
  })

  test.each(['image/png', 'nonsense', 'application/json;q=0', 'application/problem+json', 'application/vnd.acme+cbor'])(
    '%s is a problem',
    async (accept) => {
      expect(await get(mock, { accept })).toMatchObject({ status: 406, body: { type: 'urn:tallystick:problem:not-acceptable' } })
    },
  )

  test('does not matter if there is no body', async () => {
    expect((await get(mockOf({ responses: { 204: { description: '' } } }), { accept: 'image/png' })).status).toBe(204)
  })
})

describe('a refusal', () => {
  const bad = { parameters: [{ name: 'n', in: 'query', required: true, schema: { type: 'integer' } }] }
  const declared = (status: string, mediaType = 'application/json'): object => ({
    ...bad,
    responses: { [status]: { description: '', content: { [mediaType]: { schema: error, example: { message: `as ${status}` } } } } },
  })

  test('has the body that the spec declares, and describes the error', async () => {
    for (const [status, sent] of [
      ['422', 422],
      ['400', 400],
      ['4XX', 422],
      ['default', 422],
    ] as const) {
      const reply = await get(mockOf(declared(status)))
      expect(reply).toMatchObject({
        status: sent,
        body: { message: 'Query parameter "n" is required.' },
        headers: { 'x-mock-violations': 'required /query/n' },
      })
    }
  })

  test('has the body that the spec declares, also if that is a problem', async () => {
    const reply = await get(mockOf(declared('400', 'application/problem+json')))
    expect(reply).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: { message: 'Query parameter "n" is required.' },
    })
  })

  test('is a problem if the spec declares none', async () => {
    expect(await get(mockOf({ ...bad, responses: { 200: { description: '' } } }))).toMatchObject({
      status: 422,
      body: { type: 'urn:tallystick:problem:invalid-request', violations: [{ code: 'required', at: '/query/n' }] },
    })
    expect(await get(mockOf({ ...bad, responses: { 400: { description: '' } } }))).toMatchObject({
      status: 400,
      body: { type: 'urn:tallystick:problem:bad-request' },
    })
  })

  test('of a body that cannot be read has its own status', async () => {
    const body = {
      requestBody: { required: true, content: { 'application/json': { schema: error } } },
      responses: { 200: { description: '' } },
    }
    const mock = mockOf(body, { method: 'post' })
    const post = async (sent: string, type: string): Promise<unknown> =>
      (await ask(mock, '/api/x', { body: sent, headers: { 'content-type': type } })).status
    expect(await post('{', 'application/json')).toBe(400)
    expect(await post('[[[', 'application/json')).toBe(400)
    expect(await post('{}', 'text/plain')).toBe(415)
    expect(await post('{}', 'application/vnd.a+json')).toBe(415)
    expect(await post('{}', 'application/json')).toBe(422)
  })
})

describe('security of the spec', () => {
  const schemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    basic: { type: 'http', scheme: 'basic' },
    key: { type: 'apiKey', in: 'query', name: 'key' },
    sid: { type: 'apiKey', in: 'cookie', name: 'sid' },
  }
  const secured = (security: object[]): Mock =>
    mockOf({ security, responses: { 200: { description: '' } } }, { components: { securitySchemes: schemes } })

  test('requires all credentials of one alternative', async () => {
    const mock = secured([{ bearer: [] }, { key: [], sid: [] }])
    expect((await get(mock)).status).toBe(401)
    expect((await get(mock, { authorization: 'Bearer x' })).status).toBe(200)
    expect((await get(mock, { authorization: 'Basic eDp5' })).status).toBe(401)
    expect((await ask(mock, '/api/x', { query: 'key=1' })).status).toBe(401)
    expect((await ask(mock, '/api/x', { query: 'key=1', headers: { cookie: 'a=b; sid=1' } })).status).toBe(200)
  })

  test('accepts every call if one alternative is empty', async () => {
    expect((await get(secured([{ basic: [] }, {}]))).status).toBe(200)
  })

  test('is refused as the spec declares it', async () => {
    const content = { 'application/json': { example: { message: 'who?' } } }
    const mock = mockOf(
      { security: [{ basic: [] }], responses: { 401: { description: '', content } } },
      { components: { securitySchemes: schemes } },
    )
    expect(await get(mock)).toMatchObject({ status: 401, body: { message: 'who?' } })
  })
})
