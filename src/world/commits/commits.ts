import type { AppendOutcome } from './link/appending.ts'
import { CallQueue } from './callQueue.ts'
import type { ReadTail } from './link/catchUp.ts'
import { OutcomeUnknownError, PauseError } from './commitErrors.ts'
import { Link } from './link/link.ts'
import { usualPatience, type Patience } from './patience.ts'
import { pendingCall, refuse, type PendingCall } from './pendingCall.ts'
import type { RoundTrips } from './link/roundTrips.ts'
import type { Step } from '../step.ts'
import type { Restorable } from './link/tails.ts'
import { nextTurn } from '../turn.ts'

/** The part of a world that commits need: to apply steps of other writers, and to undo their own. */
export interface Versioned extends Restorable {
  undo(step: Step): void
}

/**
 * Delivers outcomes only when everything they show is durable. Work runs at once and in order. One append is under way at a time and
 * carries all pending steps. If it fails, all steps above the durable version are undone; after a conflict with another writer their calls
 * run again on the new state. Without a log nothing waits, except behind work that has paused.
 *
 * If other processes may append to the log, an outcome also waits until the state that it shows was confirmed as the latest one, by a round
 * trip that started after the call arrived: an append that took effect, or a read that found nothing newer. So a call sees whatever any
 * process acknowledged before the call began.
 *
 * To follow a call: `submit` and `#pump` here, then `Appending` and `Asking`; if they fail, `#recover` and `CatchUp`.
 */
export class Commits {
  readonly #world: Versioned
  readonly #patience: Patience
  /** Undefined without a log. */
  readonly #link: Link | undefined
  readonly #calls = new CallQueue()
  /**
   * Work runs while `open`. `stale` means that the content of the log is unknown; the next call reads it. `paused` means that the first
   * call of the queue goes on in a later turn.
   */
  #state: 'stale' | 'open' | 'paused' | 'recovering'

  /** The durable version of a world that was unloaded, until it is read again. */
  #unloaded: number | undefined

  constructor(world: Versioned, trips: RoundTrips | undefined, patience = usualPatience) {
    this.#world = world
    this.#patience = patience
    this.#state = trips ? 'stale' : 'open'
    this.#link = trips && this.#linkTo(trips)
  }

  #linkTo(trips: RoundTrips): Link {
    return new Link(this.#world, trips, {
      isRunning: () => this.#isRunning,
      onLanded: () => this.#release(),
      onOutcome: (outcome) => this.#appended(outcome),
      onAnswer: () => this.#pump(),
      onNews: (found) => void this.#recover(found),
      rollBack: (isUnknown) => this.#calls.putBack(this.#rollBack(isUnknown)),
    })
  }

  /** The last version that cannot be lost. */
  get durable(): number {
    return this.#link ? this.#link.outbox.durable : this.#world.version
  }

  /** The last version that the log is known to have. It is also known while the world is unloaded. */
  get stored(): number {
    return this.#unloaded ?? this.durable
  }

  /** Whether nothing is under way. */
  get isQuiet(): boolean {
    return this.#state !== 'recovering' && this.#calls.isEmpty && this.#link?.outbox.isEmpty !== false
  }

  /** Adds a step that was just taken. It will be appended to the log. */
  add(step: Step): void {
    this.#link?.outbox.add(step)
  }

  /** Runs synchronous work on the world, with its argument. The outcome comes when everything it saw and did is durable. */
  submit<T, A = undefined>(run: (argument: A) => T, argument?: A): T | Promise<T> {
    if (this.#link || this.#state !== 'open') return this.#enqueue(() => run(argument as A))
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
    if (this.#state === 'paused') refuse(this.#calls.takeQueued(), 'The mock was closed.')
  }

  /** Resolves when all calls so far have their outcomes. */
  async settled(): Promise<void> {
    if (this.isQuiet) return
    await Promise.resolve(this.submit(nothing)).catch(nothing)
  }

  /** Frees the memory of the world's records, if nothing is under way. The next call reads them from the log. */
  unload(): boolean {
    if (!this.#link || !this.isQuiet) return false
    this.#unloaded = this.stored
    this.#world.clear()
    this.#link.outbox.forget()
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
    const { trips, outbox } = this.#link ?? {}
    if (outbox?.incarnation !== undefined) await trips?.drop(this.#world.name, outbox.incarnation)
  }

  #enqueue<T>(run: () => T): Promise<T> {
    const { call, outcome } = pendingCall(run, this.#link?.confirmation.started ?? 0)
    this.#calls.add(call)
    this.#pump()
    return outcome
  }

  get #isRunning(): boolean {
    return this.#state === 'open' || this.#state === 'paused'
  }

  /** Runs all calls that can run, sends what they did, asks whether they saw the latest state, and delivers what may be delivered. */
  #pump(): void {
    if (this.#state === 'stale' && this.#calls.isQueued) void this.#recover()
    for (let call = this.#next(); call; call = this.#next()) this.#start(call)
    if (this.#isRunning) {
      this.#link?.appending.flush()
      this.#link?.asking.ask(this.#calls.lastRun)
    }
    this.#release()
  }

  #next(): PendingCall | undefined {
    return this.#state === 'open' ? this.#calls.next() : undefined
  }

  #start(call: PendingCall): void {
    const { longest } = this.#patience
    if (call.since === undefined) call.since = this.#link ? performance.now() : 0
    else if (this.#conflicts > 0 && performance.now() - call.since > longest)
      return refuse([call], `Other servers changed the world first, for ${longest / 1_000} seconds.`)
    call.began = this.#world.version
    try {
      call.deliver = call.attempt()
    } catch {
      this.#calls.putBack([call])
      return this.#pause()
    }
    call.sees = this.#world.version
    this.#calls.hasRun(call)
  }

  get #conflicts(): number {
    return this.#link?.appending.conflicts ?? 0
  }

  #pause(): void {
    this.#state = 'paused'
    nextTurn(() => {
      if (this.#state === 'paused') this.#state = 'open'
      this.#pump()
    })
  }

  #release(): void {
    const { durable } = this
    const confirmation = this.#link?.confirmation
    this.#calls.release(({ sees, arrived }) => sees <= durable && confirmation?.isConfirmed(arrived) !== false)
  }

  #appended(outcome: AppendOutcome): void {
    if (outcome === 'failed') return void this.#recover()
    // Nothing was written. So the world is as it was before.
    if (outcome !== 'done') refuse(this.#rollBack(false), `The log failed: ${outcome.message}`)
    this.#pump()
  }

  /** Reads the log, unless that was just done, and brings the world to its state. */
  async #recover(known?: ReadTail): Promise<void> {
    const { outbox, catchUp } = this.#link as Link
    this.#state = 'recovering'
    try {
      if (this.#conflicts > 1) await this.#patience.pause(this.#conflicts)
      await catchUp.run(known)
      this.#unloaded = undefined
      this.#state = 'open'
    } catch (error) {
      this.#state = 'stale'
      const reason = error instanceof Error ? error.message : String(error)
      refuse([...this.#rollBack(outbox.isUncertain), ...this.#calls.takeQueued()], `The log failed: ${reason}`)
    }
    this.#pump()
  }

  /**
   * Undoes every step above the durable version, newest first. Returns the calls that saw one of them, in order. If it is unknown whether
   * the steps in flight were appended, their calls are refused.
   */
  #rollBack(isUnknown: boolean): PendingCall[] {
    const { outbox } = this.#link as Link
    const ran = this.#calls.takeRun()
    const lost = new Set(ran.filter(({ began, sees }) => isUnknown && outbox.hasSent(began, sees)))
    for (const step of outbox.takeBack()) this.#world.undo(step)
    for (const { reject } of lost) reject(new OutcomeUnknownError('The log did not say whether the steps were saved.'))
    return ran.filter((call) => !lost.has(call))
  }
}

function nothing(): void {}
