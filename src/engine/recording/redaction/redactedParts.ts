import type { Reply } from '../../call.ts'

/** The parts of an exchange for the journal: without secrets, and in a compact form. */
export interface Parts {
  readonly path: string
  readonly query: unknown
  /** Name, value, name, value: smaller than an object. */
  readonly headers: readonly unknown[]
  /** A text is the media type, if the only other header is the name of the exchange. */
  readonly replyHeaders: readonly unknown[] | Reply['headers'] | string
  readonly body: unknown
  readonly replyBody: unknown
  /** Their approximate size in bytes of memory. */
  readonly size: number
}
