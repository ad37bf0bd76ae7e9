import type { Reply } from '../call.ts'

interface Found {
  readonly path: string
  readonly query: unknown
  /** Name, value, name, value: smaller than an object. */
  readonly headers: readonly unknown[]
  readonly replyHeaders: readonly unknown[] | Reply['headers']
  readonly body: unknown
  readonly replyBody: unknown
  /** Their approximate size in bytes of memory. */
  readonly size: number
}

/**
 * The parts of an exchange for the journal: without secrets, and in a compact form. A class, because V8 would learn that the literals of
 * this place live long, and from then on allocate them in the old generation. There each would keep its text and headers in memory until
 * the next full collection, long after the journal has dropped the entry.
 */
export class Parts implements Found {
  readonly path: Found['path']
  readonly query: Found['query']
  readonly headers: Found['headers']
  readonly replyHeaders: Found['replyHeaders']
  readonly body: Found['body']
  readonly replyBody: Found['replyBody']
  readonly size: Found['size']

  constructor({ path, query, headers, replyHeaders, body, replyBody, size }: Found) {
    this.path = path
    this.query = query
    this.headers = headers
    this.replyHeaders = replyHeaders
    this.body = body
    this.replyBody = replyBody
    this.size = size
  }
}
