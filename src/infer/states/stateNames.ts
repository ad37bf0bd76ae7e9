import type { Resource } from '../resources/model.ts'
import { withArticle } from '../words/names.ts'

export interface StateNames {
  /** `a customer exists` */
  readonly some: string
  /** `no customer exists` */
  readonly none: string
}

/**
 * The names of the states of each resource. Of several with the same noun, the one with the shortest identity is called by the
 * noun alone, and others by their identity too: `a customer exists (accounts/customers)`. A single object always exists and has none.
 */
export function stateNames(resources: readonly Resource[]): ReadonlyMap<Resource, StateNames> {
  const names = new Map<Resource, StateNames>()
  for (const group of Map.groupBy(
    resources.filter(({ isSingleton }) => !isSingleton),
    ({ noun }) => noun,
  ).values()) {
    const shortest = Math.min(...group.map(({ identity }) => identity.length))
    const isPlain = group.filter(({ identity }) => identity.length === shortest).length === 1
    for (const resource of group) {
      const suffix = isPlain && resource.identity.length === shortest ? '' : ` (${ownName(resource, group)})`
      names.set(resource, { some: `${withArticle(resource.noun)} exists${suffix}`, none: `no ${resource.noun} exists${suffix}` })
    }
  }
  return names
}

/** `accounts/customers`, or the unique name of the collection where another one has the same identity. */
function ownName({ name, identity }: Resource, group: readonly Resource[]): string {
  const path = identity.join('/')
  return group.some((each) => each.name !== name && each.identity.join('/') === path) ? name : path
}
