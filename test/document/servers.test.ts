import { expect, test } from 'vitest'
import { compile } from '../../src/spec/api.ts'
import { basePath, basePaths } from '../../src/document/servers.ts'

test.each([
  ['https://api.example.com/v1', '/v1'],
  ['https://api.example.com/v1/', '/v1'],
  ['https://api.example.com', ''],
  ['https://api.example.com/', ''],
  ['https://api.example.com?x=1#y', ''],
  ['//api.example.com/v1', '/v1'],
  ['/v1/api', '/v1/api'],
  ['v1', '/v1'],
  ['./v1', '/v1'],
  ['../v1/./x', '/v1/x'],
  ['/', ''],
  ['', ''],
  ['https://{tenant}.example.com:{port}/{version}', '/v2'],
  ['{scheme}://example.com/{unknown}', '/unknown'],
  ['https://example.com//v1//', '//v1'],
  ['https://example.com/a b', '/a%20b'],
])('reads from %j the base path %j', (url, path) => {
  const variables = { tenant: { default: 'demo' }, port: { default: '443' }, version: { default: 'v2' }, scheme: { default: 'https' } }
  expect(basePath({ url, variables })).toBe(path)
})

test('returns each base path once, and always the empty one', () => {
  expect(basePaths([{ url: '/v1' }, { url: 'https://a/v1' }, { url: '/' }])).toEqual(['/v1', ''])
  expect(basePaths(undefined)).toEqual([''])
  expect(basePaths({ url: '/v1' } as never)).toEqual([''])
  expect(basePaths([{}, null] as never)).toEqual([''])
})

test('uses the servers of an operation, else those of its path, else those of the document', () => {
  const api = compile({
    openapi: '3.1.0',
    info: {},
    servers: [{ url: 'https://a.example/v1' }, { url: '/v2' }],
    paths: {
      '/own': { get: { operationId: 'own', servers: [{ url: '/own-base' }] } },
      '/item': { servers: [{ url: '/item-base' }], get: { operationId: 'item' } },
      '/plain': { get: { operationId: 'plain' } },
    },
  })
  const found = (path: string): string => {
    const match = api.match('GET', path)
    return match.kind === 'found' ? match.target.id : match.kind
  }
  expect(['/own-base/own', '/own', '/v1/own'].map(found)).toEqual(['own', 'own', 'not found'])
  expect(['/item-base/item', '/item', '/v1/item'].map(found)).toEqual(['item', 'item', 'not found'])
  expect(['/v1/plain', '/v2/plain', '/plain', '/v3/plain'].map(found)).toEqual(['plain', 'plain', 'plain', 'not found'])
})

test('serves every value of a variable in the path of a server', () => {
  const variables = { version: { default: 'v2', enum: ['v1', 'v2'] }, port: { default: '443', enum: ['443', '8443'] } }
  expect(basePaths([{ url: 'https://api.example:{port}/{version}', variables }])).toEqual(['/v2', '/v1', ''])
  const many = { a: { default: '0', enum: Array.from({ length: 300 }, (_, index) => String(index)) } }
  expect(basePaths([{ url: '/{a}', variables: many }]).length).toBeLessThanOrEqual(51)
})
