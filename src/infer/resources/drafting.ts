import type { Schema } from '../../document/document.ts'
import type { Api } from '../../spec/api.ts'
import { requestSchema, successOf } from './bodies.ts'
import { itemEnvelope, itemOf, listEnvelope } from './envelope.ts'
import type { Structures } from './fields.ts'
import { parentKeyField } from './keys/keys.ts'
import { bare, computing, wordSet } from '../words/names.ts'
import { newDraft, type Draft, type Place } from './draft.ts'
import { mergedDrafts } from './merging.ts'
import { addProcedures } from './roles/rpc.ts'
import { createdBelow } from './places/createdBelow.ts'
import { ownerOfPrincipal } from './places/principals.ts'
import { itemFormOf } from './places/verbFirst.ts'
import { addQueryKeys } from './places/queryKeys.ts'
import { readPlaces } from './places/readPlaces.ts'
import { isParam, paramsOf, type PlacedParam } from './paths.ts'

/** Path parameters that are a query, not the key of an item. */
const questions = wordSet('query q term terms keyword keywords search searchterm metric expression path filepath')
/** Last segments of paths that list the collection before them. */
const listing = wordSet('search all find json')

/** Groups the paths of a document into drafts of resources. */
export class Drafting {
  readonly #structures: Structures
  readonly #places: Map<string, Place>
  /** Custom methods, such as `/orders/{id}:cancel`. */
  readonly #custom: readonly Place[]
  readonly #drafts: Draft[] = []
  /** For each form of a path, the first draft whose items are at such paths. */
  readonly #owners = new Map<string, Draft>()
  /** The drafts by the noun of their last label. */
  readonly #alike = new Map<string, Draft[]>()
  readonly #holding = new Map<Place, boolean>()

  constructor(api: Api, structures: Structures) {
    const { byForm, custom } = readPlaces(api)
    this.#places = byForm
    this.#custom = custom
    this.#structures = structures
  }

  /** The drafts, those of items first. */
  run(): readonly Draft[] {
    for (const place of this.#places.values()) this.#addItems(place)
    this.#drafts.push(...mergedDrafts(this.#drafts.splice(0), this.#structures, this.#places))
    for (const draft of this.#drafts) {
      this.#addAlike(draft)
      for (const { form } of draft.itemPlaces) if (!this.#owners.has(form)) this.#owners.set(form, draft)
    }
    for (const place of this.#places.values()) this.#addPrincipal(place)
    for (const place of this.#places.values()) this.#addLists(place)
    addQueryKeys({ structures: this.#structures, drafts: this.#drafts, places: this.#places })
    for (const place of this.#places.values()) this.#addSingletons(place)
    const unclaimed = this.#unclaimed()
    addProcedures(this.#structures, unclaimed, this.#drafts)
    for (const place of [...unclaimed, ...this.#custom]) this.#addSubPath(place)
    return this.#drafts
  }

  /** A path that ends with a parameter leads to an item, so there is a collection for it. */
  #addItems(place: Place): void {
    const { segments } = place.shape
    const last = segments.at(-1)
    if (!isParam(last) || segments.length < 2 || questions.has(bare(last.param)) || this.#holdsNext(place)) return
    if (itemFormOf(this.#structures, place, this.#places) !== undefined) return
    const params = paramsOf(segments)
    const noun = nounOf(params.at(-1) as PlacedParam)
    const read = place.operations.find(({ method }) => method === 'GET')
    const success = read && successOf(read)
    if (success?.isEventStream) return
    const item = success && itemOf(this.#structures, success.schema, noun)
    if (read && success?.schema !== undefined && !item) return
    // If POST is the only method, as in `POST /projects/fork/{id}`, nothing can read what it changes.
    const isRead = this.#places.has(place.form.slice(0, -'/{}'.length))
    const changes = place.operations.some(({ method }) => ['PUT', 'PATCH', 'DELETE', ...(isRead ? ['POST'] : [])].includes(method))
    if (!item && !changes) return
    const labels = params.map(({ label }) => label)
    this.#drafts.push(newDraft({ noun, labels, itemPlaces: [place], item: item ?? this.#changedItem(place, noun) }))
  }

  /**
   * Whether a path that ends with a parameter is a collection with the items of the next parameter, as `/flags/{project}` is if the spec has
   * `/flags/{project}/{flag}`.
   */
  #holdsNext(place: Place): boolean {
    let known = this.#holding.get(place)
    if (known === undefined) this.#holding.set(place, (known = this.#agreesWithNext(place)))
    return known
  }

  #agreesWithNext({ form, operations, shape }: Place): boolean {
    const next = isParam(shape.segments.at(-1)) ? this.#places.get(`${form}/{}`) : undefined
    const read = next?.operations.find(({ method }) => method === 'GET')
    const noun = nounOf(paramsOf(shape.segments).at(-1) as PlacedParam)
    const item = read && itemOf(this.#structures, successOf(read)?.schema, noun)
    if (!item || operations.some(({ method }) => method === 'PUT' || method === 'PATCH')) return false
    const telling = operations.find(({ method }) => method === 'GET') ?? operations.find(({ method }) => method === 'POST')
    const answered = telling && successOf(telling)?.schema
    const held = telling?.method === 'GET' ? listEnvelope(this.#structures, answered, noun)?.item : itemOf(this.#structures, answered, noun)
    return held !== undefined && this.#structures.agree(held, item)
  }

  /** The schema of an item in the reply or the request of a PUT, PATCH or POST on it. */
  #changedItem({ operations }: Place, noun: string): Schema | undefined {
    const changing = operations.filter(({ method }) => method !== 'DELETE')
    for (const operation of changing) {
      const item = itemOf(this.#structures, successOf(operation)?.schema, noun)
      if (item) return item
    }
    const [operation] = changing
    return operation && itemEnvelope(this.#structures, requestSchema(operation), noun)?.item
  }

  /** `/users/me` leads to one of the users. */
  #addPrincipal(place: Place): void {
    const owner = ownerOfPrincipal(place, { structures: this.#structures, drafts: this.#drafts, places: this.#places })
    owner?.principalPlaces.push(place)
  }

  /** A path that ends with a noun is a collection if there are items below it, or if it lists and creates objects. */
  #addLists(place: Place): void {
    const { segments } = place.shape
    const last = segments.at(-1)
    if (this.#addOnlyList(place)) return
    if (last === undefined || (isParam(last) ? !this.#holdsNext(place) : computing.has(bare(last.fixed)))) return
    const label = isParam(last) ? nounOf(paramsOf(segments).at(-1) as PlacedParam) : last.fixed.toLowerCase()
    const parents = paramsOf(segments).map((each) => each.label)
    const below = this.#owners.get(`${place.form}/{}`)
    const owner = below ?? this.#across(place, { label, parents })
    if (owner && !below && !this.#tellsParents(owner, place)) return
    if (owner) {
      owner.listPlaces.push(place)
      for (const each of this.#scopeOf(owner, place)) owner.scope.add(each)
      return
    }
    const create = place.operations.find(({ method }) => method === 'POST')
    const list = create && this.#listOf(place, label)
    if (!list || !itemOf(this.#structures, successOf(create)?.schema ?? requestSchema(create), label)) return
    const draft = newDraft({ noun: label, labels: [...parents, label], listPlaces: [place], item: list })
    this.#drafts.push(draft)
    this.#addAlike(draft)
  }

  #addAlike(draft: Draft): void {
    const noun = nounIn(draft.labels.at(-1) as string)
    const alike = this.#alike.get(noun)
    if (alike) alike.push(draft)
    else this.#alike.set(noun, [draft])
  }

  /** `GET /pets/search` lists the pets if `/pets` itself has no GET. */
  #addOnlyList({ form, shape, operations }: Place): boolean {
    const last = shape.segments.at(-1)
    if (last === undefined || isParam(last) || !listing.has(bare(last.fixed))) return false
    const collection = form.slice(0, form.lastIndexOf('/'))
    if (this.#places.get(collection)?.operations.some(({ method }) => method === 'GET')) return false
    const owner = this.#owners.get(`${collection}/{}`)
    const lists = operations.filter(({ method }) => method === 'GET')
    const place = { form, shape, operations: lists }
    const item = owner && this.#listOf(place, owner.noun)
    if (!item || !this.#structures.agree(owner.item, item)) return false
    owner.listPlaces.push(place)
    return true
  }

  /** Whether the items in a list have known parents: they are created there, or have fields with the keys of these parents. */
  #tellsParents(owner: Draft, place: Place): boolean {
    const others = paramsOf(place.shape.segments).filter(({ label }) => !owner.labels.includes(label))
    return others.every((param) => param.word !== undefined || this.#tellsParent(owner, place, param))
  }

  #tellsParent({ item }: Draft, { operations }: Place, param: PlacedParam): boolean {
    return operations.some(({ method }) => method === 'POST') || parentKeyField(this.#structures, item, param) !== undefined
  }

  /** The other parents of a list. If items have no field with the key of the caller, the caller's list shows all of them. */
  #scopeOf(owner: Draft, place: Place): readonly string[] {
    const others = paramsOf(place.shape.segments).filter(({ label }) => !owner.labels.includes(label))
    return others.filter((param) => param.word === undefined || this.#tellsParent(owner, place, param)).map(({ label }) => label)
  }

  /** The resource with this noun and item that is listed here with other or fewer parents. */
  #across(place: Place, { label, parents }: { readonly label: string; readonly parents: readonly string[] }): Draft | undefined {
    const isCreated = place.operations.some(({ method }) => method === 'POST')
    const alike = new Set([label, nounIn(label)].flatMap((noun) => this.#alike.get(noun) ?? []))
    const named = [...alike].filter(({ labels, isSingleton }) => {
      const above = labels.slice(0, -1)
      const hasAll = labels.at(-1) === label && above.every((one) => parents.includes(one))
      const hasFewer =
        !isCreated && !isSingleton && nounIn(labels.at(-1) as string) === label && parents.every((one) => above.includes(one))
      return hasAll || hasFewer
    })
    const item = named.length > 0 ? this.#listOf(place, label) : undefined
    if (!item) return undefined
    const fitting = named.filter((each) => this.#structures.agree(each.item, item))
    return fitting.length === 1 ? fitting[0] : undefined
  }

  #listOf({ operations }: Place, noun: string): Schema | undefined {
    const list = operations.find(({ method }) => method === 'GET')
    return list && listEnvelope(this.#structures, successOf(list)?.schema, noun)?.item
  }

  /** A path that ends with a noun is a single object if its object can be read and changed. */
  #addSingletons(place: Place): void {
    const last = place.shape.segments.at(-1)
    const isTaken = ({ listPlaces, principalPlaces }: Draft): boolean => listPlaces.includes(place) || principalPlaces.includes(place)
    const isChanged = place.operations.some(({ method }) => method === 'PUT' || method === 'PATCH')
    if (!isChanged || last === undefined || isParam(last) || this.#drafts.some(isTaken)) return
    const read = place.operations.find(({ method }) => method === 'GET')
    const item = read && itemEnvelope(this.#structures, successOf(read)?.schema, last.fixed)?.item
    if (!item) return
    const labels = [...paramsOf(place.shape.segments).map(({ label }) => label), last.fixed.toLowerCase()]
    this.#drafts.push(newDraft({ noun: last.fixed, labels, itemPlaces: [place], item, isSingleton: true }))
  }

  /** The places that are neither an item, a list nor a single object. */
  #unclaimed(): readonly Place[] {
    const claimed = new Set(
      this.#drafts.flatMap(({ itemPlaces, listPlaces, principalPlaces }) => [...itemPlaces, ...listPlaces, ...principalPlaces]),
    )
    return [...this.#places.values()].filter((place) => !claimed.has(place))
  }

  /** A path below an item that has no other meaning belongs to that item: it may act on it, or show it. */
  #addSubPath(place: Place): void {
    const above = this.#itemFormFor(place)
    const owner = above === undefined ? undefined : this.#owners.get(above)
    if (!owner) return
    const created = createdBelow(this.#structures, place)
    if (created) this.#drafts.push(created)
    else owner.subPlaces.push(place)
  }

  /** The form of the path of the item that a path may act on. */
  #itemFormFor(place: Place): string | undefined {
    const { shape, form } = place
    const last = shape.segments.at(-1)
    if (shape.verb !== undefined) return form
    if (isParam(last)) return itemFormOf(this.#structures, place, this.#places)
    return last === undefined || computing.has(bare(last.fixed)) ? undefined : form.slice(0, form.lastIndexOf('/'))
  }
}

function nounOf({ label }: PlacedParam): string {
  return nounIn(label)
}

/** `flags.2` → `flags` */
function nounIn(label: string): string {
  return label.replace(/\.\d+$/, '')
}
