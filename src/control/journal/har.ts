import { omittedSize } from '../../world/journal/placeholders.ts'
import type { JournalEntry } from '../../world/journal/journalEntry.ts'

interface Pair {
  readonly name: string
  readonly value: string
}

/**
 * A journal as an HTTP archive, version 1.2, which the developer tools of browsers can open. It has the replies as they were sent, so with
 * what faults made of them.
 */
export function harOf(entries: readonly JournalEntry[]): Readonly<Record<string, unknown>> {
  return { log: { version: '1.2', creator: { name: 'tallystick', version: '1' }, pages: [], entries: entries.map(harEntry) } }
}

function harEntry(entry: JournalEntry): object {
  const { request, realTime, took, sent } = entry
  const own = Math.max(0, took)
  const time = own + (sent?.delay ?? 0)
  return {
    startedDateTime: new Date(Math.max(0, realTime - own)).toISOString(),
    time,
    request: requestOf(request),
    response: responseOf(entry),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: commentOf(entry),
  }
}

function commentOf({ answeredBy, why, sent }: JournalEntry): string {
  const delivery = sent?.delivery ? [`The client did not get this reply as a whole: ${sent.delivery.how}.`] : []
  return [`Answered by ${answeredBy}.`, ...why.filter(({ outcome }) => outcome !== 'passed').map(({ reason }) => reason), ...delivery].join(
    ' ',
  )
}

function requestOf({ method, path, query, headers, body }: JournalEntry['request']): object {
  const queryString = pairsOf(query)
  const host = pairsOf(headers).find(({ name }) => name === 'host')?.value ?? 'mock'
  const search = queryString.map(
    ({ name, value }) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
  )
  return {
    method,
    url: `http://${host}${path}${search.length === 0 ? '' : `?${search.join('&')}`}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString,
    ...(body !== undefined && { postData: { mimeType: typeOf(headers), ...contentOf(body) } }),
    headersSize: -1,
    bodySize: -1,
  }
}

function responseOf({ reply, sent }: JournalEntry): object {
  const { status, headers } = reply
  const { body = reply.body, contentType = typeOf(headers) } = sent ?? {}
  const content = body === undefined ? { text: '' } : contentOf(body)
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(sent?.contentType === undefined ? headers : { ...(headers as object), 'content-type': contentType }),
    content: { size: sizeOf(content), mimeType: contentType, ...content },
    redirectURL: pairsOf(headers).find(({ name }) => name === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: -1,
  }
}

interface Content {
  readonly text?: string
  readonly comment?: string
}

/** A body that the journal leaves out has no text here either. */
function contentOf(body: unknown): Content {
  const omitted = omittedSize(body)
  return omitted === undefined ? { text: textOf(body) } : { comment: `The body of ${omitted} is left out.` }
}

function sizeOf({ text = '' }: Content): number {
  return new TextEncoder().encode(text).length
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
