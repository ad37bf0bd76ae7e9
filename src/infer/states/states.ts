import { copyJson } from '../../numbers/exactJson.ts'
import type { Provider, ProviderContext } from '../../provider/provider.ts'
import { requestSchema } from '../resources/bodies.ts'
import { freeKey } from '../handlers/creating.ts'
import { onlyOf } from '../shelf/onlyItem.ts'
import { recordOf } from '../items/records/newRecord.ts'
import { itemsOf } from '../shelf/siblings.ts'
import { itemEnvelope } from '../resources/envelope.ts'
import { bare } from '../words/names.ts'
import { getAt, setAt, type Data } from '../items/data.ts'
import { parentLabels, type ItemRecord, type Parents } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'
import type { Shared } from '../handlers/task.ts'
import { stateNames } from './stateNames.ts'
import { stateSentences } from './stateSentences.ts'
import { paramProblem, wantedOf, type Wanted } from './stateParams.ts'

type Context = ProviderContext<unknown>
type Given = Readonly<Record<string, unknown>>

/**
 * The states of inferred resources: `a customer exists` and `no customer exists`. Parameters say which customer. Contracts may say the same
 * in other sentences.
 */
export function statesOf(resources: readonly Resource[], shared: Shared): Required<Pick<Provider, 'states' | 'stateMeant'>> {
  const setting = new Setting(resources, shared)
  const states: Record<string, Provider['states'][string]> = {}
  const names = stateNames(resources)
  for (const [resource, { some, none }] of names) {
    const { isSingleton, noun } = resource
    const checkOther = (name: string, value: unknown): string | undefined => paramProblem(resource, shared, { name, value })
    states[some] = {
      description: isSingleton
        ? `The only ${noun} below its parents has the fields that the parameters give.`
        : `There is at least one ${noun}, with the key, parents and fields that the parameters give.`,
      params: {},
      checkOther,
      run: (_params, context, given: Given) =>
        void setting[isSingleton ? 'only' : 'some'](resource, context, wantedOf(resource, shared, given)),
    }
    if (none === undefined) continue
    states[none] = {
      description: `There is no ${noun}, or none with the key, parents and fields that the parameters give.`,
      params: {},
      checkOther: (name, value) => paramProblem(resource, shared, { name, value, isAbsent: true }),
      run: (_params, context, given: Given) => setting.none(resource, context, wantedOf(resource, shared, given)),
    }
  }
  return { states, stateMeant: stateSentences(names, states) }
}

/** Sets up provider states. */
class Setting {
  readonly #resources: readonly Resource[]
  readonly #shared: Shared

  constructor(resources: readonly Resource[], shared: Shared) {
    this.#resources = resources
    this.#shared = shared
  }

  /** Returns an item as described: one that matches already, else the one with this key after a change, else a new one. */
  some(resource: Resource, context: Context, wanted: Wanted): ItemRecord {
    const { shelf } = this.#shared
    const isAnywhere = Object.keys(wanted.parents).length === 0
    const known = isAnywhere ? this.#found(resource, context, wanted) : undefined
    if (known) return known
    const parents = this.#withParents(resource, context, wanted.parents)
    const below = this.#found(resource, context, { ...wanted, parents })
    if (below) return below
    if (wanted.key === undefined) return this.#make(resource, context, { ...wanted, parents })
    const found = shelf.find({ resource, context, parents }, wanted.key)
    return found.state === 'there'
      ? this.#change(resource, context, { record: found.record, fields: wanted.fields })
      : this.#make(resource, context, { ...wanted, parents })
  }

  /** A single object with the wanted fields. */
  only(resource: Resource, context: Context, { parents: given, fields }: Wanted): ItemRecord {
    const parents = this.#withParents(resource, context, given)
    const record = onlyOf(this.#shared.maker, { resource, context, parents })
    return fields.length === 0 ? record : this.#change(resource, context, { record, fields })
  }

  #found(resource: Resource, context: Context, wanted: Wanted): ItemRecord | undefined {
    return this.#shared.shelf.list({ resource, context, parents: wanted.parents }).find((each) => this.#fits(resource, each, wanted))
  }

  none(resource: Resource, context: Context, wanted: Wanted): void {
    const { shelf } = this.#shared
    const { key, parents, fields } = wanted
    const isPart = parentLabels(resource).every((label) => (parents[label] !== undefined) === resource.identity.includes(label))
    if (key === undefined && fields.length === 0 && (isPart || Object.keys(parents).length === 0))
      return shelf.empty({ resource, context, parents })
    for (const place of [parents, ...this.#places(resource, context, parents)]) {
      if (key !== undefined && resource.identity.slice(0, -1).every((label) => place[label] !== undefined)) {
        const found = shelf.find({ resource, context, parents: place }, key)
        if (found.state === 'there' && this.#fits(resource, found.record, wanted)) shelf.remove(resource, context, found.record)
      } else
        for (const each of shelf.list({ resource, context, parents: place }))
          if (this.#fits(resource, each, wanted)) shelf.remove(resource, context, each)
    }
  }

  #fits(resource: Resource, { key, data }: ItemRecord, wanted: Wanted): boolean {
    if (wanted.key !== undefined && String(key) !== String(this.#shared.maker.keys.typed(resource, wanted.key))) return false
    return wanted.fields.every(({ at, value }) => JSON.stringify(getAt(data, at)) === JSON.stringify(value))
  }

  #change(resource: Resource, context: Context, { record, fields }: { readonly record: ItemRecord } & Pick<Wanted, 'fields'>): ItemRecord {
    const { maker } = this.#shared
    const data = copyJson(record.data) as Data
    for (const { at, value } of fields) setAt(data, at, value)
    return itemsOf({ resource, context }).put({ ...record, data: maker.touch(resource, data, context.now) })
  }

  /** A new item, made like one that a client creates with all fields that it may send. */
  #make(resource: Resource, context: Context, { key: wantedKey, parents, fields }: Wanted): ItemRecord {
    const { shelf, maker, structures } = this.#shared
    const key = wantedKey ?? freeKey(shelf, maker, { resource, context, parents })
    const create = resource.operations.find(({ role }) => role === 'create')?.operation
    const requested = structures.of(create && itemEnvelope(structures, requestSchema(create), resource.noun)?.item)
    const names = structures.namesOf(requested)
    const whole = Object.entries(maker.whole(resource, context, { entity: ['state', String(key)] }))
    const sent: Data = Object.fromEntries(whole.filter(([name]) => names.has(bare(name))))
    const data = maker.created(resource, context, { sent, requested, id: String(key) })
    for (const { at, value } of fields) setAt(data, at, value)
    const record = recordOf(maker, resource, { parents, key, data })
    return itemsOf({ resource, context }).put(record)
  }

  /** The parents of an item: those given, and the first existing item for each that is missing. Afterwards, all of them exist. */
  #withParents(resource: Resource, context: Context, given: Parents): Parents {
    const parents: Record<string, string> = {}
    for (const label of parentLabels(resource)) {
      if (resource.isSingleton && label === resource.identity.at(-1)) continue
      const isOwn = resource.identity.includes(label)
      if (given[label] === undefined && !isOwn) continue
      const parent = this.#parentAt(resource, label)
      const record = parent && this.some(parent, context, { key: given[label], parents: only(parents, parentLabels(parent)), fields: [] })
      parents[label] = given[label] ?? (record ? String(record.key) : '1')
    }
    return parents
  }

  #parentAt(resource: Resource, label: string): Resource | undefined {
    const labels = parentLabels(resource)
    return this.#resources.find(
      (each) =>
        each !== resource &&
        !each.isSingleton &&
        each.identity.at(-1) === label &&
        each.identity.slice(0, -1).every((one) => one !== label && labels.includes(one)),
    )
  }

  /** All places for items, below parents that exist. */
  #places(resource: Resource, context: Context, given: Parents): Parents[] {
    let places: Parents[] = [given]
    for (const label of resource.identity.slice(0, -1)) {
      if (given[label] !== undefined) continue
      const parent = this.#parentAt(resource, label)
      if (!parent) return []
      places = places.flatMap((place) =>
        this.#shared.shelf
          .list({ resource: parent, context, parents: only(place, parentLabels(parent)) })
          .map(({ key }) => ({ ...place, [label]: String(key) })),
      )
    }
    return places
  }
}

function only(parents: Parents, labels: readonly string[]): Parents {
  return Object.fromEntries(Object.entries(parents).filter(([label]) => labels.includes(label)))
}
