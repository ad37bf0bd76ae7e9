import { recordOf } from '../items/records/newRecord.ts'
import { identityOf, parentField, parentLabels, parentsOf, type ItemRecord, type Parents } from '../items/records/record.ts'
import { sortBy, type Sorting, type Test } from '../lists/filters.ts'
import { LastSelections } from '../lists/lastSelections.ts'
import { ListRankings } from '../lists/listRankings.ts'
import { narrowed, RankedSelection, scanned, type Selection } from '../lists/selection.ts'
import { isPrincipalKey } from '../words/principalKeys.ts'
import type { Resource } from '../resources/model.ts'
import { Lineage } from './lineage.ts'
import { Renaming, type Renamed } from './renaming.ts'
import { Seeds, type SeedOptions } from './seeds.ts'
import { emptiedId, isEmptied, isUnder, itemsOf, missingParent, shownBelow, type Siblings, type StoreContext } from './siblings.ts'

/** Whether an item exists, was deleted, or is unknown. */
export type Found = { readonly state: 'there'; readonly record: ItemRecord } | { readonly state: 'gone' | 'unknown' }

export interface ShelfOptions extends SeedOptions {
  readonly resources: readonly Resource[]
  /** Collections with at least this many stored items are ranked; smaller ones are scanned. */
  readonly many?: number | undefined
  /** Whether an item needs parents that were created, or that a collection started with. */
  readonly strictParents?: boolean | undefined
}

/** The filter and order of a list. */
interface Wanted {
  readonly tests: readonly Test[]
  readonly sort: Sorting | undefined
}

const gone: Found = Object.freeze({ state: 'gone' })
const unknown: Found = Object.freeze({ state: 'unknown' })
const many = 256
/** To sort fewer items takes less time than to look for them in a ranking. */
const few = 5_000

/**
 * Knows which items exist in the collections of a world. A collection starts with a few items. They are derived, and stored only when they
 * are changed, so reading writes nothing. In an open collection, whatever is asked for exists until it is deleted.
 */
export class Shelf {
  readonly #options: ShelfOptions
  readonly #lineage: Lineage
  readonly #seeds: Seeds
  readonly #rankings = new ListRankings()
  readonly #last = new LastSelections()

  constructor(options: ShelfOptions) {
    this.#options = options
    this.#lineage = new Lineage(options.resources)
    this.#seeds = new Seeds(options, this.#lineage)
  }

  find(siblings: Siblings, key: string | number): Found {
    if (this.isOrphan(siblings)) return gone
    const { resource, parents } = siblings
    const id = identityOf(resource, parents, key)
    const stored = itemsOf(siblings).get(id)
    if (stored) return stored.isGone ? gone : isUnder(siblings, stored) ? { state: 'there', record: stored } : unknown
    if (isEmptied(siblings)) return gone
    const seed = this.seeds(siblings).find((each) => each.id === id)
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

  /**
   * The items below these parents that pass all tests, sorted. A large collection is ranked by the sort and by one test that compares a field
   * with a value. Other tests are put to each item that is left: in the order of insertion, which is about the order in memory.
   */
  select(siblings: Siblings, { tests, sort }: Wanted): Selection {
    const isAcross = missingParent(siblings) !== undefined
    if (isAcross || itemsOf(siblings).size < (this.#options.many ?? many)) return scanned(this.#scan(siblings, { tests, sort }))
    const test = tests.find(({ equals }) => equals !== undefined)
    const others = tests.filter((each) => each !== test)
    if (others.length === 0) return this.#ranked(siblings, test, sort)
    const holds = passing(others)
    const found = this.#ranked(siblings, test, undefined).matching(holds)
    if (!sort) return scanned(found)
    return found.length < few ? scanned(sorted(found, sort)) : narrowed(this.#ranked(siblings, test, sort), { holds, total: found.length })
  }

  #ranked(siblings: Siblings, test: Test | undefined, sort: Sorting | undefined): Selection {
    const { identity, scope } = siblings.resource
    // What a collection below parents starts with depends on other collections too.
    const isWhole = identity.length === 1 && scope.length === 0
    const last = isWhole ? this.#last.of(itemsOf(siblings), test?.equals, sort) : undefined
    if (last) return last
    const selection = this.#newlyRanked(siblings, test, sort)
    if (isWhole) this.#last.keep(itemsOf(siblings), { equals: test?.equals, sort, selection })
    return selection
  }

  #newlyRanked(siblings: Siblings, test: Test | undefined, sort: Sorting | undefined): Selection {
    const { resource, parents } = siblings
    const items = itemsOf(siblings)
    const group = this.#rankings.group(items, { resource, parents, equals: test?.equals, sort })
    const isBelow = shownBelow(siblings)
    const isShown = (each: ItemRecord): boolean => isBelow(each) && (!test || test.holds(each))
    const started = this.#seeds.started(siblings).filter(isShown)
    const find = (key: string): ItemRecord | undefined => {
      const record = items.get(identityOf(resource, parents, key)) ?? started.find((each) => String(each.key) === key)
      return record && isShown(record) ? record : undefined
    }
    const isStored = (each: ItemRecord): boolean => items.peek(each.id) === each
    return new RankedSelection({ group, started: sort ? sorted(started, sort) : started, isStored, isSorted: sort !== undefined, find })
  }

  #scan(siblings: Siblings, { tests, sort }: Wanted): readonly ItemRecord[] {
    const all = this.list(siblings)
    const found = tests.length === 0 ? all : all.filter(passing(tests))
    return sort ? sorted(found, sort) : found
  }

  /** The keys in a call. `me` and similar words are replaced by the key of the item that they mean. */
  withPrincipals(siblings: Siblings): Parents {
    let { parents } = siblings
    for (const label of Object.keys(parents)) {
      if (!isPrincipalKey(parents[label] as string)) continue
      const key = this.#principalAt({ ...siblings, parents }, label)
      if (key !== undefined) parents = { ...parents, [label]: key }
    }
    return parents
  }

  /** The key of the caller's own item: the first that the collection started with, else the first that exists. */
  #principalAt({ resource, context, parents }: Siblings, label: string): string | undefined {
    const isOwn = !resource.isSingleton && label === resource.identity.at(-1)
    const owner = isOwn ? resource : this.#lineage.resourceAt(resource, label, parents)
    if (!owner) return undefined
    const all: Siblings = { resource: owner, context, parents: parentsOf(parents, parentLabels(owner)) }
    // A client may have created an item with this word as its key.
    const literal = itemsOf(all).get(identityOf(owner, parents, parents[label] as string))
    if (literal && !literal.isGone) return undefined
    const first = this.#seeds.of(all)[0] ?? this.list(all)[0]
    return first && String(first.key)
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
  seeds(siblings: Siblings): readonly ItemRecord[] {
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

function passing(tests: readonly Test[]): Test['holds'] {
  const [test] = tests
  return test && tests.length === 1 ? test.holds : (record) => tests.every(({ holds }) => holds(record))
}

function sorted(records: readonly ItemRecord[], sort: Sorting): readonly ItemRecord[] {
  const { keyOf, compare } = sortBy(sort)
  const keyed = records.map((record) => ({ record, key: keyOf(record) }))
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ record }) => record)
}
