import type { FiredFault } from '../views/faults.ts'

/** What can make a reply. `provider` is a refusal by a provider, and `mock` one by the mock itself. */
export const answerers = ['handler', 'inferred', 'example', 'sampled', 'override', 'fault', 'provider', 'mock'] as const

export type Answerer = (typeof answerers)[number]

/** One request with its reply, as recorded, with secrets replaced. Times are epoch milliseconds. */
export interface JournalEntry {
  readonly id: number
  /** Which server recorded it. Absent if no others serve the same worlds. */
  readonly server?: string | undefined
  /** The time on the world's clock. */
  readonly at: number
  /** Real time, by which entries of several worlds are in order. */
  readonly realTime: number
  /** Duration in milliseconds. */
  readonly took: number
  readonly provider?: string | undefined
  readonly operation?: string | undefined
  /** The caller, as the provider identifies it. Absent if the provider does not say, or was not asked. */
  readonly principal?: string | undefined
  /** The world's version when the call began. */
  readonly versionBefore?: number | undefined
  /** The world's version that the reply shows. */
  readonly version?: number | undefined
  readonly answeredBy: Answerer
  /** The choices that led to the reply, in order: phases that let the call pass, the one that decided, and faults that spoilt the reply. */
  readonly why: readonly Choice[]
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: unknown
    readonly headers: unknown
    readonly body?: unknown
  }
  /** The reply that was checked. */
  readonly reply: { readonly status: number; readonly headers: unknown; readonly body?: unknown }
  /** The faults that took effect, in order. Absent if none did. */
  readonly faults?: readonly FiredFault[] | undefined
  /** What differed from the reply when it was sent. Absent if nothing did. */
  readonly sent?: Sent | undefined
  readonly violations: readonly object[]
  /** The first records and lists that the call looked for, with secrets replaced. */
  readonly reads: readonly ReadRecord[]
  /** The records that the call wrote, with secrets replaced. */
  readonly writes: readonly WrittenRecord[]
  /** If the call matched no operation: the most similar ones, the closest first. Absent if there are none. */
  readonly nearest?: readonly NearOperation[] | undefined
  /** Other worlds that have the record that the call did not find. Absent if there are none. */
  readonly elsewhere?: readonly string[] | undefined
  readonly notes: readonly string[]
}

/** How a path differs from that of an operation. Places count segments from 1. */
export type PathDifference =
  | { readonly kind: 'method'; readonly expected: string }
  | { readonly kind: 'prefix'; readonly expected: string }
  | { readonly kind: 'segment' | 'missing-segment'; readonly place: number; readonly expected: string }
  | { readonly kind: 'extra-segment' | 'trailing-slash'; readonly place: number }

/** An operation that is similar to a call that matched none. `path` is its template with the prefix of its provider. */
export interface NearOperation {
  readonly provider: string
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly differences: readonly PathDifference[]
}

/** A change from outside, such as a provider state that was set up or a clock that was moved. Secrets are replaced. */
export interface ControlEntry {
  readonly kind: 'control'
  /** The id of the next exchange: the change went before it. */
  readonly before: number
  /** The time on the world's clock after the change, in epoch milliseconds. */
  readonly at: number
  /** The name of the operation, such as `given` or `advance`. */
  readonly operation: string
  readonly input: unknown
  /** The world's versions before and after the change. */
  readonly versionBefore: number
  readonly version: number
}

/** What faults made of a reply. */
export interface Sent {
  /** Milliseconds that it was held back. */
  readonly delay?: number
  readonly contentType?: string
  /** The other body, or the text that is no JSON. */
  readonly body?: unknown
  /** How it was delivered, such as `{"how": "reset"}`. */
  readonly delivery?: { readonly how: string }
}

/** One choice on the way to a reply. */
export interface Choice {
  /** The phase of the call in which it was made. */
  readonly phase: 'route' | 'gate' | 'authorise' | 'check' | 'answer' | 'deliver'
  /** Who chose: `spec`, `provider`, `override`, `fault`, `preference`, `handler`, `inferred`, `sampled` or `mock`. */
  readonly by: string
  readonly outcome: 'answered' | 'refused' | 'passed' | 'spoilt'
  /** A sentence. */
  readonly reason: string
  /** The rule of the provider that the call breaks. */
  readonly rule?: string | undefined
  /** The decision in the spec that the rule rests on, if the vendor does not document it. */
  readonly decision?: string | undefined
  /** Keys of the records that the rule looked at: `fint/loans/7`. */
  readonly records?: readonly string[] | undefined
}

/** A record that a call looked for, or a list of records. Secrets are replaced. */
export interface ReadRecord {
  readonly collection: string
  /** Absent for a list, and for a record that was looked for by other fields and does not exist. */
  readonly key?: string
  /** The values of a search that found no record. */
  readonly where?: unknown
  /** Absent for a list. */
  readonly exists?: boolean
  /** The record, if it exists. */
  readonly value?: unknown
  /** For a list: how many records there were. */
  readonly count?: number
}

/** A record that a call wrote, with secrets replaced. */
export interface WrittenRecord {
  readonly collection: string
  readonly key: string
  /** Undefined if the record is new. */
  readonly before?: unknown
  /** Undefined if the record was deleted. */
  readonly after?: unknown
}
