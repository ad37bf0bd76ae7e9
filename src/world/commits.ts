import { withRecords, withTexts } from './exactSteps.ts'
import type { Log, Step } from './log.ts'
import { nextTurn } from './turn.ts'

/**
 * Thrown if the steps of a call could not be saved. They were undone, and the caller may try again. If the log did not answer at all, a
 * step that was sent may still be saved later. Then it takes effect once, as a whole.
 */
export class NotDurableError extends Error {
  override readonly name = 'NotDurableError'
}

/**
 * Thrown by work that would take too long for one turn of the event loop. Its steps so far are kept. The work runs again from the start
 * in a later turn, so it may throw this only if it can safely run again.
 */
export class PauseError extends Error {
  override readonly name = 'PauseError'
}

/** How often a call runs at most, if other writers append first. */
const mostRuns = 4
/** How often to ask the log what happened to an append, before its calls fail. */
const mostAttempts = 3

/** The part of a world that commits need, to apply steps of other writers and to undo their own. */
export interface Versioned {
  readonly name: string
  /** The version of the last step taken, durable or not. */
  readonly version: number
  apply(step: Step): void
  undo(step: Step): void
}

/** A call between submission and outcome. The outcome is a value or an error; either may show the state of the world. */
interface Waiting {
  /** Runs the work and returns a function that delivers the outcome. Throws `PauseError` where the work does. */
  readonly attempt: () => () => void
  readonly reject: (error: unknown) => void
  runs: number
  /** The world's version after the run. The outcome is delivered when this version is durable. */
  sees: number
  deliver: () => void
}

/**
 * Delivers outcomes only when everything they show is durable. Work runs at once and in order. One append is in flight at a
 * time and carries all pending steps. If it fails, all steps above the durable version are undone; after a conflict with another
 * writer their calls run again on the new state. Without a log nothing waits, except behind work that has paused.
 *
 * A conflict is noticed when steps are appended, not before. Until then calls that only read may show an older state. That
 * state was durable and is never undone. Asking the log before every read would cost a round trip each, and the answer could be out
 * of date when it arrives.
 */
export class Commits {
  readonly #world: Versioned
  readonly #log: Log | undefined
  /**
   * Work runs while `open`. `stale` means that the content of the log is unknown; the next call reads it. `paused` means that the first
   * call of the queue goes on in a later turn.
   */
  #state: 'stale' | 'open' | 'paused' | 'recovering'
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

  /** The last version that cannot be lost. */
  get durable(): number {
    return this.#log ? this.#durable : this.#world.version
  }

  /** Adds a step that was just taken. It will be appended to the log. */
  add(step: Step): void {
    this.#pending.push(step)
  }

  /** Runs synchronous work on the world, with its argument. The outcome comes when everything it saw and did is durable. */
  submit<T, A = undefined>(run: (argument: A) => T, argument?: A): T | Promise<T> {
    if (this.#log || this.#state !== 'open') return this.#enqueue(() => run(argument as A))
    try {
      return run(argument as A)
    } catch (error) {
      if (!(error instanceof PauseError)) throw error
      this.#pause()
      return this.#enqueue(() => run(argument as A))
    }
  }

  /** Refuses calls that wait for a later turn, so that nothing goes on when the mock is closed. */
  stop(): void {
    if (this.#state === 'paused') refuse(this.#queue.splice(0), 'The mock was closed.')
  }

  #enqueue<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = (): (() => void) => {
        try {
          const value = run()
          return () => resolve(value)
        } catch (error) {
          if (error instanceof PauseError) throw error
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
    if (waiting.runs === mostRuns) return refuse([waiting], `Other writers appended first, ${mostRuns} times in a row.`)
    try {
      waiting.deliver = waiting.attempt()
    } catch {
      this.#queue.unshift(waiting)
      return this.#pause()
    }
    waiting.runs += 1
    waiting.sees = this.#world.version
    this.#started.push(waiting)
  }

  #pause(): void {
    this.#state = 'paused'
    nextTurn(() => {
      if (this.#state === 'paused') this.#state = 'open'
      this.#pump()
    })
  }

  #release(): void {
    while (this.#started[0] && this.#started[0].sees <= this.durable) this.#started.shift()?.deliver()
  }

  #flush(): void {
    const isRunning = this.#state === 'open' || this.#state === 'paused'
    if (!isRunning || this.#inFlight.length > 0 || this.#pending.length === 0) return
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

  /** Async, so that a log that throws is treated like one that rejects. */
  async #append(): Promise<boolean> {
    return (this.#log as Log).append(this.#world.name, this.#durable, withTexts(this.#inFlight))
  }

  #landed(): void {
    this.#durable += this.#inFlight.length
    this.#inFlight = []
    this.#release()
  }

  /** Reads the log and brings the world to its state. */
  async #recover(): Promise<void> {
    this.#state = 'recovering'
    try {
      this.#catchUp(await this.#above())
      this.#state = 'open'
    } catch (error) {
      this.#state = 'stale'
      const reason = error instanceof Error ? error.message : String(error)
      refuse([...this.#rollBack(), ...this.#queue.splice(0)], `The log failed: ${reason}`)
    }
    this.#pump()
  }

  /**
   * The steps of the log above the durable version. If there are none, the steps in flight are sent again: a failed append may still
   * arrive late, and is harmless only when its version is taken, even if by itself.
   */
  async #above(): Promise<readonly Step[]> {
    let failure: unknown = new Error('The log rejected the append and returned no steps.')
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      try {
        const found = withRecords(await (this.#log as Log).read(this.#world.name, this.#durable))
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

  /** Undoes every step above the durable version, newest first. Returns the calls that saw one of them, in order. */
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
