import { isObject } from '../../document/lenient.ts'
import type { Shape } from '../../schema/reading/shape.ts'
import { coerce, coerceAll } from '../../spec/parameters/coercion.ts'
import { encodeText, parsePairs, type Pairs } from '../../spec/parameters/query.ts'
import { FormFields, type FormContext } from './formFields.ts'
import { mostFields } from './jsonBounds.ts'

/** Thrown for a form with too many fields or parts, or with a part whose headers are too large. */
export class TooLargeFormError extends Error {
  override readonly name = 'TooLargeFormError'
}

/** Throws if a text has more separators than a form may have fields. */
export function refuseManyFields(text: string, separator: string): void {
  let count = 0
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + separator.length)) {
    count += 1
    if (count > mostFields) throw new TooLargeFormError(`has more than ${mostFields} fields`)
  }
}

/** Reads a form. Fields are converted to the types in the schema. Throws `TooLargeFormError`. */
export function parseForm(text: string, context: FormContext): Record<string, unknown> {
  refuseManyFields(text, '&')
  return Object.fromEntries(readPairs(parsePairs(text), new FormFields(context)))
}

/** Reads fields that are written like query parameters. */
export function readPairs(pairs: Pairs, fields: FormFields): [string, unknown][] {
  const groups = Map.groupBy(pairs, ([name]) => fields.of(name))
  groups.delete('__proto__')
  return [...groups].map(([name, group]) => [name, fields.read(name, group)])
}

/** Converts the fields of a form that another parser has read. A field that was sent twice is a list there. */
export function typedForm(form: unknown, context: FormContext): unknown {
  const shape = context.shapes.of(context.declared.object.schema)
  if (!isObject(form)) return typed(form, shape)
  const fields = new FormFields(context)
  const entries = Object.entries(form)
  const isStyled = ([name, value]: [string, unknown]): boolean =>
    fields.style(fields.of(name)) !== undefined && textsOf(value) !== undefined
  const pairs = entries
    .filter(isStyled)
    .flatMap(([name, value]) => (textsOf(value) ?? []).map((text) => [name, encodeText(text)] as [string, string]))
  const others = entries.filter((entry) => !isStyled(entry)).map(([name, each]) => [name, typedField(each, shape.field(name))] as const)
  return Object.fromEntries([...readPairs(pairs, fields), ...others])
}

/** The texts that were sent under one name. Undefined if the parser has made an object of it. */
function textsOf(value: unknown): string[] | undefined {
  const texts: unknown[] = Array.isArray(value) ? value : [value]
  return texts.every((each) => typeof each === 'string') ? texts : undefined
}

function typed(value: unknown, shape: Shape | undefined): unknown {
  if (!shape) return value
  if (typeof value === 'string') return shape.types.has('array') ? coerceAll([value], shape) : coerce(value, shape)
  if (Array.isArray(value)) return value.map((each) => typed(each, shape.items))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typedField(each, shape.field(name))]))
}

/** Converts a field. If the schema has one value and several were sent, the first counts, as in a query. */
function typedField(value: unknown, shape: Shape | undefined): unknown {
  return typed(Array.isArray(value) && !shape?.types.has('array') ? value[0] : value, shape)
}
