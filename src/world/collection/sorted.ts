/** A longer run of values is split in two. Moving this many values by one index takes less time than a lookup in a large map. */
const longest = 512

/** Who makes notes about values, and how. The notes must not change. */
export interface Noting<T, N> {
  readonly by: object
  readonly make: (value: T) => N
}

/**
 * A sorted set: values in the order of `compare`, where 0 means the same value. It keeps them in short runs, so that adding or
 * removing a value does not move all later ones.
 */
export class Sorted<T> {
  readonly #compare: (a: T, b: T) => number
  readonly #runs: T[][] = []
  /** What was noted about the values of each run, in the same places; undefined for a run without notes. */
  readonly #notes: (unknown[] | undefined)[] = []
  #notedBy: object | undefined
  /** How many values come before each run, as far as it was counted since the last change. */
  readonly #starts: number[] = [0]
  #size = 0

  /** @param values the first values, each of them once */
  constructor(compare: (a: T, b: T) => number, values: readonly T[] = [], { isInOrder = false } = {}) {
    this.#compare = compare
    const inOrder = isInOrder ? values : values.toSorted(compare)
    for (let start = 0; start < inOrder.length; start += longest / 2)
      this.#addRun(this.#runs.length, inOrder.slice(start, start + longest / 2))
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
    this.#forgetStarts(at)
    if (index < run.length && this.#compare(run[index] as T, value) === 0) return
    run.splice(index, 0, value)
    this.#notes[at]?.splice(index, 0, undefined)
    this.#size += 1
    if (run.length > longest) this.#addRun(at + 1, run.splice(longest / 2), this.#notes[at]?.splice(longest / 2))
  }

  #addRun(at: number, run: T[], notes?: unknown[]): void {
    this.#runs.splice(at, 0, run)
    this.#notes.splice(at, 0, notes)
  }

  /** Fast path: most values are added at the end. */
  #append(value: T): boolean {
    const run = this.#runs.at(-1)
    // The starts of all runs stay the same.
    if (run && this.#compare(run.at(-1) as T, value) >= 0) return false
    if (run && run.length < longest) run.push(value)
    else this.#addRun(this.#runs.length, [value])
    this.#size += 1
    return true
  }

  remove(value: T): void {
    const at = this.#runOf(value)
    const run = this.#runs[at]
    if (!run) return
    this.#forgetStarts(at)
    const index = this.#firstNotBefore(run, value)
    if (index === run.length || this.#compare(run[index] as T, value) !== 0) return
    run.splice(index, 1)
    this.#notes[at]?.splice(index, 1)
    this.#size -= 1
    if (run.length > 0) return
    this.#runs.splice(at, 1)
    this.#notes.splice(at, 1)
  }

  /** How many values come before this one. */
  rankOf(value: T): number {
    const at = this.#runOf(value)
    return this.#startOf(at) + this.#firstNotBefore(this.#runs[at] ?? [], value)
  }

  #forgetStarts(after: number): void {
    if (this.#starts.length > after + 1) this.#starts.length = after + 1
  }

  #startOf(at: number): number {
    const starts = this.#starts
    for (let next = starts.length; next <= at; next += 1) starts.push((starts[next - 1] as number) + (this.#runs[next - 1] as T[]).length)
    return starts[at] as number
  }

  /** The run with the value at an index; the last one if there are fewer values. */
  #runAt(index: number): number {
    let low = 0
    let high = this.#runs.length - 1
    this.#startOf(Math.max(0, high))
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= index) low = middle
      else high = middle - 1
    }
    return low
  }

  /** At most `count` values, from an index on. */
  slice(start: number, count: number): T[] {
    const found: T[] = []
    this.#visit(start, count, (at, index) => found.push((this.#runs[at] as T[])[index] as T))
    return found
  }

  /**
   * What is noted about at most `count` values, from an index on. A note that is missing is made, and kept until its value is removed.
   * Another `by` makes its own notes. Values that have notes are not read, which saves time if they are scattered over the memory.
   */
  notes<N>(start: number, count: number, { by, make }: Noting<T, N>): N[] {
    if (this.#notedBy !== by) this.#notes.fill(undefined)
    this.#notedBy = by
    const found: N[] = []
    this.#visit(start, count, (at, index) => {
      const notes = (this.#notes[at] ??= []) as (N | undefined)[]
      found.push((notes[index] ??= make((this.#runs[at] as T[])[index] as T)))
    })
    return found
  }

  /** Visits at most `count` places, from an index on. */
  #visit(start: number, count: number, visit: (at: number, index: number) => void): void {
    const first = Math.max(0, start)
    let left = count
    let at = this.#runAt(first)
    let index = first - this.#startOf(at)
    while (left > 0 && at < this.#runs.length) {
      const end = Math.min((this.#runs[at] as T[]).length, index + left)
      left -= Math.max(0, end - index)
      for (; index < end; index += 1) visit(at, index)
      at += 1
      index = 0
    }
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
