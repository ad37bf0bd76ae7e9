import { expect, test } from 'vitest'
import { createClient, type Description, type OperationDescription } from '../../../src/client.ts'
import { createFintClient } from '../../../src/clients/fint.ts'
import type { AnyResult } from '../../../src/clients/result/result.ts'
import { inShort, json, scripted } from '../setup.ts'

/** The result of a call of a client without a dialect, for this answer. */
function taken(answer: () => Response, operation: Partial<OperationDescription> = {}): Promise<AnyResult> {
  const { fetch } = scripted(answer)
  const full: OperationDescription = { method: 'POST', path: '/x', in: {}, statuses: [200], accept: 'application/json', ...operation }
  const description: Description = { name: 'shop', servers: [], operations: { call: full } }
  const client = createClient(description, { baseUrl: 'http://shop', fetch }) as unknown as { call(): Promise<AnyResult> }
  return client.call()
}

function text(body: string | null, status = 200, type?: string): () => Response {
  return () => new Response(body, { status, headers: type === undefined ? {} : { 'content-type': type } })
}

test.for([
  ['JSON', json(200, { a: 1 }), {}, { data: { a: 1 } }],
  ['problem details and a success status', text('{}', 200, 'application/problem+json'), {}, { data: {} }],
  ['text of a declared media type', text('a,b', 200, 'text/csv; charset=utf-8'), { accept: 'text/csv' }, { data: 'a,b' }],
  ['no content', text(null, 204), { statuses: [204] }, { status: 204, data: undefined }],
  ['a status in a declared range', json(201, {}), { statuses: ['2XX'] }, { status: 201 }],
  ['a status that only default covers', json(200, {}), { statuses: ['default'] }, { status: 200 }],
  ['no body when none is declared', text(null, 200), { accept: undefined as never }, { data: undefined }],
  ['no body for this status', text(null, 200), { empty: [200] }, { data: undefined }],
  ['the answer to HEAD', text(null, 200), { method: 'HEAD' }, { data: undefined }],
  ['an SVG image', text('<svg/>', 200, 'image/svg+xml'), { accept: 'image/svg+xml' }, { data: '<svg/>' }],
  ['an Atom feed', text('<feed/>', 200, 'application/atom+xml'), { accept: 'application/atom+xml' }, { data: '<feed/>' }],
  ['JSON as text', text('{}', 200, 'text/json'), { accept: 'text/json' }, { data: {} }],
] as const)('an answer with %s is ok', async ([, answer, operation, expected]) => {
  expect(await taken(answer, operation)).toMatchObject({ kind: 'ok', ...expected })
})

test.for(['application/x-ndjson', 'application/jsonl', 'application/json-seq'])('a body in %s becomes a Blob', async (type) => {
  const result = await taken(text('{"n":1}\n{"n":2}\n', 200, type), { accept: type })
  expect(result.kind === 'ok' && (await (result.data as Blob).text())).toBe('{"n":1}\n{"n":2}\n')
})

test('an error in JSON under the media type of a text is read as JSON, unless the spec declares the text', async () => {
  const answer = text('{"code":"E1"}', 400, 'text/plain')
  expect(await taken(answer, { statuses: [400] })).toMatchObject({ kind: 'refusal', code: 'E1', body: { code: 'E1' } })
  expect(await taken(answer, { statuses: [400], accept: 'text/plain' })).toMatchObject({ kind: 'refusal', body: '{"code":"E1"}' })
})

test('an error that is not the JSON it says is a refusal with text', async () => {
  expect(await taken(text('Oops', 500, 'application/json'), { statuses: [500] })).toMatchObject({ kind: 'refusal', body: 'Oops' })
})

test('a body of bytes becomes a Blob', async () => {
  const result = await taken(text('bytes', 200, 'image/png'), { accept: 'image/png' })
  expect(result.kind === 'ok' && (await (result.data as Blob).text())).toBe('bytes')
})

test.for([
  [{ code: 'E1', message: 'No.' }, 'E1', 'No.'],
  [{ error: 'invalid_grant', error_description: 'Expired.' }, 'invalid_grant', 'Expired.'],
  [{ type: 'urn:x', title: 'Bad', detail: 'Too long.' }, 'urn:x', 'Too long.'],
  [{}, '404', 'HTTP 404'],
  [null, '404', 'HTTP 404'],
  ['gone', '404', 'gone'],
] as const)('the refusal %j has the code %s and the message %s', async ([body, code, message]) => {
  expect(await taken(json(404, body), { statuses: [200, 404] })).toMatchObject({ kind: 'refusal', status: 404, code, message, body })
})

test.for([
  [
    'a body of incomplete JSON',
    text('{"a":', 200, 'application/json'),
    'failure unreadable',
    'call was answered 200: the body is not valid JSON.',
  ],
  [
    'an empty body where the spec declares one',
    text(null, 200),
    'failure unreadable',
    'call was answered 200: the body is empty, but the spec declares one.',
  ],
  [
    'the HTML page of a proxy',
    text('<html>', 200, 'text/html'),
    'failure unreadable',
    'call was answered 200: the body is text/html, which the spec does not declare.',
  ],
  [
    'a status that the spec does not declare',
    json(418, {}),
    'failure undeclared',
    'call was answered 418: the spec does not declare this status.',
  ],
  ['a redirect', text(null, 302), 'failure undeclared', 'call was answered 302: the spec does not declare this status.'],
  [
    'a success status that the spec does not declare',
    json(201, {}),
    'failure undeclared',
    'call was answered 201: the spec does not declare this status.',
  ],
] as const)('%s is a failure', async ([, answer, expected, message]) => {
  const result = await taken(answer)
  expect([inShort(result), result.kind === 'failure' && result.error.message]).toEqual([expected, message])
})

test('a body without the fields that the provider always sends is a failure', async () => {
  for (const body of [{}, [], null, 'ok', { status: 'true' }]) {
    const { fetch } = scripted(json(200, body))
    const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch })
    expect(await fint.getUtilityServiceProviders()).toMatchObject({ kind: 'failure', reason: 'unreadable', body })
  }
})

test('a refusal with status 200 is a refusal, even if the spec does not declare it', async () => {
  const { fetch } = scripted(json(200, { status: false, msg: 'Validation Error', data: ['no.', 'never.'] }))
  const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch })
  expect(await fint.getUtilityServiceProviders()).toMatchObject({
    kind: 'refusal',
    status: 200,
    code: 'Validation Error',
    message: 'no. never.',
  })
})

test('a call uses the global fetch of the moment', async () => {
  const original = globalThis.fetch
  const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p' })
  try {
    globalThis.fetch = async () => json(200, { status: true, msg: '', data: [] })()
    expect(inShort(await fint.getUtilityServiceProviders())).toBe('ok 200')
  } finally {
    globalThis.fetch = original
  }
})
