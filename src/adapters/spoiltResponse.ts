import { wholeBody, type Delivery, type Reply } from '../engine/call.ts'

/** The parts of a Fetch response for a reply. If a fault requires it, the body breaks off or comes in pieces. */
export function responseParts(reply: Reply): { readonly body: BodyInit | null; readonly init: ResponseInit } {
  const { status, headers, delivery } = reply
  // MSW passes on how long the whole body is, so that clients notice that a part is missing.
  const known = delivery?.how === 'cut' ? { ...headers, 'content-length': String(wholeBody(reply).length) } : headers
  return { body: responseBody(reply), init: { status, headers: known } }
}

function responseBody(reply: Reply): BodyInit | null {
  const { body, delivery } = reply
  if (delivery?.how === 'cut') return brokenBody(wholeBody(reply).subarray(0, delivery.bytes))
  if (delivery?.how === 'dribble') return dribbledBody(wholeBody(reply), delivery)
  return body as BodyInit | null
}

/** Waits until the caller aborts. */
export function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Raises the error only after everything was read, since an error discards what was not read yet. */
function brokenBody(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let isRead = false
  return lazily((controller) => {
    if (isRead) controller.error(new TypeError('The connection closed before the whole body arrived.'))
    else controller.enqueue(bytes)
    isRead = true
  })
}

function dribbledBody(bytes: Uint8Array, { pieces, ms }: Delivery & { readonly how: 'dribble' }): ReadableStream<Uint8Array> {
  let piece = 0
  return lazily(async (controller) => {
    const from = Math.floor((bytes.length * piece) / pieces)
    piece += 1
    const to = Math.floor((bytes.length * piece) / pieces)
    await new Promise((resolve) => setTimeout(resolve, ms / pieces))
    if (to > from) controller.enqueue(bytes.slice(from, to))
    if (piece >= pieces) controller.close()
    // A pull is repeated only if it enqueued something.
    else if (to === from) controller.enqueue(new Uint8Array())
  })
}

function lazily(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 })
}
