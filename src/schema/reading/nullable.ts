import { assertions, type Keywords } from './keywords.ts'

/** Keywords that may refuse null although the type beside them accepts it. */
const refusing = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'const', '$ref']

/** Makes a schema accept null too. OpenAPI 3.0 ignores `nullable` beside a reference or without a type, but authors mean it there too. */
export function nullable(schema: Keywords): Keywords {
  const { type, enum: values } = schema
  if (type === undefined || refusing.some((keyword) => keyword in schema)) return orNull(schema)
  const all = Array.isArray(values) && !values.includes(null) ? [...(values as unknown[]), null] : values
  return { ...schema, type: [...new Set([type, 'null'].flat())], ...(all !== undefined && { enum: all }) }
}

/** A choice between null and a schema. The annotations of the schema move to the choice. */
export function orNull(schema: Keywords): Keywords {
  const entries = Object.entries(schema)
  const annotations = entries.filter(([name]) => isAnnotation(name))
  const rest = entries.filter(([name]) => !isAnnotation(name))
  return { ...Object.fromEntries(annotations), anyOf: [{ type: 'null' }, Object.fromEntries(rest)] }
}

/** A discriminator does not count, since it must stay with its branches. */
function isAnnotation(name: string): boolean {
  return !assertions.has(name) && name !== '$ref' && name !== 'nullable' && name !== 'discriminator'
}
