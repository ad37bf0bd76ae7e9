import type { AnsweredBy } from './work.ts'
import type { Call, Reply } from './call.ts'
import { redact } from './redact.ts'
import type { Violation } from '../spec/violation.ts'
import type { World } from '../world/world.ts'
import { decodeText, parsePairs } from '../spec/query.ts'

/** What is known of a call once it is answered. */
export interface Record {
  readonly call: Call
  /** Values in the path, percent-encoded. */
  readonly params: Readonly<globalThis.Record<string, string>>
  readonly reply: Reply
  /** The reply's body before it became text. */
  readonly replyBody: unknown
  /** Whether a field, parameter or header of this name holds a secret. */
  readonly isSecret: (name: string) => boolean
  /** Undefined where the call went to none. */
  readonly provider: string | undefined
  readonly operation: string | undefined
  /** The request's body, decoded; undefined where it had none or could not be read. */
  readonly body: unknown
  readonly violations: readonly Violation[]
  readonly notes: readonly string[]
  readonly by: AnsweredBy
  readonly version: number
  readonly at: number
  readonly started: number
}

/** Bodies above this are left out of the journal. */
const longestBody = 65_536
/** What an entry holds besides its bodies, about. */
const overhead = 600

/** Writes a call into its world's journal: secrets replaced now, everything else put together when somebody looks. */
export function record(world: World, known: Record): void {
  const { provider, operation, violations, notes, by, version, at, isSecret } = known
  const { method, query: sentQuery } = known.call
  const { status } = known.reply
  const token = (secret: unknown): string => world.secrets.token(secret)
  const took = performance.now() - known.started
  const sent = bytesOf(known.call)
  const answered = typeof known.reply.body === 'string' ? known.reply.body.length : 0
  const path = shownPath(known, token)
  const headers = redact(known.call.headers, isSecret, token)
  const query = sentQuery === '' ? {} : redact(queryOf(sentQuery), provider === undefined ? always : isSecretField(isSecret), token)
  const body = sent > longestBody || isBinary(known.body) ? omitted(sent) : redact(known.body, isSecret, token)
  const replyHeaders = redact(known.reply.headers, isSecret, token)
  const replyBody =
    answered > longestBody || isBinary(known.replyBody) ? omitted(answered) : shownReply(world, known.replyBody, isSecret, token)
  world.journal.record(overhead + kept(sent) + kept(answered), (id) => ({
    id,
    at,
    took,
    provider,
    operation,
    version,
    answeredBy: by,
    request: { method, path, query, headers, ...(body !== undefined && { body }) },
    reply: { status, headers: replyHeaders, ...(replyBody !== undefined && { body: replyBody }) },
    violations,
    notes,
  }))
}

function shownReply(world: World, body: unknown, isSecret: (name: string) => boolean, token: (secret: unknown) => string): unknown {
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return redact(body, isSecret, token)
  return world.secrets.hidden(body, () => redact(body, isSecret, token))
}

function shownPath({ call, params, isSecret }: Record, token: (secret: unknown) => string): string {
  let { path } = call
  for (const name in params) if (isSecret(name)) path = path.replaceAll(params[name] as string, token(decoded(params[name] as string)))
  return path
}

function queryOf(query: string): Readonly<globalThis.Record<string, string | string[]>> {
  const found: globalThis.Record<string, string | string[]> = {}
  for (const [name, raw] of parsePairs(query)) {
    const before = found[name]
    const value = decoded(raw)
    if (name !== '__proto__') found[name] = before === undefined ? value : [before, value].flat()
  }
  return found
}

/** `user[pin]` holds a secret where `user` or `pin` does. */
function isSecretField(isSecret: (name: string) => boolean): (name: string) => boolean {
  return (name) => name.split(/[[\]]+/).some((part) => part !== '' && isSecret(part))
}

/** As a handler sees it, so that equal secrets get equal tokens wherever they stand. */
function decoded(raw: string): string {
  try {
    return decodeText(raw)
  } catch {
    return raw
  }
}

/** Somebody else's parser leaves no bytes to count. */
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

/** Without a spec nobody knows which values are secret, so all count as such. */
function always(): boolean {
  return true
}
