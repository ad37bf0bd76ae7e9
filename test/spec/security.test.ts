import { expect, test } from 'vitest'
import { parsePairs } from '../../src/spec/parameters/query.ts'
import { operationOf } from './documentOf.ts'

const components = {
  securitySchemes: {
    basic: { type: 'http', scheme: 'Basic' },
    bearer: { type: 'http', scheme: 'bearer' },
    digest: { type: 'http', scheme: 'Digest' },
    oauth: { type: 'oauth2', flows: {} },
    openId: { type: 'openIdConnect' },
    header: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    query: { type: 'apiKey', in: 'query', name: 'key' },
    cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
    mutual: { type: 'mutualTLS' },
    alias: { $ref: '#/components/securitySchemes/bearer' },
  },
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
}

function missing(security: unknown, { headers = {}, query = '' }: Sent = {}, around: object = {}): string | undefined {
  const operation = operationOf(security === undefined ? {} : { security }, { components, ...around })
  return operation.missingSecurity({ params: {}, query: parsePairs(query), headers })[0]?.at
}

const authorization = (value: string): Sent => ({ headers: { authorization: value } })

test.each([
  ['basic', authorization('Basic YTpi'), authorization('Basic ???')],
  ['basic', authorization('Basic Pz8/Oj4+'), authorization('Basic Pz8_Oj4-')],
  ['basic', authorization('basic   YTo='), authorization('Basic YWI=')],
  ['bearer', authorization('bearer abc.def'), authorization('Bearer ')],
  ['bearer', authorization('Bearer abc'), authorization('Basic YTpi')],
  ['digest', authorization('Digest username="x"'), authorization('Bearer abc')],
  ['oauth', authorization('Bearer abc'), authorization('Bearer a b')],
  ['openId', authorization('Bearer abc'), {}],
  ['alias', authorization('Bearer abc'), {}],
  ['header', { headers: { 'x-api-key': 'k' } }, { headers: { 'x-api-key': '  ' } }],
  ['query', { query: 'key=k' }, { query: 'key=' }],
  ['cookie', { headers: { cookie: 'a=b; sid=k' } }, { headers: { cookie: 'asid=k; sid=' } }],
])('recognises the credential "%s" by its form', (name, right, wrong) => {
  expect(missing([{ [name]: [] }], right)).toBeUndefined()
  expect(missing([{ [name]: [] }], wrong)).toBeDefined()
})

test('reports where the credential belongs', () => {
  expect(missing([{ header: [] }])).toBe('/header/X-Api-Key')
  expect(missing([{ query: [] }])).toBe('/query/key')
  expect(missing([{ cookie: [] }])).toBe('/cookie/sid')
  expect(missing([{ bearer: [] }])).toBe('/header/authorization')
})

test('requires all credentials of one alternative, and any one of several alternatives', () => {
  const security = [{ header: [], query: [] }, { bearer: [] }]
  expect(missing(security, { headers: { 'x-api-key': 'k' } })).toBe('/query/key')
  expect(missing(security, { headers: { 'x-api-key': 'k' }, query: 'key=1' })).toBeUndefined()
  expect(missing(security, authorization('Bearer a'))).toBeUndefined()
})

test('requires no credential if the operation or the document does not', () => {
  expect(missing([], {}, { security: [{ bearer: [] }] })).toBeUndefined()
  expect(missing([{}, { bearer: [] }])).toBeUndefined()
  expect(missing(undefined)).toBeUndefined()
  expect(missing(undefined, {}, { security: [{ bearer: [] }] })).toBe('/header/authorization')
})

test('accepts a request without credentials that requests do not show', () => {
  for (const name of ['mutual', 'undeclared', 'constructor']) expect(missing([{ [name]: [] }])).toBeUndefined()
})

test('requires the other credential where a client certificate is one of several ways in, since a mock cannot see certificates', () => {
  const security = [{ mutual: [] }, { bearer: [] }]
  expect(missing(security)).toBe('/header/authorization')
  expect(missing(security, authorization('Bearer abc'))).toBeUndefined()
  expect(missing([{ mutual: [], header: [] }])).toBe('/header/X-Api-Key')
  expect(missing([{ mutual: [] }, {}])).toBeUndefined()
})

test.each([
  ['bearer', ', such as "Bearer abc"'],
  ['basic', ', such as "Basic YTpi"'],
  ['oauth', ', such as "Bearer abc"'],
  ['header', ''],
])('says what the missing credential "%s" looks like if it belongs into Authorization', (name, form) => {
  const [violation] = operationOf({ security: [{ [name]: [] }] }, { components }).missingSecurity({ params: {}, query: [], headers: {} })
  expect(violation?.message).toBe(`the credential "${name}" is required${form}`)
})

test('never repeats a credential', () => {
  const operation = operationOf({ security: [{ bearer: [] }] }, { components })
  const violations = operation.missingSecurity({ params: {}, query: [], headers: { authorization: 'Bearer s3cret s3cret' } })
  expect(violations).toEqual([
    { code: 'security', at: '/header/authorization', message: 'the credential "bearer" is required, such as "Bearer abc"' },
  ])
})

test('names the missing credentials of every alternative', () => {
  const operation = operationOf({ security: [{ cookie: [] }, { header: [], query: [] }, { bearer: [] }] }, { components })
  const violations = operation.missingSecurity({ params: {}, query: [], headers: { 'x-api-key': 'k' } })
  expect(violations.map(({ at }) => at)).toEqual(['/cookie/sid', '/query/key', '/header/authorization'])
  const message = 'one of these credentials is required: "cookie", "header" with "query", "bearer"'
  expect(new Set(violations.map((each) => each.message))).toEqual(new Set([message]))
})

test.each([
  [[{ basic: [] }], 'Basic realm="mock"'],
  [[{ bearer: [] }, { oauth: [] }], 'Bearer'],
  [[{ digest: [] }], 'Digest realm="mock", nonce="mock"'],
  [[{ header: [] }, { cookie: [] }], 'ApiKey in="header", name="X-Api-Key", ApiKey in="cookie", name="sid"'],
  [[{ mutual: [] }], ''],
  [[], ''],
])('challenges clients for %j with %j', (security, challenges) => {
  expect(operationOf({ security }, { components }).challenges).toBe(challenges)
})
