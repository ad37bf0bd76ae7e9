import { essence } from '../../document/mediaTypes.ts'
import { jsonText } from './serialise.ts'

/** Media types with a JSON value on each line. */
const ofLines: ReadonlySet<string> = new Set([
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonl',
  'application/jsonlines',
  'application/x-jsonlines',
])

const recordSeparator = '\u001e'

/** What stands before each value of a sequence of JSON values; undefined for other media types. */
export function separatorIn(mediaType: string): string | undefined {
  const type = essence(mediaType)
  if (ofLines.has(type)) return ''
  return /[/+]json-seq$/.test(type) ? recordSeparator : undefined
}

/** Writes the items of a list, or a single value, as a sequence of JSON values, each with a line end (RFC 7464). */
export function sequenceText(body: unknown, separator: string): string {
  const values: readonly unknown[] = Array.isArray(body) ? body : [body]
  return values.map((each) => `${separator}${jsonText(each)}\n`).join('')
}
