import { isObject } from '../../document/lenient.ts'
import type { AnyCall } from '../../provider/provider.ts'
import type { Structures } from '../resources/fields.ts'
import type { Data } from '../items/data.ts'
import { bare } from '../words/names.ts'
import { expressionTests } from './filters/expression.ts'
import { filterParameters, filterFor, type FilterParameter } from './filters/filterParameters.ts'
import type { ListedItem } from './filters/choices.ts'
import { fieldFor, onlyNumberIn } from './filters/filterFields.ts'
import { filtersIn, testOf, type Sorting, type Test } from './filters/filters.ts'
import { searchTest } from './filters/search.ts'
import {
  pageReader,
  parametersByKind,
  readerOf,
  type AskedParameter,
  type PagingKind,
  type ParametersByKind,
  type Reader,
} from './paging.ts'
import { usedParameters, type UsedParameters } from './usedParameters.ts'

export interface ListQueryOptions {
  readonly structures: Structures
  /** The fields that the list can be filtered and sorted by are those of its item. */
  readonly listed: ListedItem
  readonly parameters: readonly AskedParameter[]
  /** Whether the first item has the offset 1, whatever the parameter says. */
  readonly countsFromOne?: boolean
}

/** What a text asks to sort by: `-created`, `name:desc`. */
interface SortAsked {
  /** Undefined if the item has no such field. */
  readonly field: string | undefined
  readonly order: string | undefined
  readonly isNegative: boolean
}

/** Most texts whose meaning is remembered. */
const mostSorts = 100

/** The query of one list. The meaning of its parameters is worked out once, and used for each query. */
export class ListQuery {
  /** Reads which page a query asks for. */
  readonly pageOf: ReturnType<typeof pageReader>
  /** What each of its parameters does. */
  readonly used: () => UsedParameters
  readonly #structures: Structures
  readonly #listed: ListedItem
  readonly #byKind: ParametersByKind
  readonly #ownCursor: AskedParameter | undefined
  readonly #filters: readonly FilterParameter[]
  readonly #sortIn: Reader
  readonly #directionIn: Reader
  readonly #fields: ReadonlyMap<string, string>
  /** What texts ask to sort by, as they were read before. */
  readonly #sorts = new Map<string, SortAsked>()

  constructor({ structures, listed, parameters, countsFromOne }: ListQueryOptions) {
    this.#structures = structures
    this.#listed = listed
    this.#filters = filterParameters(structures, listed, parameters)
    const filtering = new Set(this.#filters.filter(({ isSearch }) => !isSearch).map(({ name }) => name))
    const declared = parametersByKind(parameters.filter(({ name }) => !filtering.has(name)))
    this.#ownCursor = ownCursorFor(declared)
    this.#byKind = this.#ownCursor === undefined ? declared : new Map([...declared, ['cursor', [this.#ownCursor]]])
    this.pageOf = pageReader(this.#byKind, countsFromOne)
    this.used = () => usedParameters({ parameters, filters: this.#filters, byKind: declared })
    this.#sortIn = readerOf(this.#byKind, 'sort')
    this.#directionIn = readerOf(this.#byKind, 'direction')
    this.#fields = structures.namesOf(listed.item)
  }

  /** What a call asks for: what it was decoded to, and the place where a link of an earlier page leads. */
  askedBy({ query, rawQuery }: Pick<AnyCall<unknown>, 'query' | 'rawQuery'>): Data {
    const name = this.#ownCursor?.name
    if (name === undefined || rawQuery === '') return query
    const cursor = new URLSearchParams(rawQuery).get(name)
    return cursor === null ? query : { ...query, [name]: cursor }
  }

  /** The name of the first parameter of a kind. */
  named(kind: PagingKind): string | undefined {
    return this.#byKind.get(kind)?.[0]?.name
  }

  /** The tests of all parameters that filter by a field. Other parameters are checked against the spec and have no effect. */
  testsOf(query: Data): Test[] {
    const tests: Test[] = []
    for (const { name, isSearch, field } of this.#filters) {
      const value = query[name]
      if (value === undefined || value === '') continue
      if (isSearch) {
        if (typeof value === 'string') tests.push(searchTest(value))
        continue
      }
      const fields = isObject(value) ? value : filtersIn(name, value)
      tests.push(...(fields ? this.#objectTests(name, fields) : this.#valueTests({ name, field }, value)))
    }
    return tests
  }

  /** `status=open`, `filter=status eq "open"` */
  #valueTests({ name, field }: Pick<FilterParameter, 'name' | 'field'>, value: unknown): Test[] {
    const isExpression = field === undefined && typeof value === 'string' && /^\$?filter$/i.test(name)
    return (isExpression && expressionTests(this.#structures, this.#listed.item, value)) || testOf(field, value)
  }

  /** `filter[status]=open`, `age[gte]=3` */
  #objectTests(name: string, value: Data): Test[] {
    return Object.entries(value).flatMap(([inner, each]) => {
      const isFilter = /^filters?$/i.test(name)
      if (isFilter && isObject(each)) return this.#objectTests(inner, each)
      return testOf(filterFor(this.#structures, this.#listed, { name: isFilter ? inner : `${name}__${inner}` }), each)
    })
  }

  /** The field and direction to sort by: `sort=-created`, `order_by=name:desc`, `sort=name&direction=desc`. */
  sortOf(query: Data): Sorting | undefined {
    const sent = this.#sortIn(query)
    const asked: unknown = Array.isArray(sent) ? sent[0] : sent
    if (typeof asked !== 'string') return undefined
    const { field, order = this.#directionIn(query), isNegative } = this.#sortAsked(asked)
    return field === undefined ? undefined : { field, isDescending: isNegative || /^desc/i.test(String(order ?? '')) }
  }

  #sortAsked(text: string): SortAsked {
    const known = this.#sorts.get(text)
    if (known) return known
    const [, sign, name = '', order] = /^([-+]?)([\w.]+)(?:[:\s,]+(asc|desc)\w*)?$/i.exec(text.split(',')[0] as string) ?? []
    const named = this.#fields.get(bare(name)) ?? fieldFor(this.#structures, this.#listed.item, name)?.field
    const field = named && onlyNumberIn(this.#structures, this.#listed.item, named)
    const read = { field, order, isNegative: sign === '-' }
    if (this.#sorts.size >= mostSorts) this.#sorts.clear()
    this.#sorts.set(text, read)
    return read
  }
}

/**
 * A cursor of our own, for a list that declares a size of pages and no way to the next one: the links to other pages then have it, as those
 * of such servers do.
 */
function ownCursorFor(declared: ParametersByKind): AskedParameter | undefined {
  const limit = declared.get('limit')?.[0]
  if (limit === undefined || (['cursor', 'offset', 'page'] as const).some((kind) => declared.has(kind))) return undefined
  return { in: 'query', name: limit.name.startsWith('$') ? '$skiptoken' : 'cursor', schema: { type: 'string' } }
}
