import { identityOf, parentLabels, type ItemRecord } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'
import { isEmptied, itemsOf, type Siblings, type StoreContext } from './siblings.ts'

/** A parent item, which may or may not exist. */
interface Ancestor extends Siblings {
  readonly key: string
}

/** Knows which resources have parents in which others. */
export class Lineage {
  readonly #resources: readonly Resource[]

  constructor(resources: readonly Resource[]) {
    this.#resources = resources
  }

  /** The resources whose items may be below those of a resource. */
  childrenOf(resource: Resource): readonly Resource[] {
    const label = resource.identity.at(-1) as string
    return this.#resources.filter((each) => each !== resource && parentLabels(each).includes(each.aliases.get(label) ?? label))
  }

  /** The parents of items, as far as the call names them and they are items of a known resource. */
  parentsOf({ resource, context, parents }: Siblings): Ancestor[] {
    const found: Ancestor[] = []
    for (const label of parentLabels(resource)) {
      const key = parents[label]
      const parent =
        key === undefined ? undefined : (this.resourceAt(resource, label, parents) ?? this.#aliased(resource, context, { label, key }))
      if (key !== undefined && parent) found.push({ resource: parent, context, parents, key })
    }
    return found
  }

  /** If a path may call a parent otherwise: the resource that has an item with this key, else the only resource that may be meant. */
  #aliased(
    resource: Resource,
    context: StoreContext,
    { label, key }: { readonly label: string; readonly key: string },
  ): Resource | undefined {
    const others = [...resource.aliases].filter(([, own]) => own === label).map(([other]) => other)
    if (others.length === 0) return undefined
    const possible = this.#resources.filter(
      ({ identity, isSingleton }) => !isSingleton && identity.length === 1 && others.includes(identity[0] as string),
    )
    const stored = possible.filter((each) => itemsOf({ resource: each, context }).peek(identityOf(each, {}, key)))
    const there = stored.find((each) => !itemsOf({ resource: each, context }).peek(identityOf(each, {}, key))?.isGone)
    return there ?? stored[0] ?? (possible.length === 1 ? possible[0] : undefined)
  }

  /** The resource whose items a label stands for. */
  resourceAt(resource: Resource, label: string, parents: Siblings['parents']): Resource | undefined {
    return this.#resources.find(
      (each) =>
        each !== resource &&
        !each.isSingleton &&
        each.identity.at(-1) === label &&
        each.identity.slice(0, -1).every((one) => parents[one] !== undefined),
    )
  }

  /** Whether a parent was deleted. Parents that were never seen count as existing. */
  isOrphan(siblings: Siblings): boolean {
    return this.parentsOf(siblings).some((parent) => {
      const stored = storedOf(parent)
      return stored ? stored.isGone === true : isEmptied(parent)
    })
  }

  /** Whether a parent was created by a client. Collections below such parents start empty. */
  isBelowCreated(siblings: Siblings): boolean {
    return this.parentsOf(siblings).some((parent) => {
      const stored = storedOf(parent)
      return stored !== undefined && stored.seed === undefined && !stored.isGone
    })
  }

  /** The resources whose lists show these items too, by label. */
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
