import type { Faker } from '@faker-js/faker'
import type { Random } from '../sample/random.ts'
import type { Violation } from '../schema/violation.ts'
import type { Collection } from '../world/collection/collection.ts'
import type { CollectionDefinition } from '../world/collection/definition.ts'

/** The types that `tally types` and `npm run generate` write for the operations of a spec. */
export type Operations<Ops> = { readonly [K in keyof Ops]: OperationType }

export interface OperationType {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown; readonly header?: unknown; readonly cookie?: unknown }
  readonly requestBody?: unknown
  readonly responses: unknown
}

type Content<T> = T extends { content: infer C } ? C[keyof C] : undefined
type ParametersIn<O extends OperationType, P extends keyof OperationType['parameters']> = Exclude<O['parameters'][P], undefined>
type BodyOf<O> = O extends { requestBody: infer B }
  ? Content<B>
  : O extends { requestBody?: infer B }
    ? Content<Exclude<B, undefined>> | undefined
    : undefined
type StatusOf<O extends OperationType> = keyof O['responses'] & number
type ReplyBody<O extends OperationType, S extends StatusOf<O>> = Content<O['responses'][S]>

/** The reply that a handler returns. Made by `call.reply`, `call.refuse` or `call.sample`. */
export interface HandlerReply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Set by `refuse`. */
  readonly violations?: readonly Violation[]
  /** Set by `refuse`: the rule of the provider that the call breaks. */
  readonly because?: Because
  /** Set for replies made from the spec. */
  readonly madeFrom?: 'example' | 'schema'
  /** Whether the reply is a problem of the mock, not a reply of the provider. */
  readonly isProblem?: boolean
  /** Whether the spec does not declare the reply, on purpose. Then it is not checked against the spec. */
  readonly isUndeclared?: boolean
}

/** A rule of a provider that a call breaks, for the journal. */
export interface Because {
  /** The rule as a sentence, which holds for every call. */
  readonly rule: string
  /** The id of a decision in the spec's `x-decisions`, if the vendor does not document the rule. */
  readonly decision?: string | undefined
  /** The records that led to the refusal, such as `loans/7`. */
  readonly records?: readonly string[] | undefined
}

/**
 * A refusal by a rule.
 *
 * @example { rule: 'A customer has at most one unpaid loan.', decision: 'FINT-12', records: { loans: loan }, reply }
 */
export interface RuleRefusal extends Omit<Because, 'records'> {
  /** The records that led to the refusal, by collection: one or several. The journal keeps their keys. */
  readonly records?: Readonly<Record<string, object | readonly object[] | undefined>>
  /** The reply of the vendor. Without it, the provider's `refuse` makes the reply from the violations. */
  readonly reply?: HandlerReply
  readonly violations?: readonly Violation[]
}

/** Options for a reply that is made from the spec. */
export interface SampleOptions {
  /** The status; by default the lowest declared success. It may be one that the spec does not declare. */
  readonly status?: number
  /** The body to use if it matches the schema. Otherwise its valid parts are used, and the rest is sampled. */
  readonly given?: unknown
  /** Identifies the thing in the reply, such as `['book', 7]`: the same entity gets the same sampled values. */
  readonly entity?: readonly (string | number)[]
  readonly headers?: Readonly<Record<string, string>>
  /** For error statuses: a sentence about the error. It is put into the error body if its schema has a suitable field. */
  readonly detail?: string | undefined
}

export type CollectionDefinitions = { readonly [name: string]: CollectionDefinition<never> }
/** The type of the records of a collection. */
export type DocumentOf<D> = D extends CollectionDefinition<infer T> ? T : never

/** A file that a call sends as a part of a multipart body. */
export interface SentFile {
  /** The name of the part. */
  readonly field: string
  /** The name of the file. */
  readonly name: string
  /** Its media type; empty if the client sent none. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A provider's collections in one world. */
export type Store<C> = { readonly [K in keyof C]: Collection<DocumentOf<C[K]>> }

/** The world, as the code of a provider sees it. Take time, ids and random values only from here. */
export interface ProviderContext<C> {
  readonly store: Store<C>
  /** The world's time in epoch milliseconds. */
  readonly now: number
  /** Whether only seeded and issued credentials are accepted. */
  readonly strict: boolean
  setStrict(strict: boolean): void
  /** 1, 2, 3, … for each name. */
  newId(name: string): number
  /** Random values for an entity. They are always the same for the same world seed and names. */
  random(...entity: readonly (string | number)[]): Random
  /** A faker for an entity, seeded like `random`. Use it at once: the next call of `fake` seeds the same faker again. */
  fake(...entity: readonly (string | number)[]): Faker
  /** A digest to store in place of a secret. It recognises the secret later. */
  digest(secret: string): string
}

/** A call as a handler gets it: checked, decoded, and typed by its operation. */
export interface HandlerCall<O extends OperationType, C> extends ProviderContext<C> {
  readonly operation: string
  /** The path as requested, percent-encoded, without the query. */
  readonly path: string
  /** Where the client called, if that may not be `path` at the host of the headers: the mock may stand for another host, or be part of an app. */
  readonly address: { readonly origin?: string; readonly path: string } | undefined
  readonly params: ParametersIn<O, 'path'>
  readonly query: ParametersIn<O, 'query'>
  /** Declared header parameters. */
  readonly headers: ParametersIn<O, 'header'>
  readonly cookies: ParametersIn<O, 'cookie'>
  readonly body: BodyOf<O>
  /** The files of a multipart body. In `body`, each of them is a text. */
  readonly files: readonly SentFile[]
  /** Every header as sent, names in lower case. */
  readonly rawHeaders: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The query as sent, percent-encoded, with parameters that the spec does not declare. */
  readonly rawQuery: string
  /** Who is calling: the result of the provider's `principal`. */
  readonly principal: string | undefined
  /** A reply that the spec declares. */
  reply<S extends StatusOf<O>>(status: S, body: ReplyBody<O, S>, headers?: Readonly<Record<string, string>>): HandlerReply
  /** Refuses a request that breaks a rule of the provider that the spec cannot express. */
  refuse(...violations: readonly Violation[]): HandlerReply
  /**
   * Refuses a request by a rule, which the journal then shows.
   *
   * @example call.refuse({ rule: 'A customer has at most one unpaid loan.', records: { loans: loan }, reply: call.reply(409, unpaid) })
   */
  refuse(refusal: RuleRefusal): HandlerReply
  /** A reply made from the spec: an example, else a value sampled from the schema. The same parameters get the same reply. */
  sample(options?: SampleOptions): HandlerReply
  /** Adds a note to the journal entry of this call. */
  note(message: string): void
}

/** Answers an operation, in one synchronous, atomic step. Its changes are undone if it throws or its reply breaks the spec. */
export type Handler<O extends OperationType, C> = (call: HandlerCall<O, C>) => HandlerReply

/** A call of any operation, as `principal`, `authorise` and `refuse` get it. */
export interface AnyCall<C> extends Omit<HandlerCall<OperationType, C>, 'reply' | 'body' | 'params' | 'query' | 'headers' | 'cookies'> {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: Readonly<Record<string, unknown>>
  readonly body: unknown
  reply(status: number, body: unknown, headers?: Readonly<Record<string, string>>): HandlerReply
}
