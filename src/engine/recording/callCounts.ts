import type { AnsweredBy, Exchange } from '../exchange.ts'
import type { Mount } from '../routes.ts'

/** Calls of one kind: who answered, with a status of one class (2 for 200 to 299). */
export interface CallCount {
  /** Undefined for calls that reached no provider. */
  readonly provider: string | undefined
  readonly answeredBy: AnsweredBy
  readonly statusClass: number
  readonly calls: number
}

/** The number of calls that took at most this many seconds. */
export interface DurationCount {
  /** Infinity for all calls. */
  readonly atMost: number
  readonly calls: number
}

/** The upper bounds of durations, in milliseconds. */
const bounds = [0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 1_000]
const statusClasses = 6

/** Counts calls and how long they took. Counting costs a few additions; everything else is done when somebody asks. */
export class CallCounts {
  readonly #byMount = new Map<Mount | undefined, Partial<Record<AnsweredBy, number[]>>>()
  readonly #durations = Array.from({ length: bounds.length + 1 }, () => 0)
  #seconds = 0

  count({ mount, answeredBy, took }: Exchange, status: number): void {
    let counts = this.#byMount.get(mount)
    if (!counts) this.#byMount.set(mount, (counts = {}))
    const classes = (counts[answeredBy] ??= Array.from({ length: statusClasses }, () => 0))
    const at = Math.floor(status / 100)
    classes[at] = (classes[at] ?? 0) + 1
    this.#seconds += took / 1_000
    let bound = 0
    while (took > (bounds[bound] ?? Infinity)) bound += 1
    this.#durations[bound] = (this.#durations[bound] ?? 0) + 1
  }

  /** The counts that are not 0. */
  calls(): readonly CallCount[] {
    return [...this.#byMount].flatMap(([mount, counts]) =>
      Object.entries(counts).flatMap(([answeredBy, classes]) =>
        classes.flatMap((calls, statusClass) =>
          calls === 0 ? [] : [{ provider: mount?.name, answeredBy: answeredBy as AnsweredBy, statusClass, calls }],
        ),
      ),
    )
  }

  /** How many calls took at most as long as each bound; the last one is the number of all calls. */
  durations(): { readonly counts: readonly DurationCount[]; readonly seconds: number } {
    let calls = 0
    const counts = [...bounds, Infinity].map((bound, index) => ({ atMost: bound / 1_000, calls: (calls += this.#durations[index] ?? 0) }))
    return { counts, seconds: this.#seconds }
  }
}
