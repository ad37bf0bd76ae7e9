import type { Batch, Position } from '../../log.ts'
import { loggedStep, type Step } from '../../step.ts'

/** The steps of a world on their way to the log: pending ones first, then those in flight, which become durable. */
export class StepOutbox {
  readonly #world: string
  /** Which world of this name it is in the log. Undefined if it is not there. */
  incarnation: string | undefined
  /** The last version that cannot be lost. */
  durable = 0
  /** Whether the steps in flight may have been appended although no answer said so. */
  isUncertain = false
  #inFlight: readonly Step[] = []
  #pending: Step[] = []

  constructor(world: string) {
    this.#world = world
  }

  get isEmpty(): boolean {
    return this.#inFlight.length + this.#pending.length === 0
  }

  get isFlying(): boolean {
    return this.#inFlight.length > 0
  }

  /** How many steps are in flight. */
  get inFlight(): number {
    return this.#inFlight.length
  }

  get isPending(): boolean {
    return this.#pending.length > 0
  }

  get position(): Position {
    return { world: this.#world, incarnation: this.incarnation, after: this.durable }
  }

  add(step: Step): void {
    this.#pending.push(step)
  }

  /** Sends all pending steps. There may be none: if they were undone since. */
  depart(): Batch | undefined {
    if (this.#pending.length === 0) return undefined
    this.#inFlight = this.#pending
    this.#pending = []
    return this.batch()
  }

  /** The steps in flight. */
  batch(): Batch {
    const steps = this.#inFlight.map(loggedStep)
    // The id of the first step ever is unique. So it also tells a world from others of the same name.
    const incarnation = this.incarnation ?? (this.#inFlight[0] as Step).id
    return { world: this.#world, incarnation, after: this.durable, steps }
  }

  /** Whether steps of the log are those in flight. */
  isSame(steps: readonly { readonly id: string }[]): boolean {
    return this.isFlying && steps[0]?.id === this.#inFlight[0]?.id
  }

  /** The steps in flight have become durable. */
  land(): void {
    this.incarnation ??= this.#inFlight[0]?.id
    this.durable += this.#inFlight.length
    this.#inFlight = []
    this.isUncertain = false
  }

  /** Whether any step between two versions is in flight. */
  hasSent(above: number, upTo: number): boolean {
    return upTo > above && upTo > this.durable && above < this.durable + this.#inFlight.length
  }

  /** Gives up all steps that are not durable. Returns them, the newest first. */
  takeBack(): readonly Step[] {
    const all = [...this.#inFlight, ...this.#pending].toReversed()
    this.#inFlight = []
    this.#pending = []
    this.isUncertain = false
    return all
  }

  /** What is durable is not known any more. */
  forget(): void {
    this.durable = 0
    this.incarnation = undefined
  }
}
