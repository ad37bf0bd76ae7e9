import type { Collection } from '../collection/collection.ts'
import type { CollectionDefinition } from '../collection/definition.ts'

/**
 * State that the mock itself keeps in a world, such as the clock. Its records are in a reserved collection, so they are undone, reset and
 * logged like all others.
 */
export interface View<T> {
  /** Full name of the reserved collection. It begins with `tally/`; no provider can be called `tally`. */
  readonly collection: string
  readonly definition: CollectionDefinition<object>
  open(records: Collection<object>, source: ViewSource): T
}

/** The other parts of a world that a view may use. */
export interface ViewSource {
  /** Real time in epoch milliseconds. */
  readonly realTime: () => number
}

/** Declares a view with the type of its records. */
export function view<R extends object, T>(declared: {
  readonly collection: string
  readonly definition: CollectionDefinition<R>
  readonly open: (records: Collection<R>, source: ViewSource) => T
}): View<T> {
  return declared as unknown as View<T>
}
