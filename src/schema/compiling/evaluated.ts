import { isEvaluating, isJoining, Rarities } from '../../document/rarities.ts'
import { partOf, walk } from '../../document/walk/walk.ts'

/**
 * Whether the schemas of a document use `unevaluated…` or `$dynamic…` keywords. Then every validator has to record which fields were
 * evaluated, which makes up a third of its code. `additionalProperties: false` beside `allOf`, `anyOf` or `oneOf` counts as such a
 * keyword, since it is read as `unevaluatedProperties: false`.
 */
export function asksForEvaluated(document: object, rarities = new Rarities(document)): boolean {
  if (!rarities.evaluated) return false
  for (const { kind, named, value } of walk([partOf(document)], { follow: document }))
    if (kind === 'schema' && !named && asks(value)) return true
  return false
}

function asks(schema: object): boolean {
  if (Object.keys(schema).some(isEvaluating)) return true
  return 'additionalProperties' in schema && schema.additionalProperties === false && isJoining(schema)
}
