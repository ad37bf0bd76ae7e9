import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { brotliDecompressSync, unzipSync } from 'node:zlib'

/** A request as it goes over the wire; `path` has the query, percent-encoded. */
export interface WireRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface WireReply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** The other side did not answer: refused, reset, or too slow. The message says which, without secrets. */
export class UnreachableError extends Error {}

export interface SendOptions {
  /** Milliseconds for the whole answer. */
  readonly patience: number
}

const largestReply = 50_000_000
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection before it had answered',
  ENOTFOUND: 'has no address',
  EAI_AGAIN: 'has no address now',
  EPIPE: 'closed the connection before it had answered',
  HPE_INVALID_CONSTANT: 'answered with something that is not HTTP',
}

/**
 * Sends one request below a base address, byte for byte, and waits for the whole reply. `fetch` would not do: it sends
 * no body with a GET, and headers of its own.
 *
 * @throws UnreachableError
 */
export function send(base: URL, { method, path, headers, body }: WireRequest, { patience }: SendOptions): Promise<WireReply> {
  const target = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`)
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new UnreachableError(`${target.origin} ${reason}.`))
    const length =
      body.length > 0 || !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method) ? { 'content-length': String(body.length) } : {}
    const outgoing = start(target, { method, headers: { ...headers, ...length }, agent: false }, (reply) => {
      const chunks: Buffer[] = []
      let size = 0
      reply.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size > largestReply) outgoing.destroy(new Error('too large'))
      })
      reply.on('error', (error: NodeJS.ErrnoException) => fail(reasons[error.code ?? ''] ?? 'broke off its answer'))
      reply.on('end', () => resolve(toReply(reply.statusCode ?? 0, reply.headers, Buffer.concat(chunks))))
    })
    const timer = setTimeout(() => {
      fail(`did not answer within ${patience / 1000} seconds`)
      outgoing.destroy()
    }, patience)
    outgoing.on('close', () => clearTimeout(timer))
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      fail(reasons[error.code ?? ''] ?? `could not be reached (${error.code ?? error.message})`),
    )
    outgoing.end(body)
  })
}

const perConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'])

function toReply(status: number, headers: NodeJS.Dict<string | string[]>, raw: Buffer): WireReply {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !perConnection.has(name)) as [string, string][]
  return { status, headers: Object.fromEntries(kept), body: unpack(raw, String(headers['content-encoding'] ?? '')) }
}

/** Nobody was asked to compress, but some do. */
function unpack(raw: Buffer, encoding: string): Buffer {
  if (raw.length === 0 || encoding === '' || encoding === 'identity') return raw
  return encoding === 'br' ? brotliDecompressSync(raw) : unzipSync(raw)
}
