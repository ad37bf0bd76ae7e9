import { factsOf } from '../../frozen/facts.ts'
import { frozenReply } from '../../provider/frozenReply.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { ItemRecord } from '../items/records/record.ts'

/** A reply, the operation that it answers, and the parts of its call that it depends on. */
interface Known {
  readonly by: KnownReplies
  readonly path: string
  readonly accept: unknown
  readonly host: unknown
  readonly reply: HandlerReply
}

/** Keeps the replies that show single records. As long as a record does not change, its reply is made, checked and serialised once. */
export class KnownReplies {
  /** The reply that shows this record. `make` may use only the path of the call and the headers named here. */
  of(call: AnyCall<unknown>, record: ItemRecord, make: () => HandlerReply): HandlerReply {
    const facts = factsOf(record)
    if (!facts) return make()
    const { path, rawHeaders } = call
    const { accept, host } = rawHeaders
    const known = facts.reply as Known | undefined
    if (known?.by === this && known.path === path && known.accept === accept && known.host === host) return known.reply
    const reply = frozenReply(make())
    facts.reply = { by: this, path, accept, host, reply } satisfies Known
    return reply
  }
}
