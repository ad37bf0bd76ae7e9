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
