import { compareIdentity } from '../../src/logs/identity.ts'
import { foldSteps } from '../../src/logs/foldSteps.ts'
import {
  SnapshotMovedError,
  type Batch,
  type Identity,
  type Log,
  type LoggedStep,
  type Position,
  type Snapshot,
  type SnapshotRow,
  type Tail,
} from '../../src/world/log.ts'
import type { LogStorage } from './logStorage.ts'

interface Kept {
  readonly incarnation: string
  version: number
  compacted: number
  compactedAt: number
  rows: ReadonlyMap<string, SnapshotRow>
  readonly steps: Map<number, LoggedStep>
}

/** What every log has to do, in the fewest words. */
export class MemoryStorage implements LogStorage {
  readonly worlds = new Map<string, Kept>()
  readonly shared: boolean
  identity: Identity | undefined

  constructor({ shared = true }: { readonly shared?: boolean } = {}) {
    this.shared = shared
  }

  async connect(): Promise<MemoryLog> {
    return new MemoryLog(this)
  }

  async empty(): Promise<void> {
    this.worlds.clear()
  }

  /** All steps of a world that are still there. */
  stepsOf(world: string): readonly LoggedStep[] {
    return [...(this.worlds.get(world)?.steps.values() ?? [])]
  }
}

/** A connection to worlds in memory. */
export class MemoryLog implements Log {
  readonly #storage: MemoryStorage
  #isOpen = true

  constructor(storage: MemoryStorage) {
    this.#storage = storage
  }

  get shared(): boolean {
    return this.#storage.shared
  }

  async open(identity: Identity): Promise<readonly string[]> {
    const warnings = compareIdentity('The memory', this.#storage.identity ?? identity, identity)
    this.#storage.identity = identity
    return warnings
  }

  async read(positions: readonly Position[]): Promise<readonly Tail[]> {
    this.#refuseClosed()
    return positions.map((each) => this.#tailOf(each)).map((tail) => ({ ...tail, steps: structuredClone(tail.steps) }))
  }

  async append(batches: readonly Batch[]): Promise<readonly boolean[]> {
    this.#refuseClosed()
    return batches.map((batch) => this.#take(batch))
  }

  async list(): ReturnType<Log['list']> {
    const all = [...this.#storage.worlds].map(([world, { incarnation, version }]) => ({ world, incarnation, version }))
    return all.toSorted((a, b) => (a.world < b.world ? -1 : 1))
  }

  async drop(world: string, incarnation: string): Promise<boolean> {
    return this.#find(world, incarnation) !== undefined && this.#storage.worlds.delete(world)
  }

  async compact(world: string, incarnation: string, version: number): Promise<boolean> {
    const kept = this.#find(world, incarnation)
    if (!kept || version <= kept.compacted || version > kept.version) return false
    const folded = [...kept.steps.values()].filter((step) => step.version <= version)
    const { put, removed } = foldSteps(folded)
    const rows = new Map(kept.rows)
    for (const place of removed) rows.delete(place)
    for (const row of put) rows.set(row.place, row)
    for (const step of folded) kept.steps.delete(step.version)
    Object.assign(kept, { rows, compacted: version, compactedAt: folded.at(-1)?.at })
    return true
  }

  async health(): Promise<void> {
    this.#refuseClosed()
  }

  async close(): Promise<void> {
    this.#isOpen = false
  }

  #find(world: string, incarnation: string): Kept | undefined {
    this.#refuseClosed()
    const kept = this.#storage.worlds.get(world)
    return kept?.incarnation === incarnation ? kept : undefined
  }

  #tailOf({ world, incarnation, after }: Position): Tail {
    const kept = this.#storage.worlds.get(world)
    if (!kept) return { version: 0, steps: [] }
    const start = kept.incarnation === incarnation ? after : 0
    const snapshot = start < kept.compacted ? this.#snapshotOf(world, kept) : undefined
    const steps = [...kept.steps.values()].filter(({ version }) => version > start)
    return { incarnation: kept.incarnation, version: kept.version, steps, ...(snapshot && { snapshot }) }
  }

  #snapshotOf(world: string, kept: Kept): Snapshot {
    const { worlds } = this.#storage
    const { compacted: version, compactedAt: at } = kept
    return {
      version,
      at,
      async *pages() {
        if (worlds.get(world) !== kept || kept.compacted !== version) throw new SnapshotMovedError('The snapshot was replaced.')
        const rows = [...kept.rows.values()]
        for (let start = 0; start < rows.length; start += 100) yield rows.slice(start, start + 100)
      },
    }
  }

  #take({ world, incarnation, after, steps }: Batch): boolean {
    const { worlds } = this.#storage
    const isNew = !worlds.has(world) && after === 0
    const kept = isNew ? emptyWorld(incarnation) : worlds.get(world)
    if (!kept || kept.incarnation !== incarnation || kept.version !== after) return false
    for (const step of steps) kept.steps.set(step.version, structuredClone(step))
    kept.version += steps.length
    worlds.set(world, kept)
    return true
  }

  #refuseClosed(): void {
    if (!this.#isOpen) throw new Error('This log is closed.')
  }
}

function emptyWorld(incarnation: string): Kept {
  return { incarnation, version: 0, compacted: 0, compactedAt: 0, rows: new Map(), steps: new Map() }
}

/** A log with one store in memory. */
export async function memoryLog(options: { readonly shared?: boolean } = {}): Promise<MemoryLog> {
  return new MemoryStorage(options).connect()
}
