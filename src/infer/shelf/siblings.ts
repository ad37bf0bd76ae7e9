import type { ProviderContext } from '../../provider/provider.ts'
import type { MakingContext } from '../items/making.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Items, type Parents } from '../items/record.ts'
import type { Resource } from '../resources/model.ts'

/** What collections need of a world. */
export type StoreContext = Pick<ProviderContext<unknown>, 'store'> & MakingContext

/** The items of a resource below the same parents, in one world. A parent that is not named may be any. */
export interface Siblings {
  readonly resource: Resource
  readonly context: StoreContext
  readonly parents: Parents
}

/** The stored items of a resource. */
export function itemsOf({
  resource,
  context: { store },
}: Pick<Siblings, 'resource'> & { readonly context: Pick<StoreContext, 'store'> }): Items {
  return (store as Readonly<Record<string, Items>>)[resource.name] as Items
}

/** The first parent of the identity that is not named; undefined where all are. */
export function missingParent({ resource: { identity }, parents }: Siblings): string | undefined {
  for (let index = 0; index < identity.length - 1; index += 1) if (parents[identity[index] as string] === undefined) return identity[index]
  return undefined
}

/** Whether an item is there, and known to be below these parents. */
export function shownBelow({ resource, parents }: Siblings): (record: ItemRecord) => boolean {
  const labels = parentLabels(resource).filter((label) => parents[label] !== undefined)
  return (record) => !record.isGone && labels.every((label) => parents[label] === record[parentField(label)])
}

/** Whether an item may be below these parents: a parent that nobody named is taken on trust. */
export function isUnder({ resource, parents }: Siblings, record: ItemRecord): boolean {
  return parentLabels(resource).every((label) => {
    const own = record[parentField(label)]
    return own === undefined || parents[label] === undefined || parents[label] === own
  })
}

/** The id of a record that says that a collection was emptied. No identity contains a question mark, since identities are encoded. */
const emptied = '?'

export function emptiedId({ resource, parents }: Siblings): string {
  return Object.keys(parents).length === 0 ? emptied : `${emptied}${identityOf(resource, parents, '')}`
}

/** Whether nothing exists of these but what was created later. */
export function isEmptied(siblings: Siblings): boolean {
  const items = itemsOf(siblings)
  return items.size > 0 && (items.has(emptied) || items.has(`${emptied}${identityOf(siblings.resource, siblings.parents, '')}`))
}
