/** The numbers of a slot: the slots before and after it in its chain, and the size of its item. One is spare, so that no slot is in two lines of the cache. */
const stride = 4
const before = 0
const after = 1
const sizeAt = 2
const firstRoom = 64

/** No slot. */
export const noSlot = -1

/**
 * The items of many holders, each in a slot. The slots of a holder are a chain from its oldest to its newest item. All holders share these few
 * lists, because a list of its own, last used many calls ago, would have to be fetched into the cache for each item.
 */
export class Slots<T> {
  readonly #items: (T | undefined)[] = []
  #numbers = new Float64Array(firstRoom * stride)
  /** The first of the slots that are free. They are a chain as well. */
  #free = noSlot

  /** Puts an item into a slot after `newest`, the last one of a chain. Returns the slot. */
  add(item: T, size: number, newest: number): number {
    const slot = this.#take()
    const numbers = this.#numbers
    this.#items[slot] = item
    numbers[slot * stride + before] = newest
    numbers[slot * stride + after] = noSlot
    numbers[slot * stride + sizeAt] = size
    if (newest !== noSlot) numbers[newest * stride + after] = slot
    return slot
  }

  item(slot: number): T {
    return this.#items[slot] as T
  }

  sizeOf(slot: number): number {
    return this.#numbers[slot * stride + sizeAt] as number
  }

  before(slot: number): number {
    return this.#numbers[slot * stride + before] as number
  }

  after(slot: number): number {
    return this.#numbers[slot * stride + after] as number
  }

  /** Frees a slot. */
  free(slot: number): void {
    this.#items[slot] = undefined
    this.#numbers[slot * stride + after] = this.#free
    this.#free = slot
  }

  #take(): number {
    const slot = this.#free
    if (slot === noSlot) return this.#grow()
    this.#free = this.after(slot)
    return slot
  }

  #grow(): number {
    const slot = this.#items.length
    this.#items.push(undefined)
    if (slot * stride < this.#numbers.length) return slot
    const numbers = new Float64Array(2 * this.#numbers.length)
    numbers.set(this.#numbers)
    this.#numbers = numbers
    return slot
  }
}
