import { expect, test } from 'vitest'
import { exampleCall } from '../../src/sample/exampleCall.ts'
import { compile } from '../../src/spec/api.ts'

function pathOf(template: string, operation: object, components: object = {}): string | undefined {
  const document = { openapi: '3.1.0', info: {}, paths: { [template]: { get: { responses: {}, ...operation } } }, components }
  return compile(document).operations.map(exampleCall)[0]?.path
}

test('the name of an API key in the query is encoded', () => {
  const securitySchemes = { key: { type: 'apiKey', in: 'query', name: 'a key' } }
  expect(pathOf('/a', { security: [{ key: [] }] }, { securitySchemes })).toBe('/a?a%20key=demo')
})

test('what a path asks of the query is part of the call, and replaces a made up value', () => {
  const parameters = ['v', 'n'].map((name) => ({ name, in: 'query', required: true, schema: { const: 'x' } }))
  expect(pathOf('/a?v=2', { parameters })).toBe('/a?v=2&n=x')
  expect(pathOf('/a?acl', {})).toBe('/a?acl')
  expect(pathOf('/a?v={v}', { parameters })).toBe('/a?v=x&n=x')
})

test('characters that a path cannot contain are encoded', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { const: 'a b' } }]
  expect(pathOf('/my files/über-{id}/c+d', { parameters })).toBe('/my%20files/%C3%BCber-a%20b/c+d')
  expect(pathOf("/Items('{id}')", { parameters })).toBe("/Items('a%20b')")
})

test('a credential that a mock can see is sent rather than a client certificate', () => {
  const securitySchemes = { tls: { type: 'mutualTLS' }, key: { type: 'apiKey', in: 'query', name: 'key' } }
  expect(pathOf('/a', { security: [{ tls: [] }, { key: [] }] }, { securitySchemes })).toBe('/a?key=demo')
})

test.each([
  ['image/*', 'image/png'],
  ['application/*', 'application/octet-stream'],
  ['*/*', 'text/plain'],
  ['model/*', 'model/x-example'],
])('a body of the range %s is sent as %s', (range, type) => {
  const post = { requestBody: { required: true, content: { [range]: { schema: { type: 'string' } } } }, responses: {} }
  const { operations } = compile({ openapi: '3.1.0', info: {}, paths: { '/a': { post } } })
  expect(operations.map((each) => exampleCall(each).headers['content-type'])).toEqual([type])
})

const inQuery = (name: string, schema: object, more: object): object => ({ name, in: 'query', schema, ...more })

test('examples that the mock would refuse are not sent', () => {
  const date = { type: 'string', format: 'date' }
  const parameters = [
    inQuery('from', date, { required: true, example: '01/02/2026' }),
    inQuery('to', date, { examples: { wrong: { value: 'soon' }, right: { value: '2026-02-01' } } }),
    inQuery('page', { type: 'integer', minimum: 1, example: 0 }, {}),
    inQuery('size', { type: 'integer', example: '20' }, {}),
  ]
  expect(pathOf('/a', { parameters })).toMatch(/^\/a\?from=\d{4}-\d\d-\d\d&to=2026-02-01&size=20$/)
})
