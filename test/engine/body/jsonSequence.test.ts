import { expect, test } from 'vitest'
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
