import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { StoreTables } from '../../src/logs/postgres/tables/storeTables.ts'
import { spawnMock, type SpawnedMock } from '../cli/spawned.ts'
import { startPostgres, type PostgresServer } from '../logs/postgres/postgresServer.ts'
import { checkHistory, type SeenCall } from './history.ts'
import { borrow, examples, notes, notesDocument, type Journey } from './journeys.ts'
import { Observer } from './observer.ts'
import { Random } from './random.ts'
import { roundRobin } from './roundRobin.ts'
import { Visitor, type Asked, type MadeCall } from './visitor.ts'

export interface Trial {
  readonly servers: number
  readonly clients: number
  readonly worlds: number
  readonly seed: number
  /** All times in seconds since the start. One server is killed, then the database is down for a while. */
  readonly lasts: number
  readonly killAt: number
  readonly downFrom: number
  readonly downFor: number
}

export interface TrialResult {
  /** What is wrong with the history; nothing if no write is lost and no read is stale. */
  readonly wrong: readonly string[]
  readonly calls: number
  readonly unplaced: number
  readonly outcomes: Readonly<Record<SeenCall['outcome'], number>>
  readonly steps: number
  readonly loans: number
  /** Statuses of readiness of a server that lives: before the database is down, and while it is. */
  readonly readiness: readonly number[]
  /** Seconds from the start of the database until that server was ready again. */
  readonly recovered: number
  /** Whether clients got replies of the API after the database was back. */
  readonly servedAfterwards: boolean
  /** Milliseconds of calls that were answered: the median, and the 99th of 100. */
  readonly took: readonly [median: number, most: number]
}

/** Milliseconds after which clients that are still not served give up. */
const longestRecovery = 30_000
const providers = ['advancly', 'etranzact', 'fint', 'interswitch', 'lipa-later']

/** Lets clients visit several servers of the same worlds, kills one, stops the database for a while, and checks what the clients saw. */
export async function tryServers(trial: Trial): Promise<TrialResult> {
  const database = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'tally-servers-'))
  const mocks: SpawnedMock[] = []
  try {
    const tables = new StoreTables(database.url)
    await tables.create()
    await tables.close()
    const document = join(folder, 'notes.json')
    await writeFile(document, JSON.stringify(notesDocument))
    for (let index = 0; index < trial.servers; index += 1) mocks.push(await startServer(document, database.url))
    return await visit(trial, { database, mocks })
  } finally {
    await Promise.all(mocks.map((mock) => mock.stop('SIGKILL')))
    await database.remove()
    await rm(folder, { recursive: true })
  }
}

function startServer(document: string, address: string): Promise<SpawnedMock> {
  const args = [...providers, document, '--port', '0', '--records', '0', '--log', 'none']
  return spawnMock(args, { env: { TALLY_STORE: address } })
}

interface Scene {
  readonly database: PostgresServer
  readonly mocks: readonly SpawnedMock[]
}

async function visit(trial: Trial, { database, mocks }: Scene): Promise<TrialResult> {
  const urls = mocks.map(({ url }) => url)
  const balancer = await roundRobin(urls)
  const worlds = Array.from({ length: trial.worlds }, (_, index) => `world-${index + 1}`)
  const observer = new Observer(database.url, worlds, urls)
  observer.start()
  const calls: MadeCall[] = []
  const journeys = [notes, notes, borrow, examples(await exampleCalls(urls[0] as string))]
  const ends = performance.now() + trial.lasts * 1_000
  let backAt: number | undefined
  const isServedAgain = (): boolean => calls.some(({ outcome, start }) => outcome === 'done' && start > (backAt ?? Infinity))
  // On a busy machine, the disturbances may take longer than the trial.
  const isOver = (): boolean => {
    const now = performance.now()
    return now >= ends && backAt !== undefined && (isServedAgain() || now > backAt + longestRecovery)
  }
  const [events] = await Promise.all([
    disturb(trial, { database, mocks }).then((all) => {
      backAt = performance.now()
      return all
    }),
    ...Array.from({ length: trial.clients }, (_, index) => {
      const visitor = new Visitor(`client-${index}`, worlds[index % worlds.length] as string, { url: balancer.url, calls })
      return wander(visitor, { journeys, random: new Random(trial.seed * 1_000 + index), isOver })
    }),
  ])
  await observer.finish()
  await balancer.close()
  return { ...judge(calls, observer), ...events, servedAfterwards: isServedAgain() }
}

async function wander(
  visitor: Visitor,
  { journeys, random, isOver }: { readonly journeys: readonly Journey[]; readonly random: Random; readonly isOver: () => boolean },
): Promise<void> {
  while (!isOver()) {
    await (journeys[random.below(journeys.length)] as Journey)(visitor, random)
    await setTimeout(random.below(50))
  }
}

/** Calls that the mock says its operations accept, of all providers but the notes. Some have a clock in their reply, so nothing is said about equal answers. */
async function exampleCalls(url: string): Promise<Asked[]> {
  const { apis } = (await (await fetch(`${url}/__admin/apis`)).json()) as { apis: { name: string; operations: { id: string }[] }[] }
  const found = apis
    .filter(({ name }) => name !== 'notes')
    .flatMap(({ name, operations }) => operations.map(({ id }) => `${url}/__admin/apis/${name}/operations/${id}/example`))
  return Promise.all(found.map(async (each) => (await (await fetch(each)).json()) as Asked))
}

type Events = Pick<TrialResult, 'readiness' | 'recovered'>

async function disturb({ killAt, downFrom, downFor }: Trial, { database, mocks }: Scene): Promise<Events> {
  const living = mocks[1]?.url as string
  await setTimeout(killAt * 1_000)
  void mocks[0]?.stop('SIGKILL')
  await setTimeout((downFrom - killAt) * 1_000)
  const before = await readiness(living)
  await database.stop()
  await setTimeout(downFor * 500)
  const during = await readiness(living)
  await setTimeout(downFor * 500)
  await database.start()
  const started = performance.now()
  while ((await readiness(living)) !== 200) await setTimeout(20)
  const recovered = (performance.now() - started) / 1_000
  return { readiness: [before, during], recovered }
}

async function readiness(url: string): Promise<number> {
  return (await fetch(`${url}/__admin/ready`)).status
}

function judge(made: readonly MadeCall[], observer: Observer): Omit<TrialResult, keyof Events | 'servedAfterwards'> {
  const calls = made.map((call) => observer.placed(call))
  const count = (outcome: SeenCall['outcome']): number => calls.filter((call) => call.outcome === outcome).length
  const took = calls.flatMap(({ outcome, start, end }) => (outcome === 'done' ? [end - start] : [])).toSorted((a, b) => a - b)
  const quantile = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? 0)
  return {
    wrong: [...checkHistory(calls, observer.writes), ...twoLoans(observer)],
    calls: calls.length,
    unplaced: calls.filter(({ outcome, seen }) => outcome === 'done' && !seen).length,
    outcomes: { done: count('done'), refused: count('refused'), unknown: count('unknown') },
    steps: observer.writes.length,
    loans: observer.loans.length,
    took: [quantile(0.5), quantile(0.99)],
  }
}

/** Nothing repays a loan here, so nobody may get a second one. */
function twoLoans({ loans }: Observer): string[] {
  const borrowers = Map.groupBy(loans, ({ borrower }) => borrower)
  const references = [...borrowers].map(([name, found]) => ({ name, found: new Set(found.map(({ reference }) => reference)) }))
  return references
    .filter(({ found }) => found.size > 1)
    .map(({ name, found }) => `Customer ${name} has ${found.size} loans: ${[...found].join(', ')}.`)
}
