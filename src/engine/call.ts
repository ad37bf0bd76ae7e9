/** The largest body, in bytes, that any transport accepts. */
export const bodyLimit = 10_000_000

/**
 * A request, independent of its transport. `path` is percent-encoded and has no query; header names are in lower case.
 * `body` is bytes, or `{parsed}` where another parser has read it, or `{over}` where it has more bytes than are accepted.
 */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: Uint8Array | { readonly parsed: unknown } | { readonly over: number } | undefined
}

/** A reply that any transport can send. Header names are in lower case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null
  /** Milliseconds to wait before it is delivered. */
  readonly delay?: number
}

/** Answers every call; neither throws nor rejects. It returns a promise only where something has to be waited for. */
export type Handle = (call: Call) => Reply | Promise<Reply>

/** The size of a body in bytes. Another parser leaves no bytes to count, so `content-length` has to do. */
export function bytesOf({ body, headers }: Call): number {
  if (body instanceof Uint8Array) return body.length
  return body && 'parsed' in body ? Number(headers['content-length'] ?? 0) || 0 : 0
}
