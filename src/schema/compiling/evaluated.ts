import { someObject } from '../../document/someObject.ts'
import { partOf, walk } from '../../document/walk.ts'

/**
 * Whether a document needs account to be kept of what its schemas have looked at, or of the scope they are used in. Doing so
 * takes up a third of every validator, and only these keywords ask for it; `additionalProperties: false` beside joined
 * schemas is read as one of them.
 */
export function asksForEvaluated(document: object): boolean {
  if (!someObject(document, asks)) return false
  for (const { kind, named, value } of walk([partOf(document)], { follow: document }))
    if (kind === 'schema' && !named && asks(value)) return true
  return false
}

function asks(schema: object): boolean {
  if (Object.keys(schema).some((name) => name.startsWith('unevaluated') || name.startsWith('$dynamic'))) return true
  return 'additionalProperties' in schema && schema.additionalProperties === false && isJoining(schema)
}

function isJoining(schema: object): boolean {
  return 'allOf' in schema || 'anyOf' in schema || 'oneOf' in schema
}
