import type { Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import type { Keywords } from '../../schema/reading/keywords.ts'

const scalarTypes: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean'])

/** Keywords that can make more of a schema than one text, number or boolean. */
const structural: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'properties',
  'additionalProperties',
  'required',
  'items',
  'discriminator',
])

/** Whether the keywords of a schema show that its values are texts, numbers or booleans. That saves normalising the schemas of most fields. */
export function isPlainScalar(schema: Schema | undefined): schema is Keywords {
  if (!isObject(schema) || !scalarTypes.has(schema['type'])) return false
  for (const name in schema) if (structural.has(name)) return false
  return true
}
