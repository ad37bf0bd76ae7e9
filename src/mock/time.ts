import { parse, type Duration } from 'tinyduration'

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/
/** What a `Date` can show. */
const latest = 8.64e15

/** Epoch milliseconds of an RFC 3339 time, or undefined. */
export function parseTime(text: unknown): number | undefined {
  if (typeof text !== 'string' || !rfc3339.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/**
 * A time later by an ISO 8601 duration, in UTC; undefined where that is no duration, negative, or leads nowhere.
 * Months end where the shorter one does: 31 January and P1M make 28 February.
 *
 * @example addDuration(Date.UTC(2026, 0, 31), 'P1M') // 2026-02-28
 */
export function addDuration(time: number, text: unknown): number | undefined {
  const duration = tryParse(text)
  if (!duration || duration.negative) return undefined
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = duration
  const later = addMonths(time, years * 12 + months) + (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000
  return Math.abs(later) <= latest ? Math.round(later) : undefined
}

function addMonths(time: number, months: number): number {
  if (months === 0) return time
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  date.setUTCDate(Math.min(day, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()))
  return date.getTime()
}

function tryParse(text: unknown): Duration | undefined {
  try {
    return typeof text === 'string' ? parse(text) : undefined
  } catch {
    return undefined
  }
}
