import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { brotliDecompressSync, unzipSync } from 'node:zlib'
import { tryExactJson } from '../../numbers/exactJson.ts'
import type { Unreachable } from '../result/finding.ts'
import { unreachableWords } from '../report/whyWords.ts'

/** An HTTP request; `path` includes the query, percent-encoded. */
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

/** The other side did not answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  readonly unreachable: Unreachable
  constructor(unreachable: Unreachable) {
    super(unreachableWords(unreachable))
    this.unreachable = unreachable
  }
}

export interface SendOptions {
  /** Milliseconds for the whole reply. */
  readonly patience: number
}

const largestReply = 50_000_000
const causes: Readonly<Record<string, 'refused' | 'reset' | 'unknown-host' | 'no-dns-answer' | 'not-http'>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'no-dns-answer',
  HPE_INVALID_CONSTANT: 'not-http',
}

/**
 * Sends one request below a base address, byte for byte, and waits for the whole reply. It does not use `fetch`, which sends no body with a
 * GET and adds headers of its own.
 *
 * @throws UnreachableError
 */
export function send(base: URL, { method, path, headers, body }: WireRequest, { patience }: SendOptions): Promise<WireReply> {
  const { origin, pathname } = base
  const target = new URL(`${origin}${pathname.replace(/\/+$/, '')}${path}`)
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest
  const hasLength = body.length > 0 || !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method)
  return new Promise((resolve, reject) => {
    const fail = (unreachable: Unreachable): void => reject(new UnreachableError(unreachable))
    const length = hasLength ? { 'content-length': String(body.length) } : {}
    const outgoing = start(target, { method, headers: { ...headers, ...length }, agent: false }, (reply) => {
      collect(reply, outgoing).then(
        (raw) => resolve(toReply(reply, raw)),
        ({ code = '' }: NodeJS.ErrnoException) => fail({ origin, cause: causes[code] ?? 'broken-off' }),
      )
    })
    const timer = setTimeout(() => {
      fail({ origin, cause: 'timeout', milliseconds: patience })
      outgoing.destroy()
    }, patience)
    // Otherwise Node.js would ask the server to close the connection, and the reply would say so.
    outgoing.removeHeader('connection')
    outgoing.on('close', () => clearTimeout(timer))
    outgoing.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
      const cause = causes[code]
      fail(cause ? { origin, cause } : { origin, cause: 'other', detail: code || message })
    })
    outgoing.end(body)
  })
}

function collect(reply: IncomingMessage, outgoing: ClientRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    reply.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > largestReply) outgoing.destroy(new Error('too large'))
    })
    reply.on('error', reject)
    reply.on('end', () => resolve(Buffer.concat(chunks)))
  })
}

/** Headers that are no longer true of a body once it is unpacked. */
const ofPackedBody = new Set(['content-encoding', 'content-length'])

function toReply({ statusCode = 0, headersDistinct }: IncomingMessage, raw: Buffer): WireReply {
  const encoding = headersDistinct['content-encoding']?.join(', ') ?? ''
  const kept = Object.entries(headersDistinct).flatMap(([name, values = []]) => {
    const isLeftOut = encoding !== '' && ofPackedBody.has(name)
    return isLeftOut ? [] : [[name, values.length === 1 ? values.join('') : values] as const]
  })
  return { status: statusCode, headers: Object.fromEntries(kept), body: unpack(raw, encoding) }
}

/** Unpacks a body. Some servers compress even if the request does not ask for it. */
function unpack(raw: Buffer, encoding: string): Buffer {
  if (raw.length === 0 || encoding === '' || encoding === 'identity') return raw
  return encoding === 'br' ? brotliDecompressSync(raw) : unzipSync(raw)
}

/** The JSON value of a body, or undefined if it is not JSON. */
export function jsonOf({ body }: Pick<WireReply, 'body'>): unknown {
  return tryExactJson(body.toString('utf8'))
}
