import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../src/engine/answers/errorSentence.ts'
import { withErrorWords } from '../../../src/engine/answers/errorWords.ts'
import { createMock } from '../../../src/index.ts'
import type { Violation } from '../../../src/schema/violation.ts'
import { ask, documentOf } from '../shop.ts'

const violations: readonly Violation[] = [
  { code: 'required', at: '/body/name', message: 'is required' },
  { code: 'type', at: '/query/limit', message: 'must be integer' },
]
const refused = { status: 422, title: 'Unprocessable Content', violations }
const sentence = 'Body field "name" is required. Query parameter "limit" must be integer.'

const unknown = 'There is no pet 7.'
const missing = { status: 404, title: 'Not Found', violations: [], detail: unknown }

function hasTextOrNone({ path }: { path?: unknown }): boolean {
  return path === undefined || typeof path === 'string'
}

interface Listed {
  readonly errors: readonly { readonly code: string }[]
}

function hasOnlyE1(body: unknown): boolean {
  return (body as Listed).errors.every(({ code }) => code === 'E1')
}

function filled(body: unknown, options: { isValid?: (body: unknown) => boolean; keepsCodes?: boolean } = {}): unknown {
  return withErrorWords(body, refused, { isValid: () => true, keepsCodes: false, ...options })
}

describe('the words of an error body', () => {
  test.each([
    [422, ['UNAUTHORIZED', 'VALIDATION_ERROR'], 'VALIDATION_ERROR'],
    [400, ['notFound', 'invalidRequest'], 'invalidRequest'],
    [401, ['Forbidden', 'Unauthenticated'], 'Unauthenticated'],
    [404, ['BadRequest', 'NotFoundError'], 'NotFoundError'],
    [500, ['timeout', 'internal'], 'internal'],
  ])('take the code for %i that the schema allows: %j', (status, allowed, code) => {
    const isValid = (body: unknown): boolean => allowed.includes((body as { code: string }).code)
    const facts = { status, title: 'x', violations: [] }
    expect(withErrorWords({ code: allowed[0] }, facts, { isValid, keepsCodes: false })).toEqual({ code })
  })

  test('say that the call failed', () => {
    expect(filled({ success: true, error: false, verified: true })).toEqual({ success: false, error: true, verified: true })
    expect(filled({ status: 'success' }, { isValid: (body) => JSON.stringify(body).includes('"fail"') })).toEqual({ status: 'fail' })
  })

  test.each([
    [{ message: 'x' }, { message: sentence }],
    [
      { detail: 'x', title: 'x', status: 1, type: 'x' },
      { detail: sentence, title: 'Unprocessable Content', status: 422, type: 'unprocessable_content' },
    ],
    [{ error: { msg: 'x', code: 7 } }, { error: { msg: sentence, code: 422 } }],
    [
      { error: 'x', error_description: 'x' },
      { error: 'Unprocessable Content', error_description: sentence },
    ],
    [
      { statusCode: '400', errorCode: 'x' },
      { statusCode: '422', errorCode: 'unprocessable_content' },
    ],
    [{ errors: ['x'] }, { errors: ['Body field "name" is required.', 'Query parameter "limit" must be integer.'] }],
    [
      [
        { field: 'x', reason: 'x' },
        { field: 'y', reason: 'y' },
      ],
      [
        { field: 'name', reason: 'Body field "name" is required.' },
        { field: 'limit', reason: 'Query parameter "limit" must be integer.' },
      ],
    ],
    [
      { errors: [{ field: 'x', message: 'x' }] },
      {
        errors: [
          { field: 'name', message: 'Body field "name" is required.' },
          { field: 'limit', message: 'Query parameter "limit" must be integer.' },
        ],
      },
    ],
    [{ errors: { quo: ['x'] } }, { errors: { name: ['is required'], limit: ['must be integer'] } }],
    [
      { status_reason: 'x', error_text: 'x' },
      { status_reason: sentence, error_text: sentence },
    ],
    [{ 'odata.error': { message: { lang: 'en', value: 'x' } } }, { 'odata.error': { message: { lang: 'en', value: sentence } } }],
    [
      { problems: [{ name: 'x', title: 'x' }] },
      {
        problems: [
          { name: 'name', title: 'Unprocessable Content' },
          { name: 'limit', title: 'Unprocessable Content' },
        ],
      },
    ],
    [{}, { title: 'Unprocessable Content', status: 422, detail: sentence }],
    [
      { non_field_errors: ['x'], code: 'x' },
      {
        non_field_errors: ['Body field "name" is required.', 'Query parameter "limit" must be integer.'],
        code: 'unprocessable_content',
      },
    ],
    [
      { requestId: 'x', count: 3 },
      { requestId: 'x', count: 3 },
    ],
    [[{ message: 'x' }], [{ message: 'Body field "name" is required.' }, { message: 'Query parameter "limit" must be integer.' }]],
  ])('%j becomes %j', (body, expected) => {
    expect(filled(body)).toEqual(expected)
  })

  test.each([
    [
      { errors: [{ field: 'x', message: 'x', error_id: 'E' }, { message: 'y' }] },
      { errors: [{ field: null, message: unknown, error_id: 'E' }] },
    ],
    [{ errors: ['x', 'y'] }, { errors: [unknown] }],
    [
      { error: { errors: [{ code: 'x', detail: 'x', source: { pointer: 'x' } }] } },
      { error: { errors: [{ code: 'not_found', detail: unknown, source: {} }] } },
    ],
    [[{ message: 'x' }, { message: 'y' }], [{ message: unknown }]],
    [{ errors: { quo: ['x'] } }, { errors: {} }],
    [{ errors: [] }, { errors: [] }],
  ])('%j states one error without a field where nothing is wrong with the request', (body, expected) => {
    expect(withErrorWords(body, missing, { isValid: () => true, keepsCodes: false })).toEqual(expected)
  })

  test.each([
    ['is left out where it is optional', [{ message: unknown }], (item: object) => !('path' in item) || item.path === undefined],
    [
      'is an empty text where it is required',
      [{ path: '', message: unknown }],
      (item: object) => 'path' in item && item.path !== undefined,
    ],
  ])('a field for a place that must be a text %s and nothing is wrong with the request', (_how, errors, isAllowed) => {
    const isValid = (body: unknown): boolean => (body as typeof like).errors.every((each) => hasTextOrNone(each) && isAllowed(each))
    const like = { errors: [{ path: 'x', message: 'x' }] }
    expect(withErrorWords(like, missing, { isValid, keepsCodes: false })).toStrictEqual({ errors })
  })

  test('never break the schema', () => {
    expect(filled({ message: 'x' }, { isValid: (body) => (body as { message: string }).message.length <= 30 })).toEqual({
      message: 'Unprocessable Content',
    })
    expect(filled({}, { isValid: (body) => Object.keys(body as object).length === 0 })).toEqual({})
    expect(filled({ code: 'E1' }, { isValid: (body) => (body as { code: string }).code === 'E1' })).toEqual({ code: 'E1' })
  })

  test('fill in a list as far as its schema allows', () => {
    expect(filled({ errors: [{ code: 'E1', message: 'x' }] }, { isValid: hasOnlyE1 })).toEqual({
      errors: [
        { code: 'E1', message: 'Body field "name" is required.' },
        { code: 'E1', message: 'Query parameter "limit" must be integer.' },
      ],
    })
    const isOne = (body: unknown): boolean => hasOnlyE1(body) && (body as Listed).errors.length === 1
    expect(filled({ errors: [{ code: 'E1', message: 'x' }] }, { isValid: isOne })).toEqual({
      errors: [{ code: 'E1', message: 'Body field "name" is required.' }],
    })
  })

  test('do not replace the codes of an example', () => {
    expect(filled({ error: 'invalid', message: 'Name is wrong' }, { keepsCodes: true })).toEqual({ error: 'invalid', message: sentence })
  })

  test('mention at most five violations', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ code: 'type', at: `/body/${index}`, message: 'must be string' }) as const)
    expect(sentenceOf({ ...refused, violations: many })).toMatch(/"4" must be string\. \(2 more\)$/)
  })

  test('name the credentials that a call may choose from only once', () => {
    const message = 'one of these credentials is required: "basic", "key"'
    const either = ['authorization', 'X-Key'].map((name) => ({ code: 'security', at: `/header/${name}`, message }) as const)
    expect(sentenceOf({ ...refused, violations: either })).toBe(`Missing credentials: ${message}.`)
  })
})

test('a refusal with the error schema of the document describes the error', async () => {
  const schema = {
    type: 'object',
    required: ['code', 'message'],
    properties: { code: { type: 'integer' }, message: { type: 'string' }, type: { type: 'string', enum: ['a'] } },
  }
  const document = documentOf({
    '/x': {
      get: {
        parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }],
        responses: { 200: { description: '' }, '4XX': { description: '', content: { 'application/json': { schema } } } },
      },
    },
  })
  const mock = createMock({ specs: [{ name: 'api', document: document as never }] })
  expect(await ask(mock, '/api/x', { query: 'limit=a' })).toMatchObject({
    status: 422,
    body: { code: 422, message: 'Query parameter "limit" must be integer.', type: 'a' },
  })
})

test('an error body that is a text says what was wrong', async () => {
  const parameters = [{ name: 'n', in: 'query', required: true, schema: { type: 'integer' } }]
  const refusing = (media: object): object => ({ parameters, responses: { 400: { description: '', content: { 'text/plain': media } } } })
  const text = { schema: { type: 'string' } }
  const paths = { '/a': { get: refusing(text) }, '/b': { get: refusing({ ...text, example: 'Go away.' }) } }
  const mock = createMock({ specs: [{ name: 'api', document: documentOf(paths) as never }] })
  expect((await ask(mock, '/api/a')).body).toBe('Query parameter "n" is required.')
  expect((await ask(mock, '/api/b')).body).toBe('Go away.')
})

test('a refusal describes the error also if every body matches more than one branch of its schema', async () => {
  const branch = { type: 'object', required: ['message'], properties: { message: { type: 'string', maxLength: 38 } } }
  const parameters = [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }]
  const content = { 'application/json': { schema: { oneOf: [branch, { ...branch, description: 'The same' }] } } }
  const responses = { 200: { description: '' }, 400: { description: '', content } }
  const document = documentOf({ '/x': { get: { operationId: 'get', parameters, responses } } })
  const mock = createMock({ specs: [{ name: 'm', document: document as never }] })
  expect(await ask(mock, '/m/x')).toMatchObject({ status: 400, body: { message: 'Query parameter "limit" is required.' } })
  expect(await ask(mock, '/m/x', { query: 'limit=a+long+text' })).toMatchObject({ status: 400, body: { message: 'Bad Request' } })
})
