import { compile } from '../spec/api.ts'
import type { CheckedReply } from '../spec/operation.ts'
import type { Violation } from '../spec/violation.ts'

/**
 * Checks answers of operations against an OpenAPI document. It brings a validator that compiles functions, so it is not for pages
 * whose content security policy forbids that.
 *
 * @throws SpecError where the document is no OpenAPI 3.0 or 3.1
 * @example createClient(description, { baseUrl, validate: checkOf(document), onDrift: (drift) => console.warn(drift) })
 */
export function checkOf(document: object): (answer: CheckedReply & { readonly operation: string }) => readonly Violation[] {
  const api = compile(document)
  return ({ operation, ...reply }) => api.operation(operation)?.checkReply(reply) ?? []
}
