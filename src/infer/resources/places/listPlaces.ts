import type { Schema } from '../../../document/document.ts'
import { bare, computing, wordSet } from '../../words/names.ts'
import { requestSchema, successOf } from '../bodies.ts'
import { newDraft, type Draft, type PathPlace } from '../draft.ts'
import type { DraftIndex } from '../draftIndex.ts'
import { itemOf, listEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import { parentKeyField } from '../keys/keys.ts'
import { isParam, nounIn, nounOf, paramsOf, type PlacedParam } from '../paths.ts'
import { folderOwner, type FolderOwner } from './folders.ts'
import type { ItemPlaces } from './itemPlaces.ts'
import { unsaidItem } from '../unsaid/unsaidItem.ts'

/** Last segments of paths that list the collection before them. */
const listing = wordSet('search all find json')

interface ListPlacesOptions {
  readonly structures: Structures
  readonly places: ReadonlyMap<string, PathPlace>
  readonly items: ItemPlaces
  readonly index: DraftIndex
}

/** Finds the resource that each path lists. */
export class ListPlaces {
  readonly #structures: Structures
  readonly #places: ReadonlyMap<string, PathPlace>
  readonly #items: ItemPlaces
  readonly #index: DraftIndex

  constructor({ structures, places, items, index }: ListPlacesOptions) {
    this.#structures = structures
    this.#places = places
    this.#items = items
    this.#index = index
  }

  /** A path that ends with a noun is a collection if there are items below it, or if it lists and creates objects. */
  add(place: PathPlace): void {
    const { segments } = place.shape
    const last = segments.at(-1)
    if (this.#addOnlyList(place)) return
    if (last === undefined || (isParam(last) ? !this.#items.holdsNext(place) : this.#computes(place, last.fixed))) return
    const label = isParam(last) ? nounOf(paramsOf(segments).at(-1) as PlacedParam) : last.fixed.toLowerCase()
    const parents = paramsOf(segments).map((each) => each.label)
    const below = this.#index.ownerOf(`${place.form}/{}`)
    const folder = below || isParam(last) ? undefined : this.#folderOwner(place, label)
    const owner = below ?? folder?.draft ?? this.#across(place, { label, parents })
    if (owner && !below && !folder && !this.#tellsParents(owner, place)) return
    for (const [other, own] of folder?.aliases ?? []) owner?.aliases.set(other, own)
    if (owner) {
      owner.listPlaces.push(place)
      for (const each of this.#scopeOf(owner, place)) owner.scope.add(each)
      return
    }
    const create = place.operations.find(({ method }) => method === 'POST')
    const created = create && itemOf(this.#structures, successOf(create)?.schema ?? requestSchema(create), label)
    const list = created && (this.#listOf(place, label) ?? unsaidItem(this.#structures, place, { noun: label, created }))
    if (!list) return
    this.#index.add(newDraft({ noun: label, labels: [...parents, label], listPlaces: [place], item: list }))
  }

  /** Whether a path computes a reply: its last word says so, and no items that can be changed or deleted are below it. */
  #computes({ form }: PathPlace, word: string): boolean {
    if (!computing.has(bare(word))) return false
    return !this.#places.get(`${form}/{}`)?.operations.some(({ method }) => /^(?:PUT|PATCH|DELETE)$/.test(method))
  }

  /** If the path of an item only deletes it, its list says what an item is. */
  addItems(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      if (draft.item !== undefined) continue
      draft.item = draft.listPlaces.map((place) => this.#listOf(place, draft.noun)).find((item) => item !== undefined)
    }
  }

  /** `GET /pets/search` lists the pets if `/pets` itself has no GET. */
  #addOnlyList({ form, shape, operations }: PathPlace): boolean {
    const last = shape.segments.at(-1)
    if (last === undefined || isParam(last) || !listing.has(bare(last.fixed))) return false
    const collection = form.slice(0, form.lastIndexOf('/'))
    if (this.#places.get(collection)?.operations.some(({ method }) => method === 'GET')) return false
    const owner = this.#index.ownerOf(`${collection}/{}`)
    const lists = operations.filter(({ method }) => method === 'GET')
    const place = { form, shape, operations: lists }
    const item = owner && this.#listOf(place, owner.noun)
    if (!item || !this.#structures.agree(owner.item, item)) return false
    owner.listPlaces.push(place)
    return true
  }

  /** Whether the items in a list have known parents: they are created there, or have fields with the keys of these parents. */
  #tellsParents(owner: Draft, place: PathPlace): boolean {
    const others = paramsOf(place.shape.segments).filter(({ label }) => !owner.labels.includes(label))
    return others.every((param) => param.word !== undefined || this.#tellsParent(owner, place, param))
  }

  #tellsParent({ item }: Draft, { operations }: PathPlace, param: PlacedParam): boolean {
    return operations.some(({ method }) => method === 'POST') || parentKeyField(this.#structures, item, param) !== undefined
  }

  /** The other parents of a list. If items have no field with the key of the caller, the caller's list shows all of them. */
  #scopeOf(owner: Draft, place: PathPlace): readonly string[] {
    const others = paramsOf(place.shape.segments).filter(({ label }) => !owner.labels.includes(label) && !owner.aliases.has(label))
    return others.filter((param) => param.word === undefined || this.#tellsParent(owner, place, param)).map(({ label }) => label)
  }

  /** The resource with this noun and item that is listed here with other or fewer parents. */
  #across(place: PathPlace, { label, parents }: { readonly label: string; readonly parents: readonly string[] }): Draft | undefined {
    const isCreated = place.operations.some(({ method }) => method === 'POST')
    const named = this.#index.alike(label).filter(({ labels, isSingleton }) => {
      const above = labels.slice(0, -1)
      const hasAll = labels.at(-1) === label && above.every((one) => parents.includes(one))
      const hasFewer =
        !isCreated && !isSingleton && nounIn(labels.at(-1) as string) === label && parents.every((one) => above.includes(one))
      return hasAll || hasFewer
    })
    if (named.length === 0 || !this.#listOf(place, label)) return undefined
    const fitting = named.filter((each) => this.#isFor(place, label, each.item))
    return fitting.length === 1 ? fitting[0] : undefined
  }

  /** Whether a place lists or creates these items. A list may show a few fields only, while the create beside it answers whole items. */
  #isFor(place: PathPlace, label: string, item: Schema | undefined): boolean {
    const shown = [this.#listOf(place, label), this.#createdItem(place, label)]
    return shown.some((each) => each !== undefined && this.#structures.agree(item, each))
  }

  #folderOwner(place: PathPlace, label: string): FolderOwner | undefined {
    return folderOwner(place, label, {
      structures: this.#structures,
      index: this.#index,
      agrees: (item) => this.#isFor(place, label, item),
    })
  }

  /** The item that a POST at a place answers. */
  #createdItem({ operations }: PathPlace, noun: string): Schema | undefined {
    const create = operations.find(({ method }) => method === 'POST')
    return create && itemOf(this.#structures, successOf(create)?.schema, noun)
  }

  #listOf({ operations }: PathPlace, noun: string): Schema | undefined {
    const list = operations.find(({ method }) => method === 'GET')
    return list && listEnvelope(this.#structures, successOf(list)?.schema, noun)?.item
  }
}
