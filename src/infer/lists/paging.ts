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

/** The parameters of a query by what they are for; of several of one kind, the first. */
export function parametersByKind(parameters: readonly Parameter[]): ReadonlyMap<Kind, Parameter> {
  const found = new Map<Kind, Parameter>()
  for (const parameter of parameters) {
    const kind = parameter.in === 'query' ? kindOf(parameter.name) : undefined
    if (kind !== undefined && !found.has(kind)) found.set(kind, parameter)
  }
  return found
}

/** Reads pages from the queries of a list; made once for the list. */
export function pageReader(
  parameters: ReadonlyMap<Kind, Parameter>,
): (query: Readonly<Record<string, unknown>>, positionOf: (cursor: string) => number) => Page {
  const read = (kind: Kind): ((query: Readonly<Record<string, unknown>>) => unknown) => {
    const parameter = parameters.get(kind)
    const standard = keyword(parameter, 'default')
    return (query) => (parameter === undefined ? undefined : (query[parameter.name] ?? standard))
  }
  const [limitOf, cursorOf, offsetOf, pageOf] = [read('limit'), read('cursor'), read('offset'), read('page')]
  const most = numberOf(keyword(parameters.get('limit'), 'maximum'))
  const page = parameters.get('page')
  const firstPage = page && (keyword(page, 'default') === 0 || keyword(page, 'minimum') === 0) ? 0 : 1
  const style = (['cursor', 'offset', 'page'] as const).find((kind) => parameters.has(kind)) ?? 'none'
  const isPaged = parameters.has('limit') || style !== 'none'
  return (query, positionOf) => {
    const limit = Math.max(0, numberOf(limitOf(query)) ?? Math.min(usualLimit, most ?? usualLimit))
    const cursor = cursorOf(query)
    if (typeof cursor === 'string' && cursor !== '') return { start: positionOf(cursor), limit, firstPage, style: 'cursor' }
    const offset = numberOf(offsetOf(query))
    if (offset !== undefined) return { start: Math.max(0, offset), limit, firstPage, style: 'offset' }
    const number = numberOf(pageOf(query))
    if (number !== undefined) return { start: Math.max(0, number - firstPage) * limit, limit, firstPage, style: 'page' }
    return { start: 0, limit: isPaged ? limit : Number.POSITIVE_INFINITY, firstPage, style }
  }
}

function keyword(parameter: Parameter | undefined, name: string): unknown {
  return parameter && schemaOf(parameter)[name]
}

function schemaOf({ schema }: Parameter): Readonly<Record<string, unknown>> {
  return isObject(schema) ? schema : {}
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.floor(value)
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}
