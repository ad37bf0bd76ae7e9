/** A longer run of values is split in two. Moving this many values by one place costs less than a lookup in a large map. */
const longest = 512

/**
 * A sorted set: values in the order of `compare`, where 0 means the same value. It keeps them in short runs, so that adding or
 * removing a value does not move all later ones.
 */
export class Sorted<T> {
  readonly #compare: (a: T, b: T) => number
  readonly #runs: T[][] = []

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get first(): T | undefined {
    return this.#runs[0]?.[0]
  }

  add(value: T): void {
    if (this.#append(value)) return
    const at = this.#runOf(value)
    const run = this.#runs[at] as T[]
    const index = this.#firstNotBefore(run, value)
    if (index < run.length && this.#compare(run[index] as T, value) === 0) return
    run.splice(index, 0, value)
    if (run.length > longest) this.#runs.splice(at + 1, 0, run.splice(longest / 2))
  }

  /** The fast path: most values come after all others. */
  #append(value: T): boolean {
    const run = this.#runs.at(-1)
    if (run && this.#compare(run.at(-1) as T, value) >= 0) return false
    if (run && run.length < longest) run.push(value)
    else this.#runs.push([value])
    return true
  }

  remove(value: T): void {
    const at = this.#runOf(value)
    const run = this.#runs[at]
    if (!run) return
    const index = this.#firstNotBefore(run, value)
    if (index === run.length || this.#compare(run[index] as T, value) !== 0) return
    run.splice(index, 1)
    if (run.length === 0) this.#runs.splice(at, 1)
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
