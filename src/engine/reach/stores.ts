import type { World } from '../../world/world.ts'
import type { Provider, Store } from '../../provider/provider.ts'

/** Makes the stores of one provider, through which its code uses collections. */
export class Stores {
  /** The prototype of all stores of the provider, with a getter for each collection. */
  readonly #prototype: object
  /** Where a store keeps its collections once they are opened. The store itself has them, so that there is no list to fetch into the cache. */
  readonly #places: PropertyDescriptorMap

  constructor({ name, collections }: Pick<Provider, 'name' | 'collections'>) {
    const places = Object.keys(collections).map((each) => [each, Symbol(each)] as const)
    this.#places = Object.fromEntries(places.map(([, place]) => [place, { value: undefined, writable: true }]))
    this.#prototype = Object.create(null, Object.fromEntries(places.map(([each, place]) => [each, opener(`${name}/${each}`, place)])))
  }

  /** The provider's store in a world. Each collection is opened on first use, since most worlds use few of them. */
  of(world: World): Store<unknown> {
    return Object.create(this.#prototype, { [worldOf]: { value: world }, ...this.#places })
  }
}

const worldOf = Symbol('world')

interface Opened {
  readonly [worldOf]: World
  [place: symbol]: unknown
}

function opener(collection: string, place: symbol): PropertyDescriptor & ThisType<Opened> {
  return {
    enumerable: true,
    get() {
      return (this[place] ??= this[worldOf].collection(collection))
    },
  }
}
