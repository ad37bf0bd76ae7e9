import type { Collection } from '../collection/collection.ts'
import type { CollectionDefinition } from '../collection/definition.ts'
import { clock } from './clock.ts'
import { counters } from './counters.ts'
import { faults } from './faults.ts'
import { overrides } from './overrides.ts'
import { settings } from './settings.ts'
import type { ViewSource } from './view.ts'

/** All views. A view that is added here is part of every world, and its collection is reserved. */
const views = { clock, counters, faults, overrides, settings }

export type Views = { readonly [K in keyof typeof views]: ReturnType<(typeof views)[K]['open']> }

/** Definitions of the reserved collections, by full name. */
export const reservedCollections: ReadonlyMap<string, CollectionDefinition<object>> = new Map(
  Object.values(views).map(({ collection, definition }) => [collection, definition]),
)

/** The views of a world. */
export function openViews(collection: (name: string) => Collection<object>, source: ViewSource): Views {
  return Object.fromEntries(Object.entries(views).map(([name, each]) => [name, each.open(collection(each.collection), source)])) as Views
}
