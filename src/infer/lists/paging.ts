import type { Parameter } from '../../spec/parameter.ts'
import { isObject } from '../../document/lenient.ts'
import { pagingNames } from '../items/known.ts'
import { bare } from '../words/names.ts'

/** One page of a list, as a call asks for it. */
export interface Page {
  readonly start: number
  readonly limit: number
  /** Page numbers may begin with 0 or 1. */
  readonly firstPage: number
  readonly style: 'cursor' | 'offset' | 'page' | 'none'
}

export type Kind = keyof typeof pagingNames

const usualLimit = 50

/** What a parameter is for, by its name without case and separators. A name of several kinds is of the first. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(pagingNames) as Kind[]).toReversed().flatMap((kind) => [...pagingNames[kind]].map((name) => [name, kind] as const)),
)

export function kindOf(name: string): Kind | undefined {
  return kinds.get(name) ?? kinds.get(bare(name.replace(/^page\[(\w+)\]$/, 'page$1')))
}

/** Reads the page from the query. `positionOf` finds the item that a cursor names. */
export function pageOf(
  parameters: readonly Parameter[],
  query: Readonly<Record<string, unknown>>,
  positionOf: (cursor: string) => number,
): Page {
  const find = (kind: Kind): { readonly parameter: Parameter; readonly value: unknown } | undefined => {
    const parameter = parameters.find((each) => each.in === 'query' && kindOf(each.name) === kind)
    return parameter && { parameter, value: query[parameter.name] ?? schemaOf(parameter)['default'] }
  }
  const limits = find('limit')
  const limit = Math.max(
    0,
    numberOf(limits?.value) ?? Math.min(usualLimit, numberOf(limits && schemaOf(limits.parameter)['maximum']) ?? usualLimit),
  )
  const cursor = find('cursor')
  const offset = find('offset')
  const page = find('page')
  const firstPage = page && (schemaOf(page.parameter)['default'] === 0 || schemaOf(page.parameter)['minimum'] === 0) ? 0 : 1
  if (typeof cursor?.value === 'string' && cursor.value !== '')
    return { start: positionOf(cursor.value), limit, firstPage, style: 'cursor' }
  const from = numberOf(offset?.value)
  if (from !== undefined) return { start: Math.max(0, from), limit, firstPage, style: 'offset' }
  const number = numberOf(page?.value)
  if (number !== undefined) return { start: Math.max(0, number - firstPage) * limit, limit, firstPage, style: 'page' }
  const style = cursor ? 'cursor' : offset ? 'offset' : page ? 'page' : 'none'
  return { start: 0, limit: limits || style !== 'none' ? limit : Number.POSITIVE_INFINITY, firstPage, style }
}

function schemaOf({ schema }: Parameter): Readonly<Record<string, unknown>> {
  return isObject(schema) ? schema : {}
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.floor(value)
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}
