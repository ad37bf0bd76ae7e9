import * as fc from 'fast-check'
import type { Batch, Identity, Log, LoggedStep, Position, Tail } from '../../src/world/log.ts'
import { loggedStep } from '../../src/world/step.ts'

/**
 * What may happen to one call of a log:
 * - `slow`: others get ahead of it;
 * - `fails`: it rejects before it did anything;
 * - `loses`: it does its work, then rejects;
 * - `late`: it rejects, and an append takes effect some time after, if it still fits;
 * - `conflict`: a stranger appends first;
 * - `throws`: it throws rather than rejects;
 * - `drops`: a stranger deletes the world first;
 * - `compacts`: the steps so far are compacted first.
 */
export type Fault = 'none' | 'slow' | 'fails' | 'loses' | 'late' | 'conflict' | 'throws' | 'drops' | 'compacts'

const fault = fc.constantFrom<Fault>('none', 'none', 'slow', 'fails', 'loses', 'late', 'conflict', 'throws', 'compacts')

/** Faults one after the other, some in a row so long that nobody tries to the end. Then none. */
export const faultSchedule: fc.Arbitrary<readonly Fault[]> = fc
  .array(fc.tuple(fault, fc.constantFrom(1, 1, 1, 1, 1, 2, 8)), { maxLength: 20 })
  .map((runs) => runs.flatMap(([each, times]) => Array.from({ length: times }, () => each)))

/** A log between processes and the real one, on which whatever can go wrong does, at moments that `pause` picks. */
export class FakeLog implements Log {
  readonly shared = true
  readonly #inner: Log
  readonly #pause: () => Promise<unknown>
  readonly #faults: Fault[]
  readonly #late: Promise<unknown>[] = []
  /** The last version that the inner log is known to hold. */
  version = 0
  /** All steps that were appended, in order, if there is only one world. */
  readonly appended: LoggedStep[] = []
  /** How many steps strangers appended. */
  strangers = 0
  /** How many reads and appends were asked for. */
  readonly calls = { read: 0, append: 0 }

  constructor(inner: Log, faults: readonly Fault[], pause: () => Promise<unknown> = () => Promise.resolve()) {
    this.#inner = inner
    this.#pause = pause
    this.#faults = [...faults]
  }

  open(identity: Identity): Promise<readonly string[]> {
    return this.#inner.open(identity)
  }

  read(positions: readonly Position[]): Promise<readonly Tail[]> {
    this.calls.read += 1
    return this.#read(this.#next('read'), positions)
  }

  append(batches: readonly Batch[]): Promise<readonly boolean[]> {
    this.calls.append += 1
    return this.#append(this.#next('append'), batches)
  }

  list(): ReturnType<Log['list']> {
    return this.#inner.list()
  }

  drop(world: string, incarnation: string): Promise<boolean> {
    return this.#inner.drop(world, incarnation)
  }

  compact(world: string, incarnation: string, version: number): Promise<boolean> {
    return this.#inner.compact(world, incarnation, version)
  }

  health(): Promise<void> {
    return this.#inner.health()
  }

  close(): Promise<void> {
    return this.#inner.close()
  }

  /** Faults for the next calls, after those that were given before. */
  plan(...faults: readonly Fault[]): void {
    this.#faults.push(...faults)
  }

  /** Waits for everything that is still on its way. */
  async calm(): Promise<void> {
    this.#faults.length = 0
    await Promise.all(this.#late)
  }

  async #read(happens: Fault, positions: readonly Position[]): Promise<readonly Tail[]> {
    await this.#wait(happens)
    await this.#meddle(happens, positions)
    const found = await this.#inner.read(positions)
    // A log in another process may show an append before its answer is here.
    this.version = Math.max(this.version, ...found.map(({ version }) => version))
    await this.#wait('none')
    return reject(happens) ?? found
  }

  async #append(happens: Fault, batches: readonly Batch[]): Promise<readonly boolean[]> {
    await this.#wait(happens)
    if (happens === 'late') this.#late.push(this.#appendLate(batches))
    if (happens !== 'loses') reject(happens)
    if (happens === 'conflict') for (const batch of batches) await this.#appendAsStranger(batch)
    await this.#meddle(happens, batches)
    const appended = await this.#put(batches)
    await this.#wait('none')
    return reject(happens) ?? appended
  }

  async #meddle(happens: Fault, worlds: readonly { readonly world: string }[]): Promise<void> {
    if (happens !== 'drops' && happens !== 'compacts') return
    for (const { world } of worlds) {
      const [{ incarnation, version } = { incarnation: undefined, version: 0 }] = await this.#inner.read([{ world, after: 0 }])
      if (incarnation === undefined) continue
      if (happens === 'drops') await this.#inner.drop(world, incarnation)
      else await this.#inner.compact(world, incarnation, version)
    }
  }

  async #appendLate(batches: readonly Batch[]): Promise<void> {
    await this.#wait('slow')
    await this.#put(batches)
  }

  async #appendAsStranger({ world, incarnation, after }: Batch): Promise<void> {
    const id = `stranger:${after + 1}`
    const changes = [{ collection: 'bank/notes', key: id, after: { id }, order: after }]
    const steps = [loggedStep({ id, version: after + 1, at: 0, changes })]
    const [appended] = await this.#put([{ world, incarnation: after === 0 ? 'stranger' : incarnation, after, steps }])
    if (appended) this.strangers += 1
  }

  async #put(batches: readonly Batch[]): Promise<readonly boolean[]> {
    const appended = await this.#inner.append(batches)
    for (const [index, { after, steps }] of batches.entries()) {
      if (!appended[index]) continue
      this.version = Math.max(this.version, after + steps.length)
      this.#keep(steps)
    }
    return appended
  }

  /** The answers of two appends may arrive in another order than the appends took effect. */
  #keep(steps: readonly LoggedStep[]): void {
    const later = this.appended.findIndex(({ version }) => version > (steps[0]?.version ?? 0))
    this.appended.splice(later < 0 ? this.appended.length : later, 0, ...steps)
  }

  #next(call: string): Fault {
    const happens = this.#faults.shift() ?? 'none'
    if (happens === 'throws') throw new Error(`The log threw on ${call}.`)
    return happens
  }

  async #wait(happens: Fault): Promise<void> {
    for (let left = happens === 'slow' ? 4 : 1; left > 0; left -= 1) await this.#pause()
  }
}

function reject(happens: Fault): undefined {
  if (happens === 'fails' || happens === 'loses' || happens === 'late') throw new Error(`The log ${happens}.`)
}
