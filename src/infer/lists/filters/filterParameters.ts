import { isScalar, type Structure, type Structures } from '../../resources/fields.ts'
import { bare, wordSet } from '../../words/names.ts'
import { parameterKind, type AskedParameter } from '../paging.ts'
import { choiceFor, type ListedItem } from './choices.ts'
import { fieldFor, filteredName, type FilterField } from './filterFields.ts'
import { isTimeFormat } from './moments.ts'
import { rangeFor } from './ranges.ts'

/** A parameter that may filter by a field of the item. */
export interface FilterParameter {
  readonly name: string
  readonly isSearch: boolean
  /** The field that the parameter's own name means. */
  readonly field: FilterField | undefined
}

/** The parameters of a list that filter it. Those for pages and sorting are not among them. */
export function filterParameters(
  structures: Structures,
  listed: ListedItem,
  parameters: readonly AskedParameter[],
): readonly FilterParameter[] {
  const isPaired = parameters.some(({ name }) => partners.has(bare(name)))
  return parameters.flatMap((parameter): FilterParameter[] => {
    const { name } = parameter
    if (parameter.in !== 'query') return []
    const meant = filteredName(name)
    const kind = isField(structures, listed.item, parameter) ? undefined : parameterKind(meant)
    if (kind === undefined || kind === 'search' || meant !== name)
      return [{ name, isSearch: kind === 'search', field: filterFor(structures, listed, { ...parameter, name: meant }) }]
    const field = isForTimes(parameter, structures.of(parameter.schema), isPaired) ? rangeFor(structures, listed.item, name) : undefined
    return field ? [{ name, isSearch: false, field }] : []
  })
}

/** The field that a name means, and how it is compared. */
export function filterFor(
  structures: Structures,
  listed: ListedItem,
  parameter: Pick<AskedParameter, 'name'> & Partial<AskedParameter>,
): FilterField | undefined {
  const { item } = listed
  const found = fieldFor(structures, item, parameter.name)
  if (found || structures.nameLike(item, parameter.name) !== undefined) return found
  return rangeFor(structures, item, parameter.name) ?? choiceFor(structures, listed, parameter)
}

/** Names that mean a page, or one end of a time. */
const ambiguous = wordSet('from start after before')
/** Names of the other end. */
const partners = wordSet('to end until')

/** Whether such a name means a time: its type says so, or a parameter for the other end stands beside it. */
function isForTimes({ name }: AskedParameter, { types, format }: Structure, isPaired: boolean): boolean {
  if (!ambiguous.has(bare(name))) return false
  return isTimeFormat(format) || (isPaired && /^(?:from|start)$/i.test(name) && types.has('string'))
}

/**
 * Whether a parameter with a name that usually means paging, sorting or searching filters by a field: `direction=outgoing`,
 * `start=2026-01-01`.
 */
function isField(structures: Structures, item: Structure, { name, schema }: AskedParameter): boolean {
  const field = structures.namesOf(item).get(bare(name))
  if (field === undefined || !isScalar(structures.of(item.fields.get(field)))) return false
  const { types, values } = structures.of(schema)
  const kind = parameterKind(name)
  if (kind === 'direction') return values !== undefined && !values.some((each) => /^(?:asc|desc)/i.test(String(each)))
  if (kind === 'offset' || kind === 'page') return types.has('string') && !types.has('integer')
  // `length` is a size of pages, unless items have a length.
  return kind === 'search' || bare(name) === 'length'
}
