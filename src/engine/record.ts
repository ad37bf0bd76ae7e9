import { decodeText, parsePairs } from '../spec/query.ts'
import type { World } from '../world/world.ts'
import type { Call, Reply } from './call.ts'
import { redact } from './redact.ts'
import type { Exchange } from './exchange.ts'

export interface RecordOptions {
  readonly world: World
  readonly reply: Reply
  /** Whether a field, parameter or header of this name holds a secret. */
  readonly isSecret: IsSecret
}

type IsSecret = (name: string) => boolean
type Token = (secret: unknown) => string

/** Larger bodies are left out of the journal. */
const longestBody = 65_536
/** Rough size of an entry without its bodies, in bytes. */
const overhead = 600
const noQuery: Readonly<Record<string, never>> = Object.freeze({})

/** Writes an exchange into a world's journal. Secrets are replaced now; the entry is put together when somebody reads it. */
export function record(x: Exchange, { world, reply, isSecret }: RecordOptions): void {
  const { call, started, answeredBy, violations, notes, version = world.version, at = world.now() } = x
  const token = (secret: unknown): string => world.secrets.token(secret)
  const took = performance.now() - started
  const sent = bytesOf(call)
  const answered = typeof reply.body === 'string' ? reply.body.length : 0
  const provider = x.mount?.name
  const operation = x.operation?.id
  const { method } = call
  const { status } = reply
  const path = shownPath(x, isSecret, token)
  const query = call.query === '' ? noQuery : redact(queryOf(call.query), provider === undefined ? always : isSecretField(isSecret), token)
  const headers = shownHeaders(call.headers, isSecret, token)
  const replyHeaders = shownHeaders(reply.headers, isSecret, token)
  const sentBody = x.body.value
  const body = sent > longestBody || isBinary(sentBody) ? omitted(sent) : shownBody(sentBody, violations, isSecret, token)
  const replied = x.reply?.body
  const replyBody = answered > longestBody || isBinary(replied) ? omitted(answered) : shownReply(world, replied, isSecret, token)
  world.journal.record(overhead + kept(sent) + kept(answered), (id) => ({
    id,
    at,
    took,
    provider,
    operation,
    version,
    answeredBy,
    request: { method, path, query, headers: headersOf(headers), ...(body !== undefined && { body }) },
    reply: { status, headers: headersOf(replyHeaders), ...(replyBody !== undefined && { body: replyBody }) },
    violations,
    notes,
  }))
}

/** Name, value, name, value: smaller than an object. */
function shownHeaders(headers: Call['headers'], isSecret: IsSecret, token: Token): readonly unknown[] {
  const list: unknown[] = []
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) list.push(name, isSecret(name) ? token(value) : value)
  }
  return list
}

function headersOf(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])) as [string, unknown][])
}

/** A body that is not an object may be a stringified one: it is redacted whole. */
function shownBody(body: unknown, violations: Exchange['violations'], isSecret: IsSecret, token: Token): unknown {
  const isOther = Array.isArray(body) || (typeof body !== 'object' && body !== undefined)
  if (!isOther || !violations.some(({ at }) => at.startsWith('/body'))) return redact(body, isSecret, token)
  const hide = (value: unknown): unknown => (typeof value === 'object' ? redact(value, isSecret, token) : token(value))
  return Array.isArray(body) ? body.map(hide) : hide(body)
}

function shownReply(world: World, body: unknown, isSecret: IsSecret, token: Token): unknown {
  if (typeof body !== 'object' || body === null) return body
  return world.secrets.hidden(body, () => redact(body, isSecret, token))
}

/** Replaces the secret values in a path. */
function shownPath({ call, match }: Exchange, isSecret: IsSecret, token: Token): string {
  if (match.kind !== 'found') return call.path
  let { path } = call
  for (const name in match.params) {
    if (!isSecret(name)) continue
    const raw = match.params[name] as string
    path = path.replaceAll(raw, token(decoded(raw)))
  }
  return path
}

function queryOf(query: string): Readonly<Record<string, string | string[]>> {
  const found: Record<string, string | string[]> = {}
  for (const [name, raw] of parsePairs(query)) {
    const before = found[name]
    const value = decoded(raw)
    if (name !== '__proto__') found[name] = before === undefined ? value : [before, value].flat()
  }
  return found
}

/** `user[pin]` is secret where `user` or `pin` is. */
function isSecretField(isSecret: (name: string) => boolean): (name: string) => boolean {
  return (name) => name.split(/[[\]]+/).some((part) => part !== '' && isSecret(part))
}

/** Decodes a value as a handler sees it, so that equal secrets get equal tokens in paths, queries and bodies. */
function decoded(raw: string): string {
  try {
    return decodeText(raw)
  } catch {
    return raw
  }
}

/** The size of a body in bytes. Another parser leaves no bytes to count, so `content-length` has to do. */
function bytesOf({ body, headers }: Call): number {
  if (body instanceof Uint8Array) return body.length
  return body && 'parsed' in body ? Number(headers['content-length'] ?? 0) || 0 : 0
}

function kept(bytes: number): number {
  return bytes > longestBody ? 0 : bytes
}

function omitted(bytes: number): object {
  return { omitted: `${bytes} bytes` }
}

function isBinary(body: unknown): boolean {
  return body instanceof ReadableStream || body instanceof Uint8Array
}

/** Without a spec it is unknown which values are secret, so all of them are. */
function always(): boolean {
  return true
}
