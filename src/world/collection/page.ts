import { compareNumbers, isNumber } from '../../numbers/exactNumber.ts'
import { fieldOf } from './lookup.ts'
import type { Ranking } from './ranking.ts'

/** A query for one page of a collection. */
export interface PageQuery {
  /** Values of fields. A name with dots means a field of a nested object. */
  readonly where?: Readonly<Record<string, unknown>>
  /** The field to sort by, with a `-` in front for descending order. By default records are in order of insertion. */
  readonly sort?: string | undefined
  /** How many records to skip. */
  readonly offset?: number
  /** Instead of an offset: the key of the record before the first one of the page. */
  readonly after?: string | number | undefined
  readonly limit: number
}

export interface Page<T extends object> {
  readonly records: readonly Readonly<T>[]
  /** The number of records on all pages. */
  readonly total: number
}

/** The rankings of page queries, by the fields that they name. */
export class PageRankings<T extends object> {
  readonly #known = new Map<string, Ranking<T>>()

  of(fields: readonly string[], sort: string | undefined): Ranking<T> {
    const name = JSON.stringify([fields, sort ?? null])
    let ranking = this.#known.get(name)
    if (!ranking) this.#known.set(name, (ranking = rankingOf(fields, sort)))
    return ranking
  }
}

/** The group of records with these values. */
export function groupOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => value ?? null))
}

function rankingOf<T extends object>(fields: readonly string[], sort: string | undefined): Ranking<T> {
  const groupsOf = (document: Readonly<T>): string[] => [groupOf(fields.map((field) => valueAt(document, field)))]
  if (sort === undefined) return { groupsOf }
  const field = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  return { groupsOf, sort: { keyOf: (document) => valueAt(document, field), compare: (a, b) => sign * byValue(a, b), direction: sign } }
}

function valueAt(document: object, field: string): unknown {
  let value: unknown = document
  for (const name of field.split('.')) value = typeof value === 'object' && value !== null ? fieldOf(value, name) : undefined
  return value
}

/** Missing values first, then numbers, then texts. */
export function byValue(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  const [left, right] = [rank(a), rank(b)]
  if (left !== right) return left - right
  const [one, other] = [String(a), String(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function rank(value: unknown): number {
  return value === undefined || value === null ? 0 : isNumber(value) ? 1 : 2
}
