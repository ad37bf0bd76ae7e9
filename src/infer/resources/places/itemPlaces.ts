import type { Schema } from '../../../document/document.ts'
import { bare, wordSet } from '../../words/names.ts'
import { requestSchema, successOf, type Success } from '../bodies.ts'
import { isChanged, newDraft, type Draft, type PathPlace } from '../draft.ts'
import { itemEnvelope, itemOf, listEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import { saysNothing, sentItem } from '../keptItem.ts'
import { isParam, nounOf, paramsOf, type PlacedParam } from '../paths.ts'
import { itemFormOf } from './verbFirst.ts'

/** Path parameters that are a query, not the key of an item. */
const questions = wordSet('query q term terms keyword keywords search searchterm metric expression path filepath')
/** Finds out which paths lead to items. */
export class ItemPlaces {
  readonly #structures: Structures
  readonly #places: ReadonlyMap<string, PathPlace>
  readonly #holding = new Map<PathPlace, boolean>()

  constructor(structures: Structures, places: ReadonlyMap<string, PathPlace>) {
    this.#structures = structures
    this.#places = places
  }

  /** The draft of a collection for a path that ends with a parameter. Undefined if the path does not lead to an item. */
  draftFor(place: PathPlace): Draft | undefined {
    const { segments } = place.shape
    const last = segments.at(-1)
    if (!isParam(last) || segments.length < 2 || questions.has(bare(last.param)) || this.holdsNext(place)) return undefined
    if (itemFormOf(this.#structures, place, this.#places) !== undefined) return undefined
    const params = paramsOf(segments)
    const noun = nounOf(params.at(-1) as PlacedParam)
    const read = place.operations.find(({ method }) => method === 'GET')
    const success = read && successOf(read)
    if (success?.isEventStream) return undefined
    const item = success && itemOf(this.#structures, success.schema, noun)
    const isKept = success !== undefined && !item && this.#isKept(place, success, noun)
    if (read && success?.schema !== undefined && !item && !isKept) return undefined
    // If POST is the only method, as in `POST /projects/fork/{id}`, no operation can read what it changes.
    const isRead = this.#places.has(place.form.slice(0, -'/{}'.length))
    const changes = place.operations.some(({ method }) => ['PUT', 'PATCH', 'DELETE', ...(isRead ? ['POST'] : [])].includes(method))
    if (!item && !changes && !isKept) return undefined
    const labels = params.map(({ label }) => label)
    return newDraft({ noun, labels, itemPlaces: [place], item: item ?? this.#changedItem(place, noun) })
  }

  /** Whether an item that a read says nothing about is known from requests. */
  #isKept({ form, operations }: PathPlace, { schema, isUndescribed }: Success, noun: string): boolean {
    if (!isUndescribed && !saysNothing(this.#structures, schema)) return false
    const creating = this.#places.get(form.slice(0, -'/{}'.length))?.operations ?? []
    return [...operations, ...creating].some((each) => sentItem(this.#structures, each, noun) !== undefined)
  }

  /**
   * Whether a path that ends with a parameter is a collection with the items of the next parameter, as `/flags/{project}` is if the spec has
   * `/flags/{project}/{flag}`.
   */
  holdsNext(place: PathPlace): boolean {
    let known = this.#holding.get(place)
    if (known === undefined) this.#holding.set(place, (known = this.#agreesWithNext(place)))
    return known
  }

  #agreesWithNext(place: PathPlace): boolean {
    const { form, operations, shape } = place
    const next = isParam(shape.segments.at(-1)) ? this.#places.get(`${form}/{}`) : undefined
    const read = next?.operations.find(({ method }) => method === 'GET')
    const noun = nounOf(paramsOf(shape.segments).at(-1) as PlacedParam)
    const item = read && itemOf(this.#structures, successOf(read)?.schema, noun)
    if (!item || isChanged(place)) return false
    const telling = operations.find(({ method }) => method === 'GET') ?? operations.find(({ method }) => method === 'POST')
    const answered = telling && successOf(telling)?.schema
    const held = telling?.method === 'GET' ? listEnvelope(this.#structures, answered, noun)?.item : itemOf(this.#structures, answered, noun)
    return held !== undefined && this.#structures.agree(held, item)
  }

  /** The schema of an item in the reply or the request of a PUT, PATCH or POST on it. */
  #changedItem({ operations }: PathPlace, noun: string): Schema | undefined {
    const changing = operations.filter(({ method }) => method !== 'DELETE')
    for (const operation of changing) {
      const item = itemOf(this.#structures, successOf(operation)?.schema, noun)
      if (item) return item
    }
    const [operation] = changing
    return operation && itemEnvelope(this.#structures, requestSchema(operation), noun)?.item
  }
}
