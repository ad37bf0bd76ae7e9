import QuickLRU from 'quick-lru'
import { isObject } from '../document/lenient.ts'
import type { ProviderContext } from '../provider/provider.ts'
import { getAt, type Data } from './items/data.ts'
import type { Maker, MakingContext } from './items/maker.ts'
import { isUsableKey, newKey } from './items/newKey.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Items, type Parents } from './items/record.ts'
import { inOrder, type Sorting, type Test } from './lists/filters.ts'
import { ListRankings } from './lists/listRankings.ts'
import { ranked, scanned, type Selection } from './lists/selection.ts'
import { isNumeric } from './resources/fields.ts'
import type { Resource } from './resources/model.ts'

/** What became of an item that is asked for. */
export type Found = { readonly state: 'there'; readonly record: ItemRecord } | { readonly state: 'gone' | 'unknown' }

export interface ShelfOptions {
  readonly resources: readonly Resource[]
  readonly maker: Maker
  /** How many items a collection starts with. */
  readonly records: number
  /** Examples of items in the document, for the items that a collection starts with. */
  readonly examplesOf: (resource: Resource) => readonly unknown[]
  /** Keys that a collection does not start with, because clients are likely to choose them. */
  readonly clientKeysOf: (resource: Resource) => ReadonlySet<string>
  /** Collections with so many stored items are ranked; smaller ones are scanned. */
  readonly many?: number | undefined
}

/** What a list asks for. */
interface Wanted {
  readonly tests: readonly Test[]
  readonly sort: Sorting | undefined
}

/** What the shelf needs of a world. */
export type StoreContext = Pick<ProviderContext<unknown>, 'store'> & MakingContext

const gone: Found = Object.freeze({ state: 'gone' })
const unknown: Found = Object.freeze({ state: 'unknown' })
/** Collections whose starting items are kept ready; all others are made again when they are asked for. */
const remembered = 2_000
const noKeys: ReadonlySet<string> = new Set()
const many = 256

/**
 * What exists in the collections of a world. A collection starts with a few items, which are derived and stored only when they are
 * changed, so that reading writes nothing. In an open collection whatever is asked for exists; what was deleted stays deleted.
 */
export class Shelf {
  readonly #options: ShelfOptions
  readonly #rankings = new ListRankings()
  readonly #seeds = new QuickLRU<string, readonly ItemRecord[]>({ maxSize: remembered })

  constructor(options: ShelfOptions) {
    this.#options = options
  }

  items(resource: Resource, { store }: Pick<StoreContext, 'store'>): Items {
    return (store as Readonly<Record<string, Items>>)[resource.name] as Items
  }

  find(resource: Resource, context: StoreContext, parents: Parents, key: string | number): Found {
    if (this.isOrphan(resource, context, parents)) return gone
    const id = identityOf(resource, parents, key)
    const stored = this.items(resource, context).get(id)
    if (stored) return stored.isGone ? gone : this.#isUnder(resource, stored, parents) ? { state: 'there', record: stored } : unknown
    if (this.#isEmptied(resource, context, parents)) return gone
    const seed = this.seeds(resource, context, parents).find((each) => each.id === id)
    if (seed) return this.#isUnder(resource, seed, parents) ? { state: 'there', record: seed } : unknown
    return resource.isClosed ? unknown : { state: 'there', record: this.#derived(resource, context, parents, key) }
  }

  /** All items below these parents, in order: first those that the collection started with. */
  list(resource: Resource, context: StoreContext, parents: Parents): readonly ItemRecord[] {
    const items = this.items(resource, context)
    const label = Object.keys(parents).at(-1)
    const stored = label === undefined ? items.list() : items.list({ [parentField(label)]: parents[label] } as Partial<ItemRecord>)
    const isShown = shownBelow(resource, parents)
    const seeds = this.seeds(resource, context, parents)
    const places = new Set(seeds.map(({ id }) => id))
    const found = this.#started(items, seeds).filter(isShown)
    for (const each of stored) if (!places.has(each.id) && isShown(each)) found.push(each)
    return found
  }

  /** The items that a collection started with, as they are now. */
  #started(items: Items, seeds: readonly ItemRecord[]): ItemRecord[] {
    return seeds.map((seed) => (items.size === 0 ? seed : (items.get(seed.id) ?? seed)))
  }

  /** The items below these parents that pass all tests, sorted. Where there are many, they are found without looking at each. */
  select(resource: Resource, context: StoreContext, parents: Parents, { tests, sort }: Wanted): Selection {
    const items = this.items(resource, context)
    const [test] = tests
    const isPlain = tests.length === 0 || (tests.length === 1 && test?.equals !== undefined)
    const isAcross = resource.identity.slice(0, -1).some((label) => parents[label] === undefined)
    if (!isPlain || isAcross || items.size < (this.#options.many ?? many))
      return scanned(this.#scan(resource, context, parents, { tests, sort }))
    const group = this.#rankings.group(items, { resource, parents, equals: test?.equals, sort })
    const isShown = shownBelow(resource, parents)
    const seeds = this.#started(items, this.seeds(resource, context, parents))
    const started = seeds.filter((each) => isShown(each) && (!test || test.holds(each.data as Data)))
    const find = (key: string): ItemRecord | undefined => {
      const record = items.get(identityOf(resource, parents, key)) ?? started.find((each) => String(each.key) === key)
      return record && isShown(record) && (!test || test.holds(record.data as Data)) ? record : undefined
    }
    const isStored = (each: ItemRecord): boolean => items.get(each.id) === each
    return ranked({ group, started: sort ? sorted(started, sort) : started, isStored, isSorted: sort !== undefined, find })
  }

  #scan(resource: Resource, context: StoreContext, parents: Parents, { tests, sort }: Wanted): readonly ItemRecord[] {
    const all = this.list(resource, context, parents)
    const found = tests.length === 0 ? all : all.filter(({ data }) => tests.every(({ holds }) => holds(data as Data)))
    return sort ? sorted(found, sort) : found
  }

  /** Whether a parent was deleted. Other parents are taken on trust. */
  isOrphan(resource: Resource, context: StoreContext, parents: Parents): boolean {
    return this.#parentsOf(resource, parents).some(({ parent, above, key }) => {
      const stored = this.items(parent, context).get(identityOf(parent, above, key))
      return stored ? stored.isGone === true : this.#isEmptied(parent, context, above)
    })
  }

  /** Resources whose items are parents of these, with their keys. */
  #parentsOf(resource: Resource, parents: Parents): { readonly parent: Resource; readonly above: Parents; readonly key: string }[] {
    const labels = parentLabels(resource).filter((label) => parents[label] !== undefined)
    return labels.flatMap((label) => {
      const parent = this.#options.resources.find(
        (each) =>
          each !== resource &&
          !each.isSingleton &&
          each.identity.at(-1) === label &&
          each.identity.slice(0, -1).every((one) => parents[one] !== undefined),
      )
      return parent ? [{ parent, above: parents, key: parents[label] as string }] : []
    })
  }

  /** Children of what a client created start empty. */
  #isBelowCreated(resource: Resource, context: StoreContext, parents: Parents): boolean {
    return this.#parentsOf(resource, parents).some(({ parent, above, key }) => {
      const stored = this.items(parent, context).get(identityOf(parent, above, key))
      return stored !== undefined && stored.seed === undefined && !stored.isGone
    })
  }

  /** The items that a collection starts with, as they were at the start. */
  seeds(resource: Resource, context: StoreContext, parents: Parents): readonly ItemRecord[] {
    const own = Object.fromEntries(resource.identity.slice(0, -1).map((label) => [label, parents[label] ?? '']))
    if (resource.isSingleton) return []
    const missing = resource.identity.slice(0, -1).find((label) => parents[label] === undefined)
    if (missing !== undefined) return this.#seedsAcross(resource, context, parents, missing)
    if (this.#isBelowCreated(resource, context, own) || this.#isEmptied(resource, context, own)) return []
    const world = context.random('seeds').int(0, 0x7fff_ffff)
    const name = JSON.stringify([world, resource.name, own])
    let made = this.#seeds.get(name)
    if (!made) this.#seeds.set(name, (made = this.#makeSeeds(resource, context, own)))
    return made
  }

  /** Where a parent is not named: what is below those that its collection started with. */
  #seedsAcross(resource: Resource, context: StoreContext, parents: Parents, missing: string): readonly ItemRecord[] {
    const above = this.#parentsOf(resource, { ...parents, [missing]: '' }).find(({ parent }) => parent.identity.at(-1) === missing)
    if (!above) return []
    const { parent } = above
    const started = this.#started(this.items(parent, context), this.seeds(parent, context, parents))
    const keys = started.flatMap(({ isGone, key }) => (isGone ? [] : [String(key)]))
    return keys.flatMap((key) => this.seeds(resource, context, { ...parents, [missing]: key }))
  }

  #makeSeeds(resource: Resource, context: StoreContext, parents: Parents): readonly ItemRecord[] {
    const { records, maker, examplesOf, clientKeysOf } = this.#options
    const avoided = resource.isClosed && records > 0 ? clientKeysOf(resource) : noKeys
    const examples = examplesOf(resource).filter(isObject)
    const made = new Map<string, ItemRecord>()
    for (let index = 0; index < records; index += 1) {
      const example = examples[index]
      const data = maker.whole(resource, context, ['seed', ...Object.values(parents), index], example)
      const own = example && resource.key.at ? getAt(data, resource.key.at) : undefined
      const isFree = isUsableKey(maker, resource, own) && !avoided.has(String(own))
      const key = isFree ? own : this.#seedKey(resource, context, { data, index, avoided })
      const scoped = { ...parents, ...this.#seededScope(resource, context, index) }
      const record = this.recordOf(resource, { parents: scoped, key, data, seed: index })
      if (!made.has(record.id)) made.set(record.id, record)
    }
    return [...made.values()]
  }

  /** Where lists of parents show these items too, they belong to the items that those parents start with. */
  #seededScope(resource: Resource, context: StoreContext, index: number): Parents {
    const found: Record<string, string> = {}
    for (const label of resource.scope) {
      const parent = this.#options.resources.find((each) => each !== resource && each.identity.length === 1 && each.identity[0] === label)
      const seeds = parent && parent.scope.length === 0 ? this.seeds(parent, context, {}) : []
      const seed = seeds[index % Math.max(1, seeds.length)]
      if (seed) found[label] = String(seed.key)
    }
    return found
  }

  #seedKey(
    resource: Resource,
    context: MakingContext,
    { data, index, avoided }: { readonly data: Data; readonly index: number; readonly avoided: ReadonlySet<string> },
  ): string | number {
    const structure = this.#options.maker.keyStructure(resource)
    const number = avoided.has(String(index + 1)) ? index + 1 + this.#options.records : index + 1
    if (!structure || isNumeric(structure)) return number
    const own = resource.key.at && getAt(data, resource.key.at)
    if (index === 0 && isUsableKey(this.#options.maker, resource, own) && !avoided.has(String(own))) return own
    return newKey(resource, { ...context, newId: () => index + 1 }, { maker: this.#options.maker, start: 0, attempt: index + 1000 })
  }

  #derived(resource: Resource, context: StoreContext, parents: Parents, key: string | number): ItemRecord {
    const data = this.#options.maker.whole(resource, context, ['item', identityOf(resource, parents, key)])
    return this.recordOf(resource, { parents, key, data })
  }

  recordOf(
    resource: Resource,
    { parents, key, data, seed }: { readonly parents: Parents; readonly key: string | number; readonly data: Data; readonly seed?: number },
  ): ItemRecord {
    const { maker } = this.#options
    const typed = maker.typedKey(resource, key)
    const placed = maker.place(resource, { ...data }, { key: typed, parents, params: resource.params })
    const all = maker.parentsIn(resource, placed, parents)
    const fields = Object.fromEntries(
      parentLabels(resource).flatMap((label) => (all[label] === undefined ? [] : [[parentField(label), all[label]]])),
    )
    return { id: identityOf(resource, parents, typed), key: typed, ...fields, data: placed, ...(seed !== undefined && { seed }) }
  }

  /** Whether an item may be below these parents: a parent that nobody named is taken on trust. */
  #isUnder(resource: Resource, record: ItemRecord, parents: Parents): boolean {
    return parentLabels(resource).every((label) => record[parentField(label)] === undefined || isParent(record, label, parents))
  }

  /** Leaves nothing in a collection, or in the part of it that is below these parents: what was not created later does not exist. */
  empty(resource: Resource, context: StoreContext, parents: Parents): void {
    const stored = this.items(resource, context).list()
    const isShown = shownBelow(resource, parents)
    for (const each of [...this.list(resource, context, parents), ...stored]) if (isShown(each)) this.remove(resource, context, each)
    const isWhole = Object.keys(parents).length === 0
    const id = isWhole ? emptied : emptiedBelow(resource, parents)
    this.items(resource, context).put({ id, key: id, data: {}, isGone: true })
  }

  #isEmptied(resource: Resource, context: StoreContext, parents: Parents): boolean {
    const items = this.items(resource, context)
    return items.size > 0 && (items.has(emptied) || items.has(emptiedBelow(resource, parents)))
  }

  /** Deletes an item, and what lives below its path. */
  remove(resource: Resource, call: StoreContext, record: ItemRecord): void {
    this.items(resource, call).put({ ...record, data: {}, isGone: true })
    const label = resource.identity.at(-1) as string
    for (const child of this.#options.resources) {
      if (child === resource || !parentLabels(child).includes(label)) continue
      const below = this.items(child, call).list({ [parentField(label)]: String(record.key) } as Partial<ItemRecord>)
      for (const each of below) if (!each.isGone && this.#hasSameParents(resource, record, each)) this.remove(child, call, each)
    }
  }

  #hasSameParents(resource: Resource, parent: ItemRecord, child: ItemRecord): boolean {
    return resource.identity
      .slice(0, -1)
      .every((label) => child[parentField(label)] === undefined || child[parentField(label)] === parent[parentField(label)])
  }
}

/** The id of a record that says that a collection was emptied. No identity contains a question mark, since identities are encoded. */
const emptied = '?'

function emptiedBelow(resource: Resource, parents: Parents): string {
  return `${emptied}${identityOf(resource, parents, '')}`
}

/** Whether an item is there, and known to be below these parents. */
function shownBelow(resource: Resource, parents: Parents): (record: ItemRecord) => boolean {
  const labels = parentLabels(resource).filter((label) => parents[label] !== undefined)
  return (record) => !record.isGone && labels.every((label) => parents[label] === record[parentField(label)])
}

function sorted(records: readonly ItemRecord[], sort: Sorting): readonly ItemRecord[] {
  const order = inOrder(sort)
  return records.toSorted((a, b) => order(a.data as Data, b.data as Data))
}

function isParent(record: ItemRecord, label: string, parents: Parents): boolean {
  return parents[label] === undefined || parents[label] === record[parentField(label)]
}
