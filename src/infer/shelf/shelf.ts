import { recordOf } from '../items/records/newRecord.ts'
import { identityOf, parentField, parentLabels, parentsOf, type ItemRecord, type Parents } from '../items/records/record.ts'
import type { Selection } from '../lists/selection.ts'
import type { Resource } from '../resources/model.ts'
import type { FirstItems } from './firstItems.ts'
import { Lineage } from './lineage.ts'
import { Principals } from './principals.ts'
import { Renaming, type Renamed } from './renaming.ts'
import { Seeds, type SeedOptions } from './seeds.ts'
import { Selections, type WantedItems } from './selections.ts'
import { emptiedId, isEmptied, isUnder, itemsOf, shownBelow, type Siblings, type StoreContext } from './siblings.ts'

/** Whether an item exists, was deleted, or is unknown. */
export type Found = { readonly state: 'there'; readonly record: ItemRecord } | { readonly state: 'gone' | 'unknown' }

export interface ShelfOptions extends SeedOptions {
  readonly resources: readonly Resource[]
  /** Collections with at least this many stored items are ranked; smaller ones are scanned. */
  readonly many?: number | undefined
  /** Whether an item needs parents that were created, or that a collection started with. */
  readonly strictParents?: boolean | undefined
}

const gone: Found = Object.freeze({ state: 'gone' })
const unknown: Found = Object.freeze({ state: 'unknown' })

/**
 * Knows which items exist in the collections of a world. A collection starts with a few items. They are derived, and stored only when they
 * are changed, so reading writes nothing. In an open collection, whatever is asked for exists until it is deleted.
 */
export class Shelf {
  readonly #options: ShelfOptions
  readonly #lineage: Lineage
  readonly #seeds: Seeds
  readonly #selections: Selections
  readonly #principals: Principals

  constructor(options: ShelfOptions) {
    this.#options = options
    this.#lineage = new Lineage(options.resources)
    this.#seeds = new Seeds(options, this.#lineage)
    this.#selections = new Selections({ shelf: this, seeds: this.#seeds, many: options.many })
    this.#principals = new Principals({ shelf: this, seeds: this.#seeds, lineage: this.#lineage })
  }

  find(siblings: Siblings, key: string | number): Found {
    if (this.isOrphan(siblings)) return gone
    const { resource, parents } = siblings
    const id = identityOf(resource, parents, key)
    const stored = itemsOf(siblings).get(id)
    if (stored) return stored.isGone ? gone : isUnder(siblings, stored) ? { state: 'there', record: stored } : unknown
    if (isEmptied(siblings)) return gone
    const seed = this.seeds(siblings).find(id)
    const record = seed ?? (resource.isClosed ? undefined : this.#derived(siblings, key))
    if (!record || (seed && !isUnder(siblings, seed))) return unknown
    itemsOf(siblings).noteUnstored(id, record)
    return { state: 'there', record }
  }

  #derived({ resource, context, parents }: Siblings, key: string | number): ItemRecord {
    const { maker } = this.#options
    const data = maker.whole(resource, context, { entity: ['item', identityOf(resource, parents, key)] })
    return recordOf(maker, resource, { parents, key, data })
  }

  /** All items below these parents. Those that the collection started with come first. */
  list(siblings: Siblings): readonly ItemRecord[] {
    const { parents } = siblings
    const items = itemsOf(siblings)
    const label = Object.keys(parents).at(-1)
    const stored = label === undefined ? items.list() : items.list({ [parentField(label)]: parents[label] } as Partial<ItemRecord>)
    const isShown = shownBelow(siblings)
    const started = this.#seeds.started(siblings)
    const places = new Set(started.map(({ id }) => id))
    const found = started.filter(isShown)
    for (const each of stored) if (!places.has(each.id) && isShown(each)) found.push(each)
    return found
  }

  /** The items below these parents that pass all tests, sorted. */
  select(siblings: Siblings, wanted: WantedItems): Selection {
    return this.#selections.select(siblings, wanted)
  }

  /** The keys in a call. `me` and similar words are replaced by the key of the item that they mean. */
  withPrincipals(siblings: Siblings): Parents {
    return this.#principals.resolved(siblings)
  }

  /** The key of a parent that neither the path nor the item names. */
  callersParent(siblings: Siblings, label: string): string {
    return this.#seeds.callersParent(siblings, label)
  }

  /** Whether nothing can be below an item: it was deleted, or is unknown and parents are checked strictly. */
  lacks(siblings: Siblings, key: string): boolean {
    if (this.isOrphan(siblings)) return true
    const stored = itemsOf(siblings).get(identityOf(siblings.resource, siblings.parents, key))
    if (stored) return stored.isGone === true
    if (isEmptied(siblings)) return true
    return this.#options.strictParents === true && siblings.resource.isClosed && this.find(siblings, key).state !== 'there'
  }

  /** Whether a parent was deleted. Parents that were never seen count as existing, unless parents are checked strictly. */
  isOrphan(siblings: Siblings): boolean {
    return this.#lineage.isOrphan(siblings) || (this.#options.strictParents === true && this.#hasUnknownParent(siblings))
  }

  /** In an open collection, every item exists until it is deleted, so only parents in closed ones are looked for. */
  #hasUnknownParent(siblings: Siblings): boolean {
    return this.#lineage.parentsOf(siblings).some(({ resource, context, parents, key }) => {
      const above = parentsOf(parents, parentLabels(resource))
      return resource.isClosed && this.find({ resource, context, parents: above }, key).state !== 'there'
    })
  }

  /** The items that a collection starts with, in their original state. */
  seeds(siblings: Siblings): FirstItems {
    return this.#seeds.of(siblings)
  }

  /** Empties a collection, or the part of it below these parents. Afterwards, only items that are created later exist. */
  empty(siblings: Siblings): void {
    const { resource, context } = siblings
    const items = itemsOf(siblings)
    const isShown = shownBelow(siblings)
    for (const each of [...this.list(siblings), ...items.list()]) if (isShown(each)) this.remove(resource, context, each)
    const id = emptiedId(siblings)
    items.put({ id, key: id, data: {}, isGone: true })
  }

  /** Deletes an item, and everything below its path. */
  remove(resource: Resource, context: StoreContext, record: ItemRecord): void {
    const { file: _file, ...others } = record
    itemsOf({ resource, context }).put({ ...others, data: {}, isGone: true })
    const own = resource.identity.at(-1) as string
    for (const child of this.#lineage.childrenOf(resource)) {
      const label = child.aliases.get(own) ?? own
      const below = itemsOf({ resource: child, context }).list({ [parentField(label)]: String(record.key) } as Partial<ItemRecord>)
      for (const each of below) if (!each.isGone && hasSameParents(resource, record, each)) this.remove(child, context, each)
    }
  }

  /** Gives an item another key, and its place in lists. The items below its path move with it. */
  rename(siblings: Siblings, record: ItemRecord, renamed: Renamed): ItemRecord {
    return new Renaming({ shelf: this, lineage: this.#lineage, maker: this.#options.maker }).rename(siblings, record, renamed)
  }
}

function hasSameParents(resource: Resource, parent: ItemRecord, child: ItemRecord): boolean {
  return resource.identity
    .slice(0, -1)
    .every((label) => child[parentField(label)] === undefined || child[parentField(label)] === parent[parentField(label)])
}
