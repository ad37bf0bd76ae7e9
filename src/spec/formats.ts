import type { Format } from 'ajv'
import { fastFormats, fullFormats } from 'ajv-formats/dist/formats.js'

const { date, time, 'date-time': dateTime } = fullFormats

/**
 * What is checked of a `format`. Times are read in full, so that there is no 30 February. The expression that Ajv has for
 * `url` takes for ever on some texts, and refuses `http://localhost`.
 */
export const formats: Readonly<Record<string, Format>> = {
  ...fastFormats,
  date,
  time,
  'date-time': dateTime,
  url: fastFormats['uri-reference'],
  byte: isBase64,
}

/** Padded base64. Ajv's own expression overflows the stack on megabytes, and calls a text good that has one good line. */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''))
}
