import { expect, test } from 'vitest'
import { essence, isJson, pickMediaType } from '../../src/document/mediaTypes.ts'
import { bodyFor } from '../../src/spec/response.ts'
import { operationOf } from '../spec/documentOf.ts'

test.each([
  ['application/json', 'application/json'],
  ['Application/JSON ; charset=utf-8', 'application/json'],
  ['  text/plain', 'text/plain'],
  ['', ''],
])('reads the media type %j as %j', (mediaType, expected) => {
  expect(essence(mediaType)).toBe(expected)
})

test('recognises the media types of JSON', () => {
  for (const name of ['application/json', 'application/problem+json', 'text/json', 'Application/Vnd.API+JSON; a=b'])
    expect(isJson(name)).toBe(true)
  for (const name of ['text/plain', 'application/jsonl', 'application/xml', 'json', '']) expect(isJson(name)).toBe(false)
})

test.each([
  ['application/json', ['text/plain', 'application/json'], 'application/json'],
  ['application/json; charset=utf-8', ['application/json'], 'application/json'],
  ['application/json', ['application/json; charset=utf-8'], 'application/json; charset=utf-8'],
  ['application/json;version=2', ['application/json; version=1', 'application/json; version=2'], 'application/json; version=2'],
  ['application/json;version=3', ['application/json; version=1', 'application/json; version=2'], 'application/json; version=1'],
  ['application/merge-patch+json', ['application/json'], undefined],
  ['application/vnd.a+json', ['application/json', 'application/*'], 'application/*'],
  ['application/json', ['application/merge-patch+json'], undefined],
  ['text/xml', ['application/xml'], undefined],
  ['application/atom+xml', ['application/xml'], undefined],
  ['text/csv', ['text/*', '*/*'], 'text/*'],
  ['image/png', ['text/*', '*/*'], '*/*'],
  ['image/png', ['text/plain'], undefined],
  ['TEXT/Plain', ['Text/PLAIN'], 'Text/PLAIN'],
  ['nonsense', ['application/json'], undefined],
])('for %s picks of %j the media type %s', (mediaType, declared, expected) => {
  expect(pickMediaType(declared, mediaType)).toBe(expected)
})

const content = {
  'text/csv': { schema: { type: 'string' } },
  'application/json': { schema: { type: 'object' } },
  'application/x-www-form-urlencoded': {},
}

test('finds the body of a request by its media type, or the first one if the request has no media type', () => {
  const operation = operationOf({ requestBody: { content } })
  expect(operation.body('application/json')?.mediaType).toBe('application/json')
  expect(operation.body(undefined)?.mediaType).toBe('text/csv')
  expect(operation.body('image/png')).toBeUndefined()
})

test('finds the body of a reply by its media type, or the JSON one if the reply has no media type', () => {
  const response = operationOf({ responses: { 200: { content } } }).response(200)
  expect(response && bodyFor(response, undefined)?.mediaType).toBe('application/json')
  expect(response && bodyFor(response, 'text/csv; charset=utf-8')?.mediaType).toBe('text/csv')
  expect(response && bodyFor(response, 'image/png')).toBeUndefined()
})
