/**
 * The last items of a sequence, limited in number. Ids count from 1 and go on when items are dropped. Sizes are kept apart from their items,
 * so that dropping an item does not fetch it into the cache: it was added long ago.
 */
export class Ring<T> {
  readonly #most: number
  readonly #items: (T | undefined)[] = []
  readonly #sizes: number[] = []
  #first = 1
  #next = 1

  constructor(most: number) {
    this.#most = most
  }

  /** The id of the oldest item; the next id if there is none. */
  get first(): number {
    return this.#first
  }

  /** The id that the next item gets. */
  get next(): number {
    return this.#next
  }

  get isFull(): boolean {
    return this.#next - this.#first >= this.#most
  }

  /** Adds an item and returns its id. Drop the oldest item before if it is full. */
  add(item: T, size: number): number {
    const id = this.#next
    const slot = id % this.#most
    this.#items[slot] = item
    this.#sizes[slot] = size
    this.#next = id + 1
    return id
  }

  /** Uses up an id without keeping an item. Everything older is dropped. */
  skip(): number {
    const id = this.#next
    this.#next += 1
    this.clear()
    return id
  }

  /** The item with this id. Undefined if it was never added, or dropped since. */
  get(id: number): T | undefined {
    return id >= this.#first && id < this.#next ? this.#items[id % this.#most] : undefined
  }

  /** Drops the oldest item. Returns its size; 0 if there is none. */
  dropOldest(): number {
    if (this.#first === this.#next) return 0
    const slot = this.#first % this.#most
    this.#items[slot] = undefined
    this.#first += 1
    return this.#sizes[slot] as number
  }

  clear(): void {
    this.#items.length = 0
    this.#sizes.length = 0
    this.#first = this.#next
  }
}
