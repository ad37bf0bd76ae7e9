import { isBuiltin } from 'node:module'
import { Worker } from 'node:worker_threads'
import {
  IdentityError,
  NothingAppendedError,
  SnapshotMovedError,
  type Batch,
  type Identity,
  type Log,
  type Position,
  type Snapshot,
  type SnapshotRow,
  type StoredWorld,
  type Tail,
} from '../../world/log.ts'
import { StoreError } from '../storeError.ts'
import type { CallName, Durability, FileCalls, FileTail, WorkerRequest, WorkerReply } from './thread/messages.ts'

export type { Durability } from './thread/messages.ts'

interface Asked {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/** Errors that keep their class on the way from the worker. */
const errorClasses = { IdentityError, NothingAppendedError, SnapshotMovedError, StoreError } as const

/** A log in an SQLite file, which this process owns as long as the log is open. A thread of its own waits for the disk. */
export class SqliteLog implements Log {
  readonly shared = false
  readonly #path: string
  readonly #durability: Durability
  #worker: Worker | undefined
  readonly #asked = new Map<number, Asked>()
  #calls = 0

  constructor(path: string, durability: Durability) {
    this.#path = path
    this.#durability = durability
  }

  async open(identity: Identity): Promise<readonly string[]> {
    refuseWithoutSqlite(isBuiltin('node:sqlite'))
    const isFirst = this.#worker === undefined
    this.#worker ??= this.#start()
    try {
      return await this.#ask('open', this.#path, this.#durability, identity)
    } catch (error) {
      if (isFirst) await this.#stop()
      throw error
    }
  }

  async read(positions: readonly Position[]): Promise<readonly Tail[]> {
    const tails = await this.#ask('read', positions)
    return tails.map((tail, index) => this.#withPages(tail, (positions[index] as Position).world))
  }

  append(batches: readonly Batch[]): Promise<readonly boolean[]> {
    return this.#ask('append', batches)
  }

  list(): Promise<readonly StoredWorld[]> {
    return this.#ask('list')
  }

  drop(world: string, incarnation: string): Promise<boolean> {
    return this.#ask('drop', world, incarnation)
  }

  compact(world: string, incarnation: string, version: number): Promise<boolean> {
    return this.#ask('compact', world, incarnation, version)
  }

  health(): Promise<void> {
    return this.#ask('health')
  }

  async close(): Promise<void> {
    if (!this.#worker) return
    try {
      await this.#ask('close')
    } finally {
      await this.#stop()
    }
  }

  #withPages({ snapshot, ...tail }: FileTail, world: string): Tail {
    if (!snapshot) return tail
    const { version, at } = snapshot
    const pages = (): Snapshot['pages'] => () => this.#pages({ world, incarnation: tail.incarnation ?? '', version })
    return { ...tail, snapshot: { version, at, pages: pages() } }
  }

  async *#pages(of: {
    readonly world: string
    readonly incarnation: string
    readonly version: number
  }): AsyncGenerator<readonly SnapshotRow[]> {
    for (let after: number | undefined = 0; after !== undefined;) {
      const { rows, next } = (await this.#ask('page', { ...of, after })) as ReturnType<FileCalls['page']>
      yield rows
      after = next
    }
  }

  #ask<K extends CallName>(call: K, ...args: Parameters<FileCalls[K]>): Promise<ReturnType<FileCalls[K]>> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker
      if (!worker) return reject(new StoreError(`${this.#path} is closed.`))
      const id = (this.#calls += 1)
      // An idle log does not keep the process alive.
      if (this.#asked.size === 0) worker.ref()
      this.#asked.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ id, call, args } satisfies WorkerRequest)
    })
  }

  #start(): Worker {
    const file = import.meta.url.endsWith('.ts') ? './thread/sqliteWorker.ts' : './thread/sqliteWorker.js'
    const worker = new Worker(new URL(file, import.meta.url), { execArgv: [] })
    worker.unref()
    worker.on('message', (response: WorkerReply) => this.#answered(response))
    worker.on('error', (error: unknown) => this.#ended(worker, error))
    worker.on('exit', () => this.#ended(worker, new StoreError(`${this.#path} was closed.`)))
    return worker
  }

  #answered({ id, result, error }: WorkerReply): void {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    if (this.#asked.size === 0) this.#worker?.unref()
    if (error) asked?.reject(errorOf(error))
    else asked?.resolve(result as never)
  }

  #ended(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }

  async #stop(): Promise<void> {
    const worker = this.#worker
    if (worker) this.#ended(worker, new StoreError(`${this.#path} was closed.`))
    await worker?.terminate()
  }
}

function errorOf({ name, message }: NonNullable<WorkerReply['error']>): Error {
  const Class = Object.hasOwn(errorClasses, name) ? errorClasses[name as keyof typeof errorClasses] : Error
  return new Class(message)
}

/** @throws StoreError if this Node.js has no SQLite */
export function refuseWithoutSqlite(hasSqlite: boolean): void {
  if (!hasSqlite)
    throw new StoreError(`Node.js ${process.version} has no SQLite built in, which a store in a file needs. Use Node.js 22.18 or later.`)
}
