import { parse } from 'tinyduration'

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/
const number = '\\d+(?:[.,]\\d+)?'
const iso8601 = new RegExp(
  `^P(?=[\\dT])(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
)
/** The last that RFC 3339 can write. */
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** Epoch milliseconds of an RFC 3339 time, or undefined. */
export function parseTime(text: unknown): number | undefined {
  const [whole, year, month, day] = (typeof text === 'string' && rfc3339.exec(text)) || []
  // Date.parse takes the 30th of February for the 2nd of March.
  if (whole === undefined || new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() < Number(day)) return undefined
  const time = Date.parse(whole.toUpperCase())
  return Number.isNaN(time) ? undefined : time
}

/**
 * A time later by an ISO 8601 duration, in UTC; undefined where that is no duration, negative, a part of a month, or
 * leads beyond the year 9999. Months end where the shorter one does: 31 January and P1M make 28 February.
 *
 * @example addDuration(Date.UTC(2026, 0, 31), 'P1M') // 2026-02-28
 */
export function addDuration(time: number, text: unknown): number | undefined {
  if (typeof text !== 'string' || !iso8601.test(text)) return undefined
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(text)
  const wholeMonths = years * 12 + months
  if (!Number.isInteger(wholeMonths)) return undefined
  const later = addMonths(time, wholeMonths) + (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000
  return later <= latest ? Math.round(later) : undefined
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
