import { leftOut, omittedBytes } from '../../../world/journal/placeholders.ts'
import { isXml, sequenceOf } from '../../../document/mediaTypes.ts'
import { isContainer, isObject } from '../../../document/lenient.ts'
import { parsePairs } from '../../../spec/parameters/query.ts'
import { isBytes } from '../../../document/bytes.ts'
import { hasFacts } from '../../../frozen/facts.ts'
import type { Secrets } from '../../../world/journal/secrets.ts'
import type { Recorded } from '../../../world/journal/journal.ts'
import type { World } from '../../../world/world.ts'
import { bytesOf, type Call, type Reply } from '../../call.ts'
import { hasMarks, tellingPart } from '../../body/encodedText.ts'
import type { Exchange } from '../../exchange.ts'
import { PackedJson } from '../../body/packedJson.ts'
import type { LastCircumstances } from '../entry/circumstances.ts'
import type { LastHeaders } from './lastHeaders.ts'
import type { Parts } from './redactedParts.ts'
import { recordsShown } from './sharedRecords.ts'
import { Redactor, type Telling } from './redactor.ts'
import { plainHeaders } from './plainHeaders.ts'
import { decodeTextOrKeep } from '../../../spec/parameters/query.ts'
import { queryOf } from './sentQuery.ts'
import { sizeOfRemarks } from './recordSize.ts'

export interface RecordOptions {
  readonly world: World
  readonly reply: Reply
  /** What a fault made of the reply; the reply itself if there is no such fault. */
  readonly sent: Reply
  /** Whether a field, parameter or header of this name holds a secret. */
  readonly isSecret: Telling['isSecret']
  readonly lastHeaders: LastHeaders
  readonly lastCircumstances: LastCircumstances
  readonly onExchange: ((recorded: Recorded) => void) | undefined
}

/** The journal leaves out larger bodies and queries (in bytes), and all headers if they are larger together. */
const longest = 65_536
/** Values with more bytes of memory are kept as JSON text. */
const largestValue = 4_096
/** Approximate bytes of an entry without its parts, and of other things without their text. */
const sizes = { entry: 500, header: 80, json: 64 } as const
const noQuery: Readonly<Record<string, never>> = Object.freeze({})
/** Makes the parts of one exchange for the journal. */
export class Recorder {
  readonly #x: Exchange
  readonly #reply: Reply
  readonly #secrets: Secrets
  readonly #by: Redactor
  readonly #lastHeaders: LastHeaders

  constructor(x: Exchange, { world, reply, isSecret, lastHeaders }: RecordOptions) {
    this.#x = x
    this.#reply = reply
    this.#secrets = world.secrets
    this.#lastHeaders = lastHeaders
    this.#by = new Redactor({ isSecret, secrets: world.secrets })
  }

  parts(): Parts {
    const path = this.#path()
    const query = this.#query()
    const headers = this.#requestHeaders(this.#x.call.headers)
    const replyHeaders = this.#replyHeaders()
    const body = this.#body()
    const replyBody = this.#replyBody()
    const size = sizes.entry + this.#by.size + sizeOfRemarks(this.#x)
    return { path, query, headers, replyHeaders, body, replyBody, size }
  }

  /** Replaces the secret parameters of a path. If it leads to no operation, any segment may be secret. */
  #path(): string {
    const { call, match } = this.#x
    let { path } = call
    // The path may be a slice of the whole address, which then stays in memory.
    this.#by.size += 2 * path.length + call.query.length
    if (match.kind !== 'found') return this.#secrets.learnt === 0 ? path : this.#withoutKnown(path)
    for (const name in match.params) {
      const raw = match.params[name] as string
      const token = this.#by.isSecret(name) ? this.#secrets.token(decodeTextOrKeep(raw)) : this.#secrets.known(decodeTextOrKeep(raw))
      if (token !== undefined) path = path.replaceAll(raw, token)
    }
    return path
  }

  #withoutKnown(path: string): string {
    const segments = path.split('/')
    return segments.map((segment) => this.#secrets.known(decodeTextOrKeep(segment)) ?? segment).join('/')
  }

  /** Replaces the secret parameters of a query. Without an operation it is unknown which are secret, so all are replaced. */
  #query(): unknown {
    const { call, mount, pairs } = this.#x
    if (call.query === '') return noQuery
    if (call.query.length > longest) return omittedBytes(call.query.length)
    const { isSecret } = this.#by
    const by = new Redactor({ isSecret: mount ? (name) => isSecret(tellingPart(name, isSecret)) : () => true, secrets: this.#secrets })
    const shown = by.value(queryOf(pairs ?? parsePairs(call.query)))
    const before = this.#by.size
    this.#by.size += by.size
    return this.#packed(shown, before)
  }

  #requestHeaders(headers: Call['headers']): readonly unknown[] {
    const last = this.#lastHeaders
    const same = last.same(headers)
    if (same) {
      this.#by.size += last.size
      return same
    }
    const before = this.#by.size
    const list = this.#headers(headers)
    if (isPlain(headers)) last.keep(list, this.#by.size - before)
    return list
  }

  #headers(headers: Call['headers']): readonly unknown[] {
    const list: unknown[] = []
    const before = this.#by.size
    for (const name in headers) {
      const value = headers[name]
      if (value === undefined) continue
      list.push(name, plainHeaders.has(name) ? value : this.#by.named(name, value))
      this.#by.size += sizes.header + name.length
      if (this.#by.size - before > 4 * longest) return [...list, leftOut, 'The other headers are left out.']
    }
    return list
  }

  /** The headers of a reply. They never change, so they are kept without a copy if none can contain a secret. Most replies have the same. */
  #replyHeaders(): Parts['replyHeaders'] {
    const { headers } = this.#reply
    let size = 0
    let count = 0
    for (const name in headers) {
      if (!plainHeaders.has(name)) return this.#headers(headers)
      size += sizes.header + name.length
      count += 1
    }
    this.#by.size += size
    return count === 2 && headers['x-mock-exchange'] !== undefined ? (headers['content-type'] ?? headers) : headers
  }

  /** A body that is not an object may be a stringified one: it is redacted whole. */
  #body(): unknown {
    const { call, body, violations } = this.#x
    const { value } = body
    if (value === undefined) return undefined
    const sent = bytesOf(call)
    if (sent > longest || isBytes(value)) return omittedBytes(sent)
    const before = this.#by.size
    const isOther = !isObject(value)
    const isBroken = isOther && violations.some(({ at }) => at.startsWith('/body'))
    return this.#packed(isBroken ? this.#redactedWhole(value) : this.#by.value(value), before)
  }

  #redactedWhole(value: unknown): unknown {
    const redacted = (each: unknown): unknown => (isContainer(each) || each === null ? this.#by.value(each) : this.#by.token(each))
    return Array.isArray(value) ? value.map(redacted) : redacted(value)
  }

  /** Keeps a frozen body as it is, because it is a record that other entries share. Keeps any other body as the text that was sent. */
  #replyBody(): unknown {
    const value = this.#x.reply?.body
    const sent = this.#reply.body
    if (value === undefined) return undefined
    if (isBytes(value)) return omittedBytes(value instanceof Uint8Array ? value.length : 0)
    if (typeof sent === 'string' && sent.length > longest) return omittedBytes(sent.length)
    if (typeof value === 'object' && value !== null && hasFacts(value)) return this.#by.fixed(value)
    const before = this.#by.size
    if (typeof sent !== 'string') return this.#packed(this.#by.value(value), before)
    this.#by.mayHaveMarks = hasMarks(sent)
    const shown = this.#by.value(value)
    if (shown !== value || !this.#isJsonText(value)) return this.#packed(shown, before)
    return recordsShown(value) ?? this.#json(sent, before)
  }

  /** Whether the text of the reply is the JSON of its body. Sequences and XML have other texts, and so does a body that is a text. */
  #isJsonText(body: unknown): boolean {
    const type = this.#reply.headers['content-type'] ?? ''
    return typeof body === 'object' && !isXml(type) && sequenceOf(type) === undefined
  }

  /** @param before the size without the value */
  #packed(value: unknown, before: number): unknown {
    return this.#by.size - before > largestValue ? this.#json(JSON.stringify(value), before) : value
  }

  #json(text: string, before: number): unknown {
    const isKept = text.length <= longest
    this.#by.size = before + sizes.json + (isKept ? 2 * text.length : 0)
    return isKept ? new PackedJson(text) : omittedBytes(text.length)
  }
}

function isPlain(headers: Call['headers']): boolean {
  for (const name in headers) if (!plainHeaders.has(name)) return false
  return true
}
