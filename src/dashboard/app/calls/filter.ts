import type { CallEntry } from './callEntry.ts'

export interface Filter {
  readonly world: string
  /** `404`, or a class such as `4xx`. */
  readonly status: string
  readonly answeredBy: string
  /** Words that each have to be somewhere in the call. */
  readonly text: string
  readonly refusedOnly: boolean
}

export const everything: Filter = { world: '', status: '', answeredBy: '', text: '', refusedOnly: false }

export function matches(filter: Filter, entry: CallEntry): boolean {
  return (
    (filter.world === '' || entry.world === filter.world) &&
    (filter.answeredBy === '' || entry.answeredBy === filter.answeredBy) &&
    (!filter.refusedOnly || isRefused(entry)) &&
    hasStatus(filter.status, entry) &&
    hasWords(filter.text, entry)
  )
}

export function isRefused({ reply }: CallEntry): boolean {
  return reply.status >= 400
}

function hasStatus(wanted: string, { reply }: CallEntry): boolean {
  const status = String(reply.status)
  return wanted === '' || [...wanted.toLowerCase()].every((digit, index) => digit === 'x' || status[index] === digit)
}

/** Searches the method, the path and the operation first, because turning bodies into text takes time. */
function hasWords(text: string, entry: CallEntry): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { request, operation = '', provider = '' } = entry
  const line = `${request.method} ${request.path} ${provider} ${operation} ${entry.world}`.toLowerCase()
  const rest = words.filter((word) => !line.includes(word))
  if (rest.length === 0) return true
  const all = JSON.stringify([entry.request.query, entry.request.body, entry.reply.body]).toLowerCase()
  return rest.every((word) => all.includes(word))
}
