import { identityOf, parentLabels, type ItemRecord } from '../items/record.ts'
import type { Resource } from '../resources/model.ts'
import { isEmptied, itemsOf, type Siblings } from './siblings.ts'

/** An item that is a parent, whether it exists or not. */
interface Ancestor extends Siblings {
  readonly key: string
}

/** Whose items are parents of whose. */
export class Lineage {
  readonly #resources: readonly Resource[]

  constructor(resources: readonly Resource[]) {
    this.#resources = resources
  }

  /** The resources whose items may be below those of a resource. */
  childrenOf(resource: Resource): readonly Resource[] {
    const label = resource.identity.at(-1) as string
    return this.#resources.filter((each) => each !== resource && parentLabels(each).includes(label))
  }

  /** The items that these are below, as far as they are named and known as items of a resource. */
  parentsOf({ resource, context, parents }: Siblings): Ancestor[] {
    const found: Ancestor[] = []
    for (const label of parentLabels(resource)) {
      const key = parents[label]
      const parent = key === undefined ? undefined : this.resourceAt(resource, label, parents)
      if (key !== undefined && parent) found.push({ resource: parent, context, parents, key })
    }
    return found
  }

  /** The resource whose items are the parents with a label. */
  resourceAt(resource: Resource, label: string, parents: Siblings['parents']): Resource | undefined {
    return this.#resources.find(
      (each) =>
        each !== resource &&
        !each.isSingleton &&
        each.identity.at(-1) === label &&
        each.identity.slice(0, -1).every((one) => parents[one] !== undefined),
    )
  }

  /** Whether a parent was deleted. Other parents are taken on trust. */
  isOrphan(siblings: Siblings): boolean {
    return this.parentsOf(siblings).some((parent) => {
      const stored = storedOf(parent)
      return stored ? stored.isGone === true : isEmptied(parent)
    })
  }

  /** Children of what a client created start empty. */
  isBelowCreated(siblings: Siblings): boolean {
    return this.parentsOf(siblings).some((parent) => {
      const stored = storedOf(parent)
      return stored !== undefined && stored.seed === undefined && !stored.isGone
    })
  }

  /** Where lists of parents show these items too: the resources of those parents, by label. */
  scopesOf(resource: Resource): (readonly [label: string, parent: Resource])[] {
    return resource.scope.flatMap((label) => {
      const parent = this.#resources.find((each) => each !== resource && each.identity.length === 1 && each.identity[0] === label)
      return parent && parent.scope.length === 0 ? [[label, parent] as const] : []
    })
  }
}

function storedOf({ resource, context, parents, key }: Ancestor): ItemRecord | undefined {
  return itemsOf({ resource, context }).get(identityOf(resource, parents, key))
}
