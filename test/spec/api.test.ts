import { expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { compile } from '../../src/spec/api.ts'
import { SpecError } from '../../src/document/document.ts'

const info = { title: 'Things', version: '1' }

test.each([
  [null, 'expected an object', ''],
  [[], 'expected an object', ''],
  ['openapi: 3.1.0', 'expected an object', ''],
  [{}, 'the "openapi" version is missing', ''],
  [{ OpenAPI: '3.1.0', paths: {} }, 'The field "OpenAPI" must be called "openapi".', '/OpenAPI'],
  [{ asyncapi: '2.6.0', channels: {} }, 'AsyncAPI 2.6.0 is not supported, only OpenAPI 3.0 and 3.1.', '/asyncapi'],
  [
    { info: { schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item: [] },
    'This is a Postman collection. Convert it to OpenAPI 3 first.',
    '',
  ],
  [{ swagger: '2.0', paths: {} }, 'Swagger 2.0', '/swagger'],
  [{ openapi: 3.1, paths: {} }, 'put it in quotes', '/openapi'],
  [{ openapi: '3.2.0', paths: {} }, 'OpenAPI 3.2.0 is not supported', '/openapi'],
  [{ openapi: '3.10.0', paths: {} }, 'OpenAPI 3.10.0 is not supported', '/openapi'],
  [{ openapi: '2.0', paths: {} }, 'OpenAPI 2.0 is not supported', '/openapi'],
  [{ openapi: '3.1.0', info }, 'no "paths"', ''],
  [{ openapi: '3.1.0', info, paths: [] }, '"paths" must be an object', '/paths'],
  [{ openapi: '3.1.0', info, paths: null }, '"paths" must be an object', '/paths'],
])('refuses %j with the reason and the place', (document, message, at) => {
  const refused = expect.objectContaining({ message: expect.stringContaining(message) as string, at })
  expect(() => compile(document as object)).toThrow(refused)
  expect(() => compile(document as object)).toThrow(SpecError)
})

test.each(['3.0', '3.0.3', '3.1', '3.1.1', '3.1.0-rc1'])('takes OpenAPI %s', (openapi) => {
  expect(compile({ openapi, info, paths: {} }).operations).toEqual([])
})

test('finds an operation by its id, or by method and path if it has none', () => {
  const api = compile({ openapi: '3.1.0', info, paths: { '/a': { get: { operationId: 'getA' }, post: {}, put: { operationId: '' } } } })
  expect(api.operations.map(({ id, method, path, pointer }) => [id, method, path, pointer])).toEqual([
    ['getA', 'GET', '/a', '/paths/~1a/get'],
    ['PUT /a', 'PUT', '/a', '/paths/~1a/put'],
    ['POST /a', 'POST', '/a', '/paths/~1a/post'],
  ])
  expect(api.operation('getA')?.method).toBe('GET')
  expect(api.operation('toString')).toBeUndefined()
})

test('uses method and path as the id of an operation whose id is taken, and reports it', () => {
  const api = compile({ openapi: '3.1.0', info, paths: { '/a': { get: { operationId: 'same' } }, '/b': { get: { operationId: 'same' } } } })
  expect(api.operations.map(({ id }) => id)).toEqual(['same', 'GET /b'])
  expect(api.operation('same')?.path).toBe('/a')
  expect(api.findings).toEqual(lint(api.document))
  expect(api.findings).toEqual([
    { code: 'duplicate-operation-id', at: '/paths/~1b/get/operationId', values: { id: 'same', own: 'GET /b' } },
  ])
})

test('follows references to path items, and reports and ignores other values', () => {
  const paths = {
    '/a': { $ref: '#/components/pathItems/A' },
    b: { get: {} },
    '/c': null,
    '/d': { get: null, parameters: [] },
    '/e': { $ref: 'a.yaml' },
    'x-own': { get: {} },
  }
  const api = compile({ openapi: '3.1.0', info, paths, components: { pathItems: { A: { get: { operationId: 'a' } } } } })
  expect(api.operations.map(({ id }) => id)).toEqual(['a'])
  const found = [...api.findings]
  expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'path-without-slash /paths/b',
    'not-an-object /paths/~1c',
    'dangling-reference /paths/~1e',
  ])
  expect(lint(api.document)).toEqual(expect.arrayContaining(found))
})

test('serves a path with a query or fragment at the path alone', () => {
  const api = compile({ openapi: '3.0.0', info, paths: { '/a?b=c': { get: {} }, '/d#e': { get: {} }, '#f': { get: {} } } })
  expect([api.match('GET', '/a').kind, api.match('GET', '/d').kind]).toEqual(['found', 'found'])
})

test('does not read operations before they are used', () => {
  const trap = new Proxy(
    {},
    { get: () => expect.unreachable('the operation was read'), ownKeys: () => expect.unreachable('the operation was read') },
  )
  const api = compile({
    openapi: '3.1.0',
    info,
    paths: { '/a': { get: { operationId: 'a', parameters: trap, responses: trap, requestBody: trap } } },
    components: trap,
  })
  expect(api.match('GET', '/a').kind).toBe('found')
})
