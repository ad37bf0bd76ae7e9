import { Facts, factsOf } from '../../frozen/facts.ts'
import { listOf } from '../../frozen/listFacts.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { freeze } from '../../frozen/freeze.ts'
import type { Data } from '../items/data.ts'
import { isNumeric, type Structures } from '../resources/fields.ts'
import { comparisonsOf, type Sorting, type Test } from './filters/filters.ts'
import type { ItemRecord } from '../items/records/record.ts'
import type { Selection } from './selection.ts'
import { bare } from '../words/names.ts'
import { pagingNames } from '../items/making/knownFields.ts'
import { framed, wrapped } from '../items/wrapping.ts'
import type { InferencePlan } from '../plan.ts'
import { headerFor } from './envelope/counts.ts'
import type { Counts } from './envelope/pageFacts.ts'
import { askedIn, askingFields, type AskingField } from './asked.ts'
import { addressFor, selfLinksIn, type LinkToSelf } from './links.ts'
import { envelopeFor, type FillEnvelope } from './envelope/listEnvelope.ts'
import { ListQuery } from './listQuery.ts'
import { project } from './project.ts'
import type { UsedParameters } from './usedParameters.ts'
import { withUndeclaredBody } from './undeclaredBody.ts'

/** Finds the items that a list shows on all its pages. */
export type Select = (wanted: { readonly tests: readonly Test[]; readonly sort: Sorting | undefined }) => Selection

/** The items that a call asks for: the first `shown` of those from `start` on, and the facts about the page. */
export interface Listed {
  readonly selection: Selection
  readonly counts: Counts
}

/**
 * Most values that a query may compare fields with, unless the list declares more parameters. Each is compared with every item, and no other
 * call is answered meanwhile.
 */
const usualMost = 50

/** The lists of a document, each read when it is first called. */
export class Listings {
  readonly #structures: Structures
  readonly #known = new WeakMap<InferencePlan, Listing>()

  constructor(structures: Structures) {
    this.#structures = structures
  }

  of(plan: InferencePlan): Listing {
    let known = this.#known.get(plan)
    if (!known) this.#known.set(plan, (known = new Listing(plan, this.#structures)))
    return known
  }
}

/** How calls of one list are read and answered. Its parameters and envelope are read once. */
class Listing {
  readonly #plan: InferencePlan
  readonly #query: ListQuery
  readonly #inBody: readonly AskingField[]
  readonly #mostComparisons: number
  readonly #structures: Structures
  /** Undefined if the body is the list itself. */
  readonly #fill: FillEnvelope | undefined
  /** Undefined if items do not refer to themselves. */
  readonly #linkToSelf: LinkToSelf | undefined

  constructor(plan: InferencePlan, structures: Structures) {
    const { list, operation, searched, resource } = plan
    this.#plan = plan
    this.#inBody = askingFields(structures, plan)
    const parameters = [...operation.parameters, ...this.#inBody]
    // SCIM counts from 1, and its documents do not say so.
    const countsFromOne = plan.reply.fields.has('Resources') && plan.reply.fields.has('totalResults')
    const listed = { item: searched, noun: resource.noun, key: resource.key.at?.join('.') }
    this.#query = new ListQuery({ structures, listed, parameters, countsFromOne })
    this.#mostComparisons = Math.max(usualMost, parameters.length)
    this.#structures = structures
    this.#linkToSelf = selfLinksIn(structures, plan.element?.item)
    this.#fill = list === undefined || list.at.length === 0 ? undefined : envelopeOf(plan, list.at, structures)
  }

  /** What its parameters do. */
  used(): UsedParameters {
    return this.#query.used()
  }

  /** Answers a call: filters, sorts and takes a page. `show` makes the reply of it; by default one with the whole page. */
  reply(call: AnyCall<unknown>, select: Select, show = (listed: Listed) => this.#page(call, listed)): HandlerReply {
    const query = this.#query
    const own = query.askedBy(call)
    const asked = this.#inBody.length === 0 ? own : { ...askedIn(call.body, this.#inBody), ...own }
    const tests = query.testsOf(asked)
    const compared = comparisonsOf(tests)
    if (compared > this.#mostComparisons) return call.sample({ status: 400, detail: tooMany(compared, this.#mostComparisons) })
    const selection = select({ tests, sort: query.sortOf(asked) })
    const page = query.pageOf(asked, (key) => {
      const place = selection.placeAfter(key)
      if (place === 0) call.note(unknownCursor)
      return place
    })
    const { total } = selection
    const end = Math.min(total, page.start + page.limit)
    const shown = Math.max(0, end - page.start)
    const last = (): ItemRecord | undefined => (shown > 0 ? selection.slice(end - 1, 1)[0] : undefined)
    return show({ selection, counts: { total, shown, hasMore: end < total, last, page, call, query } })
  }

  /** A reply with all items of a page. Fills in counts and links. */
  #page(call: AnyCall<unknown>, { selection, counts }: Listed): HandlerReply {
    const { status, resource, success, list } = this.#plan
    const items = this.#itemsOf(call, { selection, counts })
    const filled = this.#fill ? this.#fill(items, counts) : items
    const given = framed(success?.example, filled, { at: list?.at ?? [], isLeftOut: isPagingName })
    const reply = call.sample({ status, given, entity: [resource.name, 'list'], headers: countHeaders(this.#plan, counts) })
    return success?.isEmpty ? withUndeclaredBody(reply, given) : reply
  }

  #itemsOf(call: AnyCall<unknown>, { selection, counts: { page, shown } }: Listed): unknown {
    if (this.#plan.list?.isMap)
      return Object.fromEntries(selection.slice(page.start, shown).map((each) => [each.key, this.#linked(call, each)]))
    if (this.#plan.listsKeys) return selection.slice(page.start, shown).map((each) => this.#keyOf(each))
    if (this.#linkToSelf) return selection.slice(page.start, shown).map((each) => this.#linked(call, each))
    return listOf(selection.shown(page.start, shown, { by: this, make: this.#shown }))
  }

  /** The key of a record, in the type that the list declares. */
  #keyOf({ key }: ItemRecord): string | number {
    const number = isNumeric(this.#structures.of(this.#plan.list?.item)) ? Number(key) : NaN
    return Number.isNaN(number) ? String(key) : number
  }

  /** What the list shows of a record, with the links by which it refers to itself. */
  #linked(call: AnyCall<unknown>, record: ItemRecord): unknown {
    const { element } = this.#plan
    const shown = project(this.#structures, element?.item, record.data) as Data
    const path = this.#plan.itemPath.of(call, record)
    if (path !== undefined) this.#linkToSelf?.(shown, (field) => addressFor(field, call, path))
    return wrapped(element?.at ?? [], shown)
  }

  /** What the list shows of a record. A record changes as a whole, so this is made once for each, and frozen. */
  readonly #shown = (record: ItemRecord): Facts => {
    const facts = factsOf(record)
    if (facts?.listed && facts.listedBy === this) return facts.listed
    const { element } = this.#plan
    const value = freeze(wrapped(element?.at ?? [], project(this.#structures, element?.item, record.data)))
    const shown = (typeof value === 'object' && value !== null && factsOf(value)) || new Facts(value)
    if (facts) {
      facts.listed = shown
      facts.listedBy = this
    }
    return shown
  }
}

/** Fills the envelope of a list. One that the spec does not describe has the items alone. */
function envelopeOf({ reply, inferred }: InferencePlan, at: readonly string[], structures: Structures): FillEnvelope {
  return inferred.listAt ? (items) => wrapped(at, items) as Data : envelopeFor(reply, { structures, at, depth: 0 })
}

/** Whether a name is for a count, or for another page. */
function isPagingName(name: string): boolean {
  return Object.values(pagingNames).some((names) => names.has(bare(name)))
}

const unknownCursor = 'The cursor names no item of this list, so the reply is the first page.'

function tooMany(compared: number, most: number): string {
  return `A query of this list can compare fields with at most ${most} values; this one has ${compared}.`
}

/** Counts and links that the spec declares as headers. */
function countHeaders({ operation, status }: InferencePlan, counts: Counts): Record<string, string> {
  const headers: Record<string, string> = {}
  const declared = operation.response(status)?.headers ?? []
  for (const { name } of declared) {
    const value = headerFor(bare(name).replace(/^x(?:pagination)?/, ''), counts)
    if (value !== undefined) headers[name.toLowerCase()] = value
  }
  return headers
}
