import { isBytes } from '../document/bytes.ts'
import { makeFacts } from '../frozen/facts.ts'
import { freeze } from '../frozen/freeze.ts'
import type { HandlerReply } from './provider.ts'

/** The same reply, frozen, so that it is checked and written once however often it is sent. */
export function frozenReply({ headers, body, ...rest }: HandlerReply): HandlerReply {
  const isJson = typeof body === 'object' && body !== null && !isBytes(body)
  const reply = { ...rest, ...(headers && { headers: Object.freeze(headers) }), body: isJson ? freeze(body) : body }
  makeFacts(reply)
  return Object.freeze(reply)
}
