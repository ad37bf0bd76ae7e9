/** Bodies with more bytes are not taken, by whatever transport they come. */
export const bodyLimit = 10_000_000

/**
 * A request, freed of its transport. `path` is percent-encoded and has no query; header names are lower-case.
 * `body` is bytes, or `{parsed}` where somebody has parsed it already, or `{over}`: more bytes than are taken.
 */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: Uint8Array | { readonly parsed: unknown } | { readonly over: number } | undefined
}

/** An answer, ready for any transport. Header names are lower-case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null
  /** Milliseconds to wait before it is delivered. */
  readonly delay?: number
}

/** Answers every call, at once where nothing has to be waited for; neither throws nor rejects. */
export type Handle = (call: Call) => Reply | Promise<Reply>
