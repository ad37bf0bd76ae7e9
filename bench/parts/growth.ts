import type { Child } from '../processes/child.ts'
import type { Cores } from '../processes/cores.ts'
import { measureRound, startServer, type Round, type RoundOptions } from './rounds.ts'
import { median } from '../statistics.ts'
import { fewestCustomers, type Growing, type GrowthTraffic } from '../traffic.ts'

const sizes: Readonly<Record<Growing, readonly number[]>> = {
  mandates: [10, 1_000, 100_000],
  customers: [fewestCustomers, 100_000],
  worlds: [1, 1_000],
}

/** Medians over rounds for one size. `ratio` is the CPU time of a request compared with the smallest size. */
export interface Growth {
  readonly what: Growing
  readonly count: number
  readonly perSecond: number
  readonly cpu: number
  readonly p50: number
  readonly p99: number
  readonly ratio: number
}

/** Reads mandates with seven instalments, lends to customers, or reads accounts, where there are few of them or many, in turns. */
export async function measureGrowth(
  what: Growing,
  load: Child,
  options: Omit<RoundOptions, 'processes'> & { cores: Cores },
): Promise<Growth[]> {
  const { cores, warmup, calls, rounds } = options
  const worlds = []
  for (const count of sizes[what]) {
    const name: GrowthTraffic = `${what}-${count}`
    worlds.push({ name, count, found: [] as Round[], ...(await startServer(name, 'node', cores)) })
  }
  for (let sent = 0; sent < warmup; sent += calls) for (const world of worlds) await measureRound({ ...world, load, calls })
  for (let round = 0; round < rounds; round += 1) {
    for (const world of worlds) world.found.push(await measureRound({ ...world, load, calls }))
  }
  await Promise.all(worlds.map(({ child }) => child.stop()))
  const smallest = worlds[0]?.found ?? []
  return worlds.map(({ count, found }) => ({ what, count, ...summary(found, smallest) }))
}

/** The ratio is computed for each round, from measurements right after each other. */
function summary(rounds: readonly Round[], smallest: readonly Round[]): Omit<Growth, 'what' | 'count'> {
  const middle = (field: keyof Round): number => median(rounds.map((round) => round[field]))
  const ratio = median(rounds.map(({ cpu }, index) => cpu / (smallest[index] as Round).cpu))
  return { perSecond: middle('perSecond'), cpu: middle('cpu'), p50: middle('p50'), p99: middle('p99'), ratio }
}
