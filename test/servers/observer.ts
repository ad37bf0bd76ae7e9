import { setTimeout } from 'node:timers/promises'
import { PostgresLog } from '../../src/logs/postgres/postgresLog.ts'
import type { LoggedStep } from '../../src/world/log.ts'
import type { LoggedWrite, SeenCall } from './history.ts'
import type { MadeCall } from './visitor.ts'

interface LoggedChange {
  readonly collection: string
  readonly key: string
  readonly after?: object
}

export interface Loan {
  readonly borrower: string
  readonly reference: string
}

/** What a world has come to so far. */
interface Followed {
  incarnation: string | undefined
  after: number
}

/** Milliseconds between two looks. The journal of a world keeps 1,000 exchanges, and the log at least 2,000 steps. */
const pause = 250

/** Follows the log and the journals of all servers while they run, because both forget. */
export class Observer {
  /** What was written to notes, each with its mark, and to loans, each with its reference. */
  readonly writes: LoggedWrite[] = []
  readonly loans: Loan[] = []
  readonly #log: PostgresLog
  readonly #worlds: ReadonlyMap<string, Followed>
  readonly #servers: readonly string[]
  readonly #versions = new Map<string, NonNullable<SeenCall['seen']>>()
  readonly #lastIds = new Map<string, number>()
  #isOver = false
  #following: Promise<void> = Promise.resolve()

  constructor(address: string, worlds: readonly string[], servers: readonly string[]) {
    this.#log = new PostgresLog(address)
    this.#worlds = new Map(worlds.map((world) => [world, { incarnation: undefined, after: 0 }]))
    this.#servers = servers
  }

  start(): void {
    this.#following = this.#follow()
  }

  /** Looks a last time, and ends. */
  async finish(): Promise<void> {
    this.#isOver = true
    await this.#following
    await this.#readLog()
    await this.#readJournals()
    await this.#log.close()
  }

  /** The call, with the versions that the journal has for it. */
  placed({ recorded, ...call }: MadeCall): SeenCall {
    return { ...call, seen: recorded && this.#versions.get(`${recorded.server} ${recorded.exchange}`) }
  }

  async #follow(): Promise<void> {
    while (!this.#isOver) {
      // PostgreSQL is down for a while, and one server for good.
      await this.#readLog().catch(() => {})
      await this.#readJournals()
      await setTimeout(pause)
    }
  }

  async #readLog(): Promise<void> {
    const worlds = [...this.#worlds]
    const tails = await this.#log.read(worlds.map(([world, { incarnation, after }]) => ({ world, incarnation, after })))
    for (const [index, [world, followed]] of worlds.entries()) {
      const tail = tails[index]
      if (!tail?.incarnation) continue
      if (tail.snapshot) throw new Error('The log was compacted before it was read.')
      followed.incarnation = tail.incarnation
      followed.after = tail.version
      for (const step of tail.steps) this.#note(world, step)
    }
  }

  #note(world: string, { version, changes }: LoggedStep): void {
    for (const { collection, key, after } of JSON.parse(changes) as LoggedChange[]) {
      if (collection !== 'notes/notes' && collection !== 'fint/loans') continue
      const mark = /mark-[\w-]+|PL\d{12}/.exec(JSON.stringify(after ?? null))?.[0]
      if (collection === 'fint/loans')
        this.loans.push({ borrower: `${(after as { customer?: number }).customer} in ${world}`, reference: key })
      this.writes.push({ world, version, place: JSON.stringify([collection, key]), mark })
    }
  }

  async #readJournals(): Promise<void> {
    const places = this.#servers.flatMap((server) => [...this.#worlds.keys()].map((world) => ({ server, world })))
    await Promise.all(places.map(({ server, world }) => this.#readJournal(server, world).catch(() => {})))
  }

  async #readJournal(server: string, world: string): Promise<void> {
    const place = `${server} ${world}`
    const response = await fetch(`${server}/__admin/worlds/${world}/journal?since=${this.#lastIds.get(place) ?? 0}`)
    if (!response.ok) return
    const { exchanges } = (await response.json()) as { exchanges: { id: number; versionBefore?: number; version?: number }[] }
    for (const { id, versionBefore, version } of exchanges) {
      this.#lastIds.set(place, Math.max(id, this.#lastIds.get(place) ?? 0))
      if (versionBefore !== undefined && version !== undefined)
        this.#versions.set(`${place}/${id}`, { before: versionBefore, after: version })
    }
  }
}
