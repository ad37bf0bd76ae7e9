import type { ProviderContext } from '../../provider/provider.ts'
import type { MakingContext } from '../items/making/wish.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Items, type Parents } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'

/** Everything that is needed to read and write the collections of a world. */
export type StoreContext = Pick<ProviderContext<unknown>, 'store'> & MakingContext

/** The items of a resource below the same parents, in one world. A parent that is not named can be any. */
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

/** Stores a new item, after all others, even if one with its key was deleted before. */
export function addItem(place: Parameters<typeof itemsOf>[0], record: ItemRecord): ItemRecord {
  const items = itemsOf(place)
  if (items.peek(record.id)?.isGone) items.delete(record.id)
  return items.put(record)
}

/** The first parent of the identity that is not named; undefined if all are named. */
export function missingParent({ resource: { identity }, parents }: Siblings): string | undefined {
  for (let index = 0; index < identity.length - 1; index += 1) if (parents[identity[index] as string] === undefined) return identity[index]
  return undefined
}

/** Returns a test: whether an item exists and is known to be below these parents. */
export function shownBelow({ resource, parents }: Siblings): (record: ItemRecord) => boolean {
  const labels = parentLabels(resource).filter((label) => parents[label] !== undefined)
  return (record) => !record.isGone && labels.every((label) => parents[label] === record[parentField(label)])
}

/** Whether an item can be below these parents. A parent that is not known is assumed to match. */
export function isUnder({ resource, parents }: Siblings, record: ItemRecord): boolean {
  return parentLabels(resource).every((label) => {
    const own = record[parentField(label)]
    return own === undefined || parents[label] === undefined || parents[label] === own
  })
}

/** The id of the record that marks a collection as emptied. Identities are encoded, so none contains a question mark. */
const emptied = '?'

export function emptiedId({ resource, parents }: Siblings): string {
  return Object.keys(parents).length === 0 ? emptied : `${emptied}${identityOf(resource, parents, '')}`
}

/** Whether these items were emptied, so that only what was created later exists. */
export function isEmptied(siblings: Siblings): boolean {
  const items = itemsOf(siblings)
  return items.size > 0 && (items.has(emptied) || items.has(`${emptied}${identityOf(siblings.resource, siblings.parents, '')}`))
}
