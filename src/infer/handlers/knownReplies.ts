import { isBytes } from '../../document/bytes.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { freeze } from '../../world/freeze.ts'

/** A reply, and the parts of its call that it depends on. */
interface Known {
  readonly path: string
  readonly accept: unknown
  readonly host: unknown
  readonly reply: HandlerReply
}

/** Keeps the replies that show single records. As long as a record does not change, its reply is made, checked and serialised once. */
export class KnownReplies {
  readonly #known = new WeakMap<object, Known>()

  /** The reply that shows this data. `make` may use only the path of the call and the headers named here. */
  of(call: AnyCall<unknown>, data: object, make: () => HandlerReply): HandlerReply {
    const { path, rawHeaders } = call
    const { accept, host } = rawHeaders
    const known = this.#known.get(data)
    if (known && known.path === path && known.accept === accept && known.host === host) return known.reply
    const reply = frozen(make())
    this.#known.set(data, { path, accept, host, reply })
    return reply
  }
}

function frozen({ headers, body, ...rest }: HandlerReply): HandlerReply {
  const isJson = typeof body === 'object' && body !== null && !isBytes(body)
  return Object.freeze({ ...rest, ...(headers && { headers: Object.freeze(headers) }), body: isJson ? freeze(body) : body })
}
