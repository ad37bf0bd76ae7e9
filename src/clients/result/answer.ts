import type { NoAnswer } from './result.ts'

/** The response to one request, after it was read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** A JSON value, text, or a Blob, by its media type. */
  readonly body: unknown
  /** Set if the body is not what its media type says: then `body` is text. */
  readonly unreadable?: Error
}

/** An answer, or the reason why there is none. */
export type AnswerOrFailure = Answer | { readonly failure: NoAnswer }
