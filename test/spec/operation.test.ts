import { expect, test } from 'vitest'
import { compile } from '../../src/spec/api.ts'
import type { CheckedReply } from '../../src/spec/response.ts'
import { apiOf, onlyOperation, operationOf } from './documentOf.ts'

const json = (schema: object): object => ({ content: { 'application/json': { schema } } })
const operation = operationOf({
  responses: {
    200: {
      ...json({ type: 'object', required: ['id'] }),
      headers: { 'X-Count': { required: true, schema: { type: 'integer' } }, 'Content-Type': { required: true, schema: { const: 'x' } } },
    },
    204: { description: 'Nothing' },
    '4XX': json({ type: 'object', required: ['error'] }),
    default: { content: { 'text/plain': { schema: { type: 'string', maxLength: 3 } }, 'application/json': {} } },
  },
})

function wrong(reply: Partial<CheckedReply>): string[] {
  return operation
    .checkReply({ status: 200, headers: { 'x-count': '1' }, body: { id: 1 }, ...reply })
    .map(({ code, at }) => `${code} ${at}`)
}

test('finds the response of a status by the status itself, its range, or the default', () => {
  expect([200, 404, 499, 500].map((status) => operation.response(status)?.status)).toEqual(['200', '4XX', '4XX', 'default'])
  expect(operationOf({ responses: { 200: {}, '5xx': {} } }).response(503)?.status).toBe('5xx')
  expect(operationOf({ responses: { 200: {} } }).response(404)).toBeUndefined()
  expect(operationOf({ responses: undefined }).response(200)).toBeUndefined()
})

test('finds no violations in a reply that matches the spec', () => {
  expect(wrong({})).toEqual([])
  expect(wrong({ status: 204, body: undefined })).toEqual([])
  expect(wrong({ status: 404, body: { error: 1 } })).toEqual([])
  expect(wrong({ status: 500, body: 'abc', headers: { 'content-type': 'text/plain; charset=utf-8' } })).toEqual([])
})

test.each([
  [{ body: {} }, ['required /reply/body/id']],
  [{ body: undefined }, ['required /reply/body']],
  [{ headers: {} }, ['required /reply/header/X-Count']],
  [{ headers: { 'x-count': 'many' }, body: {} }, ['type /reply/header/X-Count', 'required /reply/body/id']],
  [{ headers: { 'x-count': '1', 'content-type': 'text/html' } }, ['media-type /reply/body']],
  [{ status: 204, body: {} }, ['media-type /reply/body']],
  [{ status: 404, body: [] }, ['type /reply/body']],
  [{ status: 500, body: 'abcd', headers: { 'content-type': 'text/plain' } }, ['maxLength /reply/body']],
])('finds the violations of the reply %j', (reply, expected) => {
  expect(wrong(reply)).toEqual(expected)
})

test('reports a status that is not declared', () => {
  const only = operationOf({ responses: { 200: {} } })
  expect(only.checkReply({ status: 500, headers: {}, body: undefined })).toEqual([
    { code: 'status', at: '/reply/status', message: '500 is not declared' },
  ])
})

test('reports a header that cannot be decoded', () => {
  const headers = { 'X-Page': { content: { 'application/json': { schema: { type: 'object' } } } } }
  const only = operationOf({ responses: { 200: { headers } } })
  const check = (value: string): string[] =>
    only.checkReply({ status: 200, headers: { 'x-page': value }, body: undefined }).map(({ code, at }) => `${code} ${at}`)
  expect([check('{}'), check('{'), check('1')]).toEqual([[], ['encoding /reply/header/X-Page'], ['type /reply/header/X-Page']])
})

test('does not require a body in a reply to HEAD', () => {
  const api = compile({ openapi: '3.1.0', info: {}, paths: { '/a': { head: { responses: { 200: json({ type: 'object' }) } } } } })
  expect(onlyOperation(api).checkReply({ status: 200, headers: {}, body: undefined })).toEqual([])
})

test('reads the mistakes of real documents', () => {
  const api = apiOf({
    parameters: {},
    requestBody: { content: { 'application/json': null } },
    responses: { 200: null, 201: { content: { 'application/json': null }, headers: null } },
  })
  const junk = onlyOperation(api)
  expect(junk.parameters.map(({ name }) => name)).toEqual(['id'])
  expect(junk.bodies[0]?.check({}, '')).toEqual([])
  expect(junk.checkReply({ status: 200, headers: {}, body: undefined })).toEqual([])
  expect(junk.checkReply({ status: 201, headers: {}, body: { any: 1 } })).toEqual([])
})

test('renames synonyms only in request bodies', () => {
  const content = json({ properties: { phone: { 'x-synonyms': ['msisdn'] } } })
  const both = operationOf({ requestBody: content, responses: { 200: content } })
  expect(both.bodies[0]?.fold?.({ msisdn: 1 })).toEqual({ phone: 1 })
  expect(both.response(200)?.bodies[0]?.fold).toBeUndefined()
})

const to = (kind: string): object => ({ $ref: `#/components/${kind}/It` })

test('follows references to parameters, bodies, responses and headers', () => {
  const components = {
    parameters: { It: { name: 'q', in: 'query', required: true } },
    requestBodies: { It: { required: true, ...json({ type: 'integer' }) } },
    responses: { It: { headers: { 'X-It': to('headers') }, ...json({ type: 'string' }) } },
    headers: { It: { required: true, schema: {} } },
  }
  const linked = operationOf(
    { parameters: [to('parameters')], requestBody: to('requestBodies'), responses: { 200: to('responses') } },
    { components },
  )
  expect(linked.parameters.map(({ name }) => name)).toEqual(['q', 'id'])
  expect(linked.requestBody?.required).toBe(true)
  expect(linked.bodies[0]?.check('x', '')).toHaveLength(1)
  expect(linked.checkReply({ status: 200, headers: {}, body: 1 }).map(({ at }) => at)).toEqual(['/reply/header/X-It', '/reply/body'])
})

function pathOf(parameters: readonly object[]): object {
  return { '/a': { get: { parameters, responses: {} } } }
}

test('a call without parameters compiles no schemas of parameters unless one is required', () => {
  const none = { path: {}, query: {}, header: {}, cookie: {} }
  const broken = { name: 'a', in: 'query', schema: { type: 'string', pattern: '(' } }
  const api = compile({ openapi: '3.1.0', info: {}, paths: pathOf([broken]) })
  const [optional] = api.operations
  expect([optional?.checkParameters(none), api.findings]).toEqual([[], []])
  expect(optional?.checkParameters({ ...none, query: { a: 'b' } })).toEqual([])
  expect(api.findings).toHaveLength(1)
  const required = compile({ openapi: '3.1.0', info: {}, paths: pathOf([{ ...broken, required: true, schema: {} }]) })
  expect(onlyOperation(required).checkParameters(none)).toMatchObject([{ code: 'required', at: '/query/a' }])
})
