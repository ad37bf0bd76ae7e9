import type { Change } from '../../../world/collection/collection.ts'
import type { Kept } from '../../../world/journal/journal.ts'
import type { Choice, JournalEntry } from '../../../world/journal/journalEntry.ts'
import type { Read } from '../../../world/journal/trace.ts'
import type { World } from '../../../world/world.ts'
import { unpack } from '../../body/packedJson.ts'
import type { Exchange } from '../../exchange.ts'
import { problemName } from '../../refusals/problems.ts'
import { makerOf, type Decided } from '../reasons/decided.ts'
import { headersOf, isOwn, readRecord, withKeys, writtenRecord } from './entryParts.ts'
import type { Parts } from '../redaction/redactedParts.ts'
import type { RecordOptions } from '../redaction/recorder.ts'
import { sentReply } from './sentReply.ts'
import { ShownRecords } from './shownRecords.ts'
import { choicesOf, explained } from '../reasons/why.ts'

const nothing: readonly never[] = Object.freeze([])

/**
 * What the journal keeps of an exchange. The parts have no secrets any more. The entry is made when somebody reads it.
 *
 * This and what it consists of are made by constructors. V8 would learn that object literals of this place live long, and from then on
 * allocate them in the old generation. There each would keep its text and headers in memory until the next full collection, long after the
 * journal has dropped the entry.
 */
export class KeptExchange implements Decided, Kept {
  readonly answeredBy: Exchange['answeredBy']
  readonly stoppedAt: Exchange['stoppedAt']
  readonly violations: Exchange['violations']
  readonly requestViolations: Exchange['requestViolations']
  readonly missingCredentials: Exchange['missingCredentials']
  readonly operation: Exchange['operation']
  readonly mount: Exchange['mount']
  readonly isPreferred: boolean
  readonly matched: Exchange['match']['kind']
  readonly status: number
  readonly madeFrom: Decided['madeFrom']
  readonly because: Decided['because']
  readonly problem: Decided['problem']
  readonly nearest: Exchange['nearest']
  readonly elsewhere: Exchange['elsewhere']
  readonly faults: Exchange['faults']
  readonly realTime: number
  readonly #at: number
  readonly #took: number
  readonly #versionBefore: number | undefined
  readonly #version: number | undefined
  readonly #method: string
  readonly #principal: string | undefined
  readonly #notes: readonly string[]
  readonly #requestBody: string | undefined
  readonly #checkedStatus: number
  readonly #delivery: RecordOptions['sent']['delivery']
  readonly #changes: readonly Change[]
  readonly #reads: readonly Read[]
  readonly #path: Parts['path']
  readonly #query: Parts['query']
  readonly #headers: Parts['headers']
  readonly #body: Parts['body']
  readonly #replyHeaders: Parts['replyHeaders']
  readonly #replyBody: Parts['replyBody']
  /** Its approximate size in bytes of memory. */
  readonly size: number
  readonly #world: World
  readonly #isSecret: RecordOptions['isSecret']

  constructor(x: Exchange, { world, reply, sent, isSecret }: RecordOptions, parts: Parts) {
    this.answeredBy = x.answeredBy
    this.stoppedAt = x.stoppedAt
    this.violations = x.violations
    this.requestViolations = x.requestViolations
    this.missingCredentials = x.missingCredentials
    this.operation = x.operation
    this.mount = x.mount
    this.isPreferred = x.preference !== undefined
    this.matched = x.match.kind
    this.status = reply.status
    this.madeFrom = x.reply?.madeFrom
    this.because = x.reply?.because
    this.problem = x.reply?.isProblem ? problemName(x.reply.body) : undefined
    this.nearest = x.nearest
    this.elsewhere = x.elsewhere
    this.faults = x.faults
    this.#at = x.at ?? world.now()
    this.realTime = world.plan.realTime()
    this.#took = x.took
    this.#version = x.isUndone ? undefined : (x.version ?? world.version)
    this.#versionBefore = x.versionBefore ?? this.#version
    this.#method = x.call.method
    this.#principal = x.handlerCall?.principal
    this.#notes = x.notes
    this.#requestBody = x.body.declared?.pointer
    this.#checkedStatus = x.brokenStatus ?? reply.status
    this.#delivery = sent.delivery
    this.#changes = x.changes
    this.#reads = compact(x.reads)
    this.#path = parts.path
    this.#query = parts.query
    this.#headers = parts.headers
    this.#body = parts.body
    this.#replyHeaders = parts.replyHeaders
    this.#replyBody = parts.replyBody
    this.size = parts.size
    this.#world = world
    this.#isSecret = isSecret
  }

  get worldName(): string {
    return this.#world.name
  }

  /** The entry. Its largest parts are getters, because a journal may be large, and is sent entry by entry. */
  entry(id: number): JournalEntry {
    const records = new ShownRecords(this.#world, this.#isSecret)
    const why = (): readonly Choice[] => this.#why(records)
    const request = (): JournalEntry['request'] => this.#request()
    const reply = (): JournalEntry['reply'] => this.#reply()
    const violations = (): readonly object[] => this.#violations()
    const reads = (): JournalEntry['reads'] => this.#reads.map((each) => readRecord(each, records))
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
      ...(this.nearest.length > 0 && { nearest: this.nearest }),
      ...(this.elsewhere.length > 0 && { elsewhere: this.elsewhere }),
      notes: this.#notes,
    }
  }

  #summary(id: number, records: ShownRecords) {
    const { server } = this.#world
    return {
      id,
      ...(server !== undefined && { server }),
      at: this.#at,
      realTime: this.realTime,
      took: this.#took,
      provider: this.mount?.name,
      operation: this.operation?.id,
      ...(this.#principal !== undefined && { principal: records.text(this.#principal) }),
      versionBefore: this.#versionBefore,
      version: this.#version,
      answeredBy: makerOf(this),
    }
  }

  #request(): JournalEntry['request'] {
    const shown = { method: this.#method, path: this.#path, query: unpack(this.#query), headers: headersOf(this.#headers) }
    return this.#body === undefined ? shown : { ...shown, body: unpack(this.#body) }
  }

  #reply(): JournalEntry['reply'] {
    const shown = { status: this.status, headers: headersOf(this.#replyHeaders) }
    return this.#replyBody === undefined ? shown : { ...shown, body: unpack(this.#replyBody) }
  }

  #writes(records: ShownRecords): JournalEntry['writes'] {
    return this.#changes.filter(({ collection }) => !isOwn(collection)).map((each) => writtenRecord(each, records))
  }

  #why(records: ShownRecords): readonly Choice[] {
    return choicesOf(this).map((each) => withKeys(each, (name, key) => records.key(`${this.mount?.name}/${name}`, key)))
  }

  #violations(): readonly object[] {
    const reply = this.operation?.response(this.#checkedStatus)?.usual?.pointer
    return explained(this.violations, this, { request: this.#requestBody, reply })
  }

  #sent(): Partial<JournalEntry> {
    const { faults } = this
    if (!faults || faults.fired.length === 0) return {}
    return { faults: faults.fired, sent: sentReply(faults, this.#delivery, unpack(this.#replyBody)) }
  }
}

/** A list that grew has spare room, and most are empty. */
function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? nothing : list.slice()
}
