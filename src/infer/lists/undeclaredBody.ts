import type { HandlerReply } from '../../provider/provider.ts'

/** A reply with a JSON body, although the spec declares none for its status. */
export function withUndeclaredBody(reply: HandlerReply, body: unknown): HandlerReply {
  return { ...reply, body, headers: { ...reply.headers, 'content-type': 'application/json' }, isUndeclared: true }
}
