import { essence, isJson } from '../../document/mediaTypes.ts'
import { isContainer, isObject } from '../../document/lenient.ts'
import type { Call } from '../../engine/call.ts'
import { hasSecretToken, leftOut, omittedSize } from '../../world/journal/placeholders.ts'
import type { JournalEntry } from '../../world/journal/journalEntry.ts'

type RecordedRequest = Pick<JournalEntry, 'request'>

const formType = 'application/x-www-form-urlencoded'
/** These follow from the body and the connection. */
const renewed = new Set(['content-length', 'transfer-encoding', 'connection', 'expect'])

/** A recorded call as it was sent, or the reason why it cannot be sent again: the journal has not kept all of it. */
export function callAgain(entry: RecordedRequest, world: string): Call | { readonly reason: string } {
  const reason = whyNotAgain(entry)
  if (reason !== undefined) return { reason }
  const { method, path, query, headers, body } = entry.request
  const kept = Object.entries(headers as Call['headers']).filter(([name]) => !renewed.has(name))
  const sent = bodyOf(body, typeOf(entry))
  return {
    method,
    path,
    query: pairsOf(query).map(encoded).join('&'),
    headers: {
      ...Object.fromEntries(kept),
      'x-mock-world': world,
      ...(sent instanceof Uint8Array && { 'content-length': String(sent.length) }),
    },
    ...(sent !== undefined && { body: sent }),
  }
}

/** Why a recorded call cannot be sent again; undefined if it can. */
export function whyNotAgain(entry: RecordedRequest): string | undefined {
  const { path, query, headers, body } = entry.request
  const parts = { path, query, headers, body }
  const secrets = [...new Set(Object.values(parts).flatMap((each) => placesOf(each, isToken)))]
  if (secrets.length > 0)
    return `The journal does not keep secrets, and this call has ${secrets.length === 1 ? 'one' : secrets.length}: ${secrets.join(', ')}.`
  if (Object.hasOwn(headers as object, leftOut)) return 'The journal has not kept all headers of this call, because they are too large.'
  if (isOmitted(query)) return 'The journal has not kept the query of this call, because it is too large.'
  if (placesOf(body, isOmitted).length > 0 || placesOf(body, (each) => each === leftOut).length > 0)
    return 'The journal has not kept all of the body of this call, because it is too large or not text.'
  if (body === undefined)
    return hadBody(entry) ? 'The journal has not kept the body of this call, because it could not be read.' : undefined
  const type = typeOf(entry)
  if (typeof body === 'string' || isJson(type) || type === formType) return undefined
  return `The journal keeps what a body of type ${type || 'none'} means, and not how it was written.`
}

function hadBody({ request: { headers } }: RecordedRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers as Call['headers']
  return Number(length ?? 0) > 0 || encoding !== undefined
}

function typeOf({ request: { headers } }: RecordedRequest): string {
  return essence(String((headers as Call['headers'])['content-type'] ?? ''))
}

/** The names of the fields, or the texts, where a value is found. */
function placesOf(value: unknown, isWanted: (value: unknown) => boolean, name = 'the text'): string[] {
  if (isWanted(value)) return [name]
  if (Array.isArray(value)) return value.flatMap((each) => placesOf(each, isWanted, name))
  return isObject(value) ? Object.entries(value).flatMap(([each, inner]) => placesOf(inner, isWanted, each)) : []
}

function isToken(value: unknown): boolean {
  return typeof value === 'string' && hasSecretToken(value)
}

function isOmitted(value: unknown): boolean {
  return omittedSize(value) !== undefined
}

function bodyOf(body: unknown, type: string): Call['body'] {
  if (body === undefined) return undefined
  if (isJson(type)) return new TextEncoder().encode(JSON.stringify(body))
  return isContainer(body) ? { parsed: body } : new TextEncoder().encode(String(body))
}

function pairsOf(query: unknown): (readonly [string, string])[] {
  return Object.entries(query as Readonly<Record<string, string | readonly string[]>>).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each] as const),
  )
}

/** Leaves commas as they are, since they separate the items of a list. */
function encoded([name, value]: readonly [string, string]): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`
}
