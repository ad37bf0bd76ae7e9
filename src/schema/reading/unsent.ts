import { isObject, itemsOf } from '../../document/lenient.ts'
import type { Surroundings } from './discriminator.ts'
import { joinedTo } from './joined.ts'
import type { Keywords } from './keywords.ts'

const deepest = 8

/**
 * Removes fields that the sender leaves out from `required`: `readOnly` fields in requests, `writeOnly` fields in replies. The mark may be
 * at the field, at the schema that the field refers to, or in a schema of an `allOf`.
 */
export function withoutUnsent(schema: Keywords, mark: 'readOnly' | 'writeOnly', surroundings: Surroundings): Keywords {
  const parts = itemsOf(schema['allOf'] as readonly unknown[] | undefined)
  if (schema['required'] === undefined && parts.length === 0) return schema
  const required = new Set([schema, ...parts].flatMap(requiredBy))
  if (required.size === 0) return schema
  const unsent = new Set<string>()
  collect(schema, unsent, { mark, surroundings, required, depth: 0 })
  if (unsent.size === 0) return schema
  const result = withRequired(schema, unsent)
  return parts.length === 0 ? result : { ...result, allOf: parts.map((part) => (isObject(part) ? withRequired(part, unsent) : part)) }
}

function requiredBy(part: unknown): string[] {
  const required = isObject(part) ? part['required'] : undefined
  return Array.isArray(required) ? required.map(String) : []
}

interface Collecting {
  readonly mark: 'readOnly' | 'writeOnly'
  readonly surroundings: Surroundings
  /** The names of the fields that matter. */
  readonly required: ReadonlySet<string>
  readonly depth: number
}

function collect(schema: unknown, unsent: Set<string>, collecting: Collecting): void {
  if (!isObject(schema) || collecting.depth > deepest) return
  const { surroundings, required, depth } = collecting
  const { properties } = schema
  const deeper = { ...collecting, depth: depth + 1 }
  if (isObject(properties))
    for (const name of required) if (Object.hasOwn(properties, name) && isMarked(properties[name], deeper)) unsent.add(name)
  for (const part of joinedTo(schema, surroundings)) collect(part, unsent, deeper)
}

function isMarked(field: unknown, collecting: Collecting): boolean {
  const { mark, surroundings, depth } = collecting
  if (!isObject(field) || depth > deepest) return false
  if (field[mark] === true) return true
  if (field[mark === 'readOnly' ? 'writeOnly' : 'readOnly'] === true || !('$ref' in field || 'allOf' in field)) return false
  const deeper = { ...collecting, depth: depth + 1 }
  return joinedTo(field, surroundings).some((part) => isMarked(part, deeper))
}

function withRequired(schema: Keywords, unsent: ReadonlySet<string>): Keywords {
  const { required } = schema
  if (!Array.isArray(required)) return schema
  const sent = required.filter((name) => !unsent.has(String(name)))
  return sent.length === required.length ? schema : { ...schema, required: sent }
}
