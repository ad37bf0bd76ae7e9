import { parseUntrustedJson } from '../numbers/exactJson.ts'
import { numberFrom } from '../numbers/exactNumber.ts'
import type { Shape } from '../schema/reading/shape.ts'

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Converts text to the number, boolean or null that the shape wants; returns the text if that is not possible. */
export function coerce(text: string, { types }: Shape): unknown {
  if ((types.has('integer') || types.has('number')) && number.test(text) && !(types.has('string') && isTooLarge(text)))
    return numberFrom(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.has('null') && text === '' && !types.has('string')) return null
  return types.has('object') && !types.has('string') && text.startsWith('{') ? parsed(text) : text
}

/** OpenAPI leaves open how objects are written where a style has no place for them. Clients write JSON. */
function parsed(text: string): unknown {
  try {
    return parseUntrustedJson(text)
  } catch {
    return text
  }
}

/** Digits that a number would lose. */
function isTooLarge(text: string): boolean {
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))
}

export function coerceAll(values: readonly string[], shape: Shape): unknown[] {
  const { items } = shape
  return items ? values.map((value) => coerce(value, items)) : [...values]
}

/** Name and value pairs as an object; a name that would reach a prototype is left out. */
export function coerceFields(pairs: Iterable<readonly [string, string]>, shape: Shape): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of pairs) {
    const field = shape.field(name)
    if (name !== '__proto__') result[name] = field ? coerce(value, field) : value
  }
  return result
}
