import type { Draft, PathPlace } from './draft.ts'
import type { Structure, Structures } from './fields.ts'

/** Joins drafts with the same last noun and the same item, if the parents of one are among the parents of the other. */
export function mergedDrafts(drafts: readonly Draft[], structures: Structures, places: ReadonlyMap<string, PathPlace>): Draft[] {
  const sorted = drafts.toSorted((a, b) => a.labels.length - b.labels.length || operationsOf(b, places) - operationsOf(a, places))
  const merged: Draft[] = []
  const byNoun = new Map<string, Draft[]>()
  for (const draft of sorted) {
    const noun = structures.nounOf(draft.labels.at(-1) as string)
    const alike = byNoun.get(noun) ?? []
    const fitting = alike.filter((each) => isSame(structures, each, draft) && !areApart(structures, [each, draft], places))
    const [into] = fitting
    if (into && fitting.length === 1) mergeInto(into, draft)
    else {
      merged.push(draft)
      byNoun.set(noun, [...alike, draft])
    }
  }
  return merged
}

function mergeInto(into: Draft, draft: Draft): void {
  into.itemPlaces.push(...draft.itemPlaces)
  const own = into.labels.at(-1) as string
  const other = draft.labels.at(-1) as string
  if (other !== own) into.aliases.set(other, own)
  for (const label of draft.labels) if (!into.labels.includes(label) && label !== other) into.scope.add(label)
}

/** The number of operations on the items and the collection. If a noun has two spellings, the one with more operations is kept. */
function operationsOf({ itemPlaces }: Draft, places: ReadonlyMap<string, PathPlace>): number {
  return itemPlaces.reduce((sum, { form, operations }) => {
    const above = places.get(collectionOf(form))?.operations.length ?? 0
    return sum + operations.length + above
  }, 0)
}

/**
 * Whether two drafts only look alike: each has its own path to create items, and its own schema with fields that the other lacks, as the
 * members of `/users/members` and `/teams/members` may have.
 */
function areApart(structures: Structures, drafts: readonly [Draft, Draft], places: ReadonlyMap<string, PathPlace>): boolean {
  const [one, two] = drafts.map(({ item }) => structures.of(item)) as [Structure, Structure]
  const isNamed = one.ref !== undefined && two.ref !== undefined && one.ref !== two.ref
  if (!isNamed || !lacksSome(one, two) || !lacksSome(two, one)) return false
  const [first, second] = drafts.map(({ itemPlaces }) => unversioned(itemPlaces[0]?.form ?? ''))
  return first !== second && drafts.every((each) => hasCreate(each, places))
}

function lacksSome(structure: Structure, { fields }: Structure): boolean {
  return [...fields.keys()].some((name) => !structure.fields.has(name))
}

function hasCreate({ itemPlaces }: Draft, places: ReadonlyMap<string, PathPlace>): boolean {
  return itemPlaces.some(({ form }) => places.get(collectionOf(form))?.operations.some(({ method }) => method === 'POST') === true)
}

function collectionOf(itemForm: string): string {
  return itemForm.slice(0, -'/{}'.length)
}

/** `v1/pets/{}` and `api/v2/pets/{}` name the same items. */
function unversioned(form: string): string {
  return form.replace(/(?<![^/])(?:api|v\d+)\//g, '')
}

/** Whether two drafts with the same noun are one resource: `merge_request` and `merge_requests` name the same thing. */
function isSame(structures: Structures, short: Draft, long: Draft): boolean {
  return short.labels.slice(0, -1).every((label) => long.labels.includes(label)) && structures.agree(short.item, long.item)
}
