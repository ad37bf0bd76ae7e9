import { OutcomeUnknownError } from '../commitErrors.ts'
import { Departures } from './departures.ts'
import type { Batch, Identity, Log, Position, StoredWorld, Tail } from '../../log.ts'

/** What all worlds of a mock ask of their log. One read and one append are under way at a time, for all worlds together. */
export class RoundTrips {
  readonly log: Log
  readonly #identity: () => Identity
  readonly #reads = new Departures<Position, Tail>((positions) => this.#opened((log) => log.read(positions)))
  readonly #appends = new Departures<Batch, boolean>((batches) => this.#opened((log) => this.#append(log, batches)))
  #opening: Promise<readonly string[]> | undefined

  /** @param identity is called once, when the log is opened */
  constructor(log: Log, identity: () => Identity) {
    this.log = log
    this.#identity = identity
  }

  /** Opens the log, if it is not open yet. Resolves to the warnings of the opening. */
  open(): Promise<readonly string[]> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined
      throw error
    })
    return this.#opening
  }

  /**
   * Reads the tail of a world.
   *
   * @param position is called when the read starts
   */
  async read(position: () => Position): Promise<Tail> {
    return (await this.#reads.send(position)) as Tail
  }

  /**
   * Appends steps. Resolves to undefined if there were none.
   *
   * @param batch is called when the append starts; undefined if there are no steps any more
   */
  append(batch: () => Batch | undefined): Promise<boolean | undefined> {
    return this.#appends.send(batch)
  }

  list(): Promise<readonly StoredWorld[]> {
    return this.#opened((log) => log.list())
  }

  /** @throws OutcomeUnknownError if the log does not say that it is done */
  async drop(world: string, incarnation: string): Promise<void> {
    try {
      await this.#opened((log) => log.drop(world, incarnation))
    } catch (error) {
      throw new OutcomeUnknownError(`The log failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** Rejects if the log does not work, with the reason. */
  health(): Promise<void> {
    return this.#opened((log) => log.health())
  }

  /** Async, so that a log that throws is treated like one that rejects. */
  async #open(): Promise<readonly string[]> {
    return this.log.open(this.#identity())
  }

  async #opened<T>(act: (log: Log) => Promise<T>): Promise<T> {
    await this.open()
    return act(this.log)
  }

  /** A world that was forgotten and opened again may append twice at the same time; a log takes one batch for each world. */
  async #append(log: Log, batches: readonly Batch[]): Promise<readonly boolean[]> {
    const names = new Set(batches.map(({ world }) => world))
    if (names.size === batches.length) return log.append(batches)
    const outcomes: boolean[] = []
    for (const batch of batches) outcomes.push(...(await log.append([batch])))
    return outcomes
  }
}
