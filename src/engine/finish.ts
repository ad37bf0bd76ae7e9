import { violationsHeader } from '../schema/violation.ts'
import type { Reply } from './call.ts'
import { allowOrigin } from './pages/cors.ts'
import type { HandlerReply } from '../provider/provider.ts'
import type { Operation } from '../spec/operation.ts'
import type { World } from '../world/world.ts'
import type { Exchange } from './exchange.ts'
import { isolateDocument } from './pages/isolateDocument.ts'
import { isJson, isXml } from '../document/mediaTypes.ts'
import { bodyFor } from '../spec/response.ts'
import { writeXml } from '../xml/writing/writeXml.ts'
import { sequenceText } from './body/sequences.ts'
import { isRaw, jsonText } from './body/serialise.ts'

export interface FinishOptions {
  readonly cors: boolean
  /** Milliseconds to wait before each reply. */
  readonly delay: number
}

/**
 * Turns the answer of an exchange into a reply that any transport can send. A header names the journal entry in `world`. Throws if the
 * body cannot be written.
 */
export function finish(x: Exchange, { cors, delay }: FinishOptions, world: World | undefined): Reply {
  const { call, operation, violations } = x
  const { status, body, headers: own } = x.reply as NonNullable<Exchange['reply']>
  const headers: Record<string, string> = {}
  for (const name in own) headers[name.toLowerCase()] = own[name] as string
  if (body !== undefined && headers['content-type'] === undefined) {
    const type = operation?.response(status)?.usual?.mediaType
    if (type !== undefined) headers['content-type'] = type
  }
  if (violations.length > 0) headers['x-mock-violations'] = violationsHeader(violations)
  const id = world?.journal.nextId
  if (id !== undefined) headers['x-mock-exchange'] = `${world?.name}/${id}`
  if (body !== undefined) isolateDocument(headers)
  const { origin } = call.headers
  if (cors && origin !== undefined) allowOrigin(headers, String(origin))
  const sent = hasNoBody(call.method, status) ? discard(body) : wireBody(x, body, headers['content-type'])
  const wait = delay + (x.faults?.delay ?? 0)
  return wait > 0 ? { status, headers, body: sent, delay: wait } : { status, headers, body: sent }
}

/** The media type of a reply to an operation: its own, or the usual one of the spec. */
export function mediaTypeOf({ headers = {}, status }: HandlerReply, operation: Operation): string | undefined {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'content-type')
  return name === undefined ? operation.response(status)?.usual?.mediaType : headers[name]
}

/** Writes the body of a reply for any transport. */
export function wireBody(
  { operation, reply, writtenText, writtenBody }: Exchange,
  body: unknown,
  mediaType: string | undefined,
): Reply['body'] {
  if (body === undefined) return null
  if (isRaw(body, mediaType)) return body
  if (mediaType !== undefined && !isJson(mediaType)) {
    if (operation && isXml(mediaType)) {
      const response = operation.response(reply?.status ?? 0)
      const { xml } = operation
      return writeXml(body, xml.of(response && bodyFor(response, mediaType)?.object.schema), xml)
    }
    const text = sequenceText(body, mediaType)
    if (text !== undefined) return text
  }
  return writtenText !== undefined && writtenBody === body ? writtenText : (jsonText(body) as string)
}

/** Cancels a stream that nobody will read. */
export function discard(body: unknown): null {
  if (body instanceof ReadableStream) body.cancel().catch(() => {})
  return null
}

/** Whether HTTP allows no body here. */
export function hasNoBody(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 205 || status === 304
}
