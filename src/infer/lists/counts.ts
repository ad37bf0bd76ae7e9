import { isNumber } from '../../numbers/exactNumber.ts'
import type { AnyCall } from '../../provider/provider.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { pagingNames } from '../items/making/knownFields.ts'
import { isNumeric, type Structure } from '../resources/fields.ts'
import { addressFor } from './links.ts'
import type { ListQuery } from './listQuery.ts'
import type { AskedPage } from './paging.ts'

/** The facts about a page that its reply may contain. */
export interface Counts {
  readonly total: number
  readonly shown: number
  readonly hasMore: boolean
  /** The last item on the page. */
  readonly last: () => ItemRecord | undefined
  readonly page: AskedPage
  readonly call: AnyCall<unknown>
  readonly query: ListQuery
}

/** Makes the value of a field that counts or links. Undefined if the field is left out. */
export type Counter = (counts: Counts) => unknown

/**
 * Finds the function that fills in a field that counts or links. Undefined for any other field.
 *
 * @param name in lower case and without separators
 * @param hasTotal whether another field has the total, so that `count` is the number of items on the page
 */
export function counterFor(name: string, structure: Structure, hasTotal: boolean): Counter | undefined {
  if (isNumeric(structure)) return numberFor(name, structure, hasTotal)
  if (structure.types.has('boolean')) return flagFor(name)
  return structure.types.has('string') ? linkFor(name, structure) : undefined
}

function numberFor(name: string, structure: Structure, hasTotal: boolean): Counter | undefined {
  if (name === 'count') return hasTotal ? ({ shown }) => shown : ({ total }) => total
  if (name === 'numberofelements' || name === 'itemcount' || name === 'returned') return ({ shown }) => shown
  if (pagingNames.total.has(name)) return ({ total }) => total
  if (/^remaining(?:item|items|record|records|result|results)?(?:count)?$/.test(name))
    return ({ total, page, shown }) => total - page.start - shown
  if (name === 'limit' || pagingNames.limit.has(name)) return limitOf
  if (pagingNames.pages.has(name)) return pagesOf
  if (name === 'page' || name === 'pagenumber' || name === 'currentpage' || name === 'number') return pageNumber
  if (name === 'offset' || name === 'skip' || name === 'startat' || name === 'startindex' || name === 'start')
    return ({ page }) => page.start
  const none = nothing(structure)
  if (name === 'nextpage' || name === 'next') return (counts) => (counts.hasMore ? pageNumber(counts) + 1 : none)
  if (name === 'nextoffset') return ({ hasMore, page, shown }) => (hasMore ? page.start + shown : none)
  if (pagingNames.previous.has(name)) return (counts) => (counts.page.start > 0 ? pageNumber(counts) - 1 : none)
  return undefined
}

function limitOf({ page: { limit }, total }: Counts): number {
  return Number.isFinite(limit) ? limit : Math.max(total, 1)
}

/** The number of pages. Without a limit there is one page, unless it is empty. */
export function pagesOf(counts: Counts): number {
  return Math.ceil(counts.total / Math.max(1, limitOf(counts)))
}

function pageNumber(counts: Counts): number {
  return Math.floor(counts.page.start / Math.max(1, limitOf(counts))) + counts.page.firstPage
}

function flagFor(name: string): Counter | undefined {
  if (pagingNames.more.has(name)) return ({ hasMore }) => hasMore
  if (name === 'last' || name === 'islast' || name === 'islastpage') return ({ hasMore }) => !hasMore
  if (name === 'first' || name === 'isfirst') return ({ page }) => page.start === 0
  if (name === 'hasprevious' || name === 'hasprevpage') return ({ page }) => page.start > 0
  return name === 'empty' ? ({ shown }) => shown === 0 : undefined
}

function linkFor(name: string, structure: Structure): Counter | undefined {
  const none = nothing(structure)
  if (isCursor(name)) return ({ hasMore, last }) => (hasMore ? keyOf(last(), none) : none)
  if (pagingNames.next.has(name)) return (counts) => (counts.hasMore ? addressFor(structure, counts.call, nextUrl(counts)) : none)
  return pagingNames.previous.has(name) || pagingNames.before.has(name) ? () => none : undefined
}

/** Whether a field names the next page by the key of an item: `next_cursor`, `nextToken`, `continue`. */
function isCursor(name: string): boolean {
  return (/cursor|token|marker/.test(name) || pagingNames.cursor.has(name)) && !/prev|before/.test(name)
}

function keyOf(record: ItemRecord | undefined, none: null | undefined): string | null | undefined {
  return record ? String(record.key) : none
}

function nothing({ types }: Structure): null | undefined {
  return types.has('null') ? null : undefined
}

/** The path and query of the next page, with the parameters that the document declares. */
export function nextUrl(counts: Counts): string {
  const { call, page, query: list, last, shown } = counts
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query)) if (typeof value !== 'object' || isNumber(value)) query.set(name, String(value))
  const [cursor, offset, number] = [list.named('cursor'), list.named('offset'), list.named('page')]
  if (cursor !== undefined && page.style === 'cursor') query.set(cursor, String(last()?.key))
  else if (offset !== undefined) query.set(offset, String(page.start + shown))
  else if (number !== undefined) query.set(number, String(pageNumber(counts) + 1))
  return `${call.path}?${query.toString()}`
}
