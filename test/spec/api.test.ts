import { expect, test } from 'vitest'
import { compile } from '../../src/spec/api.ts'
import { SpecError } from '../../src/document/document.ts'

const info = { title: 'Things', version: '1' }

test.each([
  [null, 'expected an object', ''],
  [[], 'expected an object', ''],
  ['openapi: 3.1.0', 'expected an object', ''],
  [{}, 'the "openapi" version is missing', ''],
  [{ swagger: '2.0', paths: {} }, 'Swagger 2.0', '/swagger'],
  [{ openapi: 3.1, paths: {} }, 'put it in quotes', '/openapi'],
  [{ openapi: '3.2.0', paths: {} }, 'OpenAPI 3.2.0 is not supported', '/openapi'],
  [{ openapi: '3.10.0', paths: {} }, 'OpenAPI 3.10.0 is not supported', '/openapi'],
  [{ openapi: '2.0', paths: {} }, 'OpenAPI 2.0 is not supported', '/openapi'],
  [{ openapi: '3.1.0', info }, 'no "paths"', ''],
  [{ openapi: '3.1.0', info, paths: [] }, '"paths" must be an object', '/paths'],
  [{ openapi: '3.1.0', info, paths: null }, '"paths" must be an object', '/paths'],
])('refuses %j and says why and where', (document, message, at) => {
  const refused = expect.objectContaining({ message: expect.stringContaining(message) as string, at })
  expect(() => compile(document as object)).toThrow(refused)
  expect(() => compile(document as object)).toThrow(SpecError)
})

test.each(['3.0', '3.0.3', '3.1', '3.1.1', '3.1.0-rc1'])('takes OpenAPI %s', (openapi) => {
  expect(compile({ openapi, info, paths: {} }).operations).toEqual([])
})

test('finds operations by id, and by method and path where they have none', () => {
  const api = compile({ openapi: '3.1.0', info, paths: { '/a': { get: { operationId: 'getA' }, post: {}, put: { operationId: '' } } } })
  expect(api.operations.map(({ id, method, path, pointer }) => [id, method, path, pointer])).toEqual([
    ['getA', 'GET', '/a', '/paths/~1a/get'],
    ['PUT /a', 'PUT', '/a', '/paths/~1a/put'],
    ['POST /a', 'POST', '/a', '/paths/~1a/post'],
  ])
  expect(api.operation('getA')?.method).toBe('GET')
  expect(api.operation('toString')).toBeUndefined()
})

test('calls an operation whose id is taken by its method and path, and warns', () => {
  const api = compile({ openapi: '3.1.0', info, paths: { '/a': { get: { operationId: 'same' } }, '/b': { get: { operationId: 'same' } } } })
  expect(api.operations.map(({ id }) => id)).toEqual(['same', 'GET /b'])
  expect(api.operation('same')?.path).toBe('/a')
  expect(api.warnings).toEqual([
    { at: '/paths/~1b/get', message: 'The operationId "same" is used twice. This operation is called "GET /b".' },
  ])
})

test('follows path items, and ignores anything else with a warning', () => {
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
  expect(api.warnings.map(({ at }) => at)).toEqual(['/paths/b', '/paths/~1c', '/paths/~1e'])
})

test('serves paths that carry a query or fragment at the path alone', () => {
  const api = compile({ openapi: '3.0.0', info, paths: { '/a?b=c': { get: {} }, '/d#e': { get: {} }, '#f': { get: {} } } })
  expect([api.match('GET', '/a').kind, api.match('GET', '/d').kind]).toEqual(['found', 'found'])
})

test('reads nothing of its operations before they are used', () => {
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
