import type { Change } from '../../world/collection/collection.ts'
import type { Choice, JournalEntry, WrittenRecord } from '../../world/journal.ts'
import type { Read } from '../../world/trace.ts'
import type { World } from '../../world/world.ts'
import { unpack } from '../body/packedJson.ts'
import type { Exchange } from '../exchange.ts'
import type { Parts, RecordOptions } from './recorder.ts'
import { Redactor } from './redact.ts'
import { withFaults } from './faultChoices.ts'
import { sentReply } from './sentReply.ts'
import { choicesOf, explained, makerOf, type Decided } from './why.ts'

/** What the journal keeps of an exchange. The parts have no secrets any more. The entry is made when somebody reads it. */
export class KeptExchange implements Decided {
  readonly answeredBy: Exchange['answeredBy']
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
  readonly nearest: Exchange['nearest']
  readonly elsewhere: Exchange['elsewhere']
  readonly #at: number
  readonly #realTime: number
  readonly #took: number
  readonly #versionBefore: number
  readonly #version: number
  readonly #method: string
  readonly #principal: string | undefined
  readonly #notes: readonly string[]
  readonly #faults: Exchange['faults']
  readonly #delivery: RecordOptions['sent']['delivery']
  readonly #changes: readonly Change[]
  readonly #reads: readonly Read[]
  readonly #parts: Parts
  readonly #world: World
  readonly #isSecret: RecordOptions['isSecret']

  constructor(x: Exchange, { world, reply, sent, isSecret }: RecordOptions, parts: Parts) {
    this.answeredBy = x.answeredBy
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
    this.nearest = x.nearest
    this.elsewhere = x.elsewhere
    this.#at = x.at ?? world.now()
    this.#realTime = world.plan.realTime()
    this.#took = x.took
    this.#version = x.version ?? world.version
    this.#versionBefore = x.versionBefore ?? this.#version
    this.#method = x.call.method
    this.#principal = x.handlerCall?.principal
    this.#notes = x.notes
    this.#faults = x.faults
    this.#delivery = sent.delivery
    this.#changes = x.changes
    this.#reads = x.reads
    this.#parts = parts
    this.#world = world
    this.#isSecret = isSecret
  }

  /** The entry. Its largest parts are getters, because a journal may be large, and is sent entry by entry. */
  entry(id: number): JournalEntry {
    const { status, mount, operation, violations } = this
    const [method, { path, query, headers, body, replyHeaders, replyBody }] = [this.#method, this.#parts]
    const [changes, redacted] = [this.#changes, (record: object | undefined): unknown => this.#redacted(record)]
    const reads = this.#reads
    const shownKey = (key: string): string => this.#shownKey(key)
    // `loans/7`: the key follows the name of the collection.
    const shownRecord = (record: string): string => record.replace(/(?<=\/).*/s, shownKey)
    const sent = this.#sent()
    return {
      id,
      at: this.#at,
      realTime: this.#realTime,
      took: this.#took,
      provider: mount?.name,
      operation: operation?.id,
      ...(this.#principal !== undefined && { principal: shownKey(this.#principal) }),
      versionBefore: this.#versionBefore,
      version: this.#version,
      answeredBy: makerOf(this),
      why: withFaults(choicesOf(this), this.#faults?.fired).map((each) => withKeys(each, shownRecord)),
      get request() {
        return { method, path, query: unpack(query), headers: headersOf(headers), ...(body !== undefined && { body: unpack(body) }) }
      },
      get reply() {
        return { status, headers: headersOf(replyHeaders), ...(replyBody !== undefined && { body: unpack(replyBody) }) }
      },
      ...sent,
      violations: explained(violations, this),
      get reads() {
        return reads.map((each) => ({ ...each, key: shownKey(each.key) }))
      },
      get writes() {
        return changes
          .filter(({ collection }) => !isOwn(collection))
          .map((each) => written(each, redacted))
          .map((each) => ({ ...each, key: shownKey(each.key) }))
      },
      ...(this.nearest.length > 0 && { nearest: this.nearest }),
      ...(this.elsewhere.length > 0 && { elsewhere: this.elsewhere }),
      notes: this.#notes,
    }
  }

  #sent(): Partial<JournalEntry> {
    const faults = this.#faults
    if (!faults || faults.fired.length === 0) return {}
    return { faults: faults.fired, sent: sentReply(faults, this.#delivery, unpack(this.#parts.replyBody)) }
  }

  /** A key that is known as a secret is replaced. That of an inferred item may consist of several, each encoded. */
  #shownKey(key: string): string {
    const { secrets } = this.#world
    const known = secrets.known(key)
    if (known !== undefined || !/[%/]/.test(key)) return known ?? key
    const shown = (part: string): string => secrets.known(decoded(part)) ?? part
    return key.split('/').map(shown).join('/')
  }

  #redacted(record: object | undefined): unknown {
    return record && new Redactor({ isSecret: this.#isSecret, secrets: this.#world.secrets }).value(record)
  }
}

function written({ collection, key, before, after }: Change, redacted: (record: object | undefined) => unknown): WrittenRecord {
  return { collection, key, ...(before && { before: redacted(before) }), ...(after && { after: redacted(after) }) }
}

function withKeys(choice: Choice, shown: (record: string) => string): Choice {
  return choice.records ? { ...choice, records: choice.records.map(shown) } : choice
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a collection belongs to the mock itself. */
function isOwn(collection: string): boolean {
  return collection.startsWith('tally/')
}

function headersOf(list: Parts['replyHeaders']): Readonly<Record<string, unknown>> {
  if (!isList(list)) return list
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])) as [string, unknown][])
}

function isList(headers: Parts['replyHeaders']): headers is readonly unknown[] {
  return Array.isArray(headers)
}
