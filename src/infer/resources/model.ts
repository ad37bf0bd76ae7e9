import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Effect } from './roles/effects.ts'
import type { Key } from './keys/keys.ts'
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
  | 'read part'
  | 'change part'
  | 'download'
  | 'upload'
  | 'read singleton'
  | 'change singleton'
  | 'sampled'

/** What a role is based on: path and schemas together, the path alone, a name, or nothing. */
export type InferenceLevel = 'structural' | 'path' | 'name' | 'none'

/** Where a call has the key of an item, if it is not in the path. */
export interface KeyPlace {
  readonly in: 'body' | 'query'
  readonly name: string
}

/** An object in an item that has a path of its own: the field, and its schema. */
export interface ItemPart {
  readonly field: string
  readonly schema: Schema
}

/** What was inferred about one operation. */
export interface InferredOperation {
  readonly operation: Operation
  readonly role: Role
  readonly level: InferenceLevel
  /** One sentence for people. */
  readonly reason: string
  readonly params: readonly PlacedParam[]
  readonly verb: string | undefined
  readonly keyPlace?: KeyPlace
  /** Whether the operation is about the caller's own item, so that the path has no key. */
  readonly isPrincipal?: true
  /** Whether the spec declares one item as the reply of this list. It then shows the first item. */
  readonly isFirst?: true
  /** Where the items are in the reply of this list, if the spec does not say it. */
  readonly listAt?: readonly string[]
  /** The object in the item that the operation shows or changes. */
  readonly part?: ItemPart
  /** What an action changes. */
  readonly effects?: readonly Effect[]
}

/** A kind of thing that an API keeps: what paths and schemas say about it, as plain data. */
export interface Resource {
  /** Name of its collection; unique in the document. */
  readonly name: string
  /** `customer account` */
  readonly noun: string
  /** Labels of the parameters that identify an item, the outermost first; the last one is its own key. */
  readonly identity: readonly string[]
  /** Labels of parents that are in some of the paths but not in the identity. */
  readonly scope: readonly string[]
  readonly key: Key
  /** The item that replies show; if their schemas say nothing about it, the item as it is kept. */
  readonly item: Schema | undefined
  /** The item with the fields that requests send; undefined if no schema has a field. */
  readonly kept: Schema | undefined
  /** Closed: only items that were created, or were there at the start, exist. Open: an item exists for any key. */
  readonly isClosed: boolean
  /** Why it is closed or open: one sentence for people. */
  readonly existence: string
  readonly isSingleton: boolean
  readonly operations: readonly InferredOperation[]
  /** Other labels for its own and its parents' labels, as some of its paths have them: `users` for `repos` in `/users/{username}/repos`. */
  readonly aliases: ReadonlyMap<string, string>
  /** The parameters of all its paths, one for each label. */
  readonly params: readonly PlacedParam[]
}

export interface Inferred {
  readonly resources: readonly Resource[]
  /** Every operation of the document, in its order. */
  readonly operations: readonly InferredOperation[]
}
