import type { Log } from '../../world/log.ts'

/**
 * The store of a command, which `--watch` hands from one mock to the next. A mock cannot close it, and opens it only when the one before has
 * finished its calls.
 */
export class StoreOfMock {
  readonly #log: Log
  #before: Promise<unknown> = Promise.resolve()

  constructor(log: Log) {
    this.#log = log
  }

  /** The store for the next mock. */
  next(): Log {
    const log = this.#log
    const before = (): Promise<unknown> => this.#before
    return {
      shared: log.shared,
      ...(log.now && { now: log.now.bind(log) }),
      open: async (identity) => {
        await before()
        return log.open(identity)
      },
      read: (positions) => log.read(positions),
      append: (batches) => log.append(batches),
      list: () => log.list(),
      drop: (world, incarnation) => log.drop(world, incarnation),
      compact: (world, incarnation, version) => log.compact(world, incarnation, version),
      health: () => log.health(),
      close: async () => {},
    }
  }

  /** The mock before is finished when this promise settles. */
  handOver(finished: Promise<unknown>): void {
    this.#before = finished.catch(() => {})
  }

  close(): Promise<void> {
    return this.#log.close()
  }
}
