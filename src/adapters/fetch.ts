import { bodyLimit, type Call, type Handle, type Reply } from '../engine/call.ts'
import { abortOf, responseParts } from './spoiltResponse.ts'

/**
 * Returns a function from a Fetch `Request` to its `Response`, for Deno, Bun, workers, tests and others that use these.
 *
 * @example const response = await fetchHandler(mock.handle)(new Request('http://mock/petstore/pets/1'))
 */
export function fetchHandler(handle: Handle): (request: Request) => Promise<Response> {
  handle.transports?.add('fetch')
  return async (request) => {
    const { signal } = request
    const reply = await delayedReply(handle, await toCall(request), signal)
    signal.throwIfAborted()
    if (reply.delivery?.how === 'hang') {
      await abortOf(signal)
      throw signal.reason
    }
    const { body, init } = responseParts(reply)
    return new Response(body, init)
  }
}

/** Translates a request into a call. */
export async function toCall(request: Request): Promise<Call> {
  const { origin, pathname, search } = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  const address = { origin, path: pathname }
  const body = await readBody(request)
  return { method: request.method, path: pathname, query: search.slice(1), headers, body, address, transport: 'fetch' }
}

/** Returns the reply to a call after its delay, or as soon as the caller aborts. */
export async function delayedReply(handle: Handle, call: Call, signal: AbortSignal): Promise<Reply> {
  const reply = await handle(call)
  if (reply.delay !== undefined) await pause(reply.delay, signal)
  return reply
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

async function readBody(request: Request): Promise<Call['body']> {
  if (!request.body) return undefined
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > bodyLimit) {
      await reader.cancel()
      return { over: bodyLimit }
    }
    chunks.push(next.value)
  }
  return join(chunks, size)
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
