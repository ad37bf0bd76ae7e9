import type { Collection } from '../../world/collection/collection.ts'
import type { World } from '../../world/world.ts'
import type { Provider, Store } from '../../provider/provider.ts'

/** Makes the stores of one provider, through which its code uses collections. */
export class Stores {
  /** The prototype of all stores of the provider, with a getter for each collection. */
  readonly #prototype: object

  constructor({ name, collections }: Pick<Provider, 'name' | 'collections'>) {
    const getters = Object.keys(collections).map((each, place) => [each, opener(`${name}/${each}`, place)])
    this.#prototype = Object.create(null, Object.fromEntries(getters))
  }

  /** The provider's store in a world. Each collection is opened on first use, since most worlds use few of them. */
  of(world: World): Store<unknown> {
    return Object.create(this.#prototype, { [worldOf]: { value: world }, [openedOf]: { value: [] } })
  }
}

const worldOf = Symbol('world')
/** The collections that were opened, each at its place. */
const openedOf = Symbol('opened')

interface Opened {
  readonly [worldOf]: World
  readonly [openedOf]: (Collection<object> | undefined)[]
}

function opener(collection: string, place: number): PropertyDescriptor & ThisType<Opened> {
  return {
    enumerable: true,
    get() {
      return (this[openedOf][place] ??= this[worldOf].collection(collection))
    },
  }
}
