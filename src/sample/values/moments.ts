import { isNumber } from '../../numbers/exactNumber.ts'

const dateOrTime = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[-+]\d\d:?\d\d)?$/
/** Times as numbers are in these years, so that other numbers are not mistaken for times. */
const [firstYear, lastYear] = [Date.UTC(1974, 0), Date.UTC(2100, 0)]

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
