import type { ClientCost } from './parts/client.ts'
import type { FirstAnswer } from './parts/firstAnswer.ts'
import type { Growth } from './parts/growth.ts'
import type { Memory } from './parts/memory.ts'
import type { Intercepted } from './parts/msw.ts'
import type { Measured, ServerKind } from './parts/rounds.ts'
import type { CaseName } from './traffic.ts'
import type { VerifyCost } from './parts/verify.ts'

/** Targets: the CPU time of the bare server divided by ours, at least. */
const leastRatio: Readonly<Record<CaseName, Readonly<Partial<Record<ServerKind, number>>>>> = {
  'get-record': { node: 0.7, express: 0.42 },
  'get-copy': { node: 0.7, express: 0.42 },
  post: { node: 0.85, express: 0.42 },
  'plain-get': { node: 0.7 },
  'plain-get-logged': {},
  'plain-post': { node: 0.7 },
  'inferred-read': { node: 0.65 },
  'inferred-create': { node: 0.6 },
  'inferred-filter': { node: 0.5 },
  'inferred-sort': { node: 0.5 },
}
const titles: Readonly<Record<CaseName, string>> = {
  'get-record': 'GET of 1.2 kB held in state; the reply is the frozen record, checked and serialised once',
  'get-copy': 'GET of 1.2 kB held in state; the reply is a fresh object, checked and serialised each time',
  post: 'POST disburseLoan; every call disburses a loan (both checks, state, journal)',
  'plain-get': 'GET of 1.2 kB from a plain document without state: its example',
  'plain-get-logged': 'The same GET, with a line for calls written to a file as tally mock --log all does',
  'plain-post': 'POST of 300 bytes to a plain document without state: the request is checked, the reply is an example',
  'inferred-read': 'GET of one of 100,000 records of 300 bytes in a mock inferred from a plain document',
  'inferred-create': 'POST of a record of 300 bytes to a mock inferred from a plain document',
  'inferred-filter': 'GET of a page of 20 of 100,000 records, filtered by one field, in an inferred mock',
  'inferred-sort': 'GET of a page of 20 of 100,000 records, sorted by one field, in an inferred mock',
}
const servers: Readonly<Record<ServerKind, string>> = { bare: 'bare node:http', node: 'tally, node:http', express: 'tally, express' }
/** Milliseconds. */
const latestFirstAnswer = 400
const mostGrowth = 1.2
/** The same for 1,000 worlds, compared with one. */
const mostForWorlds = 1.1

export function caseReport(name: CaseName, measured: readonly Measured[]): string {
  const rows = measured.map((each) => [
    servers[each.server],
    Math.round(each.perSecond).toLocaleString('en'),
    each.cpu.toFixed(1),
    each.p50.toFixed(2),
    each.p99.toFixed(2),
    `${Math.round(each.busy * 100)} %`,
    each.ratio.toFixed(2),
    verdictOf(name, each),
  ])
  return `${titles[name]}\n${table([['', 'req/s', 'CPU µs', 'p50 ms', 'p99 ms', 'busy', 'ratio', 'target'], ...rows])}`
}

export function firstAnswerReport(found: readonly FirstAnswer[]): string {
  const rows = found.map(({ command, milliseconds }) => [
    command,
    `${Math.round(milliseconds)} ms`,
    verdict(milliseconds <= latestFirstAnswer, `≤ ${latestFirstAnswer} ms`),
  ])
  return `First answer after starting (median)\n${table([['', 'time', 'target'], ...rows])}`
}

const growthTitles: Readonly<Record<Growth['what'], string>> = {
  mandates: 'GET getMandate with seven instalments over node:http, as the mandates',
  customers: 'POST disburseLoan over node:http, as the customers',
  worlds: 'GET an account over node:http, in turns in all worlds, as the worlds',
}

function growthVerdict(what: Growth['what'], ratio: number): string {
  if (what === 'customers') return ''
  const most = what === 'worlds' ? mostForWorlds : mostGrowth
  return verdict(ratio <= most, `≤ ${most}`)
}

export function growthReport(found: readonly Growth[]): string {
  const rows = found.map(({ what, count, perSecond, cpu, p50, p99, ratio }) => [
    `${count.toLocaleString('en')} ${what}`,
    Math.round(perSecond).toLocaleString('en'),
    cpu.toFixed(1),
    p50.toFixed(2),
    p99.toFixed(2),
    ratio.toFixed(2),
    growthVerdict(what, ratio),
  ])
  return `${growthTitles[found[0]?.what ?? 'worlds']} grow; ratio: CPU time to that of the fewest\n${table([['', 'req/s', 'CPU µs', 'p50 ms', 'p99 ms', 'ratio', 'target'], ...rows])}`
}

export function clientReport(costs: readonly ClientCost[]): string {
  const rows = costs.map(({ over, bare, client, added }) => [`over ${over}`, bare.toFixed(1), client.toFixed(1), added.toFixed(1)])
  return `disburseLoan by the typed client and by hand with fetch, CPU µs a call of the calling process\n${table([['', 'by hand', 'client', 'added'], ...rows])}`
}

export function verifyReport(costs: readonly VerifyCost[]): string {
  const rows = costs.map(({ against, interactions, fixed, each }) => [
    `against the ${against}, ${interactions} interactions`,
    `${Math.round(fixed)} ms`,
    `${each.toFixed(1)} ms`,
  ])
  return `Verifying the largest pact, in a process that has done it before (median)\n${table([['', 'start', 'an interaction'], ...rows])}`
}

export function memoryReport({ calls, rss, heap, ratio }: Memory): string {
  const row = (count: number, at: 0 | 1): string[] => [`after ${count.toLocaleString('en')} calls`, megabytes(rss[at]), megabytes(heap[at])]
  const rows = [
    [...row(calls, 0), ''],
    [...row(calls * 10, 1), `${ratio.toFixed(2)}  ${verdict(ratio <= mostGrowth, `≤ ${mostGrowth}`)}`],
  ]
  return `Memory over node:http, nine reads to one update, after global.gc()\n${table([['', 'RSS', 'heap', 'ratio of RSS'], ...rows])}`
}

export function mswReport({ byHand, ours, more }: Intercepted): string {
  const rows = [
    ['a handler written by hand, same answer', byHand.toFixed(0), ''],
    [
      'handlers([fint]), checked both ways and kept',
      ours.toFixed(0),
      `${more < 0 ? '' : '+'}${more.toFixed(0)}  (${(ours / byHand).toFixed(2)} times)`,
    ],
  ]
  return `POST intercepted by MSW, one after the other; client, MSW and all\n${table([['', 'CPU µs', ''], ...rows])}`
}

function verdictOf(name: CaseName, { server, ratio }: Measured): string {
  const least = leastRatio[name][server]
  return least === undefined ? '' : verdict(ratio >= least, `≥ ${least.toFixed(2)}`)
}

function verdict(reached: boolean, target: string): string {
  return `${target} ${reached ? 'reached' : 'MISSED'}`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')}`.trimEnd()).join('\n')
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
