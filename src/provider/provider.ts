import type { Faker } from '@faker-js/faker'
import type { Precompiled } from '../schema/compiling/precompiled.ts'
import type { Violation } from '../schema/violation.ts'
import type { CollectionDefinition } from '../world/collection/definition.ts'
import type { AnyCall, CollectionDefinitions, DocumentOf, Handler, HandlerReply, Operations, ProviderContext } from './handlerCall.ts'

export type {
  AnyCall,
  Because,
  Handler,
  HandlerCall,
  HandlerReply,
  Operations,
  OperationType,
  ProviderContext,
  RuleRefusal,
  SampleOptions,
  SentFile,
  Store,
} from './handlerCall.ts'

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

/** A state, and values for its parameters. */
export interface StateCall {
  readonly state: string
  readonly params: Readonly<Record<string, unknown>>
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
  /**
   * Creates the data that every world starts with. It runs once, and other worlds get the same records. It runs for each world only if it
   * asks for `now`, `fake` or `digest`.
   */
  readonly seed?: (context: ProviderContext<C>) => void
  /** A faker with the language of the provider's country. */
  readonly language?: Faker
  /** Operations without a handler. They are answered from the spec, with examples and sampled values. */
  readonly sampled?: readonly I[]
  readonly handlers: { readonly [K in Exclude<keyof Ops, I>]: Handler<Ops[K], C> }
}

/**
 * What exists in collections, where that is not just what is stored: a collection may start with items that are stored only when they
 * change, and keep marks of deleted ones. The admin API shows and edits records by it.
 */
export interface Holdings {
  /** How many items a collection starts with, below each parent. */
  startsWith(collection: string): number
  /** How many stored records exist. */
  stored(collection: string, context: ProviderContext<unknown>): number
  /** All records that exist. */
  list(collection: string, context: ProviderContext<unknown>): readonly object[]
  /** Makes a record no longer exist. Part of a step. */
  remove(collection: string, context: ProviderContext<unknown>, record: object): void
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
  /** The state that a sentence means which is no name of a state. Undefined if it means none. */
  readonly stateMeant?: (sentence: string) => StateCall | undefined
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
  /** Refuses a call of an operation without a handler, if what its path names does not exist. */
  readonly missing?: (call: AnyCall<unknown>) => HandlerReply | undefined
  /** What was inferred about an operation that has this handler, or none. Undefined if another handler replaced the inferred one. */
  readonly inferred?: (operation: string, handler: unknown) => InferredRole | undefined
  /** What exists in its collections, if that is not just what is stored. */
  readonly holdings?: Holdings
  /** Finds what is wrong with a record that is edited from outside. */
  readonly checkRecord?: (collection: string, record: object) => readonly Violation[]
  /** A promise that calls wait for, until the provider can answer. Undefined from then on. */
  readonly ready?: () => Promise<void> | undefined
  readonly handlers: Readonly<Record<string, (call: AnyCall<unknown>) => HandlerReply>>
  /** The handlers that were inferred. They handle the operations that are not in `handlers`. */
  readonly inferredHandlers?: Provider['handlers']
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
