import { isNumber, type AnyNumber } from '../../numbers/exactNumber.ts'

/** One half of an exchange. */
export type Side = 'request' | 'response'

/** A place in an exchange. In a JSON pointer `*` means every item of a list. */
export type FindingPlace = { readonly side: Side } & (
  | { readonly in: 'status' }
  | { readonly in: 'header' | 'query'; readonly name: string }
  | { readonly in: 'body'; readonly pointer: string }
)

/** Replaces a secret in a text. */
export const masked = '•••'

/** A summary of a value for reports. A value that must not be shown is left out. */
export type ValueSummary =
  | { readonly kind: 'nothing' | 'null' | 'secret' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value?: AnyNumber }
  | { readonly kind: 'string'; readonly value?: string }
  | { readonly kind: 'array'; readonly length: number }
  | { readonly kind: 'object'; readonly keys?: readonly string[] }

/** What a pact expects at a place: a value, text that matches a regex, or whatever a matcher accepts. */
export type Expected =
  | ValueSummary
  | { readonly regex: string }
  | { readonly matcher: string; readonly example: ValueSummary; readonly min?: number; readonly max?: number }

/** Sums up a value. Undefined means that there is none. */
export function summarize(value: unknown): ValueSummary {
  if (value === undefined) return { kind: 'nothing' }
  if (value === null) return { kind: 'null' }
  if (Array.isArray(value)) return { kind: 'array', length: value.length }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (isNumber(value)) return { kind: 'number', value }
  return typeof value === 'object' ? { kind: 'object', keys: Object.keys(value) } : { kind: 'string', value: String(value) }
}
