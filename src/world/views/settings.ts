import type { Collection } from '../collection/collection.ts'
import { view } from './view.ts'

interface Setting {
  readonly name: string
  readonly value: boolean
}

/** Settings of a world. Changing one is part of a step. */
export class Settings {
  readonly #records: Collection<Setting>

  constructor(records: Collection<Setting>) {
    this.#records = records
  }

  /** Whether only seeded and issued credentials are accepted. */
  get strict(): boolean {
    return this.#records.get('strict')?.value === true
  }

  set strict(value: boolean) {
    this.#records.put({ name: 'strict', value })
  }

  /** Whether requests that break the spec are refused. Undefined if the world leaves that to the mock. */
  get validateRequest(): boolean | undefined {
    return this.#records.get('validateRequest')?.value
  }

  set validateRequest(value: boolean) {
    this.#records.put({ name: 'validateRequest', value })
  }

  /** Whether `once` has run for this name. */
  has(name: string): boolean {
    return this.#records.has(name)
  }

  /** Runs `act` the first time that it is called with this name in a world. */
  once(name: string, act: () => void): void {
    if (this.has(name)) return
    this.#records.put({ name, value: true })
    act()
  }
}

export const settings = view({
  collection: 'tally/settings',
  definition: { key: 'name' },
  open: (records: Collection<Setting>) => new Settings(records),
})
