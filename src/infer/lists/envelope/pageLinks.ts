import { isNumber } from '../../../numbers/exactNumber.ts'
import type { AnyCall } from '../../../provider/provider.ts'
import { calledPath } from '../links.ts'
import { limitOf, pageNumber, pagesOf, type Counts } from './pageFacts.ts'

/** The path and query of the next page, with the parameters that the document declares. */
export function nextUrl(counts: Counts): string {
  const { call, page, query: list, last, shown } = counts
  const cursor = list.named('cursor')
  if (cursor === undefined || page.style !== 'cursor') return urlFrom(counts, page.start + shown, pageNumber(counts) + 1)
  const query = queryOf(call)
  query.set(cursor, String(last()?.key))
  return withQuery(calledPath(call), query)
}

/** The page before this one. Undefined for the first, and for cursors, which only lead on. */
export function previousUrl(counts: Counts): string | undefined {
  const { page, total } = counts
  if (page.start === 0 || page.style === 'cursor') return undefined
  const lastPage = Math.max(0, pagesOf(counts) - 1)
  if (page.start > total) return urlFrom(counts, lastPage * limitOf(counts), lastPage + page.firstPage)
  return urlFrom(counts, Math.max(0, page.start - limitOf(counts)), pageNumber(counts) - 1)
}

/** The page of the call itself. */
export function selfUrl({ call }: Counts): string {
  return withQuery(calledPath(call), queryOf(call))
}

export function firstUrl({ call, query: list }: Counts): string {
  const query = queryOf(call)
  for (const kind of ['cursor', 'offset', 'page'] as const) query.delete(list.named(kind) ?? '')
  return withQuery(calledPath(call), query)
}

export function lastUrl(counts: Counts): string | undefined {
  const pages = Math.max(1, pagesOf(counts))
  if (counts.page.style === 'cursor') return undefined
  return pages === 1 ? firstUrl(counts) : urlFrom(counts, (pages - 1) * limitOf(counts), pages - 1 + counts.page.firstPage)
}

/** The page that starts with an item, and its number, by whichever of both the document declares. */
function urlFrom({ call, page, query: list }: Counts, start: number, number: number): string {
  const query = queryOf(call)
  const [offset, paged] = [list.named('offset'), list.named('page')]
  if (offset !== undefined && page.style !== 'page') query.set(offset, String(start + page.firstOffset))
  else if (paged !== undefined) query.set(paged, String(number))
  else if (offset !== undefined) query.set(offset, String(start + page.firstOffset))
  return withQuery(calledPath(call), query)
}

function queryOf({ query }: AnyCall<unknown>): URLSearchParams {
  const known = Object.entries(query).filter(([, value]) => typeof value !== 'object' || isNumber(value))
  return new URLSearchParams(known.map(([name, value]) => [name, String(value)]))
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The pages that a page can lead to, and where they are. */
export function linksFrom(counts: Counts): readonly (readonly [rel: string, url: string])[] {
  const links = [
    ['next', counts.hasMore ? nextUrl(counts) : undefined],
    ['prev', previousUrl(counts)],
    ['first', firstUrl(counts)],
    ['last', lastUrl(counts)],
  ] as const
  return links.flatMap(([rel, url]) => (url === undefined ? [] : [[rel, url] as const]))
}

/** `<…?page=2>; rel="next", <…>; rel="first"` */
export function linkHeader(counts: Counts): string {
  return linksFrom(counts)
    .map(([rel, url]) => `<${url}>; rel="${rel}"`)
    .join(', ')
}
