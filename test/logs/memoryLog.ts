import type { Log, Step } from '../../src/world/log.ts'
import type { LogStorage } from './logSuite.ts'

/**
 * What every log has to do, in the fewest words: the steps of each world as JSON text, side by side. It keeps text and
 * no objects, as a log on disk does, so whoever shares an object by accident is found out.
 */
export class MemoryStorage implements LogStorage {
  readonly #worlds = new Map<string, string[]>()

  async connect(): Promise<Log> {
    let open = true
    const stepsOf = (world: string): string[] => {
      if (!open) throw new Error('This log is closed.')
      let steps = this.#worlds.get(world)
      if (!steps) this.#worlds.set(world, (steps = []))
      return steps
    }
    return {
      read: async (world, after) =>
        stepsOf(world)
          .slice(after)
          .map((text) => JSON.parse(text) as Step),
      append: async (world, after, steps) => {
        const there = stepsOf(world)
        if (there.length !== after) return false
        there.push(...steps.map((step) => JSON.stringify(step)))
        return true
      },
      close: async () => {
        open = false
      },
    }
  }
}
