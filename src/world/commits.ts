import type { Log, Step } from './log.ts'
import type { World } from './world.ts'

/** Says that a call could not be made durable; nothing it did remains visible. The caller may try again. */
export class NotDurableError extends Error {}

/** How often a call runs again after other writers got in first. */
const mostRuns = 4
/** How often the log is asked, once an append went wrong, before its calls are given up. */
const mostReads = 3

interface Waiting<T = unknown> {
  readonly run: () => T
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
  runs: number
  value?: T
  /** The world's version after the run: the reply may leave once that is durable. */
  sees: number
}

/**
 * Lets replies of a world leave only when all they show is durable. Work runs at once, in order; one append is in
 * flight and carries all steps pending; when it fails, everything above the durable version is undone, and after a
 * conflict run again on what the other writers left. Without a log nothing waits.
 */
export class Commits {
  readonly #world: World
  readonly #log: Log | undefined
  #state: 'stale' | 'open' | 'recovering'
  #durable = 0
  #inFlight: Step[] = []
  #pending: Step[] = []
  #started: Waiting[] = []
  #queue: Waiting[] = []

  constructor(world: World, log: Log | undefined) {
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

  /** Runs synchronous work on the world; its result comes when all it saw and did is durable. */
  submit<T>(run: () => T): T | Promise<T> {
    if (!this.#log) return run()
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ run, resolve, reject, runs: 0, sees: 0 } as Waiting<T> as Waiting)
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
    waiting.runs += 1
    try {
      waiting.value = waiting.run()
    } catch (error) {
      waiting.reject(error)
      return
    }
    waiting.sees = this.#world.version
    this.#started.push(waiting)
  }

  #release(): void {
    while (this.#started[0] && this.#started[0].sees <= this.#durable) {
      const done = this.#started.shift() as Waiting
      done.resolve(done.value)
    }
  }

  #flush(): void {
    if (this.#state !== 'open' || this.#inFlight.length > 0 || this.#pending.length === 0) return
    this.#inFlight = this.#pending
    this.#pending = []
    this.#append(this.#inFlight).then(
      (appended) => (appended ? this.#appended() : this.#recover()),
      () => this.#recover(),
    )
  }

  /** A log that throws instead of rejecting has failed no less. */
  async #append(steps: Step[]): Promise<boolean> {
    return (this.#log as Log).append(this.#world.name, this.#durable, steps)
  }

  #appended(): void {
    this.#durable += this.#inFlight.length
    this.#inFlight = []
    this.#release()
    this.#pump()
  }

  /** Reads what the log really holds and brings the world there. */
  async #recover(): Promise<void> {
    this.#state = 'recovering'
    const found = await this.#readLog()
    if (found instanceof Error) this.#giveUp(found)
    else this.#catchUp(found)
    this.#pump()
  }

  async #readLog(): Promise<readonly Step[] | Error> {
    let failure = new Error('The log was not asked.')
    for (let read = 0; read < mostReads; read += 1) {
      try {
        return await (this.#log as Log).read(this.#world.name, this.#durable)
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error))
      }
    }
    return failure
  }

  #catchUp(found: readonly Step[]): void {
    const ours = this.#inFlight[0]
    const landed = ours !== undefined && found[0]?.id === ours.id
    if (landed) {
      this.#durable += this.#inFlight.length
      found = found.slice(this.#inFlight.length)
      this.#inFlight = []
      this.#release()
    }
    this.#state = 'open'
    if (landed && found.length === 0) return
    const failed = ours !== undefined && found.length === 0
    const interrupted = this.#rollBack()
    for (const step of found) this.#world.apply(step)
    this.#durable = this.#world.version
    for (const waiting of interrupted) {
      if (failed || waiting.runs >= mostRuns) waiting.reject(new NotDurableError('The log took no more steps.'))
    }
    if (!failed) this.#queue.unshift(...interrupted.filter((waiting) => waiting.runs < mostRuns))
  }

  /** What the log holds is unknown: nothing above durable may stay, and the next call asks again. */
  #giveUp(reason: Error): void {
    this.#state = 'open'
    for (const waiting of [...this.#rollBack(), ...this.#queue.splice(0)]) {
      waiting.reject(new NotDurableError(`The log cannot be read: ${reason.message}`))
    }
    this.#state = 'stale'
  }

  /** Undoes every step above durable, newest first; hands back the calls that saw one of them, in order. */
  #rollBack(): Waiting[] {
    for (const step of [...this.#inFlight, ...this.#pending].toReversed()) this.#world.undo(step)
    this.#inFlight = []
    this.#pending = []
    return this.#started.splice(0)
  }
}
