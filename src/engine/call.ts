import type { TransportName } from './faults/transportLimits.ts'

/** The largest body, in bytes, that any transport accepts. */
export const bodyLimit = 10_000_000

/** Where a client called: the origin, if the transport knows it, and the path without the query. */
export interface CallAddress {
  readonly origin?: string
  readonly path: string
}

/**
 * A request, independent of its transport. `path` is percent-encoded and has no query. Header names are in lower case. `body` is bytes,
 * `{parsed}` if another parser has read it, or `{over}` if it exceeds the limit.
 */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: Uint8Array | { readonly parsed: unknown } | { readonly over: number } | undefined
  /** Where the client called, if that is not `path` on the host that the headers name. Links in the reply begin with it. */
  readonly address?: CallAddress
  /** The transport that it came through. Without it, any delivery of its reply counts as possible. */
  readonly transport?: TransportName
}

/**
 * How a fault spoils the delivery of a reply: the connection breaks after some bytes of the body, the body comes in pieces over some time,
 * the connection is reset instead of a reply, or there is never a reply.
 */
export type Delivery =
  | { readonly how: 'cut'; readonly bytes: number }
  | { readonly how: 'dribble'; readonly pieces: number; readonly ms: number }
  | { readonly how: 'reset' }
  | { readonly how: 'hang' }

/** A reply that any transport can send. Header names are in lower case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null
  /** Milliseconds to wait before sending it. */
  readonly delay?: number
  /** Undefined if it is delivered as usual. */
  readonly delivery?: Delivery
}

/** The bytes of a body that is cut or comes in pieces; a stream is delivered as usual. */
export function wholeBody({ body }: Pick<Reply, 'body'>): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return body instanceof Uint8Array ? body : new Uint8Array()
}

/** Answers every call; neither throws nor rejects. It returns a promise only where something has to be waited for. */
export interface Handle {
  (call: Call): Reply | Promise<Reply>
  /** The transports that calls may come through; adapters add theirs. A fault that none of them can deliver is refused. */
  readonly transports?: Set<TransportName>
}

/** The size of a body in bytes. If another parser has read it, the value of `content-length`. */
export function bytesOf({ body, headers }: Call): number {
  if (body instanceof Uint8Array) return body.length
  return body && 'parsed' in body ? Number(headers['content-length'] ?? 0) || 0 : 0
}
