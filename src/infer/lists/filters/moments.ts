import { momentOf } from '../../../sample/values/moments.ts'
import { isCreatedTime, isLaterTime, isUpdatedTime } from '../../items/making/knownFields.ts'
import { isNumeric, type Structure } from '../../resources/fields.ts'
import { bare, wordsOf } from '../../words/names.ts'

const day = 86_400_000
/** The last time that has a text of 24 characters. */
const latest = Date.UTC(9999, 11, 31)

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
