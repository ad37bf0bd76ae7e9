import { noClientKeys, type ClientKeys } from '../items/keys/clientKeys.ts'
import { keyFrom } from '../items/keys/keyNumbers.ts'
import QuickLRU from 'quick-lru'
import { isObject } from '../../document/lenient.ts'
import { getAt, type Data } from '../items/data.ts'
import type { Maker } from '../items/making/maker.ts'
import type { MakingContext } from '../items/making/wish.ts'
import { isCarried, isKey, isUsableKey, newKey } from '../items/keys/newKey.ts'
import { recordOf } from '../items/records/newRecord.ts'
import { noParents, type ItemRecord, type Items, type Parents } from '../items/records/record.ts'
import { paramSchema } from '../resources/keys/carrier.ts'
import { parentKeyAt, schemaAt } from '../resources/keys/keys.ts'
import { bare } from '../words/names.ts'
import { isNumeric } from '../resources/fields.ts'
import type { Resource } from '../resources/model.ts'
import type { Lineage } from './lineage.ts'
import { freeze } from '../../frozen/freeze.ts'
import { FirstItems } from './firstItems.ts'
import { isEmptied, itemsOf, missingParent, type Siblings, type StoreContext } from './siblings.ts'

export interface SeedOptions {
  readonly maker: Maker
  /** How many items a collection starts with. */
  readonly records: number
  /** Examples in the document that the first items are made from. */
  readonly examplesOf: (resource: Resource) => readonly unknown[]
  /** Keys that a collection does not start with, because clients probably send them. */
  readonly clientKeysOf: (resource: Resource) => ClientKeys
}

/** The number of collections whose first items are kept in memory. Others are made again when they are needed. */
const remembered = 2_000
/** Made-up numbers come after this one if clients send keys of their own, which are small where they are numbers. */
const lastSmallNumber = 100
const none = new FirstItems([])

/** The items that collections start with. They are derived from the seed of the world, and stored only when they are changed. */
export class Seeds {
  readonly #options: SeedOptions
  readonly #lineage: Lineage
  readonly #made = new QuickLRU<string, FirstItems>({ maxSize: remembered })
  /** The items of each resource without parents in the world that was last asked. */
  readonly #last = new WeakMap<Resource, { readonly world: number; readonly items: FirstItems }>()
  /** A number for each world, which follows from its seed. */
  readonly #worlds = new WeakMap<object, number>()

  constructor(options: SeedOptions, lineage: Lineage) {
    this.#options = options
    this.#lineage = lineage
  }

  /** The items that a collection started with. */
  of(siblings: Siblings): FirstItems {
    const { resource, context, parents } = siblings
    if (resource.isSingleton) return none
    const missing = missingParent(siblings)
    if (missing !== undefined) return new FirstItems(this.#across(siblings, missing))
    const isTop = resource.identity.length === 1
    const own = { resource, context, parents: isTop ? noParents : Object.fromEntries(ownParents(resource, parents)) }
    if (isEmptied(own) || this.#lineage.isBelowCreated(own)) return none
    return isTop ? this.#atTop(own) : this.#known(own, JSON.stringify(own.parents))
  }

  #atTop(siblings: Siblings): FirstItems {
    const { resource, context } = siblings
    const world = this.#worldOf(context)
    const last = this.#last.get(resource)
    if (last?.world === world) return last.items
    const items = this.#known(siblings, '')
    this.#last.set(resource, { world, items })
    return items
  }

  #known(siblings: Siblings, parents: string): FirstItems {
    const name = `${this.#worldOf(siblings.context)} ${siblings.resource.name} ${parents}`
    let known = this.#made.get(name)
    if (!known) this.#made.set(name, (known = new FirstItems(this.#make(siblings))))
    return known
  }

  /** The same items in their current state, deleted ones included. */
  started(siblings: Siblings): ItemRecord[] {
    const items = itemsOf(siblings)
    return this.of(siblings).list.map((seed) => (items.size === 0 ? seed : (currentOf(items, seed.id) ?? seed)))
  }

  #worldOf({ store, random }: StoreContext): number {
    let known = this.#worlds.get(store as object)
    if (known === undefined) this.#worlds.set(store as object, (known = random('seeds').int(0, 0x7fff_ffff)))
    return known
  }

  /** If a parent is not named: the items below each parent that its collection started with. */
  #across({ resource, context, parents }: Siblings, missing: string): readonly ItemRecord[] {
    const above = this.#lineage
      .parentsOf({ resource, context, parents: { ...parents, [missing]: '' } })
      .find((parent) => parent.resource.identity.at(-1) === missing)
    const below = (key: string): Siblings => ({ resource, context, parents: { ...parents, [missing]: key } })
    if (!above) return this.of(below(this.callersParent({ resource, context, parents }, missing))).list
    const started = this.started({ ...above, parents })
    const keys = started.flatMap(({ isGone, key }) => (isGone ? [] : [String(key)]))
    return keys.flatMap((key) => this.of(below(key)).list)
  }

  /** The key of a parent that is not named: the first that its collection started with, else a plausible one, which is always the same. */
  callersParent({ resource, context, parents }: Siblings, label: string): string {
    const { maker } = this.#options
    const owner = this.#lineage.resourceAt(resource, label, parents)
    const [first] = owner ? this.of({ resource: owner, context, parents }).list : []
    if (first) return String(first.key)
    const param = resource.params.find((each) => each.label === label)
    const carrier = paramSchema(resource, label) ?? { type: 'string' }
    const at = param && parentKeyAt(maker.structures, resource.item, param)
    const entity = [resource.name, 'parent', label]
    const name = param?.name ?? label
    for (const schema of [at && schemaAt(maker.structures, resource.item, at), carrier]) {
      const made = schema === undefined ? undefined : keyFrom(maker.value(schema, context, { entity, name }))
      if (isKey(made) && isCarried(maker, made, carrier)) return String(made)
    }
    return '1'
  }

  #make({ resource, context, parents }: Siblings): readonly ItemRecord[] {
    const { records, maker, examplesOf, clientKeysOf } = this.#options
    const { areSent, examples: avoided } = resource.isClosed && records > 0 ? clientKeysOf(resource) : noClientKeys
    const before = areSent ? lastSmallNumber : 0
    const likes = examplesOf(resource).filter(isObject)
    const made = new Map<string, ItemRecord>()
    const keys = new Set<string>()
    for (let index = 0; index < records; index += 1) {
      const like = likes[index]
      const data = maker.whole(resource, context, { entity: ['seed', ...Object.values(parents), index], like })
      const own = like && resource.key.at ? keyFrom(getAt(data, resource.key.at)) : undefined
      const isFree = isUsableKey(maker, resource, own) && !avoided.has(String(own))
      const isTaken = (each: string | number): boolean => avoided.has(String(each)) || keys.has(String(each))
      const key = isFree ? own : this.#keyOf(resource, context, { data, index, before, isTaken })
      keys.add(String(key))
      const scoped = { ...parents, ...this.#scopeOf(resource, context, index) }
      const record = recordOf(maker, resource, { parents: scoped, key, data, seed: index })
      if (!made.has(record.id)) made.set(record.id, freeze(record))
    }
    return [...made.values()]
  }

  /** If lists of parents show these items too, the parents are taken from the items that those collections start with. */
  #scopeOf(resource: Resource, context: StoreContext, index: number): Parents {
    const found: Record<string, string> = {}
    for (const [label, parent] of this.#lineage.scopesOf(resource)) {
      const seeds = this.of({ resource: parent, context, parents: noParents }).list
      const seed = seeds[index % Math.max(1, seeds.length)]
      if (seed) found[label] = String(seed.key)
    }
    return found
  }

  #keyOf(resource: Resource, context: MakingContext, { data, index, before, isTaken }: KeyWish): string | number {
    const { maker, records } = this.#options
    const structure = maker.keys.structureOf(resource)
    const small = isTaken(index + 1) ? index + 1 + records : index + 1
    const number = before + index + 1
    if (!structure || isNumeric(structure)) return isTaken(number) || !isUsableKey(maker, resource, number) ? small : number
    const own = resource.key.at && keyFrom(getAt(data, resource.key.at))
    const isName = !bare(resource.key.at?.at(-1) ?? 'id').endsWith('id')
    const isExample = index === 0 && maker.exampleOf(resource.key.schema) !== undefined
    if ((isExample || isName) && isUsableKey(maker, resource, own) && !isTaken(own)) return own
    return newKey(
      resource,
      { ...context, newId: () => index + 1 },
      { maker, start: startOf(maker.exampleOf(resource.key.schema)), attempt: index + 1000 },
    )
  }
}

interface KeyWish {
  readonly data: Data
  /** Counts the first items from 0. */
  readonly index: number
  /** If the key is a number: the number before that of the first item. */
  readonly before: number
  readonly isTaken: (key: string | number) => boolean
}

/** The number before an example that is a number: further keys count on from it. */
function startOf(example: unknown): number {
  return typeof example === 'string' && /^\d{1,15}$/.test(example) ? Math.max(0, Number(example) - 1) : 0
}

/** The stored record of an item, also if the item has another id since it was renamed. */
function currentOf(items: Items, id: string): ItemRecord | undefined {
  const stored = items.peek(id)
  return stored?.movedTo === undefined ? stored : (currentOf(items, stored.movedTo) ?? stored)
}

function ownParents({ identity }: Resource, parents: Parents): [string, string][] {
  return identity.slice(0, -1).map((label) => [label, parents[label] ?? ''])
}
