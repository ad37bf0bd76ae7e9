import type { OpenApiDocument } from '../../src/document/document.ts'
import type { Provider } from '../../src/provider/index.ts'
import { exampleCall } from '../../src/sample/exampleCall.ts'
import { compile } from '../../src/spec/api.ts'

/** A request of the soak test. */
export interface SoakCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

const schema = {}
const replies = { 200: { description: 'Done.', content: { 'application/json': { schema, example: {} } } } }

/** An API that accepts any JSON and any form. */
export const anyBody: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Anything', version: '1' },
  paths: {
    '/things': {
      post: {
        operationId: 'take',
        requestBody: { content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } } },
        responses: replies,
      },
    },
  },
}

/** Repeats a unit until the text has this length. */
function filled(length: number, unit: (index: number) => string, separator = ','): string {
  const units: string[] = []
  for (let written = 0; written < length; written += (units.at(-1) as string).length + 1) units.push(unit(units.length))
  return units.join(separator)
}

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const take = { method: 'POST', path: '/any/things', headers: json }

/** Unusual calls: some need much more memory decoded than sent. */
const odd: readonly ((call: number) => SoakCall)[] = [
  () => ({ ...take, body: `[${filled(60_000, () => '{}')}]` }),
  () => ({ ...take, body: `[${filled(60_000, () => '[]')}]` }),
  (call) => ({ ...take, body: `[${filled(60_000, (index) => `{"n${call}x${index}":1}`)}]` }),
  (call) => ({ ...take, headers: form, body: filled(60_000, (index) => `n${call}x${index}`, '&') }),
  (call) => ({ ...take, path: `/any/things?${filled(14_000, (index) => (call + index).toString(36), '&')}`, body: '{}' }),
  (call) => ({ ...take, headers: { ...json, 'x-note': String(call).padEnd(14_000, 'x') }, body: '{}' }),
  (call) => ({ ...take, headers: { ...json, authorization: `Bearer ${call}`.padEnd(14_000, 'x') }, body: '{}' }),
  (call) => ({ ...take, headers: { ...json, ...manyHeaders(call) }, body: '{}' }),
  (call) => ({ ...take, body: `{"n${call}` }),
  (call) => ({ ...take, method: 'GET', path: `/nowhere/${call}`, headers: {} }),
]

function manyHeaders(call: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`x-${call}-${index}`, 'v']))
}

/** This many usual calls are followed by an unusual one. */
const usual = 19

/**
 * Returns the call with a given number: example calls of every operation in turns, each with its own credential, and an unusual one now and
 * then.
 */
export function soakCalls(providers: readonly Provider[]): (call: number) => SoakCall {
  const examples = providers.flatMap(({ name, document }) =>
    compile(document).operations.map((operation): SoakCall => {
      const { method, path, headers, body } = exampleCall(operation)
      return { method, path: `/${name}${path}`, headers, body }
    }),
  )
  return (call) => {
    const turn = Math.floor(call / (usual + 1))
    if (call % (usual + 1) === usual) return (odd[turn % odd.length] as (typeof odd)[number])(call)
    const example = examples[(call - turn) % examples.length] as SoakCall
    return { ...example, headers: { ...example.headers, 'x-api-key': `key-of-call-${call}` } }
  }
}
