import type { Schema } from '../../../document/document.ts'
import { isObject, itemsOf } from '../../../document/lenient.ts'
import { isReference, tryFollow } from '../../../document/references.ts'
import type { Operation } from '../../../spec/operation.ts'
import { bare, singular } from '../../words/names.ts'
import { requestSchema, successOf } from '../bodies.ts'
import { leadsToItems, newDraft, type Draft, type PathPlace, type Procedure } from '../draft.ts'
import { itemOf, listEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import type { Role } from '../model.ts'
import { formOf, isParam, paramsOf } from '../paths.ts'

const keyEnding = /(?:id|guid)$/i

/** What each method does to an item whose key is in the query. */
const roles: Readonly<Record<string, readonly [role: Role, deed: string]>> = {
  GET: ['read', 'shows an item'],
  PUT: ['replace', 'replaces an item'],
  PATCH: ['update', 'changes the fields that are sent'],
  DELETE: ['delete', 'removes an item'],
}

/** The places with one noun, and which of their operations have a key in the query: `/note?noteId=7` and `/notes`. */
interface Group {
  readonly noun: string
  readonly places: PathPlace[]
  readonly procedures: Procedure[]
}

interface Known {
  readonly structures: Structures
  readonly drafts: Draft[]
  /** The places by form. Those of which nothing is left are removed. */
  readonly places: Map<string, PathPlace>
}

/**
 * Finds operations that have the key of an item in the query, such as `DELETE /notes?id=7`, and adds them to the draft of their resource,
 * or to a new one. They are taken from their places.
 */
export function addQueryKeys(known: Known): void {
  for (const group of groupsOf(known)) {
    const draft = ownerOf(group, known) ?? newOwner(group, known)
    if (!draft) continue
    draft.procedures.push(...group.procedures)
    const taken = new Set(group.procedures.map(({ operation }) => operation))
    for (const place of group.places) release(place, taken, known)
  }
}

/** Places are compared only if there are such operations, since most documents have none. */
function groupsOf({ structures, places }: Known): readonly Group[] {
  const found = [...places.values()].flatMap((place) => {
    const noun = nounOf(place)
    const procedures = noun === undefined ? [] : place.operations.flatMap((each) => procedureOf(structures, each, noun) ?? [])
    return noun === undefined || procedures.length === 0 ? [] : [{ noun, name: groupName(place, noun), procedures }]
  })
  if (found.length === 0) return []
  const alike = Map.groupBy(places.values(), (place) => groupName(place, nounOf(place) ?? ''))
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, [first, ...others]]) => ({
    noun: (first as (typeof found)[0]).noun,
    places: alike.get(name) ?? [],
    procedures: [first as (typeof found)[0], ...others].flatMap(({ procedures }) => procedures),
  }))
}

function nounOf({ shape }: PathPlace): string | undefined {
  const last = shape.segments.at(-1)
  return last === undefined || isParam(last) ? undefined : last.fixed
}

function groupName({ shape }: PathPlace, noun: string): string {
  return `${formOf(shape.segments.slice(0, -1))}/${bare(singular(noun))}`
}

function procedureOf(structures: Structures, operation: Operation, noun: string): Procedure | undefined {
  const [role, deed] = roles[operation.method] ?? []
  const name = role && keyIn(structures, operation, noun)
  if (name === undefined || role === undefined) return undefined
  if (role === 'read' && listEnvelope(structures, successOf(operation)?.schema, noun)) return undefined
  const reason = `The query has the key as ${name}, and ${operation.method} ${deed}.`
  return { operation, role, level: 'structural', reason, verb: undefined, keyPlace: { in: 'query', name } }
}

/** Reads the parameters as they are written. To compile those of all operations of a large document would take a while. */
function mayHaveKey({ object, item, document }: Operation): boolean {
  const isKey = (each: unknown): boolean => {
    const found = isReference(each) ? tryFollow(document, each) : each
    return isObject(found) && found['in'] === 'query' && found['required'] === true && keyEnding.test(String(found['name']))
  }
  return itemsOf(item.parameters).some(isKey) || itemsOf(object.parameters).some(isKey)
}

/** The only required parameter of a query, if it is one value and is called `id` or like the resource: `noteId`. */
function keyIn(structures: Structures, operation: Operation, noun: string): string | undefined {
  if (!mayHaveKey(operation)) return undefined
  const [only, ...others] = operation.parameters.filter((each) => each.in === 'query' && each.required)
  if (!only || others.length > 0 || !keyEnding.test(only.name)) return undefined
  const word = bare(singular(noun))
  const isKey = new Set(['id', 'uuid', 'guid'].flatMap((end) => [end, word + end])).has(bare(only.name))
  return isKey && structures.of(only.schema).items === undefined ? only.name : undefined
}

/** The resource whose collection or items are at one of these places. */
function ownerOf({ places }: Group, { drafts }: Known): Draft | undefined {
  const found = drafts.filter(
    (each) => !each.isSingleton && places.some((place) => each.listPlaces.includes(place) || leadsToItems(each, `${place.form}/{}`)),
  )
  return found.length === 1 ? found[0] : undefined
}

/** A draft for items that can be read, or changed and listed. Its lists and creates are the other operations at these places. */
function newOwner(group: Group, { structures, drafts }: Known): Draft | undefined {
  const { noun, places, procedures } = group
  const taken = new Set(drafts.flatMap((each) => [...each.listPlaces, ...each.itemPlaces, ...each.principalPlaces]))
  if (places.some((place) => taken.has(place))) return undefined
  const keyed = new Set(procedures.map(({ operation }) => operation))
  const others = places.flatMap(({ operations }) => operations.filter((each) => !keyed.has(each)))
  const isUsed =
    procedures.some(({ role }) => role === 'read') &&
    (procedures.length > 1 || others.some(({ method }) => method === 'GET' || method === 'POST'))
  const item = isUsed ? itemAmong(structures, [...keyed, ...others], noun) : undefined
  const shape = places.find(({ operations }) => operations.some((each) => keyed.has(each)))?.shape
  if (!item || !shape) return undefined
  const label = noun.toLowerCase()
  const listPlaces = places.filter(({ operations }) => operations.some((each) => others.includes(each)))
  const draft = newDraft({ noun: label, labels: [...paramsOf(shape.segments).map((each) => each.label), label], listPlaces, item })
  drafts.push(draft)
  return draft
}

/** The item in the first reply that has one, else in the first request. */
function itemAmong(structures: Structures, operations: readonly Operation[], noun: string): Schema | undefined {
  const bodies = [...operations.map((each) => successOf(each)?.schema), ...operations.map(requestSchema)]
  for (const schema of bodies) {
    const item = itemOf(structures, schema, noun)
    if (item !== undefined && structures.of(item).fields.size > 1) return item
  }
  return undefined
}

function release({ form, operations }: PathPlace, taken: ReadonlySet<Operation>, { places }: Known): void {
  const rest = operations.filter((each) => !taken.has(each))
  operations.splice(0, operations.length, ...rest)
  if (operations.length === 0) places.delete(form)
}
