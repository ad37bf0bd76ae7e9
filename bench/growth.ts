import type { Child } from './child.ts'
import type { Cores } from './cores.ts'
import { measureRound, startServer, type Round, type RoundOptions } from './rounds.ts'
import { median } from './statistics.ts'
import type { MandateTraffic } from './traffic.ts'

const sizes = [10, 1_000, 100_000] as const

/** Medians over rounds for a world with so many mandates. `ratio`: CPU time a request to that in the smallest world. */
export interface Growth {
  readonly mandates: number
  readonly perSecond: number
  readonly cpu: number
  readonly p50: number
  readonly p99: number
  readonly ratio: number
}

/** Reads mandates of seven instalments in worlds of different sizes, by turns. */
export async function measureGrowth(load: Child, cores: Cores, { warmup, calls, rounds }: RoundOptions): Promise<Growth[]> {
  const worlds = []
  for (const mandates of sizes) {
    const name: MandateTraffic = `mandates-${mandates}`
    worlds.push({ name, mandates, found: [] as Round[], ...(await startServer(name, 'node', cores)) })
  }
  for (const world of worlds) await measureRound({ ...world, load, calls: warmup })
  for (let round = 0; round < rounds; round += 1) {
    for (const world of worlds) world.found.push(await measureRound({ ...world, load, calls }))
  }
  await Promise.all(worlds.map(({ child }) => child.stop()))
  const smallest = worlds[0]?.found ?? []
  return worlds.map(({ mandates, found }) => summary(mandates, found, smallest))
}

/** The ratio is taken round by round, between neighbours in time. */
function summary(mandates: number, rounds: readonly Round[], smallest: readonly Round[]): Growth {
  const middle = (field: keyof Round): number => median(rounds.map((round) => round[field]))
  const ratio = median(rounds.map(({ cpu }, index) => cpu / (smallest[index] as Round).cpu))
  return { mandates, perSecond: middle('perSecond'), cpu: middle('cpu'), p50: middle('p50'), p99: middle('p99'), ratio }
}
