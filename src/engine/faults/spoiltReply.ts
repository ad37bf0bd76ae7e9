import { wholeBody, type Delivery, type Reply } from '../call.ts'
import type { Exchange } from '../exchange.ts'
import { wireBody } from '../finish.ts'
import { isolateDocument } from '../pages/isolateDocument.ts'
import type { Spoiling } from './exchangeFaults.ts'

/** The reply that is sent instead of one that a fault spoils. */
export function spoiltReply(x: Exchange, reply: Reply): Reply {
  const { spoiling } = x.faults ?? {}
  if (!spoiling) return reply
  const body = spoiltBody(x, { reply, spoiling })
  const delivery = deliveryOf(spoiling, body)
  return { ...reply, headers: spoiltHeaders(reply, spoiling), body, ...(delivery && { delivery }) }
}

/** A reply that becomes HTML is kept apart from the mock's own pages, like any other. */
function spoiltHeaders({ headers }: Reply, { contentType }: Spoiling): Reply['headers'] {
  if (contentType === undefined) return headers
  const spoilt = { ...headers, 'content-type': contentType }
  isolateDocument(spoilt)
  return spoilt
}

function spoiltBody(x: Exchange, { reply, spoiling }: { readonly reply: Reply; readonly spoiling: Spoiling }): Reply['body'] {
  const { body: change, text } = spoiling
  const whole = change ? wireBody(x, change(x.reply?.body), reply.headers['content-type']) : reply.body
  return text && typeof whole === 'string' ? text(whole) : whole
}

function deliveryOf({ delivery, cut }: Spoiling, body: Reply['body']): Delivery | undefined {
  if (cut === undefined || body === null || body instanceof ReadableStream) return delivery
  const bytes = wholeBody({ body }).length
  return { how: 'cut', bytes: cut === 'half' ? Math.floor(bytes / 2) : Math.min(cut, Math.max(0, bytes - 1)) }
}
