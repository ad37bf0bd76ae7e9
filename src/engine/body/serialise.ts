import { isBytes } from '../../document/bytes.ts'
import { factsOf, hasFacts, type Facts } from '../../frozen/facts.ts'
import { itemFacts } from '../../frozen/listFacts.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Reply } from '../call.ts'

/** Shorter lists are written as a whole. */
const few = 3
/** Lists with more items too: remembering each text would take more time and much memory. */
const many = 2_000

/**
 * Writes a value as JSON. A frozen value is written once, even if it is an item of many lists. Throws or returns undefined if JSON cannot
 * represent the value.
 */
export function jsonText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const facts = factsOf(value)
  if (facts) return textOf(facts)
  if (isOfRecords(value)) return listText(value)
  return holdsRecords(value) && isPlain(value) ? envelopeText(value as Readonly<Record<string, unknown>>) : JSON.stringify(value)
}

function textOf(facts: Facts): string {
  return (facts.text ??= JSON.stringify(facts.of))
}

/** Whether a value is a list, and the first item is frozen. Then the texts of most items may be known. */
function isOfRecords(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length < few || value.length > many) return false
  const first: unknown = value[0]
  return typeof first === 'object' && first !== null && hasFacts(first)
}

function listText(items: readonly unknown[]): string {
  const parts: string[] = []
  addItems(parts, items)
  return parts.join('')
}

function addItems(parts: string[], items: readonly unknown[]): void {
  const facts = itemFacts(items)
  for (let index = 0; index < items.length; index += 1) {
    const known = facts?.[index]
    parts.push(index === 0 ? '[' : ',', (known ? textOf(known) : jsonText(items[index])) ?? 'null')
  }
  parts.push(']')
}

/** Whether an object has such a list in one of its fields. */
function holdsRecords(value: object): boolean {
  for (const name in value) if (isOfRecords((value as Readonly<Record<string, unknown>>)[name])) return true
  return false
}

/** All parts are joined at once, since each join copies the text. */
function envelopeText(body: Readonly<Record<string, unknown>>): string {
  const parts: string[] = []
  for (const name of Object.keys(body)) {
    const value = body[name]
    const text = isOfRecords(value) ? '' : (JSON.stringify(value) as string | undefined)
    if (text === undefined) continue
    parts.push(parts.length === 0 ? '{' : ',', JSON.stringify(name), ':', text)
    if (isOfRecords(value)) addItems(parts, value)
  }
  parts.push('}')
  return parts.join('')
}

/** Whether JSON writes an object field by field. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype && typeof (value as { readonly toJSON?: unknown }).toJSON !== 'function'
}

/** Whether a body of this media type is sent as it is, not as JSON. */
export function isRaw(body: unknown, mediaType: string | undefined): body is NonNullable<Reply['body']> {
  if (isBytes(body)) return true
  return typeof body === 'string' && mediaType !== undefined && !isJson(mediaType)
}
