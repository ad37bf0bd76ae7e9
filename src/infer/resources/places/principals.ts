import type { Schema } from '../../../document/document.ts'
import { isPrincipalKey } from '../../words/principalKeys.ts'
import { bare, singular } from '../../words/names.ts'
import { successOf } from '../bodies.ts'
import { leadsToItems, type Draft, type Place } from '../draft.ts'
import { itemEnvelope } from '../envelope.ts'
import { isSameComponent, type Structures } from '../fields.ts'
import { formOf, isParam } from '../paths.ts'

interface Looking {
  readonly structures: Structures
  readonly drafts: readonly Draft[]
  readonly places: ReadonlyMap<string, Place>
  readonly agree: (a: Schema | undefined, b: Schema | undefined) => boolean
}

/**
 * The resource whose one item is meant by a path without its key: `/users/me` beside `/users/{id}`, `/user` beside `/users/{login}`, and `/me`
 * where one resource alone has such items. Undefined where none is, or several may be.
 */
export function ownerOfPrincipal({ form, shape, operations }: Place, { structures, drafts, places, agree }: Looking): Draft | undefined {
  const last = shape.segments.at(-1)
  if (!last || isParam(last) || shape.verb !== undefined || places.has(`${form}/{}`)) return undefined
  const read = operations.find(({ method }) => method === 'GET')
  const item = read && itemEnvelope(structures, successOf(read)?.schema, last.fixed)?.item
  if (!item) return undefined
  const above = formOf(shape.segments.slice(0, -1))
  const fitting = drafts.filter((each) => !each.isSingleton && agree(each.item, item))
  if (!isPrincipalKey(last.fixed)) {
    if (shape.segments.some(isParam)) return undefined
    const siblings = above === '' ? '' : `${above}/`
    return fitting.find(
      ({ labels, itemPlaces }) =>
        isPlural(labels.at(-1), last.fixed) && itemPlaces.some((each) => each.form === `${siblings}${labels.at(-1)}/{}`),
    )
  }
  const beside = fitting.find((each) => leadsToItems(each, `${above}/{}`))
  if (beside || bare(last.fixed) === 'current') return beside
  const whole = fitting.filter(({ labels }) => labels.length === 1)
  const same = whole.filter((each) => isSameComponent(structures.of(each.item), structures.of(item)))
  const [only, ...others] = same.length > 0 ? same : whole
  return others.length === 0 ? only : undefined
}

function isPlural(many: string | undefined, one: string): boolean {
  return many !== undefined && bare(many) !== bare(one) && bare(singular(many)) === bare(one)
}
