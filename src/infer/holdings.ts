import type { Holdings } from '../provider/provider.ts'
import type { Shared } from './handlers/task.ts'
import type { ItemRecord } from './items/records/record.ts'
import type { Resource } from './resources/model.ts'
import { onlyOf } from './shelf/onlyItem.ts'
import { itemsOf, type Siblings, type StoreContext } from './shelf/siblings.ts'

/** The items that exist in inferred collections. Items that a collection started with exist before they are stored; deleted ones do not. */
export function holdingsOf(resources: readonly Resource[], { shelf, maker }: Shared, records: number): Holdings {
  const byName = new Map(resources.map((each) => [each.name, each]))
  const allOf = (collection: string, context: unknown): Siblings => ({
    resource: byName.get(collection) as Resource,
    context: context as StoreContext,
    parents: {},
  })
  return {
    startsWith(collection) {
      const { isSingleton, identity } = byName.get(collection) as Resource
      return isSingleton ? Number(identity.length === 0) : records
    },
    stored: (collection, context) => storedIn(allOf(collection, context)).length,
    list(collection, context) {
      const all = allOf(collection, context)
      const { isSingleton, identity } = all.resource
      if (!isSingleton) return shelf.list(all)
      return identity.length === 0 ? [onlyOf(maker, all)] : storedIn(all)
    },
    remove(collection, context, record) {
      const { resource } = allOf(collection, context)
      const item = record as ItemRecord
      if (resource.isSingleton) itemsOf(allOf(collection, context)).delete(item.id)
      else shelf.remove(resource, context as StoreContext, item)
    },
  }
}

function storedIn(all: Siblings): readonly ItemRecord[] {
  return itemsOf(all)
    .list()
    .filter(({ isGone }) => !isGone)
}
