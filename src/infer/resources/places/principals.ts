import { isPrincipalKey } from '../../words/principalKeys.ts'
import { bare } from '../../words/names.ts'
import { successOf } from '../bodies.ts'
import { leadsToItems, type Draft, type PathPlace } from '../draft.ts'
import { itemEnvelope } from '../envelope.ts'
import { isSameComponent, type Structures } from '../fields.ts'
import { formOf, isParam } from '../paths.ts'

interface Looking {
  readonly structures: Structures
  readonly drafts: readonly Draft[]
  /** The drafts by the noun of their last label. */
  readonly byNoun: ReadonlyMap<string, readonly Draft[]>
  readonly places: ReadonlyMap<string, PathPlace>
}

/**
 * The resource whose item a path means without its key: `/users/me` beside `/users/{id}`, `/user` beside `/users/{login}`, and `/me` if
 * only one resource has such items. Undefined if there is none, or several are possible.
 */
export function ownerOfPrincipal(
  { form, shape, operations }: PathPlace,
  { structures, drafts, byNoun, places }: Looking,
): Draft | undefined {
  const last = shape.segments.at(-1)
  if (!last || isParam(last) || shape.verb !== undefined || places.has(`${form}/{}`)) return undefined
  const isKey = isPrincipalKey(last.fixed)
  if (!isKey && shape.segments.some(isParam)) return undefined
  const above = formOf(shape.segments.slice(0, -1))
  const siblings = above === '' ? '' : `${above}/`
  const isBeside = (each: Draft): boolean =>
    isPlural(each.labels.at(-1), last.fixed) && leadsToItems(each, `${siblings}${each.labels.at(-1)}/{}`)
  const possible = isKey ? drafts : (byNoun.get(bare(last.fixed)) ?? []).filter(isBeside)
  const read = possible.length > 0 ? operations.find(({ method }) => method === 'GET') : undefined
  const item = read && itemEnvelope(structures, successOf(read)?.schema, last.fixed)?.item
  if (!item) return undefined
  const fitting = possible.filter((each) => !each.isSingleton && structures.agree(each.item, item))
  if (!isKey) return fitting[0]
  const beside = fitting.find((each) => leadsToItems(each, `${above}/{}`))
  if (beside || bare(last.fixed) === 'current') return beside
  const whole = fitting.filter(({ labels }) => labels.length === 1)
  const same = whole.filter((each) => isSameComponent(structures.of(each.item), structures.of(item)))
  const [only, ...others] = same.length > 0 ? same : whole
  return others.length === 0 ? only : undefined
}

/** Whether one of two words with the same noun is the plural. */
function isPlural(many: string | undefined, one: string): boolean {
  return many !== undefined && bare(many) !== bare(one)
}
