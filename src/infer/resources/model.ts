import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Effect } from './effects.ts'
import type { Key } from './keys.ts'
import type { PlacedParam } from './paths.ts'

/** What an operation does to a resource. */
export type Role =
  | 'create'
  | 'read'
  | 'list'
  | 'replace'
  | 'update'
  | 'merge'
  | 'delete'
  | 'action'
  | 'view'
  | 'read singleton'
  | 'change singleton'
  | 'sampled'

/** How sure a role is: both path and schemas say so, only the path does, a name does, or nothing does. */
export type Level = 'structural' | 'path' | 'name' | 'none'

/** Where a call has the key of an item, if not in its path. */
export interface KeyPlace {
  readonly in: 'body' | 'query'
  readonly name: string
}

/** One operation as inference reads it. */
export interface InferredOperation {
  readonly operation: Operation
  readonly role: Role
  readonly level: Level
  /** One sentence for people. */
  readonly reason: string
  readonly params: readonly PlacedParam[]
  readonly verb: string | undefined
  readonly keyPlace?: KeyPlace
  /** Whether it is for the item of who calls, whose key it does not have. */
  readonly isPrincipal?: true
  /** Whether a list is declared as one item, so that it shows the first. */
  readonly isFirst?: true
  /** What an action changes. */
  readonly effects?: readonly Effect[]
}

/** Things of one kind that an API keeps: what its paths and schemas say about them, as plain data. */
export interface Resource {
  /** Name of its collection; unique in the document. */
  readonly name: string
  /** `customer account` */
  readonly noun: string
  /** Labels of the parameters that identify an item, the outermost first; the last one is its own key. */
  readonly identity: readonly string[]
  /** Labels of parents that some paths name and the identity does not. */
  readonly scope: readonly string[]
  readonly key: Key
  readonly item: Schema | undefined
  /** Closed: only what was created or seeded exists. Open: whatever is asked for exists. */
  readonly isClosed: boolean
  /** Why it is closed or open: one sentence for people. */
  readonly existence: string
  readonly isSingleton: boolean
  readonly operations: readonly InferredOperation[]
  /** The parameters of all its paths, each label once. */
  readonly params: readonly PlacedParam[]
}

export interface Inferred {
  readonly resources: readonly Resource[]
  /** Every operation of the document, in its order. */
  readonly operations: readonly (InferredOperation & { readonly resource: string | undefined })[]
}
