import { compile, type Api } from '../../src/spec/api.ts'
import type { Operation } from '../../src/spec/operation.ts'
import { parsePairs } from '../../src/spec/parameters/query.ts'
import type { Check } from '../../src/schema/compiling/validators.ts'

interface Around {
  readonly openapi?: string
  readonly components?: object
  readonly [field: string]: unknown
}

/** A document with one operation, `POST /things/{id}`. */
export function apiOf(operation: object, around: Around = {}): Api {
  const paths = { '/things/{id}': { post: { operationId: 'it', responses: { 200: { description: 'Done' } }, ...operation } } }
  return compile({ openapi: '3.1.0', info: { title: 'Things', version: '1' }, paths, ...around })
}

export function operationOf(operation: object, around: Around = {}): Operation {
  return onlyOperation(apiOf(operation, around))
}

export function onlyOperation({ operations }: Api): Operation {
  const [operation] = operations
  if (!operation) throw new Error('The document has no operation.')
  return operation
}

/** The check of a request or response body with a schema, and what was warned of. */
export function checkOf(schema: unknown, around: Around & { readonly reply?: boolean } = {}): { check: Check; findings: Api['findings'] } {
  const { reply = false, ...rest } = around
  const content = { content: { 'application/json': { schema } } }
  const api = apiOf(reply ? { responses: { 200: content } } : { requestBody: content }, rest)
  const operation = onlyOperation(api)
  const body = reply ? operation.response(200)?.bodies[0] : operation.bodies[0]
  if (!body) throw new Error('The operation has no body.')
  return { check: body.check, findings: api.findings }
}

/** Codes and places of what a value breaks of a schema. */
export function violationsOf(schema: unknown, value: unknown, around: Parameters<typeof checkOf>[1] = {}): string[] {
  return checkOf(schema, around)
    .check(value, '')
    .map(({ code, at }) => `${code} ${at}`)
}

interface Sent {
  readonly id?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

/** What an operation reads from a request, and the codes and places of what is wrong with it. */
export function decoded(
  operation: Operation,
  { id = '1', query = '', headers = {} }: Sent,
): { readonly values: unknown; readonly wrong: string[] } {
  const { values, violations } = operation.decode({ params: { id }, query: parsePairs(query), headers })
  const all = [...violations, ...operation.checkParameters(values)]
  return { values, wrong: all.map(({ code, at }) => `${code} ${at}`) }
}
