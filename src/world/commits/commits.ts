import { CatchUp, type CatchUpParts, type ReadTail } from './catchUp.ts'
import { NotDurableError, OutcomeUnknownError, PauseError } from './commitErrors.ts'
import { Compaction } from './compaction.ts'
import { Confirmation } from './confirmation.ts'
import { NothingAppendedError, type Batch } from '../log.ts'
import { Outbox } from './outbox.ts'
import { usualPatience, type Patience } from './patience.ts'
import type { RoundTrips } from './roundTrips.ts'
import type { Step } from '../step.ts'
import { isKnown, isNews, readTail, type Restorable } from './tails.ts'
import { TakingTurns } from './takingTurns.ts'
import { nextTurn } from '../turn.ts'

/** The part of a world that commits need: to apply steps of other writers, and to undo their own. */
export interface Versioned extends Restorable {
  undo(step: Step): void
}

/** A call between submission and outcome. The outcome is a value or an error; either may show the state of the world. */
interface Waiting {
  /** Runs the work and returns a function that delivers the outcome. Throws `PauseError` where the work does. */
  readonly attempt: () => () => void
  readonly reject: (error: unknown) => void
  /** How many round trips had started when the call arrived. */
  readonly arrived: number
  /** When it ran first, in milliseconds of `performance.now()`. */
  since: number | undefined
  /** The world's version before the run. */
  began: number
  /** The world's version after the run. The outcome is delivered when this version is durable. */
  sees: number
  deliver: () => void
}

/**
 * Delivers outcomes only when everything they show is durable. Work runs at once and in order. One append is under way at a time and
 * carries all pending steps. If it fails, all steps above the durable version are undone; after a conflict with another writer their calls
 * run again on the new state. Without a log nothing waits, except behind work that has paused.
 *
 * If other processes may append to the log, an outcome also waits until the state that it shows was confirmed as the latest one, by a round
 * trip that started after the call arrived: an append that took effect, or a read that found nothing newer. So a call sees whatever any
 * process acknowledged before the call began.
 */
export class Commits {
  readonly #world: Versioned
  readonly #trips: RoundTrips | undefined
  readonly #patience: Patience
  /**
   * Work runs while `open`. `stale` means that the content of the log is unknown; the next call reads it. `paused` means that the first
   * call of the queue goes on in a later turn.
   */
  #state: 'stale' | 'open' | 'paused' | 'recovering'
  readonly #outbox: Outbox
  readonly #confirmation: Confirmation
  readonly #compaction: Compaction | undefined
  readonly #catchUp: CatchUp | undefined
  /** Undefined if there are no other processes. */
  readonly #turns: TakingTurns | undefined
  /** Whether an append is under way, or waits for its start. */
  #isSending = false
  /** How many appends in a row came too late. */
  #conflicts = 0
  #started: Waiting[] = []
  #queue: Waiting[] = []

  constructor(world: Versioned, trips: RoundTrips | undefined, patience = usualPatience) {
    this.#world = world
    this.#trips = trips
    this.#patience = patience
    this.#state = trips ? 'stale' : 'open'
    this.#outbox = new Outbox(world.name)
    this.#confirmation = new Confirmation(trips?.log.shared === true)
    this.#compaction = trips && new Compaction(trips.log)
    this.#turns = trips?.log.shared === true ? new TakingTurns() : undefined
    this.#catchUp = trips && new CatchUp(this.#partsOf(trips))
  }

  #partsOf(trips: RoundTrips): CatchUpParts {
    return {
      world: this.#world,
      trips,
      outbox: this.#outbox,
      confirmation: this.#confirmation,
      sent: (batch) => this.#sent(batch),
      landed: () => this.#landed(),
      failed: (outcome) => this.#noteFailed(outcome),
      rollBack: (isUnknown) => {
        this.#turns?.sawOthers()
        this.#queue = [...this.#rollBack(isUnknown), ...this.#queue]
      },
    }
  }

  /** The last version that cannot be lost. */
  get durable(): number {
    return this.#trips ? this.#outbox.durable : this.#world.version
  }

  /** Whether nothing is under way. */
  get isQuiet(): boolean {
    return this.#state !== 'recovering' && this.#started.length + this.#queue.length === 0 && this.#outbox.isEmpty
  }

  /** Adds a step that was just taken. It will be appended to the log. */
  add(step: Step): void {
    this.#outbox.add(step)
  }

  /** Runs synchronous work on the world, with its argument. The outcome comes when everything it saw and did is durable. */
  submit<T, A = undefined>(run: (argument: A) => T, argument?: A): T | Promise<T> {
    if (this.#trips || this.#state !== 'open') return this.#enqueue(() => run(argument as A))
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

  /** Resolves when all calls so far have their outcomes. */
  async settled(): Promise<void> {
    if (this.isQuiet) return
    await Promise.resolve(this.submit(nothing)).catch(nothing)
  }

  /** Frees the memory of the world's records, if nothing is under way. The next call reads them from the log. */
  unload(): boolean {
    if (!this.#trips || !this.isQuiet) return false
    this.#forget()
    this.#state = 'stale'
    return true
  }

  /**
   * Deletes the world in the log.
   *
   * @throws OutcomeUnknownError if that is not certain
   */
  async drop(): Promise<void> {
    await this.submit(nothing)
    const { incarnation } = this.#outbox
    if (incarnation !== undefined) await this.#trips?.drop(this.#world.name, incarnation)
  }

  #forget(): void {
    this.#world.clear()
    this.#outbox.forget()
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
      this.#queue.push({ attempt, reject, arrived: this.#confirmation.started, since: undefined, began: 0, sees: 0, deliver: nothing })
      this.#pump()
    })
  }

  get #isRunning(): boolean {
    return this.#state === 'open' || this.#state === 'paused'
  }

  #pump(): void {
    if (this.#state === 'stale' && this.#queue.length > 0) void this.#recover()
    while (this.#state === 'open' && this.#queue.length > 0) this.#start(this.#queue.shift() as Waiting)
    this.#flush()
    this.#confirm()
    this.#release()
  }

  #start(waiting: Waiting): void {
    const { longest } = this.#patience
    if (waiting.since === undefined) waiting.since = this.#trips ? performance.now() : 0
    else if (this.#conflicts > 0 && performance.now() - waiting.since > longest)
      return refuse([waiting], `Other servers changed the world first, for ${longest / 1_000} seconds.`)
    waiting.began = this.#world.version
    try {
      waiting.deliver = waiting.attempt()
    } catch {
      this.#queue.unshift(waiting)
      return this.#pause()
    }
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
    for (let first = this.#started[0]; first; first = this.#started[0]) {
      if (first.sees > this.durable || !this.#confirmation.isConfirmed(first.arrived)) return
      this.#started.shift()
      first.deliver()
    }
  }

  #flush(): void {
    if (!this.#isRunning || this.#isSending || !this.#outbox.isPending) return
    this.#isSending = true
    const wait = this.#turns?.wait ?? 0
    if (wait === 0) this.#send()
    else setTimeout(() => this.#send(), wait)
  }

  #send(): void {
    const sending = (this.#trips as RoundTrips).append(() => this.#depart())
    sending.then(
      (appended) => this.#returned(appended),
      (error: unknown) => (error instanceof NothingAppendedError ? this.#refused(error) : this.#returned('unknown')),
    )
  }

  #depart(): Batch | undefined {
    const batch = this.#isRunning ? this.#outbox.depart() : undefined
    return batch && this.#sent(batch)
  }

  #sent(batch: Batch): Batch {
    this.#confirmation.startSending()
    this.#turns?.sent()
    this.#compaction?.note(batch)
    return batch
  }

  #returned(appended: boolean | 'unknown' | undefined): void {
    this.#isSending = false
    if (appended === false || appended === 'unknown') {
      this.#noteFailed(appended)
      return void this.#recover()
    }
    if (appended) this.#landed()
    this.#pump()
  }

  /** Nothing was written. So the world is as it was before. */
  #refused({ message }: Error): void {
    this.#isSending = false
    refuse(this.#rollBack(false), `The log failed: ${message}`)
    this.#pump()
  }

  #noteFailed(outcome: false | 'unknown'): void {
    if (outcome === 'unknown') this.#outbox.isUncertain = true
    else this.#conflicts += 1
  }

  #landed(): void {
    const { durable } = this.#outbox
    this.#outbox.land()
    this.#turns?.landed()
    this.#conflicts = 0
    this.#confirmation.confirm()
    this.#release()
    const { incarnation = '' } = this.#outbox
    this.#compaction?.afterAppend(this.#world.name, incarnation, { from: durable, to: this.#outbox.durable })
  }

  /** Asks for the tail, if nothing that is under way will confirm what the last call saw. */
  #confirm(): void {
    const { arrived } = this.#started.at(-1) ?? {}
    if (arrived === undefined || this.#confirmation.isConfirmed(arrived) || !this.#isRunning) return
    if (this.#outbox.isPending || (this.#outbox.isFlying && this.#confirmation.isSentSince(arrived))) return
    if (this.#confirmation.isAskedSince(arrived)) return
    this.#confirmation.isAsking = true
    let trip = 0
    const asking = readTail(this.#trips as RoundTrips, () => {
      trip = this.#confirmation.startAsking()
      return this.#outbox.position
    })
    asking.then(
      (found) => this.#answered({ ...found, trip }),
      () => this.#answered(undefined),
    )
  }

  /** Takes the answer of a read that asked for the tail. If more has happened since, the answer is of no use, and the tail is asked for again. */
  #answered(found: ReadTail | undefined): void {
    if (!this.#isRunning) return
    const isCurrent = found?.position.incarnation === this.#outbox.incarnation
    if (found && isCurrent && (!isNews(found) || isKnown(found, this.durable))) {
      this.#confirmation.confirm(found.trip)
      return this.#pump()
    }
    this.#confirmation.askAgain()
    // Steps in flight have an outcome soon, and it tells more.
    if (this.#outbox.isFlying) return
    if (found && !isCurrent) return this.#pump()
    void this.#recover(found)
  }

  /** Reads the log, unless that was just done, and brings the world to its state. */
  async #recover(known?: ReadTail): Promise<void> {
    this.#state = 'recovering'
    try {
      if (this.#conflicts > 1) await this.#patience.pause(this.#conflicts)
      await this.#catchUp?.run(known)
      this.#state = 'open'
    } catch (error) {
      this.#state = 'stale'
      const reason = error instanceof Error ? error.message : String(error)
      refuse([...this.#rollBack(this.#outbox.isUncertain), ...this.#queue.splice(0)], `The log failed: ${reason}`)
    }
    this.#pump()
  }

  /**
   * Undoes every step above the durable version, newest first. Returns the calls that saw one of them, in order. If it is unknown whether
   * the steps in flight were appended, their calls are refused.
   */
  #rollBack(isUnknown: boolean): Waiting[] {
    const isLost = ({ began, sees }: Waiting): boolean => isUnknown && this.#outbox.hasSent(began, sees)
    const lost = this.#started.filter(isLost)
    for (const step of this.#outbox.takeBack()) this.#world.undo(step)
    const calls = this.#started.splice(0)
    for (const { reject } of lost) reject(new OutcomeUnknownError('The log did not say whether the steps were saved.'))
    return calls.filter((each) => !lost.includes(each))
  }
}

function refuse(calls: readonly Waiting[], reason: string): void {
  for (const { reject } of calls) reject(new NotDurableError(reason))
}

function nothing(): void {}
