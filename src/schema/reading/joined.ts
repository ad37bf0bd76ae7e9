import { isObject, itemsOf } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import type { Keywords } from './keywords.ts'

interface References {
  /** The target of a reference, or undefined. */
  target(ref: string): unknown
}

/** The schemas that always apply together with a schema: the target of its reference, and the parts of its `allOf`. */
export function joinedTo(schema: Keywords, references: References): readonly unknown[] {
  const parts = itemsOf(schema['allOf'] as readonly unknown[] | undefined)
  return isReference(schema) ? [references.target(schema.$ref), ...parts] : parts
}

/** A schema and all that always apply together with it, each once. */
export function joinedSchemas(schema: unknown, references: References): Keywords[] {
  const all = new Set([schema])
  for (const each of all) {
    if (isObject(each)) for (const part of joinedTo(each, references)) all.add(part)
  }
  return [...all].filter(isObject)
}
