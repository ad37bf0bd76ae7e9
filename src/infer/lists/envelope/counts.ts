import { pagingNames } from '../../items/making/knownFields.ts'
import type { ItemRecord } from '../../items/records/record.ts'
import { isNumeric, type Structure } from '../../resources/fields.ts'
import { wordSet } from '../../words/names.ts'
import { addressFor } from '../links.ts'
import { limitOf, pageNumber, pagesOf, type Counts } from './pageFacts.ts'
import { firstUrl, lastUrl, linkHeader, nextUrl, previousUrl, selfUrl } from './pageLinks.ts'

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

/** Names for the number of items on a page. */
const shownNames = wordSet('numberofelements itemcount returned currentpageitems pageitems itemsonpage')

function numberFor(name: string, structure: Pick<Structure, 'types'>, hasTotal: boolean): Counter | undefined {
  if (name === 'count') return hasTotal ? ({ shown }) => shown : ({ total }) => total
  if (shownNames.has(name)) return ({ shown }) => shown
  if (pagingNames.total.has(name)) return ({ total }) => total
  if (/^remaining(?:item|items|record|records|result|results)?(?:count)?$/.test(name))
    return ({ total, page, shown }) => total - page.start - shown
  if (name === 'limit' || pagingNames.limit.has(name)) return limitOf
  if (pagingNames.pages.has(name)) return pagesOf
  if (name === 'page' || name === 'pagenumber' || name === 'currentpage' || name === 'current' || name === 'number') return pageNumber
  if (name === 'offset' || name === 'skip' || name === 'startat' || name === 'startindex' || name === 'start')
    return ({ page }) => page.start + page.firstOffset
  if (name === 'endindex') return ({ page, shown }) => page.start + page.firstOffset + shown
  const none = nothing(structure)
  if (name === 'nextpage' || name === 'next') return (counts) => (counts.hasMore ? pageNumber(counts) + 1 : none)
  if (name === 'nextoffset') return ({ hasMore, page, shown }) => (hasMore ? page.start + page.firstOffset + shown : none)
  if (pagingNames.previous.has(name)) return (counts) => (counts.page.start > 0 ? pageNumber(counts) - 1 : none)
  return undefined
}

function flagFor(name: string): Counter | undefined {
  if (pagingNames.more.has(name)) return ({ hasMore }) => hasMore
  if (name === 'last' || name === 'islast' || name === 'islastpage' || name === 'done') return ({ hasMore }) => !hasMore
  if (name === 'first' || name === 'isfirst') return ({ page }) => page.start === 0
  if (name === 'hasprevious' || name === 'hasprevpage') return ({ page }) => page.start > 0
  return name === 'empty' ? ({ shown }) => shown === 0 : undefined
}

function linkFor(name: string, structure: Structure): Counter | undefined {
  const none = nothing(structure)
  if (isCursor(name)) return ({ hasMore, last }) => (hasMore ? keyOf(last(), none) : none)
  if (pagingNames.next.has(name)) return (counts) => (counts.hasMore ? addressFor(structure, counts.call, nextUrl(counts)) : none)
  if (pagingNames.before.has(name)) return () => none
  const url = linkUrls.get(name)
  return url && ((counts) => addressOf(structure, counts, url(counts)) ?? none)
}

function addressOf(structure: Structure, { call }: Counts, url: string | undefined): string | undefined {
  return url === undefined ? undefined : addressFor(structure, call, url)
}

/** The links to other pages than the next, by the names of their fields. */
const linkUrls: ReadonlyMap<string, (counts: Counts) => string | undefined> = new Map([
  ...[...pagingNames.previous].map((name) => [name, previousUrl] as const),
  ...['first', 'firstpage', 'firsturl', 'firstpageurl', 'firstpageuri', 'firsthref'].map((name) => [name, firstUrl] as const),
  ...['last', 'lastpage', 'lasturl', 'lastpageurl', 'lastpageuri', 'lasthref'].map((name) => [name, lastUrl] as const),
  ...['self', 'selflink', 'selfurl', 'selfhref'].map((name) => [name, selfUrl] as const),
])

/** Whether a field names the next page by the key of an item: `next_cursor`, `nextToken`, `continue`. */
function isCursor(name: string): boolean {
  return (/cursor|token|marker/.test(name) || pagingNames.cursor.has(name)) && !/prev|before/.test(name)
}

function keyOf(record: ItemRecord | undefined, none: null | undefined): string | null | undefined {
  return record ? String(record.key) : none
}

function nothing({ types }: Pick<Structure, 'types'>): null | undefined {
  return types.has('null') ? null : undefined
}

const untyped: Pick<Structure, 'types'> = { types: new Set() }

/** The value of a header with a count, the number of a page, links or a cursor. Undefined if there is none, or for any other header. */
export function headerFor(name: string, counts: Counts): string | undefined {
  if (name === 'link') return linkHeader(counts)
  if (name === 'count') return String(counts.total)
  const isNext = name.startsWith('next') ? isCursor(name) : /^(?:cursor|continuationtoken|marker|pagetoken)$/.test(name)
  if (isNext) return counts.hasMore ? (keyOf(counts.last(), undefined) ?? undefined) : undefined
  const value = numberFor(name, untyped, false)?.(counts)
  return value === undefined ? undefined : String(value)
}
