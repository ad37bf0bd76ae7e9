import type { AnsweredBy } from './work.ts'
import type { Call, Reply } from './call.ts'
import { redact } from './redact.ts'
import type { Violation } from '../spec/violation.ts'
import type { World } from '../world/world.ts'
import type { Api } from '../spec/api.ts'
import { parsePairs } from '../spec/query.ts'

/** What is known of a call once it is answered. */
export interface Record {
  readonly call: Call
  readonly path: string
  readonly reply: Reply
  /** The reply's body before it became text. */
  readonly replyBody: unknown
  readonly api: Api | undefined
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
  const isSecret = known.api?.isSecret ?? never
  const token = (secret: unknown): string => world.secrets.token(secret)
  const { method } = known.call
  const { path, provider, operation, violations, notes, by, version, at } = known
  const { status, headers: replyHeaders } = known.reply
  const took = performance.now() - known.started
  const sent = bytesOf(known.call.body)
  const answered = typeof known.reply.body === 'string' ? known.reply.body.length : 0
  const headers = redact(known.call.headers, (name) => alwaysSecret.has(name) || isSecret(name), token)
  const query = known.call.query === '' ? undefined : redact(queryOf(known.call.query), known.api ? isSecret : always, token)
  const body = sent > longestBody ? omitted(sent) : redact(known.body, isSecret, token)
  const replyBody = answered > longestBody || isStream(known.replyBody) ? omitted(answered) : redact(known.replyBody, isSecret, token)
  world.journal.record(overhead + kept(sent) + kept(answered), (id) => ({
    id,
    at,
    took,
    provider,
    operation,
    version,
    answeredBy: by,
    request: { method, path, query: query ?? {}, headers, ...(body !== undefined && { body }) },
    reply: { status, headers: replyHeaders, ...(replyBody !== undefined && { body: replyBody }) },
    violations,
    notes,
  }))
}

const alwaysSecret = new Set(['authorization', 'proxy-authorization', 'cookie'])

function queryOf(query: string): Readonly<globalThis.Record<string, string | string[]>> {
  const found: globalThis.Record<string, string | string[]> = {}
  for (const [name, raw] of parsePairs(query)) {
    const before = found[name]
    if (name !== '__proto__') found[name] = before === undefined ? raw : [before, raw].flat()
  }
  return found
}

function bytesOf(body: Call['body']): number {
  return body instanceof Uint8Array ? body.length : 0
}

function kept(bytes: number): number {
  return bytes > longestBody ? 0 : bytes
}

function omitted(bytes: number): object {
  return { omitted: `${bytes} bytes` }
}

function isStream(body: unknown): boolean {
  return body instanceof ReadableStream || body instanceof Uint8Array
}

function never(): boolean {
  return false
}

/** Without a spec nobody knows which values are secret, so all count as such. */
function always(): boolean {
  return true
}
