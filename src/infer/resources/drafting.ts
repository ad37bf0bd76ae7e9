import type { Api } from '../../spec/api.ts'
import { bare, computing } from '../words/names.ts'
import { successOf } from './bodies.ts'
import { isChanged, newDraft, type Draft, type PathPlace } from './draft.ts'
import { DraftIndex } from './draftIndex.ts'
import { itemEnvelope } from './envelope.ts'
import type { Structures } from './fields.ts'
import { mergedDrafts } from './merging.ts'
import { isParam, paramsOf } from './paths.ts'
import { createdBelow } from './places/createdBelow.ts'
import { ItemPlaces } from './places/itemPlaces.ts'
import { ListPlaces } from './places/listPlaces.ts'
import { ownerOfPrincipal } from './places/principals.ts'
import { addQueryKeys } from './places/queryKeys.ts'
import { readPlaces } from './places/readPlaces.ts'
import { belowRootNoun } from './places/rootCollection.ts'
import { itemFormOf } from './places/verbFirst.ts'
import { addProcedures } from './roles/rpc.ts'
import { partAt } from './roles/parts.ts'
import { isItem } from './roles/subPaths.ts'

/** What paths may have between an item and what is done to it: `/servers/{id}/actions/reboot`. */
const actionFolder = /\{\}\/(?:actions?|commands?|operations?)$/

/** Groups the paths of a document into drafts of resources. */
export class Drafting {
  readonly #structures: Structures
  readonly #places: Map<string, PathPlace>
  /** Custom methods, such as `/orders/{id}:cancel`. */
  readonly #custom: readonly PathPlace[]
  readonly #index = new DraftIndex()
  /** The noun of the items at `/{id}`; undefined if the root of the document is no collection. */
  readonly rootNoun: string | undefined

  constructor(api: Api, structures: Structures) {
    const read = readPlaces(api)
    const rooted = belowRootNoun(structures, read)
    const { byForm, custom } = rooted ?? read
    this.#places = byForm
    this.#custom = custom
    this.#structures = structures
    this.rootNoun = rooted?.noun
  }

  /** The drafts, those of items first. */
  run(): readonly Draft[] {
    const places = [...this.#places.values()]
    const items = new ItemPlaces(this.#structures, this.#places)
    const ofItems = places.map((place) => items.draftFor(place)).filter((draft) => draft !== undefined)
    for (const draft of mergedDrafts(ofItems, this.#structures, this.#places)) this.#index.add(draft)
    const byNoun = Map.groupBy(this.#drafts, ({ labels }) => this.#structures.nounOf(labels.at(-1) as string))
    for (const place of places) this.#addPrincipal(place, byNoun)
    const lists = new ListPlaces({ structures: this.#structures, places: this.#places, items, index: this.#index })
    for (const place of places) lists.add(place)
    lists.addItems(this.#drafts)
    addQueryKeys({ structures: this.#structures, drafts: this.#drafts, places: this.#places })
    const listed = new Set(this.#drafts.flatMap(({ listPlaces, principalPlaces }) => [...listPlaces, ...principalPlaces]))
    for (const place of places) if (!listed.has(place)) this.#addSingleton(place)
    const unclaimed = this.#unclaimed()
    const others = [...unclaimed, ...this.#custom]
    addProcedures(this.#structures, others, this.#drafts)
    for (const place of others) this.#addSubPath(place)
    return this.#drafts
  }

  get #drafts(): Draft[] {
    return this.#index.drafts
  }

  /** `/users/me` leads to one of the users. */
  #addPrincipal(place: PathPlace, byNoun: ReadonlyMap<string, readonly Draft[]>): void {
    const owner = ownerOfPrincipal(place, { structures: this.#structures, drafts: this.#drafts, byNoun, places: this.#places })
    owner?.principalPlaces.push(place)
  }

  /** A path that ends with a noun is a single object if its object can be read and changed. */
  #addSingleton(place: PathPlace): void {
    const last = place.shape.segments.at(-1)
    if (!isChanged(place) || last === undefined || isParam(last)) return
    const read = place.operations.find(({ method }) => method === 'GET')
    const item = read && itemEnvelope(this.#structures, successOf(read)?.schema, last.fixed)?.item
    if (!item || this.#isOfWhatIsAbove(place)) return
    const labels = [...paramsOf(place.shape.segments).map(({ label }) => label), last.fixed.toLowerCase()]
    this.#drafts.push(newDraft({ noun: last.fixed, labels, itemPlaces: [place], item, isSingleton: true }))
  }

  /** `/users/{id}/profile` is the user if an operation on it answers the user, or a part of it if users have such a field. */
  #isOfWhatIsAbove(place: PathPlace): boolean {
    const { form, operations } = place
    const above = this.#index.ownerOf(form.slice(0, form.lastIndexOf('/')))
    if (above === undefined) return false
    const isAbove = operations.some((each) => isItem(each, { ...above, structures: this.#structures }))
    return isAbove || partAt(this.#structures, place, above.item) !== undefined
  }

  /** The places that are not an item, a list or a single object. */
  #unclaimed(): readonly PathPlace[] {
    const claimed = new Set(
      this.#drafts.flatMap(({ itemPlaces, listPlaces, principalPlaces }) => [...itemPlaces, ...listPlaces, ...principalPlaces]),
    )
    return [...this.#places.values()].filter((place) => !claimed.has(place))
  }

  /** A path below an item that has no other meaning belongs to that item: it may act on it, or show it. */
  #addSubPath(place: PathPlace): void {
    const above = this.#itemFormFor(place)
    const owner = above === undefined ? undefined : this.#index.ownerOf(above)
    if (!owner) return
    const created = createdBelow(this.#structures, place)
    if (created) this.#drafts.push(created)
    else owner.subPlaces.push(place)
  }

  /** The form of the path of the item that a path may act on. */
  #itemFormFor(place: PathPlace): string | undefined {
    const { shape, form } = place
    const last = shape.segments.at(-1)
    if (shape.verb !== undefined) return form
    if (isParam(last)) return itemFormOf(this.#structures, place, this.#places)
    if (last === undefined || (computing.has(bare(last.fixed)) && !isChanged(place))) return undefined
    return form.slice(0, form.lastIndexOf('/')).replace(actionFolder, '{}')
  }
}
