import { Child } from '../processes/child.ts'
import type { Cores } from '../processes/cores.ts'
import { median } from '../statistics.ts'
import type { CaseName, Traffic } from '../traffic.ts'

export const serverKinds = ['bare', 'node', 'express'] as const
export type ServerKind = (typeof serverKinds)[number]

/**
 * Medians over rounds. `cpu` is the server's CPU time for each request in microseconds, and `ratio` that of the bare server divided by it.
 */
export interface Measured {
  readonly server: ServerKind
  readonly perSecond: number
  readonly cpu: number
  readonly p50: number
  readonly p99: number
  /** Share of the time in which the server was busy. If it is well below 1, the load was measured instead. */
  readonly busy: number
  readonly ratio: number
}

export type Round = Omit<Measured, 'server' | 'ratio'>

export interface RoundOptions {
  /** Calls to a server before it is measured, so that all its hot code is compiled. */
  readonly warmup: number
  /** Calls in a round. */
  readonly calls: number
  readonly rounds: number
  /** Processes of each server. What V8 compiles differs from one process to another, by a fifth of the time of a call and at times more. */
  readonly processes: number
}

type Rounds = Record<ServerKind, Round[]>

/** Measures a case on all servers, in several processes of each. */
export async function measure(name: CaseName, load: Child, options: RoundOptions & { cores: Cores }): Promise<Measured[]> {
  const found: Rounds[] = []
  for (let process = 0; process < options.processes; process += 1) found.push(await measureOnce(name, load, options))
  const roundsOf = (kind: ServerKind): Round[] => found.flatMap((rounds) => rounds[kind])
  return serverKinds.map((server) => summary(server, roundsOf(server), roundsOf('bare')))
}

/**
 * Measures one process of each server in turns, because the speed of a machine changes over time. There are no more of them at once: V8 gives
 * memory and compiled code back in a process that waits for seconds.
 */
async function measureOnce(name: CaseName, load: Child, { cores, ...options }: RoundOptions & { cores: Cores }): Promise<Rounds> {
  const servers = await Promise.all(serverKinds.map((kind) => startServer(name, kind, cores)))
  const rounds: Rounds = { bare: [], node: [], express: [] }
  for (const server of servers) await measureRound({ ...server, load, name, calls: options.warmup })
  for (let round = 0; round < options.rounds; round += 1) {
    for (const server of servers) rounds[server.kind].push(await measureRound({ ...server, load, name, calls: options.calls }))
  }
  await Promise.all(servers.map(({ child }) => child.stop()))
  return rounds
}

/** A server process that listens. */
export async function startServer(
  traffic: string,
  kind: ServerKind,
  { server }: Cores,
): Promise<{ kind: ServerKind; child: Child; port: number }> {
  const child = new Child('servers/server.ts', [traffic, kind], server)
  const { port } = await child.hear<{ port: number }>()
  return { kind, child, port }
}

export async function measureRound(round: { child: Child; port: number; load: Child; name: Traffic; calls: number }): Promise<Round> {
  const { child, port, load, name, calls } = round
  await child.ask('prepare', { calls })
  const before = await child.ask('cpu', {})
  const { seconds, p50, p99, failed } = await load.ask('load', { port, calls, traffic: name })
  const { microseconds } = await child.ask('cpu', {})
  if (failed > 0) throw new Error(`${failed} of ${calls} calls of ${name} were not answered with 200.`)
  const spent = microseconds - before.microseconds
  return { perSecond: calls / seconds, cpu: spent / calls, p50, p99, busy: spent / 1e6 / seconds }
}

/** The ratio is computed for each round, from measurements right after each other. */
function summary(server: ServerKind, rounds: readonly Round[], bare: readonly Round[]): Measured {
  const middle = (field: keyof Round): number => median(rounds.map((round) => round[field]))
  const ratio = median(rounds.map(({ cpu }, index) => (bare[index] as Round).cpu / cpu))
  return { server, perSecond: middle('perSecond'), cpu: middle('cpu'), p50: middle('p50'), p99: middle('p99'), busy: middle('busy'), ratio }
}
