import type { Log, Step } from './log.ts'

/**
 * Says that a call could not be made durable: nothing it did can be seen, and it may be tried again. Only where the log
 * answered nothing at all may a step still in flight reach it later; it then counts once, as a whole.
 */
export class NotDurableError extends Error {}

/** How often a call runs, should other writers get in first. */
const mostRuns = 4
/** How often the log is asked what became of an append, before its calls are given up. */
const mostAttempts = 3

/** What a world lets its commits do: take over steps of other writers, and undo its own. */
export interface Versioned {
  readonly name: string
  /** The version of the last step taken, durable or not. */
  readonly version: number
  apply(step: Step): void
  undo(step: Step): void
}

/** A call from submission to outcome, which may be a value or an error: either shows what the world was. */
interface Waiting {
  /** Runs the work; what it hands back delivers the outcome. */
  readonly attempt: () => () => void
  readonly reject: (error: unknown) => void
  runs: number
  /** The world's version after the run: the outcome may leave once that is durable. */
  sees: number
  deliver: () => void
}

/**
 * Lets outcomes leave a world only when all they show is durable. Work runs at once, in order; one append is in flight
 * and carries all steps pending; when it fails, everything above the durable version is undone, and after a conflict
 * run again on what the other writers left. Without a log nothing waits.
 *
 * That others have written to a shared world shows when an append meets theirs, not before. Until then calls that only
 * read may show an older state. It was durable once and is never undone; asking the log before every read would cost a
 * round trip each and still be out of date on arrival.
 */
export class Commits {
  readonly #world: Versioned
  readonly #log: Log | undefined
  /** Work runs while `open`. `stale`: what the log holds is unknown, and the next call asks. */
  #state: 'stale' | 'open' | 'recovering'
  #durable = 0
  #inFlight: readonly Step[] = []
  #pending: Step[] = []
  #started: Waiting[] = []
  #queue: Waiting[] = []

  constructor(world: Versioned, log: Log | undefined) {
    this.#world = world
    this.#log = log
    this.#state = log ? 'stale' : 'open'
  }

  /** The version up to which nothing can be lost. */
  get durable(): number {
    return this.#log ? this.#durable : this.#world.version
  }

  /** Notes a step just taken; it will be appended. */
  add(step: Step): void {
    this.#pending.push(step)
  }

  /** Runs synchronous work on the world, with its argument. The outcome comes when everything it saw and did is durable. */
  submit<T, A = undefined>(run: (argument: A) => T, argument?: A): T | Promise<T> {
    if (!this.#log) return run(argument as A)
    return new Promise<T>((resolve, reject) => {
      const attempt = (): (() => void) => {
        try {
          const value = run(argument as A)
          return () => resolve(value)
        } catch (error) {
          return () => reject(error)
        }
      }
      this.#queue.push({ attempt, reject, runs: 0, sees: 0, deliver: nothing })
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#state === 'stale' && this.#queue.length > 0) void this.#recover()
    while (this.#state === 'open' && this.#queue.length > 0) this.#start(this.#queue.shift() as Waiting)
    this.#flush()
    this.#release()
  }

  #start(waiting: Waiting): void {
    if (waiting.runs === mostRuns) return refuse([waiting], 'Other writers got in first, time and again.')
    waiting.runs += 1
    waiting.deliver = waiting.attempt()
    waiting.sees = this.#world.version
    this.#started.push(waiting)
  }

  #release(): void {
    while (this.#started[0] && this.#started[0].sees <= this.#durable) this.#started.shift()?.deliver()
  }

  #flush(): void {
    if (this.#state !== 'open' || this.#inFlight.length > 0 || this.#pending.length === 0) return
    this.#inFlight = this.#pending
    this.#pending = []
    this.#append().then(
      (appended) => {
        if (!appended) return this.#recover()
        this.#landed()
        return this.#pump()
      },
      () => this.#recover(),
    )
  }

  /** A log that throws instead of rejecting has failed no less. */
  async #append(): Promise<boolean> {
    return (this.#log as Log).append(this.#world.name, this.#durable, this.#inFlight)
  }

  #landed(): void {
    this.#durable += this.#inFlight.length
    this.#inFlight = []
    this.#release()
  }

  /** Finds out what the log really holds and brings the world there. */
  async #recover(): Promise<void> {
    this.#state = 'recovering'
    try {
      this.#catchUp(await this.#above())
      this.#state = 'open'
    } catch (error) {
      this.#state = 'stale'
      const reason = error instanceof Error ? error.message : String(error)
      refuse([...this.#rollBack(), ...this.#queue.splice(0)], `The log cannot be used: ${reason}`)
    }
    this.#pump()
  }

  /**
   * The steps of the log above durable. Where there are none, those in flight are sent again: an append that failed may
   * still arrive late, and is out of the way only when its place is taken, be it by itself.
   */
  async #above(): Promise<readonly Step[]> {
    let failure: unknown = new Error('it neither takes steps nor has any.')
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      try {
        const found = await (this.#log as Log).read(this.#world.name, this.#durable)
        if (found.length > 0 || this.#inFlight.length === 0) return found
        if (await this.#append()) return this.#inFlight
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  #catchUp(found: readonly Step[]): void {
    const ours = this.#inFlight
    const landed = ours.length > 0 && found[0]?.id === ours[0]?.id
    if (landed) this.#landed()
    const news = landed ? found.slice(ours.length) : found
    if (news.length === 0) return
    this.#queue = [...this.#rollBack(), ...this.#queue]
    for (const step of news) {
      this.#world.apply(step)
      this.#durable = step.version
    }
  }

  /** Undoes every step above durable, newest first; hands back the calls that saw one of them, in order. */
  #rollBack(): Waiting[] {
    for (const step of [...this.#inFlight, ...this.#pending].toReversed()) this.#world.undo(step)
    this.#inFlight = []
    this.#pending = []
    return this.#started.splice(0)
  }
}

function refuse(calls: readonly Waiting[], reason: string): void {
  for (const { reject } of calls) reject(new NotDurableError(reason))
}

function nothing(): void {}
