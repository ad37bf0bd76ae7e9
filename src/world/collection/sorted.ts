/** A longer run of values is split in two. Moving this many values by one index takes less time than a lookup in a large map. */
const longest = 512

/**
 * A sorted set: values in the order of `compare`, where 0 means the same value. It keeps them in short runs, so that adding or
 * removing a value does not move all later ones.
 */
export class Sorted<T> {
  readonly #compare: (a: T, b: T) => number
  readonly #runs: T[][] = []
  #size = 0

  /** @param values the first values, each of them once */
  constructor(compare: (a: T, b: T) => number, values: readonly T[] = []) {
    this.#compare = compare
    const inOrder = values.toSorted(compare)
    for (let start = 0; start < inOrder.length; start += longest / 2) this.#runs.push(inOrder.slice(start, start + longest / 2))
    this.#size = inOrder.length
  }

  get size(): number {
    return this.#size
  }

  get first(): T | undefined {
    return this.#size === 0 ? undefined : this.#runs[0]?.[0]
  }

  add(value: T): void {
    if (this.#append(value)) return
    const at = this.#runOf(value)
    const run = this.#runs[at] as T[]
    const index = this.#firstNotBefore(run, value)
    if (index < run.length && this.#compare(run[index] as T, value) === 0) return
    run.splice(index, 0, value)
    this.#size += 1
    if (run.length > longest) this.#runs.splice(at + 1, 0, run.splice(longest / 2))
  }

  /** Fast path: most values are added at the end. */
  #append(value: T): boolean {
    const run = this.#runs.at(-1)
    if (run && this.#compare(run.at(-1) as T, value) >= 0) return false
    if (run && run.length < longest) run.push(value)
    else this.#runs.push([value])
    this.#size += 1
    return true
  }

  remove(value: T): void {
    const at = this.#runOf(value)
    const run = this.#runs[at]
    if (!run) return
    const index = this.#firstNotBefore(run, value)
    if (index === run.length || this.#compare(run[index] as T, value) !== 0) return
    run.splice(index, 1)
    this.#size -= 1
    if (run.length === 0) this.#runs.splice(at, 1)
  }

  /** How many values come before this one. */
  rankOf(value: T): number {
    const at = this.#runOf(value)
    let before = 0
    for (let index = 0; index < at; index += 1) before += (this.#runs[index] as T[]).length
    return before + this.#firstNotBefore(this.#runs[at] ?? [], value)
  }

  /** At most `count` values, from an index on. */
  slice(start: number, count: number): T[] {
    const found: T[] = []
    let skip = Math.max(0, start)
    for (const run of this.#runs) {
      if (found.length >= count) break
      if (skip < run.length) for (const value of run.slice(skip, skip + count - found.length)) found.push(value)
      skip = Math.max(0, skip - run.length)
    }
    return found
  }

  /** Visits the values in their order until one visit returns false. */
  every(visit: (value: T) => boolean): boolean {
    return this.#runs.every((run) => run.every(visit))
  }

  list(): T[] {
    return this.#runs.flat()
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const run of this.#runs) yield* run
  }

  /** The run that a value belongs to: the last one that does not begin after it, or else the first. */
  #runOf(value: T): number {
    let low = 0
    let high = this.#runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare((this.#runs[middle] as T[])[0] as T, value) <= 0) low = middle + 1
      else high = middle
    }
    return Math.max(low - 1, 0)
  }

  #firstNotBefore(run: readonly T[], value: T): number {
    let low = 0
    let high = run.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(run[middle] as T, value) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
