import { isRejected, type DocumentResult, type OperationResult } from './result.ts'

interface Figures {
  readonly operations: number
  readonly unanswerable: number
  readonly good: number
  readonly settled: number
  readonly unsettled: number
  readonly refused: number
  readonly rejected: number
  readonly broken: number
}

export function figuresOf(operations: readonly OperationResult[]): Figures {
  const valid = operations.flatMap((each) => each.valid)
  const broken = operations.flatMap((each) => each.broken)
  const unsettled = valid.filter(({ kind }) => kind === 'unsettled').length
  return {
    operations: operations.length,
    unanswerable: operations.filter((each) => each.unanswerable !== undefined).length,
    good: valid.filter(({ kind }) => kind === 'good').length,
    settled: valid.length - unsettled,
    unsettled,
    refused: valid.filter(({ kind }) => kind === 'refused').length,
    rejected: broken.filter(isRejected).length,
    broken: broken.length,
  }
}

/** The share that is good, in percent with one decimal, rounded down, so that 100.0 means all. */
export function share(good: number, all: number): string {
  return all === 0 ? '–' : (Math.floor((good / all) * 1_000) / 10).toFixed(1)
}

function statefulIn({ roles, operations }: DocumentResult): number {
  return operations.length - (roles['sampled'] ?? 0)
}

export function lineOf(result: DocumentResult): string {
  const { operations, good, settled, refused, rejected, broken } = figuresOf(result.operations)
  const { id, started, memory } = result
  return [
    id.padEnd(20),
    `${operations} operations, ${statefulIn(result)} with state`.padEnd(32),
    `started in ${started.toFixed(0)} ms`.padEnd(19),
    `${(memory / 1e6).toFixed(0)} MB`.padEnd(7),
    `good ${share(good, settled)} %`.padEnd(13),
    `false refusals ${refused}`.padEnd(19),
    `broken rejected ${share(rejected, broken)} %`,
  ].join(' ')
}

export function totalLine(results: readonly DocumentResult[]): string {
  const { operations, good, settled, unsettled, refused, rejected, broken, unanswerable } = figuresOf(
    results.flatMap((each) => each.operations),
  )
  return (
    `All ${results.length}: ${operations} operations, ${good} of ${settled} answers good (${share(good, settled)} %), ` +
    `${refused} false refusals, ${rejected} of ${broken} broken requests rejected (${share(rejected, broken)} %), ` +
    `${unsettled} answers count for neither side, ${unanswerable} operations cannot be answered.`
  )
}

/** The failures, one on each line. */
export function detailLines({ operations }: DocumentResult): string {
  const lines = operations.flatMap(({ name, unanswerable, valid, broken }) => [
    ...(unanswerable === undefined ? [] : [`    cannot be answered: ${name}: ${unanswerable}`]),
    ...valid.flatMap((each) => ('why' in each ? [`    ${each.kind}: ${each.request}\n        ${each.why}`] : [])),
    ...broken.filter((each) => !isRejected(each)).map(({ mistake, status }) => `    accepted with ${status}: ${name}: ${mistake}`),
  ])
  return lines.map((line) => `${line}\n`).join('')
}

const heads = ['document', 'operations', 'with state', 'ms', 'MB', 'good %', 'false refusals', 'broken rejected %', 'not answerable']

/** The tables of `docs/corpus.md`. */
export function markdownReport(results: readonly DocumentResult[]): string {
  const rows = results.map((result) => [result.id, ...cellsOf(result)])
  const all = figuresOf(results.flatMap((each) => each.operations))
  const stateful = results.reduce((sum, each) => sum + statefulIn(each), 0)
  const total = ['**all**', ...figureCells(all, { stateful, ms: '', mb: '' })]
  const counts = (pick: (each: DocumentResult) => Readonly<Record<string, number>>): string[][] => countRows(results.map(pick))
  return [
    tableOf(heads, [...rows, total]),
    tableOf(
      ['role', 'operations'],
      counts(({ roles }) => roles),
    ),
    tableOf(
      ['level of evidence', 'operations'],
      counts(({ levels }) => levels),
    ),
  ].join('\n')
}

function cellsOf(result: DocumentResult): string[] {
  const { started, memory, operations } = result
  const ms = started.toFixed(0)
  return figureCells(figuresOf(operations), { stateful: statefulIn(result), ms, mb: (memory / 1e6).toFixed(0) })
}

function figureCells(
  { operations, good, settled, refused, rejected, broken, unanswerable }: Figures,
  { stateful, ms, mb }: { readonly stateful: number; readonly ms: string; readonly mb: string },
): string[] {
  const counts = [operations, stateful].map(String)
  return [...counts, ms, mb, share(good, settled), String(refused), share(rejected, broken), String(unanswerable)]
}

function countRows(all: readonly Readonly<Record<string, number>>[]): string[][] {
  const sums = new Map<string, number>()
  for (const [name, count] of all.flatMap((each) => Object.entries(each))) sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums].toSorted(([, a], [, b]) => b - a).map(([name, count]) => [name, String(count)])
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`
}
