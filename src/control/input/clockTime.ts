import { parse } from 'tinyduration'
import { clockRange } from '../../world/views/clock.ts'

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/
const number = '\\d+(?:[.,]\\d+)?'
const iso8601 = new RegExp(
  `^P(?=[\\dT])(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
)

/** Epoch milliseconds of an RFC 3339 time, or undefined. */
export function parseTime(text: unknown): number | undefined {
  const [whole, year, month, day] = (typeof text === 'string' && rfc3339.exec(text)) || []
  // Date.parse reads 30 February as 2 March.
  if (whole === undefined || new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() < Number(day)) return undefined
  const time = Date.parse(whole.toUpperCase())
  return Number.isNaN(time) ? undefined : time
}

/** Says why a clock cannot show a time, in epoch milliseconds; undefined if it can. */
export function clockFault(time: number): string | undefined {
  const { earliest, latest } = clockRange
  if (time >= Date.parse(earliest) && time <= Date.parse(latest)) return undefined
  return `The clock shows times from ${earliest} to ${latest}.`
}

/**
 * The time after an ISO 8601 duration, in UTC. Undefined if the duration is invalid, negative or includes a fraction of a month; NaN or
 * infinite if the result is beyond the range of dates. If the month does not have the day, its last day is used: 31 January and P1M make 28
 * February.
 *
 * @example addDuration(Date.UTC(2026, 0, 31), 'P1M') // 2026-02-28
 */
export function addDuration(time: number, text: unknown): number | undefined {
  if (typeof text !== 'string' || !iso8601.test(text)) return undefined
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(text)
  const wholeMonths = years * 12 + months
  if (!Number.isInteger(wholeMonths)) return undefined
  return Math.round(addMonths(time, wholeMonths) + (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000)
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
