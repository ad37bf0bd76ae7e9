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
  const requires = Array.isArray(schema['required']) || parts.some((part) => isObject(part) && Array.isArray(part['required']))
  if (!requires) return schema
  const unsent = new Set<string>()
  collect(schema, unsent, { mark, surroundings, depth: 0 })
  if (unsent.size === 0) return schema
  const result = withRequired(schema, unsent)
  return parts.length === 0 ? result : { ...result, allOf: parts.map((part) => (isObject(part) ? withRequired(part, unsent) : part)) }
}

interface Collecting {
  readonly mark: 'readOnly' | 'writeOnly'
  readonly surroundings: Surroundings
  readonly depth: number
}

function collect(schema: unknown, unsent: Set<string>, { mark, surroundings, depth }: Collecting): void {
  if (!isObject(schema) || depth > deepest) return
  const deeper = { mark, surroundings, depth: depth + 1 }
  if (isObject(schema['properties']))
    for (const [name, field] of Object.entries(schema['properties'])) if (isMarked(field, deeper)) unsent.add(name)
  for (const part of joinedTo(schema, surroundings)) collect(part, unsent, deeper)
}

function isMarked(field: unknown, collecting: Collecting): boolean {
  const { mark, surroundings, depth } = collecting
  if (!isObject(field) || depth > deepest) return false
  if (field[mark] === true) return true
  if (field[mark === 'readOnly' ? 'writeOnly' : 'readOnly'] === true) return false
  const deeper = { ...collecting, depth: depth + 1 }
  return joinedTo(field, surroundings).some((part) => isMarked(part, deeper))
}

function withRequired(schema: Keywords, unsent: ReadonlySet<string>): Keywords {
  const { required } = schema
  if (!Array.isArray(required)) return schema
  const sent = required.filter((name) => !unsent.has(String(name)))
  return sent.length === required.length ? schema : { ...schema, required: sent }
}
