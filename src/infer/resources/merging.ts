import type { Draft, PathPlace } from './draft.ts'
import type { Structures } from './fields.ts'

/** Joins drafts with the same last noun and the same item, if the parents of one are among the parents of the other. */
export function mergedDrafts(drafts: readonly Draft[], structures: Structures, places: ReadonlyMap<string, PathPlace>): Draft[] {
  const sorted = drafts.toSorted((a, b) => a.labels.length - b.labels.length || operationsOf(b, places) - operationsOf(a, places))
  const merged: Draft[] = []
  const byNoun = new Map<string, Draft[]>()
  for (const draft of sorted) {
    const noun = structures.nounOf(draft.labels.at(-1) as string)
    const alike = byNoun.get(noun) ?? []
    const fitting = alike.filter((each) => isSame(structures, each, draft))
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
    const above = places.get(form.slice(0, -'/{}'.length))?.operations.length ?? 0
    return sum + operations.length + above
  }, 0)
}

/** Whether two drafts with the same noun are one resource: `merge_request` and `merge_requests` name the same thing. */
function isSame(structures: Structures, short: Draft, long: Draft): boolean {
  return short.labels.slice(0, -1).every((label) => long.labels.includes(label)) && structures.agree(short.item, long.item)
}
