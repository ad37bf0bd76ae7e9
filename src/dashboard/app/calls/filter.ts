import type { CallEntry } from './callEntry.ts'

export interface Filter {
  readonly world: string
  /** Its full name, such as `fint/disburseLoan`. */
  readonly operation: string
  /** `404`, or a class such as `4xx`. */
  readonly status: string
  readonly answeredBy: string
  /** A part of the name of a record, such as `fint/loans/7`, or a value such as a phone number. */
  readonly record: string
  /** Words that each have to be somewhere in the call. */
  readonly text: string
  readonly refusedOnly: boolean
}

export const everything: Filter = { world: '', operation: '', status: '', answeredBy: '', record: '', text: '', refusedOnly: false }

/** The conditions that cost least come first, because turning bodies into text takes time. */
export function matches(filter: Filter, entry: CallEntry): boolean {
  return (
    (filter.world === '' || entry.world === filter.world) &&
    (filter.operation === '' || operationOf(entry) === filter.operation) &&
    (filter.answeredBy === '' || entry.answeredBy === filter.answeredBy) &&
    (!filter.refusedOnly || isRefused(entry)) &&
    hasStatus(filter.status, entry) &&
    hasRecord(filter.record, entry) &&
    hasWords(filter.text, entry)
  )
}

export function isRefused({ reply }: CallEntry): boolean {
  return reply.status >= 400
}

/** The full name of the operation; undefined if the call met none. */
export function operationOf({ provider, operation }: CallEntry): string | undefined {
  return operation === undefined ? undefined : `${provider}/${operation}`
}

function hasStatus(wanted: string, { reply }: CallEntry): boolean {
  const status = String(reply.status)
  return wanted === '' || [...wanted.toLowerCase()].every((digit, index) => digit === 'x' || status[index] === digit)
}

/** Whether the call read or wrote a record with this name or value, or the request contains the value. */
function hasRecord(wanted: string, { reads, writes, request }: CallEntry): boolean {
  const sought = wanted.trim().toLowerCase()
  if (sought === '') return true
  const isNamed = [...reads, ...writes].some(({ collection, key = '' }) => `${collection}/${key}`.toLowerCase().includes(sought))
  return isNamed || textOf([request.path, request.query, request.body, writes]).includes(sought)
}

/** Searches the method, the path and the operation first. */
function hasWords(text: string, entry: CallEntry): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { request, operation = '', provider = '', principal = '' } = entry
  const line = `${request.method} ${request.path} ${provider} ${operation} ${entry.world} ${principal}`.toLowerCase()
  const rest = words.filter((word) => !line.includes(word))
  if (rest.length === 0) return true
  const all = textOf([entry.request.query, entry.request.body, entry.reply.body])
  return rest.every((word) => all.includes(word))
}

function textOf(value: unknown): string {
  return JSON.stringify(value).toLowerCase()
}
