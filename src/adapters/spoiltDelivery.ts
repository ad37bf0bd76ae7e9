import type { ServerResponse } from 'node:http'
import { wholeBody, type Delivery, type Reply } from '../engine/call.ts'

/** Delivers a reply over `node:http` as a fault requires. Returns a function that ends the delivery, for when the server closes. */
export function deliverSpoilt(reply: Reply, delivery: Delivery, response: ServerResponse): () => void {
  const { socket } = response.req
  if (delivery.how === 'reset') return resetConnection(response)
  if (delivery.how === 'hang') return () => socket.destroy()
  const bytes = wholeBody(reply)
  response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes.length })
  if (delivery.how === 'dribble') return dribble(bytes, delivery, response)
  response.flushHeaders()
  response.write(bytes.subarray(0, delivery.bytes))
  socket.destroySoon()
  return nothing
}

/** A connection that is no plain TCP, such as one with TLS, cannot be reset, so it is closed. */
function resetConnection({ req: { socket } }: ServerResponse): () => void {
  try {
    socket.resetAndDestroy()
  } catch {
    socket.destroy()
  }
  return nothing
}

function dribble(bytes: Uint8Array, { pieces, ms }: Delivery & { readonly how: 'dribble' }, response: ServerResponse): () => void {
  let sent = 0
  response.flushHeaders()
  const send = (upTo: number): void => {
    if (upTo > sent) response.write(bytes.subarray(sent, upTo))
    sent = upTo
    if (sent < bytes.length) return
    clearInterval(timer)
    response.end()
  }
  let piece = 0
  const timer = setInterval(() => {
    piece += 1
    send(Math.floor((bytes.length * piece) / pieces))
  }, ms / pieces).unref()
  response.once('close', () => clearInterval(timer))
  return () => send(bytes.length)
}

function nothing(): void {}
