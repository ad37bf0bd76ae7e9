import * as fc from 'fast-check'
import type { Log, Step } from '../../src/world/log.ts'

/**
 * What may happen to one call of a log:
 * - `slow`: others get ahead of it;
 * - `fails`: it rejects before it did anything;
 * - `loses`: it does its work, then rejects;
 * - `late`: it rejects, and an append takes effect some time after, if it still fits;
 * - `conflict`: a stranger appends first;
 * - `throws`: it throws rather than rejects.
 */
export type Fault = 'none' | 'slow' | 'fails' | 'loses' | 'late' | 'conflict' | 'throws'

const fault = fc.constantFrom<Fault>('none', 'none', 'slow', 'fails', 'loses', 'late', 'conflict', 'throws')

/** Faults one after the other, some in a row so long that nobody tries to the end. Then none. */
export const faultSchedule: fc.Arbitrary<readonly Fault[]> = fc
  .array(fc.tuple(fault, fc.constantFrom(1, 1, 1, 1, 1, 2, 8)), { maxLength: 20 })
  .map((runs) => runs.flatMap(([each, times]) => Array.from({ length: times }, () => each)))

/** Steps of a world, to follow the version `after`. */
interface Entry {
  readonly world: string
  readonly after: number
  readonly steps: readonly Step[]
}

/** A log between processes and the real one, on which whatever can go wrong does, at moments that `pause` picks. */
export class FakeLog implements Log {
  readonly #inner: Log
  readonly #pause: () => Promise<unknown>
  readonly #faults: Fault[]
  readonly #late: Promise<unknown>[] = []
  /** The last version that the inner log is known to hold. */
  version = 0
  /** How many steps strangers appended. */
  strangers = 0

  constructor(inner: Log, faults: readonly Fault[], pause: () => Promise<unknown> = () => Promise.resolve()) {
    this.#inner = inner
    this.#pause = pause
    this.#faults = [...faults]
  }

  read(world: string, after: number): Promise<readonly Step[]> {
    const happens = this.#next('read')
    return this.#read(happens, world, after)
  }

  append(world: string, after: number, steps: readonly Step[]): Promise<boolean> {
    const happens = this.#next('append')
    return this.#append(happens, { world, after, steps })
  }

  /** Waits for everything that is still on its way. */
  async calm(): Promise<void> {
    this.#faults.length = 0
    await Promise.all(this.#late)
  }

  async #read(happens: Fault, world: string, after: number): Promise<readonly Step[]> {
    await this.#wait(happens)
    const found = await this.#inner.read(world, after)
    await this.#wait('none')
    return reject(happens) ?? found
  }

  async #append(happens: Fault, entry: Entry): Promise<boolean> {
    await this.#wait(happens)
    if (happens === 'late') this.#late.push(this.#appendLate(entry))
    if (happens !== 'loses') reject(happens)
    if (happens === 'conflict') await this.#appendAsStranger(entry)
    const appended = await this.#put(entry)
    await this.#wait('none')
    return reject(happens) ?? appended
  }

  async #appendLate(entry: Entry): Promise<void> {
    await this.#wait('slow')
    await this.#put(entry)
  }

  async #appendAsStranger({ world, after }: Entry): Promise<void> {
    const id = `stranger:${after + 1}`
    const changes = [{ collection: 'bank/notes', key: id, after: { id }, order: after }]
    if (await this.#put({ world, after, steps: [{ id, version: after + 1, at: 0, changes }] })) this.strangers += 1
  }

  async #put({ world, after, steps }: Entry): Promise<boolean> {
    const appended = await this.#inner.append(world, after, steps)
    if (appended) this.version = after + steps.length
    return appended
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
