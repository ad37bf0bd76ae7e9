import type { Batch, Log } from '../../log.ts'

/**
 * After how many steps or characters of a world to compact, and how many steps to keep for other processes that lack them: fewer if they
 * are large, though these processes have to read the whole world then.
 */
const own = { every: 1_000, kept: 0, characters: 8_000_000, keptIfLarge: 0 }
const shared = { every: 2_000, kept: 2_000, characters: 64_000_000, keptIfLarge: 20 }

/**
 * Lets a log replace old steps of a world by a snapshot. Of several processes, the one whose append passes a multiple of the interval does
 * it.
 */
export class Compaction {
  readonly #log: Log
  #characters = 0

  constructor(log: Log) {
    this.#log = log
  }

  /** Notes what was sent. */
  note({ steps }: Batch): void {
    for (const { changes } of steps) this.#characters += changes.length
  }

  /** Compacts if that is due. `to` is the version after an append, `from` the one before. If it fails, it is due again later. */
  afterAppend(world: string, incarnation: string, { from, to }: { readonly from: number; readonly to: number }): void {
    const { every, kept, characters, keptIfLarge } = this.#log.shared ? shared : own
    const isLarge = this.#characters > characters
    const upTo = to - (isLarge ? keptIfLarge : kept)
    if ((!isLarge && Math.floor(from / every) === Math.floor(to / every)) || upTo <= 0) return
    this.#characters = 0
    this.#log.compact(world, incarnation, upTo).catch(() => {})
  }
}
