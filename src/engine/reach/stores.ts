import type { World } from '../../world/world.ts'
import type { Provider, Store } from '../../provider/provider.ts'

/** Makes the stores of one provider, through which its code uses collections. */
export class Stores {
  /** The prototype of all stores of the provider, with a getter for each collection. */
  readonly #prototype: object

  constructor({ name, collections }: Pick<Provider, 'name' | 'collections'>) {
    this.#prototype = Object.create(null, Object.fromEntries(Object.keys(collections).map((each) => [each, opener(`${name}/${each}`)])))
  }

  /** The provider's store in a world. Each collection is opened on first use, since most worlds use few of them. */
  of(world: World): Store<unknown> {
    return Object.create(this.#prototype, { [worldOf]: { value: world } })
  }
}

const worldOf = Symbol('world')

function opener(collection: string): PropertyDescriptor & ThisType<{ readonly [worldOf]: World }> {
  return {
    enumerable: true,
    get() {
      return this[worldOf].collection(collection)
    },
  }
}
