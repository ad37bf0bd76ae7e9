import { isNumber } from '../../../numbers/exactNumber.ts'
import { isCreatedTime, isLaterTime, isUpdatedTime } from '../../items/making/knownFields.ts'
import { isNumeric, type Structure } from '../../resources/fields.ts'
import { bare, wordsOf } from '../../words/names.ts'

const dateOrTime = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[-+]\d\d:?\d\d)?$/
const day = 86_400_000
/** Times as numbers are in these years, so that other numbers are not mistaken for times. */
const [firstYear, lastYear] = [Date.UTC(1974, 0), Date.UTC(2100, 0)]
/** The last time that has a text of 24 characters. */
const latest = Date.UTC(9999, 11, 31)

/** A time in epoch milliseconds: of an ISO 8601 text, or of a number of seconds or milliseconds. NaN if a value is no time. */
export function momentOf(value: unknown): number {
  if (isNumber(value)) return momentOfNumber(Number(value))
  if (typeof value !== 'string') return Number.NaN
  if (/^\d{9,13}$/.test(value)) return momentOfNumber(Number(value))
  const text = value.toUpperCase().replace(' ', 'T')
  const found = dateOrTime.exec(text)
  if (!found) return Number.NaN
  // A time without a zone is in UTC, so that the zone of this machine does not matter.
  return Date.parse(found[1] === undefined && text.length > 10 ? `${text}Z` : text)
}

function momentOfNumber(value: number): number {
  return [value * 1000, value].find((each) => each >= firstYear && each < lastYear) ?? Number.NaN
}

/**
 * Compares times with one that was asked for; undefined if that is no time. The result is less than 0 for earlier times, and undefined for
 * values that are no times.
 *
 * @param isUntil whether a day means the end of the day, and not its start
 */
export function momentOrder(asked: unknown, isUntil: boolean): ((own: unknown) => number | undefined) | undefined {
  const isDay = typeof asked === 'string' && asked.length === 10 && asked[4] === '-'
  const moment = momentOf(asked) + (isDay && isUntil ? day - 1 : 0)
  if (!(Math.abs(moment) <= latest)) return undefined
  const text = new Date(moment).toISOString()
  return (own) => {
    // Texts of this form, which most times have, are in the order of their times.
    if (typeof own === 'string' && own.length === 24 && own.endsWith('Z')) return own < text ? -1 : own > text ? 1 : 0
    const other = momentOf(own)
    return Number.isNaN(other) ? undefined : other - moment
  }
}

const timeFormats: ReadonlySet<string> = new Set(['date', 'date-time', 'datetime', 'dateTime', 'iso-date-time', 'iso-datetime'])

/** Whether a format is that of a date or of a date with a time. */
export function isTimeFormat(format: string | undefined): boolean {
  return format !== undefined && timeFormats.has(format)
}

/** Whether a field contains a date or a time on a date, by its format or else by its name. */
export function isTimeField(name: string, structure: Structure): boolean {
  const { types, format, values } = structure
  if (isTimeFormat(format)) return types.has('string')
  const isText = types.has('string') && format === undefined && values === undefined
  if (!isText && !isNumeric(structure)) return false
  if (isCreatedTime(name) || isUpdatedTime(name) || isLaterTime(name)) return true
  const last = wordsOf(name).at(-1) ?? ''
  return /^(?:at|timestamp|date|datetime)$/.test(last) || bare(name) === 'time' || (isText && last === 'time')
}
