/** Measures the mock's speed beside a bare server: `npm run bench -- [--quick] [--only <part>] [--json <file>]`. */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { Child } from './processes/child.ts'
import { measureClient } from './parts/client.ts'
import { findCores } from './processes/cores.ts'
import { measureFirstAnswers } from './parts/firstAnswer.ts'
import { measureGrowth } from './parts/growth.ts'
import { measureMemory } from './parts/memory.ts'
import { measureMsw } from './parts/msw.ts'
import { caseReport, clientReport, firstAnswerReport, growthReport, memoryReport, mswReport, verifyReport } from './report.ts'
import { measure } from './parts/rounds.ts'
import { readOptions, type BenchOptions } from './options.ts'
import { caseNames, growing } from './traffic.ts'
import { measureStores, storesReport } from './parts/stores.ts'
import { measureVerify } from './parts/verify.ts'

const options = optionsOrExit()
const isWanted = (part: string): boolean => options.only?.includes(part) ?? true

const size = options.quick
  ? {
      rounds: { warmup: 8_000, calls: 3_000, rounds: 3, processes: 1 },
      starts: 3,
      client: { warmup: 4_000, calls: 4_000, rounds: 3 },
      memory: 10_000,
      msw: { warmup: 1_000, calls: 500, rounds: 3 },
    }
  : {
      rounds: { warmup: 30_000, calls: 8_000, rounds: 7, processes: 4 },
      starts: 7,
      client: { warmup: 10_000, calls: 10_000, rounds: 7 },
      memory: 100_000,
      msw: { warmup: 2_000, calls: 1_000, rounds: 7 },
    }

const cores = findCores()
const machine = `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`
const placed =
  cores.server === undefined
    ? 'servers and load run on any core: nothing to pin with'
    : `server on core ${cores.server}, load on ${cores.load}`
print(`${machine}; ${placed}; 32 connections; CPU ratio: bare server's time a request / ours (1 = as fast)\n\n`)

const load = new Child('processes/load.ts', [], cores.load)
await load.hear()
const result: Record<string, unknown> = { machine, pinned: cores.server !== undefined, quick: options.quick, ...size }
for (const name of caseNames.filter(isWanted)) {
  const measured = await measure(name, load, { ...size.rounds, cores })
  result[name] = measured
  print(`${caseReport(name, measured)}\n\n`)
}
if (isWanted('growth')) {
  const found = []
  for (const what of growing) found.push(await measureGrowth(what, load, { ...size.rounds, cores }))
  result['growth'] = found.flat()
  for (const growth of found) print(`${growthReport(growth)}\n\n`)
}
if (isWanted('first-answer')) {
  const found = await measureFirstAnswers(size.starts)
  result['first-answer'] = found
  print(`${firstAnswerReport(found)}\n\n`)
}
if (isWanted('client')) {
  const costs = await measureClient(cores, size.client)
  result['client'] = costs
  print(`${clientReport(costs)}\n\n`)
}
if (isWanted('memory')) {
  const memory = await measureMemory(load, cores, size.memory)
  result['memory'] = memory
  print(`${memoryReport(memory)}\n`)
}
if (isWanted('msw')) {
  const found = await measureMsw(size.msw, cores)
  result['msw'] = found
  print(`${mswReport(found)}\n`)
}
if (isWanted('verify')) {
  const costs = await measureVerify(size.starts)
  result['verify'] = costs
  print(`${verifyReport(costs)}\n\n`)
}
await load.stop()
if (isWanted('stores')) {
  const found = await measureStores(options.quick ? { milliseconds: 400, rounds: 1 } : { milliseconds: 1_500, rounds: 3 })
  result['stores'] = found
  print(`${storesReport(found)}\n`)
}
const busy = loadavg()[0] ?? 0
result['load average'] = busy
print(`\nLoad average of the last minute: ${busy.toFixed(1)}. This benchmark makes about 2; what is above disturbs it.\n`)
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, undefined, 2)}\n`)

function optionsOrExit(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}

function print(text: string): void {
  process.stdout.write(text)
}
