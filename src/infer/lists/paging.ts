import { isObject } from '../../document/lenient.ts'
import type { Parameter } from '../../spec/parameters/parameter.ts'
import { pagingNames } from '../items/making/knownFields.ts'
import { bare } from '../words/names.ts'

/** The page of a list that a call asks for. */
export interface AskedPage {
  readonly start: number
  readonly limit: number
  /** Page numbers may begin with 0 or 1. */
  readonly firstPage: number
  /** Offsets may begin with 0 or 1. */
  readonly firstOffset: number
  readonly style: 'cursor' | 'offset' | 'page' | 'none'
}

export type PagingKind = keyof typeof pagingNames

const usualLimit = 50

/** The purpose of a parameter, by its name without case and separators. A name with several purposes has the first of them. */
const kinds: ReadonlyMap<string, PagingKind> = new Map(
  (Object.keys(pagingNames) as PagingKind[]).toReversed().flatMap((kind) => [...pagingNames[kind]].map((name) => [name, kind] as const)),
)

export function kindOf(name: string): PagingKind | undefined {
  return kinds.get(name) ?? kinds.get(bare(name.replace(/^page\[(\w+)\]$/, 'page$1')))
}

/** The same for a parameter. `first` is where a page starts, or its size where no other parameter is. */
export function parameterKind(name: string, hasLimit = true): PagingKind | undefined {
  return bare(name) === 'first' ? (hasLimit ? 'offset' : 'limit') : kindOf(name)
}

/** A parameter of a list: in its query, or a field of its body. */
export type AskedParameter = Pick<Parameter, 'in' | 'name' | 'schema'>

export type ParametersByKind = ReadonlyMap<PagingKind | undefined, readonly AskedParameter[]>

/** The parameters of a query, by purpose. */
export function parametersByKind(parameters: readonly AskedParameter[]): ParametersByKind {
  const asked = parameters.filter((each) => each.in === 'query')
  const hasLimit = asked.some(({ name }) => kindOf(name) === 'limit')
  return Map.groupBy(asked, ({ name }) => parameterKind(name, hasLimit))
}

export type Reader = (query: Readonly<Record<string, unknown>>) => unknown

/** Reads the value of a purpose from a query: that of the first parameter that the query has. */
export function readerOf(parameters: ParametersByKind, kind: PagingKind): Reader {
  const names = (parameters.get(kind) ?? []).map(({ name }) => name)
  return (query) => {
    for (const name of names) if (query[name] !== undefined) return query[name]
    return undefined
  }
}

/** Reads pages from the queries of a list; made once for the list. */
export function pageReader(
  parameters: ParametersByKind,
  countsFromOne = false,
): (query: Readonly<Record<string, unknown>>, positionOf: (cursor: string) => number) => AskedPage {
  const paging = (['limit', 'cursor', 'offset', 'page'] as const).map((kind) => readerOf(parameters, kind))
  const [limitOf, cursorOf, offsetOf, pageOf] = paging as [Reader, Reader, Reader, Reader]
  const first = (kind: PagingKind): AskedParameter | undefined => parameters.get(kind)?.[0]
  const most = numberOf(keyword(first('limit'), 'maximum'))
  const page = first('page')
  const standard = {
    limit: keyword(first('limit'), 'default'),
    cursor: keyword(first('cursor'), 'default'),
    offset: keyword(first('offset'), 'default'),
    page: keyword(page, 'default'),
  }
  // Some offsets count from 1, though most count from 0.
  const firstOffset = countsFromOne || keyword(first('offset'), 'minimum') === 1 || standard.offset === 1 ? 1 : 0
  const firstPage = page && (keyword(page, 'default') === 0 || keyword(page, 'minimum') === 0) ? 0 : 1
  const style = (['cursor', 'offset', 'page'] as const).find((kind) => parameters.has(kind)) ?? 'none'
  const isPaged = parameters.has('limit') || style !== 'none'
  const firsts = { firstPage, firstOffset }
  return (query, positionOf) => {
    const limit = numberOf(limitOf(query) ?? standard.limit) ?? Math.min(usualLimit, most ?? usualLimit)
    // A negative limit, usually -1, asks for everything.
    if (limit < 0) return { start: 0, limit: Number.POSITIVE_INFINITY, ...firsts, style }
    const cursor = cursorOf(query) ?? standard.cursor
    if (typeof cursor === 'string' && cursor !== '') return { start: positionOf(cursor), limit, ...firsts, style: 'cursor' }
    const asked = pageOf(query)
    const offset = numberOf(offsetOf(query) ?? (asked === undefined ? standard.offset : undefined))
    if (offset !== undefined) return { start: Math.max(0, offset - firstOffset), limit, ...firsts, style: 'offset' }
    const number = numberOf(asked ?? standard.page)
    if (number !== undefined) return { start: Math.max(0, number - firstPage) * limit, limit, ...firsts, style: 'page' }
    return { start: 0, limit: isPaged ? limit : Number.POSITIVE_INFINITY, ...firsts, style }
  }
}

function keyword(parameter: AskedParameter | undefined, name: string): unknown {
  return parameter && schemaOf(parameter)[name]
}

function schemaOf({ schema }: AskedParameter): Readonly<Record<string, unknown>> {
  return isObject(schema) ? schema : {}
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.floor(value)
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined
}
