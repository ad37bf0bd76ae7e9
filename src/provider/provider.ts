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

/** What a handler returns; made by `reply`, `refuse` or `sample`. */
export interface HandlerReply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Set by `refuse`. */
  readonly violations?: readonly Violation[]
  /** Set where the reply is a problem of the mock, not one of the provider's replies. */
  readonly isProblem?: boolean
  /** Set where the spec does not declare the reply, on purpose: it is not checked against the spec. */
  readonly isUndeclared?: boolean
}

/** What a reply made from the spec should be like. */
export interface SampleOptions {
  /** The lowest declared success where nothing is said. A status that the spec does not declare is replied all the same. */
  readonly status?: number
  /** A body to take as it is where it keeps the schema; else its parts are taken where they do, and the rest is sampled. */
  readonly given?: unknown
  /** Identifies what the reply is about: the same entity gets the same sampled values. */
  readonly entity?: readonly (string | number)[]
  readonly headers?: Readonly<Record<string, string>>
  /** For error statuses: a sentence that says what was wrong, put into the error body where its schema has room for it. */
  readonly detail?: string
}

export type CollectionDefinitions = { readonly [name: string]: CollectionDefinition<never> }
type DocumentOf<D> = D extends CollectionDefinition<infer T> ? T : never

/** A provider's collections in one world. */
export type Store<C> = { readonly [K in keyof C]: Collection<DocumentOf<C[K]>> }

/** What the code of a provider can use in a world. Time, ids and random values come only from here. */
export interface ProviderContext<C> {
  readonly store: Store<C>
  /** The world's time in epoch milliseconds. */
  readonly now: number
  /** Whether only seeded and issued credentials are accepted. */
  readonly strict: boolean
  setStrict(strict: boolean): void
  /** 1, 2, 3, … for each name. */
  newId(name: string): number
  /** Random values that belong to an entity: always the same for the same world seed and names. */
  random(...entity: readonly (string | number)[]): Random
  /** A faker for an entity, like `random`. Use it at once: the next call of `fake` seeds the same faker again. */
  fake(...entity: readonly (string | number)[]): Faker
  /** A digest to store in place of a secret, to recognise the secret later. */
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
  /** Who is calling, as the provider's `principal` says. */
  readonly principal: string | undefined
  /** A reply that the spec declares. */
  reply<S extends StatusOf<O>>(status: S, body: ReplyBody<O, S>, headers?: Readonly<Record<string, string>>): HandlerReply
  /** Refuses a request that breaks a rule of the provider that the spec cannot express. */
  refuse(...violations: readonly Violation[]): HandlerReply
  /** A reply made from the spec: an example, else a value sampled from the schema. The same parameters get the same reply. */
  sample(options?: SampleOptions): HandlerReply
  /** Leaves a remark in the journal. */
  note(message: string): void
}

/** A synchronous, atomic step. Its changes are undone where it throws or its reply breaks the spec. */
export type Handler<O extends OperationType, C> = (call: HandlerCall<O, C>) => HandlerReply

/** A call of any operation: what `principal`, `authorise` and `refuse` get. */
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

/** Thrown by the `run` of a provider state that cannot be set up as asked. Any other error is a mistake of the provider. */
export class StateError extends Error {
  override readonly name = 'StateError'
}

/** A named precondition. `run` is one step. */
export interface ProviderState<P, C> {
  /** One sentence for people. */
  readonly description: string
  /** Every parameter with its default. */
  readonly params: P
  /**
   * For states that take more parameters than `params` names, of any type: what is wrong with one, as the end of a sentence such as
   * `must be a string.`, or undefined where it is accepted. Without it, no other parameters are accepted.
   */
  readonly checkOther?: (name: string, value: unknown) => string | undefined
  /** Makes the state true. `given` has only the parameters that were passed, so that a default does not overwrite what an earlier state set. */
  readonly run: (params: P, context: ProviderContext<C>, given: Partial<P>) => void
}

/** Due work: when a record falls due, in epoch milliseconds (undefined: never), and what happens then. */
export interface Due<T, C> {
  readonly at: (record: Readonly<T>) => number | undefined
  /** Runs as a step of its own, with `now` set to the time the record fell due. It must delete the record or change its time. */
  readonly run: (record: Readonly<T>, context: ProviderContext<C>) => void
}

export interface ProviderDefinition<Ops extends Operations<Ops>, C extends CollectionDefinitions, S, I extends keyof Ops> {
  /** Prefix of the paths of its operations, its collections and its states. */
  readonly name: string
  readonly document: object
  readonly collections: C
  /** Identifies the caller. Never return the credential itself. */
  readonly principal?: (call: AnyCall<C>) => string | undefined
  /** Checks credentials after the check of the spec. A reply refuses the call. Its writes are kept. */
  readonly authorise?: (call: AnyCall<C>) => HandlerReply | undefined
  /** Words a refusal as the vendor does. Return undefined where the vendor would send nothing of its own. */
  readonly refuse?: (violations: readonly Violation[], call: AnyCall<C>) => HandlerReply | undefined
  readonly states: { readonly [K in keyof S]: ProviderState<S[K], C> }
  readonly due?: { readonly [K in keyof C]?: Due<DocumentOf<C[K]>, C> }
  /** Creates the data that every world starts with. */
  readonly seed?: (context: ProviderContext<C>) => void
  /** A faker with the language of the provider's country. */
  readonly language?: Faker
  /** Operations without a handler: they are answered with examples and sampled values of the spec. */
  readonly sampled?: readonly I[]
  readonly handlers: { readonly [K in Exclude<keyof Ops, I>]: Handler<Ops[K], C> }
}

/** A provider without its types, as the engine uses it. */
export interface Provider {
  readonly name: string
  readonly document: object
  /** The files it was made of, which `tally mock --watch` follows. */
  readonly files?: readonly string[]
  /** Validators of its document, compiled ahead; only in builds for browsers. */
  readonly validators?: Precompiled
  readonly collections: Readonly<Record<string, CollectionDefinition<object>>>
  readonly principal?: (call: AnyCall<unknown>) => string | undefined
  readonly authorise?: (call: AnyCall<unknown>) => HandlerReply | undefined
  readonly refuse?: (violations: readonly Violation[], call: AnyCall<unknown>) => HandlerReply | undefined
  readonly states: Readonly<Record<string, ProviderState<StateParams, unknown>>>
  readonly due?: Readonly<Record<string, Due<object, unknown>>>
  readonly seed?: (context: ProviderContext<unknown>) => void
  readonly language?: Faker
  /** Operations answered from the spec. Every operation is either handled or sampled. */
  readonly sampled?: readonly string[]
  /**
   * Lets the body of a success that was made from the spec repeat what the call sent. A result that breaks the spec is not used, nor is any
   * where the caller chose the response.
   */
  readonly echo?: (call: AnyCall<unknown>, body: object) => object
  readonly handlers: Readonly<Record<string, (call: AnyCall<unknown>) => HandlerReply>>
}

/**
 * Declares a provider. A forgotten operation, an undeclared status, a body that differs from the spec and a misspelt
 * collection are compile errors. Called with a provider, it returns that as it is.
 *
 * @example
 * export const fint = provider<operations>()({ name: 'fint', document, collections, states, handlers })
 */
export function provider<Ops extends Operations<Ops>>(): <
  C extends CollectionDefinitions,
  S extends Record<string, StateParams>,
  I extends keyof Ops = never,
>(
  definition: ProviderDefinition<Ops, C, S, I>,
) => Provider
export function provider(definition: Provider): Provider
export function provider(given?: Provider): unknown {
  return given ?? ((definition: unknown) => definition)
}
