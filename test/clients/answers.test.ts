import { expect, test } from 'vitest'
import { createClient, type Description, type OperationDescription } from '../../src/client.ts'
import { createFintClient } from '../../src/clients/fint.ts'
import type { AnyResult } from '../../src/clients/result.ts'
import { inShort, json, scripted } from './setup.ts'

/** How a client without a dialect takes an answer. */
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
  ['problem details with a status of success', text('{}', 200, 'application/problem+json'), {}, { data: {} }],
  ['text that was declared', text('a,b', 200, 'text/csv; charset=utf-8'), { accept: 'text/csv' }, { data: 'a,b' }],
  ['no content', text(null, 204), { statuses: [204] }, { status: 204, data: undefined }],
  ['a status within a range', json(201, {}), { statuses: ['2XX'] }, { status: 201 }],
  ['a status by default', json(200, {}), { statuses: ['default'] }, { status: 200 }],
  ['nothing where nothing was declared', text(null, 200), { accept: undefined as never }, { data: undefined }],
] as const)('%s is ok', async ([, answer, operation, expected]) => {
  expect(await taken(answer, operation)).toMatchObject({ kind: 'ok', ...expected })
})

test('bytes come as a Blob', async () => {
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
] as const)('a refusal %j is %s: %s', async ([body, code, message]) => {
  expect(await taken(json(404, body), { statuses: [200, 404] })).toMatchObject({ kind: 'refusal', status: 404, code, message, body })
})

test.for([
  ['JSON that breaks off', text('{"a":', 200, 'application/json'), 'failure unreadable', 'call was answered 200: The body is no JSON.'],
  ['a page of a proxy', text('<html>', 200, 'text/html'), 'failure unreadable', 'call was answered 200: the body is text/html.'],
  ['a status that the spec lacks', json(418, {}), 'failure undeclared', 'call was answered 418: the spec has no such status.'],
  ['a redirect', text(null, 302), 'failure undeclared', 'call was answered 302: the spec has no such status.'],
  ['a created resource that the spec lacks', json(201, {}), 'failure undeclared', 'call was answered 201: the spec has no such status.'],
] as const)('%s is no answer that can be relied on', async ([, answer, expected, message]) => {
  const result = await taken(answer)
  expect([inShort(result), result.kind === 'failure' && result.error.message]).toEqual([expected, message])
})

test('an envelope that is not the provider’s is no success', async () => {
  for (const body of [{}, [], null, 'ok', { status: 'true' }]) {
    const { fetch } = scripted(json(200, body))
    const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch })
    expect(await fint.getUtilityServiceProviders()).toMatchObject({ kind: 'failure', reason: 'unreadable', body })
  }
})

test('a provider that says no with 200 is understood, declared or not', async () => {
  const { fetch } = scripted(json(200, { status: false, msg: 'Validation Error', data: ['no.', 'never.'] }))
  const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch })
  expect(await fint.getUtilityServiceProviders()).toMatchObject({
    kind: 'refusal',
    status: 200,
    code: 'Validation Error',
    message: 'no. never.',
  })
})

test('the global fetch is looked up when a call is made', async () => {
  const original = globalThis.fetch
  const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p' })
  try {
    globalThis.fetch = async () => json(200, { status: true, msg: '', data: [] })()
    expect(inShort(await fint.getUtilityServiceProviders())).toBe('ok 200')
  } finally {
    globalThis.fetch = original
  }
})
