/** `application/json; charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  const end = mediaType.indexOf(';')
  return (end < 0 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase()
}

export function isJson(mediaType: string): boolean {
  if (mediaType === 'application/json') return true
  const type = essence(mediaType)
  return type === 'application/json' || type.endsWith('+json') || type === 'text/json'
}

export function isXml(mediaType: string): boolean {
  return mediaType !== 'application/json' && /[/+]xml$/.test(essence(mediaType))
}

/** A sequence of values: one on each line, each after a record separator (RFC 7464), or each in an event of a stream. */
export type SequenceKind = 'lines' | 'records' | 'events'

const ofLines: ReadonlySet<string> = new Set([
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonl',
  'application/jsonlines',
  'application/x-jsonlines',
])

/** The kind of sequence that a media type is. Undefined for those of one value. */
export function sequenceOf(mediaType: string): SequenceKind | undefined {
  if (mediaType === 'application/json') return undefined
  const type = essence(mediaType)
  if (ofLines.has(type)) return 'lines'
  if (type === 'text/event-stream') return 'events'
  return /[/+]json-seq$/.test(type) ? 'records' : undefined
}

/**
 * The declared media type or range that matches best: the same with parameters, the same without, `application/*`, then any. Types such as
 * `application/vnd.a+json` do not match `application/json`, although both are JSON.
 */
export function pickMediaType(declared: readonly string[], mediaType: string): string | undefined {
  const type = essence(mediaType)
  const [main] = type.split('/')
  return (
    (mediaType.includes(';') ? declared.find((each) => plain(each) === plain(mediaType)) : undefined) ??
    declared.find((each) => essence(each) === type) ??
    declared.find((each) => essence(each) === `${main}/*`) ??
    declared.find((each) => essence(each) === '*/*')
  )
}

function plain(mediaType: string): string {
  return mediaType.toLowerCase().replaceAll(' ', '')
}
