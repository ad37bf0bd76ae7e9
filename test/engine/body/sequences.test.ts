import { describe, expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'

function mockOf(mediaType: string, example: unknown): ReturnType<typeof createMock> {
  const responses = { 200: { description: 'ok', content: { [mediaType]: { example } } } }
  const document = { openapi: '3.1.0', info: { title: 'Feed', version: '1' }, paths: { '/events': { get: { responses } } } }
  return createMock({ specs: [{ name: 'feed', document }] })
}

test.each([
  ['application/json-seq', [{ n: 1 }, { n: 2 }], '\u001e{"n":1}\n\u001e{"n":2}\n'],
  ['application/geo+json-seq', { n: 1 }, '\u001e{"n":1}\n'],
  ['application/x-ndjson; charset=utf-8', [{ n: 1 }, { n: 2 }], '{"n":1}\n{"n":2}\n'],
  ['application/jsonl', [], ''],
  ['application/x-ndjson', '{"n":1}\n', '{"n":1}\n'],
  ['application/vnd.feed+json', [{ n: 1 }], '[{"n":1}]'],
])('in %s, %j is sent value by value if the media type is a sequence', async (mediaType, example, expected) => {
  const response = await mockOf(mediaType, example).fetch(new Request('http://mock/feed/events'))
  expect(await response.text()).toBe(expected)
  expect(response.headers.get('content-type')).toBe(mediaType)
})

const item = { type: 'object', required: ['n'], properties: { n: { type: 'integer' } }, additionalProperties: false }
const separated: readonly (readonly [string, (...values: string[]) => string])[] = [
  ['application/x-ndjson', (...values) => values.map((each) => `${each}\n`).join('')],
  ['application/jsonl', (...values) => values.join('\r\n')],
  ['application/json-seq', (...values) => values.map((each) => `\u001e${each}\n`).join('')],
  ['text/event-stream', (...values) => values.map((each) => `event: added\ndata: ${each}\n\n`).join(': a comment\n')],
]

function taking(mediaType: string, media: object): ReturnType<typeof createMock> {
  const content = { [mediaType]: media }
  const put = { requestBody: { required: true, content }, responses: { 200: { description: '', content } } }
  const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: { '/x': { put } } }
  return createMock({ specs: [{ name: 'api', document, stateless: true }] })
}

async function sent(mock: ReturnType<typeof createMock>, type: string, body: string): Promise<Response> {
  return mock.fetch(new Request('http://mock/api/x', { method: 'PUT', headers: { 'content-type': type }, body }))
}

describe.each(separated)('a request in %s', (type, sequence) => {
  test.each([
    ['the schema of each item', { itemSchema: item }],
    ['the schema of a list', { schema: { type: 'array', items: item } }],
    ['the schema of a list and that of each item', { schema: { type: 'array', maxItems: 3 }, itemSchema: item }],
    ['the schema of one value', { schema: item }],
  ])('is checked value by value against %s', async (_, media) => {
    const mock = taking(type, media)
    const wrongIn = async (...values: string[]): Promise<string | null> =>
      (await sent(mock, type, sequence(...values))).headers.get('x-mock-violations')
    expect(await wrongIn('{"n":1}', '{"n":2}')).toBe(null)
    expect(await wrongIn('{"n":1}', '{"n":"2"}', '{}')).toBe('type /body/1/n, required /body/2/n')
    expect(await wrongIn('{"n":9007199254740993}')).toBe(null)
  })
})

test.each([
  ['application/x-ndjson', '{"n":1}\n{"n":\n', 'line 2'],
  ['application/json-seq', '\u001e{"n":1}\n\u001e1,2\n', 'record 2'],
])('a value of %s that is no JSON is a 400 that names it', async (type, body, place) => {
  const response = await sent(taking(type, { itemSchema: item }), type, body)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(`${place} is not valid JSON`)
})

test('a sequence of too many values is refused', async () => {
  const response = await sent(taking('application/jsonl', { itemSchema: item }), 'application/jsonl', '1\n'.repeat(300_000))
  expect(response.status).toBe(413)
})

test.each([
  ['application/x-ndjson', ''],
  ['application/json-seq', '\u001e'],
  ['text/event-stream', 'data: '],
])('a reply in %s is made of items of their schema', async (type, before) => {
  const end = type === 'text/event-stream' ? '\n\n' : '\n'
  const response = await sent(taking(type, { itemSchema: item }), type, `${before}{"n":1}${end}`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).not.toBe('')
  for (const each of text.split(end).slice(0, -1)) expect(JSON.parse(each.slice(before.length))).toEqual({ n: expect.any(Number) })
})

test('events are written and read with their fields', async () => {
  const properties = { data: { type: 'object', required: ['n'] }, event: { type: 'string' }, retry: { type: 'integer', maximum: 10 } }
  const media = {
    itemSchema: { type: 'object', required: ['data'], properties },
    example: [{ event: 'a', data: { n: 1 }, retry: 5 }, { data: { n: 2 } }],
  }
  const mock = taking('text/event-stream', media)
  const response = await sent(mock, 'text/event-stream', 'data: {\ndata: "n":1}\nretry: 9\n\n')
  expect(await response.text()).toBe('event: a\ndata: {"n":1}\nretry: 5\n\ndata: {"n":2}\n\n')
  expect((await sent(mock, 'text/event-stream', 'retry: 11\ndata: {}\n\n')).headers.get('x-mock-violations')).toBe(
    'required /body/0/data/n, maximum /body/0/retry',
  )
})

test.each(separated.map(([type]) => type))('the journal has the values of a reply in %s, not its text', async (mediaType) => {
  const properties = { event: { type: 'string' }, data: { type: 'string' } }
  const content = { [mediaType]: { itemSchema: { type: 'object', required: ['event', 'data'], properties } } }
  const get = { responses: { 200: { description: '', content } } }
  const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: { '/x': { get } } }
  const mock = createMock({ specs: [{ name: 'api', document }] })
  await mock.fetch(new Request('http://mock/api/x'))
  const [entry] = await mock.world().journal()
  const value = { event: expect.any(String) as unknown, data: expect.any(String) as unknown }
  expect(entry?.reply.body).toEqual(expect.arrayContaining([value]))
})
