import { pagingNames } from '../../items/making/knownFields.ts'
import { outcomeOf } from '../../items/making/outcome.ts'
import type { Data } from '../../items/data.ts'
import { isNumeric, isObjectLike, type Structure, type Structures } from '../../resources/fields.ts'
import { bare } from '../../words/names.ts'
import { counterFor, type Counter } from './counts.ts'
import { linkListFor } from './linkLists.ts'
import type { Counts } from './pageFacts.ts'
import { kindOf } from '../paging.ts'

/** Puts items into the envelope of their list, and fills in its other fields. */
export type FillEnvelope = (items: unknown, counts: Counts) => Data

/** Makes the value of one field; undefined if the field is left out. */
type FillField = (items: unknown, counts: Counts) => unknown

interface Around {
  readonly structures: Structures
  /** The names of the fields that lead to the items; empty if the items are not in this part. */
  readonly at: readonly string[]
  readonly depth: number
}

/** Reads the envelope around a list once. Fields with a known name are computed for each reply; the others are made from the schema. */
export function envelopeFor({ fields, required }: Structure, around: Around): FillEnvelope {
  const hasTotal = [...fields.keys()].some((name) => pagingNames.total.has(bare(name)))
  const filled = [...fields].flatMap(([name, schema]): (readonly [string, FillField])[] => {
    const structure = around.structures.of(schema)
    const fill =
      name === around.at[0]
        ? itemsFor(structure, around)
        : fieldFor(name, structure, { ...around, hasTotal, isRequired: required.has(name) })
    return fill ? [[name, fill]] : []
  })
  return (items, counts) => {
    const body: Data = {}
    for (const [name, fill] of filled) {
      const value = fill(items, counts)
      if (value !== undefined) body[name] = value
    }
    return body
  }
}

function itemsFor(structure: Structure, { structures, at: [, ...deeper], depth }: Around): FillField {
  return deeper.length === 0 ? (items) => items : envelopeFor(structure, { structures, at: deeper, depth: depth + 1 })
}

function fieldFor(
  name: string,
  structure: Structure,
  { structures, depth, hasTotal, isRequired }: Around & { readonly hasTotal: boolean; readonly isRequired: boolean },
): FillField | undefined {
  const counter =
    counterFor(bare(name), structure, hasTotal) ?? linkCounter(structures, name, structure) ?? linkListFor(structures, name, structure)
  const isNested = isObjectLike(structure) && depth < 2 && isPaging(structures, structure)
  const nested = isNested ? pageFor(name, envelopeFor(structure, { structures, at: [], depth: depth + 1 }), isRequired) : undefined
  const standard = outcomeOf(name, structure, isRequired)
  if (!counter) return nested ?? (standard === undefined ? undefined : () => standard)
  // A number that is required says 0 where there is no such page.
  const none = standard ?? (isRequired && isNumeric(structure) ? 0 : undefined)
  return (items, counts) => {
    const value = counter(counts)
    return value === undefined ? (nested ? nested(items, counts) : none) : value
  }
}

/** An object about the next or previous page, such as `next: {after}` and `prev: {page}`. It is left out where there is no such page. */
function pageFor(name: string, fill: FillEnvelope, isRequired: boolean): FillField {
  const isNext = pagingNames.next.has(bare(name))
  if (!isNext && !pagingNames.previous.has(bare(name))) return fill
  return (items, counts) => {
    const { page, shown, hasMore } = counts
    const start = isNext ? page.start + shown : Math.max(0, page.start - page.limit)
    if (isNext ? hasMore : page.start > 0) return fill(items, { ...counts, page: { ...page, start } })
    return isRequired ? fill(items, counts) : undefined
  }
}

/** `next: {href}` */
function linkCounter(structures: Structures, name: string, { fields }: Structure): Counter | undefined {
  const target = [...fields].find(([each]) => /^(?:href|url|uri)$/.test(bare(each)))
  const address = target && counterFor(bare(name), structures.of(target[1]), false)
  return (
    address &&
    ((counts) => {
      const value = address(counts)
      return typeof value === 'string' ? { [target[0]]: value } : undefined
    })
  )
}

function isPaging(structures: Structures, { fields }: Structure): boolean {
  return [...fields].some(([name, schema]) => {
    const known = bare(name)
    return (
      pagingNames.total.has(known) ||
      pagingNames.next.has(known) ||
      pagingNames.pages.has(known) ||
      known === 'count' ||
      kindOf(name) !== undefined ||
      (isObjectLike(structures.of(schema)) && /paging|pagination|cursors?/.test(known))
    )
  })
}
