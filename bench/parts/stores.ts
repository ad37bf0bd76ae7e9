import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreTables } from '../../src/logs/postgres/tables/storeTables.ts'
import { startPostgres } from '../../test/logs/postgres/postgresServer.ts'
import { Child } from '../processes/child.ts'
import type { StoreCalls } from '../processes/control.ts'
import { table } from '../report.ts'
import { median } from '../statistics.ts'

/** Calls a second of one store, of all its servers together, by the number of callers at each server. */
export interface StoreSpeed {
  readonly store: string
  readonly servers: number
  readonly method: StoreCalls['method']
  readonly inOneWorld: boolean
  readonly perSecond: Readonly<Record<number, number>>
}

interface Durations {
  readonly milliseconds: number
  readonly rounds: number
}

const callerCounts = [1, 16, 64]
const kinds = [
  { method: 'GET', inOneWorld: false },
  { method: 'PATCH', inOneWorld: false },
  { method: 'PATCH', inOneWorld: true },
] as const

/** Measures reads and writes with worlds in memory, in SQLite and in PostgreSQL, which 1 to 4 servers share. */
export async function measureStores(durations: Durations): Promise<StoreSpeed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-bench-'))
  const database = await startPostgres()
  try {
    const tables = new StoreTables(database.url)
    await tables.create()
    await tables.close()
    const file = join(folder, 'worlds.db')
    const stores: readonly (readonly [store: string, servers: number, args: readonly string[]])[] = [
      ['memory', 1, []],
      ['SQLite, full', 1, [file, 'full']],
      ['SQLite, normal', 1, [`${file}2`, 'normal']],
      ...[1, 2, 4].map((servers) => ['PostgreSQL', servers, [database.url]] as const),
    ]
    const found: StoreSpeed[] = []
    for (const [store, count, args] of stores) found.push(...(await measureStore(store, { count, args, ...durations })))
    return found
  } finally {
    await database.remove()
    await rm(folder, { recursive: true })
  }
}

async function measureStore(store: string, { count, args, milliseconds, rounds }: Durations & { count: number; args: readonly string[] }) {
  const servers = Array.from({ length: count }, () => new Child('servers/storeServer.ts', args, undefined))
  for (const server of servers) await server.hear()
  const found: StoreSpeed[] = []
  for (const kind of kinds) {
    const perSecond: Record<number, number> = {}
    for (const callers of callerCounts) {
      const ask = { ...kind, callers, milliseconds }
      // The first makes the worlds and compiles the code.
      const speeds = []
      for (let round = 0; round <= rounds; round += 1) speeds.push(await speedOf(servers, ask))
      perSecond[callers] = median(speeds.slice(1))
    }
    found.push({ store, servers: count, ...kind, perSecond })
  }
  await Promise.all(servers.map((server) => server.stop()))
  return found
}

async function speedOf(servers: readonly Child[], ask: StoreCalls): Promise<number> {
  const answers = await Promise.all(servers.map((server) => server.ask('calls', ask)))
  return answers.reduce((sum, { answered }) => sum + answered, 0) / (ask.milliseconds / 1_000)
}

/** Each figure with its ratio to that of SQLite with full durability at as many callers. */
export function storesReport(found: readonly StoreSpeed[]): string {
  return kinds.map((kind) => `${titleOf(kind)}\n${table([headOf(), ...rowsOf(found, kind)])}`).join('\n\n')
}

function titleOf({ method, inOneWorld }: (typeof kinds)[number]): string {
  return `${method === 'GET' ? 'Reads' : 'Writes'}, ${inOneWorld ? 'all callers in one world' : 'each caller in its own world'}: calls a second (ratio to SQLite, full)`
}

function headOf(): string[] {
  return ['', 'servers', ...callerCounts.map((callers) => `${callers} each`)]
}

function rowsOf(found: readonly StoreSpeed[], { method, inOneWorld }: (typeof kinds)[number]): string[][] {
  const own = found.filter((each) => each.method === method && each.inOneWorld === inOneWorld)
  const full = own.find(({ store }) => store === 'SQLite, full')?.perSecond ?? {}
  return own.map(({ store, servers, perSecond }) => [
    store,
    String(servers),
    ...callerCounts.map((callers) => {
      const speed = perSecond[callers] ?? NaN
      return `${Math.round(speed).toLocaleString('en')} (${(speed / (full[callers] ?? NaN)).toFixed(2)})`
    }),
  ])
}
