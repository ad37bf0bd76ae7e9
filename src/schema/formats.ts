import type { Format, FormatDefinition } from 'ajv'
import { ExactNumber } from '../numbers/exactNumber.ts'
import { fastFormats, fullFormats } from 'ajv-formats/dist/formats.js'
import { readWhole } from './exactView.ts'

const { date, time } = fullFormats
const fastUriReference = fastFormats['uri-reference'] as RegExp
const anyTime = fullFormats['date-time'] as { validate: (text: string) => boolean }
const usualDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31'
/** Matches most date-times: all but 29 February and leap seconds. */
const usualTime = new RegExp(
  `^\\d{4}-(?:${usualDay})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
)

/** Characters that a URI cannot contain, and percent signs that encode nothing (RFC 3986, appendix A). */
const notInUri = /[^\w.~:/?#[\]@!$&'()*+,;=%-]|%(?![\da-f]{2})/i
const scheme = /^[a-z][a-z\d+.-]*:/i

/**
 * The formats that are checked. Dates are checked in full, so 30 February is refused. `url` is checked as a URI reference, because
 * Ajv's own expression takes far too long on some strings, and refuses `http://localhost`.
 */
export const formats: Readonly<Record<string, Format>> = {
  ...fastFormats,
  date,
  time,
  'date-time': isDateTime,
  uri: (text: string) => scheme.test(text) && isUriReference(text),
  'uri-reference': isUriReference,
  url: isUriReference,
  byte: isBase64,
  int64: { type: 'number', validate: isInt64 },
}

function isUriReference(text: string): boolean {
  return !notInUri.test(text) && fastUriReference.test(text)
}

/** Accepts 2⁶³ too: the largest number of 64 bits is rounded to it where digits are not kept. */
function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63
}

/** Tries the common form first, which is ten times as fast as the full check. */
function isDateTime(text: string): boolean {
  return usualTime.test(text) || anyTime.validate(text)
}

/** Accepts padded base64. Ajv's own expression overflows the stack on megabytes, and accepts any string with one valid line. */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''))
}

/** Whether a value has a format. Accepts values of other types than the format is for, and any value if the format is unknown. */
export function hasFormat(value: unknown, name: string): boolean {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  const { validate, type = 'string' } = isDefinition(format) ? format : { validate: format }
  if (value instanceof ExactNumber) return hasFormat(readWhole(value), name)
  if (typeof value !== type) return true
  if (validate instanceof RegExp) return validate.test(value as string)
  return typeof validate !== 'function' || (validate as (value: unknown) => unknown)(value) === true
}

function isDefinition(format: Format | undefined): format is FormatDefinition<string> | FormatDefinition<number> {
  return typeof format === 'object' && !(format instanceof RegExp)
}
