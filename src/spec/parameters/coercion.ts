import { parseUntrustedJson } from '../../numbers/exactJson.ts'
import { isWholeText, numberFrom } from '../../numbers/exactNumber.ts'
import type { Shape } from '../../schema/reading/shape.ts'

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Converts text to a number, boolean, null or object, if the shape has that type. Otherwise returns the text. */
export function coerce(text: string, { types }: Shape): unknown {
  if ((types.has('integer') || types.has('number')) && number.test(text) && !(types.has('string') && isTooLarge(text)))
    return numberFrom(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.has('null') && text === '' && !types.has('string')) return null
  return types.has('object') && !types.has('string') && text.startsWith('{') ? parsed(text) : text
}

/** OpenAPI does not say how to write an object in a style without a form for objects. Clients write JSON. */
function parsed(text: string): unknown {
  try {
    return parseUntrustedJson(text)
  } catch {
    return text
  }
}

/** Whether a JavaScript number would lose digits of a whole number. */
function isTooLarge(text: string): boolean {
  return isWholeText(text) && !Number.isSafeInteger(Number(text))
}

/** Converts each text as an item of the shape. */
export function coerceAll(values: readonly string[], shape: Shape): unknown[] {
  const { items } = shape
  return items ? values.map((value) => coerce(value, items)) : [...values]
}

/** Converts name and value pairs to an object, without the name `__proto__`. */
export function coerceFields(pairs: Iterable<readonly [string, string]>, shape: Shape): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of pairs) {
    const field = shape.field(name)
    if (name !== '__proto__') result[name] = field ? coerce(value, field) : value
  }
  return result
}
