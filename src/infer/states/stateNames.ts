import pluralize from 'pluralize'
import type { Resource } from '../resources/model.ts'
import { withArticle, wordsOf } from '../words/names.ts'

export interface StateNames {
  /** `a customer exists`; `the settings exist` of a single object. */
  readonly some: string
  /** `no customer exists`; undefined for a single object, which always exists. */
  readonly none?: string
}

/**
 * The names of the states of each resource. If several resources have the same noun, the one with the shortest identity is called by the
 * noun alone. The names of the others contain their identity: `a customer exists (accounts/customers)`.
 */
export function stateNames(resources: readonly Resource[]): ReadonlyMap<Resource, StateNames> {
  const names = new Map<Resource, StateNames>()
  for (const group of Map.groupBy(resources, (each) => namesOf(each).some).values()) {
    const shortest = Math.min(...group.map(({ identity }) => identity.length))
    const isPlain = group.filter(({ identity }) => identity.length === shortest).length === 1
    for (const resource of group) {
      const suffix = isPlain && resource.identity.length === shortest ? '' : ` (${ownName(resource, group)})`
      const { some, none } = namesOf(resource)
      names.set(resource, { some: some + suffix, ...(none !== undefined && { none: none + suffix }) })
    }
  }
  return names
}

function namesOf({ noun, identity, isSingleton }: Resource): StateNames {
  if (!isSingleton) return { some: `${withArticle(noun)} exists`, none: `no ${noun} exists` }
  const words = wordsOf(identity.at(-1) as string)
  const isMany = pluralize.isPlural(words.at(-1) ?? '')
  return { some: `the ${words.join(' ')} ${isMany ? 'exist' : 'exists'}` }
}

/** `accounts/customers`, or the unique name of the collection if another one has the same identity. */
function ownName({ name, identity }: Resource, group: readonly Resource[]): string {
  const path = identity.join('/')
  return group.some((each) => each.name !== name && each.identity.join('/') === path) ? name : path
}
