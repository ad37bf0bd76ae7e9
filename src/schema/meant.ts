/** The keywords of a schema. */
type Keywords = Readonly<Record<string, unknown>>

/**
 * Some schemas contradict themselves by well-known slips, so that no value could ever keep them. They are read as they
 * were meant, for else every request and reply with such a value would be refused.
 */
export function meant(schema: Keywords): Keywords {
  return withNull(withEnum(withRequired(withClosing(schema))))
}

const joining = ['allOf', 'anyOf', 'oneOf']

/** `additionalProperties: false` does not see the fields of the schemas beside it; alone it would allow no field at all. */
function withClosing(schema: Keywords): Keywords {
  const { additionalProperties, ...rest } = schema
  if (additionalProperties !== false || rest['properties'] || rest['patternProperties']) return schema
  return joining.some((keyword) => Array.isArray(rest[keyword])) ? { unevaluatedProperties: false, ...rest } : schema
}

/** Demanded, but not among the only fields allowed. */
function withRequired(schema: Keywords): Keywords {
  const { additionalProperties, patternProperties, properties, required } = schema
  if (additionalProperties !== false || patternProperties || !Array.isArray(required)) return schema
  const possible = required.filter((name) => typeof name !== 'string' || Object.hasOwn((properties ?? {}) as object, name))
  return possible.length === required.length ? schema : { ...schema, required: possible }
}

/** Values of an `enum` that all have another type: those of the items, or numbers written as text and the like. */
function withEnum(schema: Keywords): Keywords {
  const { enum: values, ...rest } = schema
  const types = [schema['type']].flat()
  const isPossible = (value: unknown): boolean => value === null || types.some((type) => isOfType(value, type))
  if (!Array.isArray(values) || types[0] === undefined || values.some(isPossible)) return schema
  if (types.includes('array'))
    return { ...rest, items: rest['items'] === undefined ? { enum: values } : { allOf: [rest['items'], { enum: values }] } }
  const written = values.flatMap((value) => types.map((type) => asType(value, type))).filter((value) => value !== undefined)
  return written.length > 0 ? { ...rest, enum: written } : rest
}

/** `type: null` beside a choice of other types is what some generators write for "or null". */
function withNull(schema: Keywords): Keywords {
  const { type, ...rest } = schema
  const alone = [type].flat().length === 1 && [type].flat()[0] === 'null'
  return alone && joining.some((keyword) => Array.isArray(rest[keyword])) ? { anyOf: [{ type: 'null' }, rest] } : schema
}

function isOfType(value: unknown, type: unknown): boolean {
  if (value === null || type === 'null') return value === null && type === 'null'
  if (type === 'array' || Array.isArray(value)) return type === 'array' && Array.isArray(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function asType(value: unknown, type: unknown): unknown {
  if (type === 'string') return typeof value === 'object' ? undefined : String(value)
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  return (type === 'integer' && Number.isInteger(number)) || (type === 'number' && Number.isFinite(number)) ? number : undefined
}
