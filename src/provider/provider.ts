import type { Faker } from '@faker-js/faker'
import type { Precompiled } from '../schema/compiling/precompiled.ts'
import type { Violation } from '../schema/violation.ts'
import type { Collection, CollectionDefinition } from '../world/collection/collection.ts'
import type { Random } from '../sample/random.ts'

/** The types that `tally types` and `npm run generate` write for the operations of a spec. */
export type Operations<Ops> = { readonly [K in keyof Ops]: OperationType }

export interface OperationType {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown; readonly header?: unknown; readonly cookie?: unknown }
  readonly requestBody?: unknown
  readonly responses: unknown
}

type Content<T> = T extends { content: infer C } ? C[keyof C] : undefined
type Place<O extends OperationType, P extends keyof OperationType['parameters']> = Exclude<O['parameters'][P], undefined>
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
  /** The records that the refusal rests on, such as `loans/7`. */
  readonly records?: readonly string[] | undefined
}

/**
 * A refusal by a rule.
 *
 * @example { rule: 'A customer has at most one unpaid loan.', decision: 'FINT-12', records: { loans: loan }, reply }
 */
export interface RuleRefusal extends Omit<Because, 'records'> {
  /** The records that the refusal rests on, by collection. The journal keeps their keys. */
  readonly records?: Readonly<Record<string, object | undefined>>
  /** What the vendor would answer. Without it, the provider's `refuse` makes the reply from the violations. */
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
  readonly detail?: string
}

export type CollectionDefinitions = { readonly [name: string]: CollectionDefinition<never> }
type DocumentOf<D> = D extends CollectionDefinition<infer T> ? T : never

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
  readonly params: Place<O, 'path'>
  readonly query: Place<O, 'query'>
  /** Declared header parameters. */
  readonly headers: Place<O, 'header'>
  readonly cookies: Place<O, 'cookie'>
  readonly body: BodyOf<O>
  /** Every header as sent, names in lower case. */
  readonly rawHeaders: Readonly<Record<string, string | readonly string[] | undefined>>
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

/** Parameters of a provider state. The defaults define their names and types. */
export type StateParams = Readonly<Record<string, string | number | boolean>>

/** Throw it in the `run` of a provider state that cannot be set up with these parameters. Any other error counts as a bug of the provider. */
export class StateError extends Error {
  override readonly name = 'StateError'
}

/** A named precondition. `run` is one step. */
export interface ProviderState<P, C> {
  /** One sentence for readers. */
  readonly description: string
  /** Every parameter with its default. */
  readonly params: P
  /**
   * Checks parameters that `params` does not name. Returns undefined to accept one, or the end of an error message, such as
   * `must be a string.` Without this function, other parameters are refused.
   */
  readonly checkOther?: (name: string, value: unknown) => string | undefined
  /** Sets the state up. `given` has only the parameters that were passed, so that a default does not overwrite the work of an earlier state. */
  readonly run: (params: P, context: ProviderContext<C>, given: Partial<P>) => void
}

/** Due work on the records of a collection. */
export interface Due<T, C> {
  /** When a record falls due, in epoch milliseconds. Undefined: never. */
  readonly at: (record: Readonly<T>) => number | undefined
  /** Runs as its own step, with `now` set to the time when the record fell due. It must delete the record or change its time. */
  readonly run: (record: Readonly<T>, context: ProviderContext<C>) => void
}

export interface ProviderDefinition<Ops extends Operations<Ops>, C extends CollectionDefinitions, S, I extends keyof Ops> {
  /** The prefix of its paths, collections and states. */
  readonly name: string
  readonly document: object
  readonly collections: C
  /** Identifies the caller. Never return the credential itself. */
  readonly principal?: (call: AnyCall<C>) => string | undefined
  /** Checks credentials, after the spec's security was checked. Return a reply to refuse the call. Its writes are kept. */
  readonly authorise?: (call: AnyCall<C>) => HandlerReply | undefined
  /** Words a refusal as the vendor does. Return undefined if the vendor has no reply of its own for it. */
  readonly refuse?: (violations: readonly Violation[], call: AnyCall<C>) => HandlerReply | undefined
  readonly states: { readonly [K in keyof S]: ProviderState<S[K], C> }
  readonly due?: { readonly [K in keyof C]?: Due<DocumentOf<C[K]>, C> }
  /** Creates the data that every world starts with. */
  readonly seed?: (context: ProviderContext<C>) => void
  /** A faker with the language of the provider's country. */
  readonly language?: Faker
  /** Operations without a handler. They are answered from the spec, with examples and sampled values. */
  readonly sampled?: readonly I[]
  readonly handlers: { readonly [K in Exclude<keyof Ops, I>]: Handler<Ops[K], C> }
}

/** What an operation does to a resource, as inferred from its document. */
export interface InferredRole {
  /** Such as `create`, `read`, `list`, or `sampled`. */
  readonly role: string
  /** A sentence. */
  readonly reason: string
}

/** The names of a provider that tests use. */
export interface ProviderNames {
  readonly name: string
  /** The parameters of each state, by its name. */
  readonly states: Readonly<Record<string, StateParams>>
  readonly operations: string
}

/** A provider as the engine uses it, without the types of its operations. */
export interface Provider<N extends ProviderNames = ProviderNames> {
  readonly name: string
  /** Never set; it only carries the types. */
  readonly names?: N
  readonly document: object
  /** The files of the provider, which `tally mock --watch` watches. */
  readonly files?: readonly string[]
  /** Validators of its document, compiled ahead of time. Only in builds for browsers. */
  readonly validators?: Precompiled
  readonly collections: Readonly<Record<string, CollectionDefinition<object>>>
  readonly principal?: (call: AnyCall<unknown>) => string | undefined
  readonly authorise?: (call: AnyCall<unknown>) => HandlerReply | undefined
  readonly refuse?: (violations: readonly Violation[], call: AnyCall<unknown>) => HandlerReply | undefined
  readonly states: Readonly<Record<string, ProviderState<StateParams, unknown>>>
  readonly due?: Readonly<Record<string, Due<object, unknown>>>
  readonly seed?: (context: ProviderContext<unknown>) => void
  readonly language?: Faker
  /** Operations that are answered from the spec. Each operation is either handled or sampled. */
  readonly sampled?: readonly string[]
  /**
   * Puts values that the call sent into the body of a success that was made from the spec. A result that breaks the spec is not used. Not
   * called if the caller chose the response.
   */
  readonly echo?: (call: AnyCall<unknown>, body: object) => object
  /** What was inferred about an operation that has this handler, or none. Undefined if another handler replaced the inferred one. */
  readonly inferred?: (operation: string, handler: unknown) => InferredRole | undefined
  /** Finds what is wrong with a record that is edited from outside. */
  readonly checkRecord?: (collection: string, record: object) => readonly Violation[]
  readonly handlers: Readonly<Record<string, (call: AnyCall<unknown>) => HandlerReply>>
}

/**
 * Declares a provider. TypeScript reports a missing operation, an undeclared status, a body that differs from the spec, and a misspelt
 * collection. Called with a `Provider`, it returns it unchanged.
 *
 * @example
 * export const fint = provider<operations>()({ name: 'fint', document, collections, states, handlers })
 */
export function provider<Ops extends Operations<Ops>>(): <
  C extends CollectionDefinitions,
  S extends Record<string, StateParams>,
  I extends keyof Ops = never,
  const Name extends string = string,
>(
  definition: ProviderDefinition<Ops, C, S, I> & { readonly name: Name },
) => Provider<{ readonly name: Name; readonly states: S; readonly operations: keyof Ops & string }>
export function provider(definition: Provider): Provider
export function provider(given?: Provider): unknown {
  return given ?? ((definition: unknown) => definition)
}
