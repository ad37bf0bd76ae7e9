import type { FilterParameter } from './filters/filterParameters.ts'
import type { AskedParameter, PagingKind, ParametersByKind } from './paging.ts'

/** What the parameters of a list do: those of its query, or the fields of its body that mean the same. */
export interface UsedParameters {
  /** Each with the field that it filters by; without one if it names fields itself, as `filter` does. */
  readonly filters: readonly { readonly parameter: string; readonly field?: string }[]
  readonly searches: readonly string[]
  readonly sorts: readonly string[]
  readonly pages: readonly string[]
  /** Checked against the spec, without any effect. */
  readonly ignored: readonly string[]
}

interface Read {
  readonly parameters: readonly AskedParameter[]
  readonly filters: readonly FilterParameter[]
  readonly byKind: ParametersByKind
}

const sorting: readonly PagingKind[] = ['sort', 'direction']
const paging: readonly PagingKind[] = ['limit', 'cursor', 'offset', 'page']

/** Sorts the parameters of a list by what they do, each in the order of the spec. */
export function usedParameters({ parameters, filters, byKind }: Read): UsedParameters {
  const asked = new Set(parameters.filter((each) => each.in === 'query').map(({ name }) => name))
  const among = (names: readonly string[]): readonly string[] => [...asked].filter((name) => names.includes(name))
  const ofKinds = (kinds: readonly PagingKind[]): readonly string[] =>
    among(kinds.flatMap((kind) => byKind.get(kind) ?? []).map(({ name }) => name))
  const filtering = filters.filter((each) => asked.has(each.name) && !each.isSearch && (each.field !== undefined || namesFields(each.name)))
  const found = {
    filters: filtering.map(({ name, field }) => ({ parameter: name, ...(field && { field: field.field }) })),
    searches: among(filters.filter(({ isSearch }) => isSearch).map(({ name }) => name)),
    sorts: ofKinds(sorting),
    pages: ofKinds(paging),
  }
  const used = new Set([...filtering.map(({ name }) => name), ...found.searches, ...found.sorts, ...found.pages])
  return { ...found, ignored: [...asked].filter((name) => !used.has(name)) }
}

/** Whether the value of a filter says which fields it is about. */
function namesFields(name: string): boolean {
  return /^\$?filters?$/i.test(name)
}
