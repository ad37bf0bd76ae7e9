import { hasFacts } from '../../../frozen/facts.ts'
import { itemFacts } from '../../../frozen/listFacts.ts'

/** The text of shorter lists takes little memory. */
const few = 10

/**
 * A copy of a list of frozen records, or of an object around such lists. It refers to the records, which takes less memory than their text.
 * Undefined for any other value.
 */
export function recordsShown(body: unknown): unknown {
  if (Array.isArray(body))
    return body.length >= few && (itemFacts(body) !== undefined || body.every(isFrozenRecord)) ? [...(body as unknown[])] : undefined
  if (typeof body !== 'object' || body === null) return undefined
  let copy: Record<string, unknown> | undefined
  for (const name in body) {
    const value = (body as Readonly<Record<string, unknown>>)[name]
    if (typeof value !== 'object' || value === null) continue
    const records = Array.isArray(value) ? recordsShown(value) : undefined
    if (!records) return undefined
    copy ??= { ...body }
    copy[name] = records
  }
  return copy
}

function isFrozenRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && hasFacts(value)
}
