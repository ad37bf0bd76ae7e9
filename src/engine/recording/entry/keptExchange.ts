import type { Change } from '../../../world/collection/change.ts'
import type { Kept } from '../../../world/journal/journal.ts'
import type { Choice, JournalEntry } from '../../../world/journal/journalEntry.ts'
import type { Read } from '../../../world/journal/reads.ts'
import type { World } from '../../../world/world.ts'
import { unpack } from '../../body/packedJson.ts'
import type { Exchange } from '../../exchange.ts'
import { makerOf } from '../reasons/decided.ts'
import { choicesOf, explained } from '../reasons/why.ts'
import type { Parts } from '../redaction/redactedParts.ts'
import type { RecordOptions } from '../redaction/recorder.ts'
import type { Circumstances } from './circumstances.ts'
import { headersOf, isOwn, readRecord, replyHeadersOf, withKeys, withoutRepeats, writtenRecord } from './entryParts.ts'
import { sentReply } from './sentReply.ts'
import { ShownRecords } from './shownRecords.ts'

const nothing: readonly never[] = Object.freeze([])

/**
 * What the journal keeps of an exchange. The parts have no secrets any more. The entry is made when somebody reads it.
 *
 * This and what it consists of are made by constructors. V8 would learn that object literals of this place live long, and from then on
 * allocate them in the old generation. There each would keep its text and headers in memory until the next full collection, long after the
 * journal has dropped the entry.
 */
export class KeptExchange implements Kept {
  readonly circumstances: Circumstances
  readonly realTime: number
  /** Its approximate size in bytes of memory. */
  readonly size: number
  readonly #world: World
  /** The time on the world's clock. Undefined if it was the real time. */
  readonly #at: number | undefined
  readonly #took: number
  readonly #versionBefore: number | undefined
  readonly #version: number | undefined
  readonly #principal: string | undefined
  /** One change or read alone is not in a list. */
  readonly #changes: Change | readonly Change[]
  readonly #reads: Read | readonly Read[]
  readonly #path: Parts['path']
  readonly #query: Parts['query']
  readonly #headers: Parts['headers']
  readonly #body: Parts['body']
  readonly #replyHeaders: Parts['replyHeaders']
  readonly #replyBody: Parts['replyBody']

  constructor(x: Exchange, options: RecordOptions, parts: Parts) {
    const { world } = options
    const realTime = world.plan.realTime()
    const at = x.at ?? world.now()
    this.circumstances = options.lastCircumstances.of(x, options)
    this.realTime = realTime
    this.size = parts.size
    this.#world = world
    this.#at = at === realTime ? undefined : at
    this.#took = x.took
    this.#version = x.isUndone ? undefined : (x.version ?? world.version)
    this.#versionBefore = x.versionBefore ?? this.#version
    this.#principal = x.handlerCall?.principal
    // Those to what the mock itself keeps, such as counters, are not shown.
    this.#changes = compact(x.changes.filter(({ collection }) => !isOwn(collection)))
    this.#reads = compact(x.reads)
    this.#path = parts.path
    this.#query = parts.query
    this.#headers = parts.headers
    this.#body = parts.body
    this.#replyHeaders = parts.replyHeaders
    this.#replyBody = parts.replyBody
  }

  /** The entry. Its largest parts are getters, because a journal may be large, and is sent entry by entry. */
  entry(id: number): JournalEntry {
    const { nearest, elsewhere, notes, isSecret } = this.circumstances
    const records = new ShownRecords(this.#world, isSecret)
    const why = (): readonly Choice[] => this.#why(records)
    const request = (): JournalEntry['request'] => this.#request()
    const reply = (): JournalEntry['reply'] => this.#reply(id)
    const violations = (): readonly object[] => this.#violations()
    const reads = (): JournalEntry['reads'] => withoutRepeats(listOf(this.#reads)).map((each) => readRecord(each, records))
    const writes = (): JournalEntry['writes'] => this.#writes(records)
    return {
      ...this.#summary(id, records),
      get why() {
        return why()
      },
      get request() {
        return request()
      },
      get reply() {
        return reply()
      },
      ...this.#sent(),
      get violations() {
        return violations()
      },
      get reads() {
        return reads()
      },
      get writes() {
        return writes()
      },
      ...(nearest.length > 0 && { nearest }),
      ...(elsewhere.length > 0 && { elsewhere }),
      notes,
    }
  }

  #summary(id: number, records: ShownRecords) {
    const { server } = this.#world
    const { mount, operation } = this.circumstances
    return {
      id,
      ...(server !== undefined && { server }),
      at: this.#at ?? this.realTime,
      realTime: this.realTime,
      took: this.#took,
      provider: mount?.name,
      operation: operation?.id,
      ...(this.#principal !== undefined && { principal: records.text(this.#principal) }),
      versionBefore: this.#versionBefore,
      version: this.#version,
      answeredBy: makerOf(this.circumstances),
    }
  }

  #request(): JournalEntry['request'] {
    const { method } = this.circumstances
    const shown = { method, path: this.#path, query: unpack(this.#query), headers: headersOf(this.#headers) }
    return this.#body === undefined ? shown : { ...shown, body: unpack(this.#body) }
  }

  #reply(id: number): JournalEntry['reply'] {
    const { status } = this.circumstances
    const shown = { status, headers: replyHeadersOf(this.#replyHeaders, `${this.#world.name}/${id}`) }
    return this.#replyBody === undefined ? shown : { ...shown, body: unpack(this.#replyBody) }
  }

  #writes(records: ShownRecords): JournalEntry['writes'] {
    return listOf(this.#changes).map((each) => writtenRecord(each, records))
  }

  #why(records: ShownRecords): readonly Choice[] {
    const { circumstances } = this
    const choices = choicesOf({ ...circumstances, worldName: this.#world.name })
    return choices.map((each) => withKeys(each, (name, key) => records.key(`${circumstances.mount?.name}/${name}`, key)))
  }

  #violations(): readonly object[] {
    const { operation, violations, requestBody, checkedStatus } = this.circumstances
    const reply = operation?.response(checkedStatus)?.usual?.pointer
    return explained(violations, this.circumstances, { request: requestBody, reply })
  }

  #sent(): Partial<JournalEntry> {
    const { faults, delivery } = this.circumstances
    if (!faults || faults.fired.length === 0) return {}
    return { faults: faults.fired, sent: sentReply(faults, delivery, unpack(this.#replyBody)) }
  }
}

/** A list that grew has spare room, and most have one item or none. */
function compact<T extends object>(items: readonly T[]): T | readonly T[] {
  return items.length === 0 ? nothing : items.length === 1 ? (items[0] as T) : items.slice()
}

function listOf<T extends object>(items: T | readonly T[]): readonly T[] {
  return Array.isArray(items) ? (items as readonly T[]) : [items as T]
}
