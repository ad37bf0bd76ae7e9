import { compile } from '../spec/api.ts'
import type { OpenApiDocument } from '../document/document.ts'
import type { CheckedReply } from '../spec/operation.ts'
import type { Precompiled } from '../schema/precompiled.ts'
import { Validators } from '../schema/validators.ts'
import type { Violation } from '../schema/violation.ts'

/**
 * Checks answers of operations against an OpenAPI document. Without `precompiled` validators it makes functions as it goes, which
 * pages with a strict content security policy forbid.
 *
 * @throws SpecError where the document is no OpenAPI 3.0 or 3.1
 * @example createClient(description, { baseUrl, validate: checkOf(document), onDrift: (drift) => console.warn(drift) })
 */
export function checkOf(
  document: object,
  precompiled?: Precompiled,
): (answer: CheckedReply & { readonly operation: string }) => readonly Violation[] {
  const api = compile(document, new Validators(document as OpenApiDocument, precompiled))
  return ({ operation, ...reply }) => api.operation(operation)?.checkReply(reply) ?? []
}
