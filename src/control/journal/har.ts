import type { JournalEntry } from '../../world/journal.ts'

interface Pair {
  readonly name: string
  readonly value: string
}

/** A journal as an HTTP archive, version 1.2, which the developer tools of browsers can open. */
export function harOf(entries: readonly JournalEntry[]): Readonly<Record<string, unknown>> {
  return { log: { version: '1.2', creator: { name: 'tallystick', version: '1' }, pages: [], entries: entries.map(harEntry) } }
}

function harEntry(entry: JournalEntry): object {
  const { request, reply, realTime, took } = entry
  const time = Math.max(0, took)
  return {
    startedDateTime: new Date(Math.max(0, realTime - time)).toISOString(),
    time,
    request: requestOf(request),
    response: responseOf(reply),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: [`Answered by ${entry.answeredBy}.`, ...entry.why.map(({ reason }) => reason)].join(' '),
  }
}

function requestOf({ method, path, query, headers, body }: JournalEntry['request']): object {
  const queryString = pairsOf(query)
  const host = pairsOf(headers).find(({ name }) => name === 'host')?.value ?? 'mock'
  const search = queryString.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`).join('&')
  return {
    method,
    url: `http://${host}${path}${search === '' ? '' : `?${search}`}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString,
    ...(body !== undefined && { postData: { mimeType: typeOf(headers), text: textOf(body) } }),
    headersSize: -1,
    bodySize: -1,
  }
}

function responseOf({ status, headers, body }: JournalEntry['reply']): object {
  const text = body === undefined ? '' : textOf(body)
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: { size: new TextEncoder().encode(text).length, mimeType: typeOf(headers), ...(body !== undefined && { text }) },
    redirectURL: pairsOf(headers).find(({ name }) => name === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: -1,
  }
}

/** A value that was sent several times becomes several pairs. */
function pairsOf(values: unknown): Pair[] {
  return Object.entries((values ?? {}) as object).flatMap(([name, value]) =>
    [value as unknown].flat().map((each) => ({ name, value: textOf(each) })),
  )
}

function typeOf(headers: unknown): string {
  return pairsOf(headers).find(({ name }) => name === 'content-type')?.value ?? ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
