import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Parameter } from '../../spec/parameter.ts'
import { isNumeric, isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import { sortOf, testsOf, type Sorting, type Test } from './filters.ts'
import type { Selection } from './selection.ts'
import { isErrorField, isSuccessFlag, pagingNames } from '../items/known.ts'
import { getAt, type Data } from '../items/data.ts'
import { bare } from '../words/names.ts'
import { kindOf, pageOf, type Page } from './paging.ts'
import type { Plan } from '../plan.ts'
import { wrapped } from '../plan.ts'
import { addressFor } from './links.ts'
import type { Projections } from './projections.ts'
import type { ItemRecord } from '../items/record.ts'

export interface Listed {
  readonly select: (wanted: { readonly tests: readonly Test[]; readonly sort: Sorting | undefined }) => Selection
  readonly plan: Plan
  readonly structures: Structures
  readonly projections: Projections
}

/** Answers a list: filters, sorts, takes a page, and fills in counts and links. */
export function listReply(call: AnyCall<unknown>, { select, plan, structures, projections }: Listed): HandlerReply {
  const { list, element, operation, searched } = plan
  const { parameters } = operation
  const tests = testsOf(structures, searched, { parameters, query: call.query })
  const selection = select({ tests, sort: sortOf(searched, { parameters, query: call.query }) })
  const page = pageOf(parameters, call.query, selection.placeAfter)
  const { total } = selection
  const end = Math.min(total, page.start + page.limit)
  const shown = selection.slice(page.start, Math.max(0, end - page.start))
  const counts: Counts = {
    total,
    shown: shown.length,
    hasMore: end < total,
    last: shown.at(-1),
    page,
    call,
    parameters,
  }
  const items = shown.map(({ data }) => wrapped(element?.at ?? [], projections.of(element?.item, data)))
  const body = list === undefined || list.at.length === 0 ? items : enveloped(structures, plan, { items, counts })
  return call.sample({ status: plan.status, given: body, entity: [plan.resource.name, 'list'], headers: countHeaders(plan, counts) })
}

interface Counts {
  readonly total: number
  readonly shown: number
  readonly hasMore: boolean
  readonly last: ItemRecord | undefined
  readonly page: Page
  readonly call: AnyCall<unknown>
  readonly parameters: readonly Parameter[]
}

function enveloped(
  structures: Structures,
  { list, reply }: Plan,
  { items, counts }: { readonly items: readonly unknown[]; readonly counts: Counts },
): Data {
  const at = list?.at ?? []
  return filledEnvelope(structures, reply, { at, items, counts, depth: 0 })
}

interface Filling {
  readonly at: readonly string[]
  readonly items: readonly unknown[]
  readonly counts: Counts
  readonly depth: number
}

/** The envelope around the items: known names are computed, others are left to the schema. */
function filledEnvelope(structures: Structures, { fields, required }: Structure, { at, items, counts, depth }: Filling): Data {
  const body: Data = {}
  const hasTotal = [...fields.keys()].some((name) => pagingNames.total.has(bare(name)))
  for (const [name, schema] of fields) {
    const structure = structures.of(schema)
    if (name === at[0]) {
      body[name] = at.length === 1 ? items : filledEnvelope(structures, structure, { at: at.slice(1), items, counts, depth: depth + 1 })
      continue
    }
    const value = countFor(bare(name), structure, { counts, hasTotal })
    if (value !== undefined) body[name] = value
    else if (isObjectLike(structure) && depth < 2 && isPaging(structures, structure))
      body[name] = filledEnvelope(structures, structure, { at: [], items: [], counts, depth: depth + 1 })
    else if (isSuccessFlag(name) && structure.types.has('boolean')) body[name] = true
    else if (isErrorField(name)) Object.assign(body, noErrors(name, structure, required.has(name)))
    else if (structure.types.has('null') && !required.has(name)) body[name] = null
  }
  return body
}

/** A success has no errors. */
function noErrors(name: string, { types }: Structure, isRequired: boolean): Data {
  if (types.has('null')) return { [name]: null }
  return isRequired && types.has('array') ? { [name]: [] } : {}
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

/** The value of a field that counts or links, in the type that it wants; undefined for any other field. */
function countFor(
  name: string,
  structure: Structure,
  { counts, hasTotal }: { readonly counts: Counts; readonly hasTotal: boolean },
): unknown {
  const { total, shown, hasMore, page, last } = counts
  const { types } = structure
  const limit = Number.isFinite(page.limit) ? page.limit : Math.max(total, 1)
  if (isNumeric(structure)) {
    if (name === 'count') return hasTotal ? shown : total
    if (name === 'numberofelements' || name === 'itemcount' || name === 'returned') return shown
    if (pagingNames.total.has(name)) return total
    if (/^remaining(?:item|items|record|records|result|results)?(?:count)?$/.test(name)) return total - page.start - shown
    if (name === 'limit' || pagingNames.limit.has(name)) return limit
    if (pagingNames.pages.has(name)) return Math.ceil(total / Math.max(1, limit))
    if (name === 'page' || name === 'pagenumber' || name === 'currentpage' || name === 'number')
      return Math.floor(page.start / Math.max(1, limit)) + page.firstPage
    if (name === 'offset' || name === 'skip' || name === 'startat' || name === 'startindex' || name === 'start') return page.start
    if (name === 'nextpage' || name === 'next')
      return hasMore ? Math.floor(page.start / Math.max(1, limit)) + page.firstPage + 1 : nothing(structure)
    if (name === 'nextoffset') return hasMore ? page.start + shown : nothing(structure)
    return pagingNames.previous.has(name)
      ? page.start > 0
        ? Math.floor(page.start / Math.max(1, limit)) + page.firstPage - 1
        : nothing(structure)
      : undefined
  }
  if (types.has('boolean')) {
    if (pagingNames.more.has(name)) return hasMore
    if (name === 'last' || name === 'islast' || name === 'islastpage') return !hasMore
    if (name === 'first' || name === 'isfirst' || name === 'hasprevious' || name === 'hasprevpage')
      return name.startsWith('has') ? page.start > 0 : page.start === 0
    return name === 'empty' ? shown === 0 : undefined
  }
  if (!types.has('string')) return undefined
  if (isCursor(name)) return hasMore && last ? String(last.key) : nothing(structure)
  if (pagingNames.next.has(name)) return hasMore ? addressFor(structure, counts.call, nextUrl(counts)) : nothing(structure)
  if (pagingNames.previous.has(name) || pagingNames.before.has(name)) return nothing(structure)
  return undefined
}

/** Whether a field leads to the next page by the key of an item: `next_cursor`, `nextToken`, `continue`. */
function isCursor(name: string): boolean {
  return (/cursor|token|marker/.test(name) || pagingNames.cursor.has(name)) && !/prev|before/.test(name)
}

function nothing({ types }: Structure): unknown {
  return types.has('null') ? null : undefined
}

/** The path and query of the next page, by the document's own parameters. */
function nextUrl({ call, page, parameters, last, shown }: Counts): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query)) if (typeof value !== 'object') query.set(name, String(value))
  const named = (kind: string): string | undefined => parameters.find((each) => each.in === 'query' && kindOf(each.name) === kind)?.name
  const [cursor, offset, number] = [named('cursor'), named('offset'), named('page')]
  if (cursor !== undefined && page.style === 'cursor') query.set(cursor, String(last?.key))
  else if (offset !== undefined) query.set(offset, String(page.start + shown))
  else if (number !== undefined) query.set(number, String(Math.floor(page.start / Math.max(1, page.limit)) + page.firstPage + 1))
  return `${call.path}?${query.toString()}`
}

/** Counts and links that the spec declares as headers. */
function countHeaders({ operation, status }: Plan, counts: Counts): Record<string, string> {
  const headers: Record<string, string> = {}
  const declared = operation.response(status)?.headers ?? []
  for (const { name } of declared) {
    const known = bare(name).replace(/^x/, '')
    if (pagingNames.total.has(known) || known === 'count') headers[name.toLowerCase()] = String(counts.total)
    else if (pagingNames.pages.has(known)) headers[name.toLowerCase()] = String(Math.ceil(counts.total / Math.max(1, counts.page.limit)))
    else if (known === 'link') headers['link'] = counts.hasMore ? `<${nextUrl(counts)}>; rel="next"` : `<${counts.call.path}>; rel="first"`
  }
  return headers
}

/** The items in a request body: one, or many. */
export function sentItems({ request, requestList }: Plan, body: unknown): Data[] {
  if (requestList) {
    const many = getAt(body, requestList.at)
    return Array.isArray(many) ? many.filter(isObject) : []
  }
  const one = request === undefined ? body : (getAt(body, request.at) ?? body)
  if (!isObject(one)) return [{}]
  const [wrapper] = request?.at ?? []
  if (wrapper === undefined || one === body || !isObject(body)) return [one]
  const { [wrapper]: _wrapped, ...siblings } = body
  return [{ ...siblings, ...one }]
}
