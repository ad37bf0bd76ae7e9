import type { OpenApiDocument } from '../../document/document.ts'
import type { Precompiled } from '../../schema/compiling/precompiled.ts'
import { Validators } from '../../schema/compiling/validators.ts'
import type { Violation } from '../../schema/violation.ts'
import { compile } from '../../spec/api.ts'
import type { CheckedReply } from '../../spec/response.ts'

/**
 * Returns a check of answers against an OpenAPI document. Without `precompiled` validators it compiles functions when they are needed,
 * which pages with a strict content security policy forbid.
 *
 * @throws SpecError if the document is not OpenAPI 3.0 or 3.1
 * @example createClient(description, { baseUrl, validate: checkOf(document), onDrift: (drift) => console.warn(drift) })
 */
export function checkOf(
  document: object,
  precompiled?: Precompiled,
): (answer: CheckedReply & { readonly operation: string }) => readonly Violation[] {
  const api = compile(document, new Validators(document as OpenApiDocument, precompiled))
  return ({ operation, ...reply }) => api.operation(operation)?.checkReply(reply) ?? []
}
