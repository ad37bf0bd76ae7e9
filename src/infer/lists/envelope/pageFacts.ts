import type { AnyCall } from '../../../provider/provider.ts'
import type { ItemRecord } from '../../items/records/record.ts'
import type { ListQuery } from '../listQuery.ts'
import type { AskedPage } from '../paging.ts'

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

/** The number of items on a full page. Without a limit, all of them. */
export function limitOf({ page: { limit }, total }: Counts): number {
  return Number.isFinite(limit) ? limit : Math.max(total, 1)
}

/** The number of pages. Without a limit there is one page, unless it is empty. */
export function pagesOf(counts: Counts): number {
  return Math.ceil(counts.total / Math.max(1, limitOf(counts)))
}

export function pageNumber(counts: Counts): number {
  return Math.floor(counts.page.start / Math.max(1, limitOf(counts))) + counts.page.firstPage
}
