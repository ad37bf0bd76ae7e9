import { findingWords } from '../../verify/report/findingWords.ts'
import { findingJson } from '../../verify/report/jsonReport.ts'
import { plainText } from '../../verify/report/markdownText.ts'
import { evidenceLevels } from '../statements/evidence.ts'
import type { DecisionEvidence } from '../ledger/ledger.ts'
import type { OperationFidelity, ProviderFidelity, Tally } from './fidelity.ts'

const columns = [
  'operation',
  'statements',
  'mocked by',
  'successes',
  'refusals',
  'no pact for',
  'agrees with spec',
  'on the mock',
  'in the sandbox',
]

/** For a terminal. */
export function asTable(all: readonly ProviderFidelity[]): string {
  return all
    .map((each) => {
      const rows = [columns, ...each.operations.map((one) => cells(one))]
      const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
      const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
      return [headline(each), '', ...lines, ...remarks(each).map((line) => `  ${line}`)].join('\n')
    })
    .join('\n\n')
}

const legend = `How well each operation is verified. Made by \`tally fidelity --markdown\`; never edit.

- **statements**: what the spec says about the operation, by where it comes from: documented by the vendor; taken from a sibling (another
  public source); assumed; confirmed or refuted by the vendor's sandbox.
- **mocked by**: a handler; one that was inferred from the spec; or sampled: replies are generated from the spec.
- **successes**, **refusals**: the contracts, by HTTP status. **no pact for**: the statuses in the spec that no contract covers.
- **agrees with spec**, **on the mock**: how many contracts pass when they are compared with the spec and replayed against the mock, each
  time that this page is made.
- **in the sandbox**: how many passed when they were last replayed against the vendor's sandbox, and the earliest day among these. A
  contract that has changed since does not count.`

/** For programs: the data, with a sentence beside every finding. */
export function asJson(all: readonly ProviderFidelity[]): string {
  return JSON.stringify(
    all.map((each) => ({ ...each, findings: each.findings.map(findingJson) })),
    undefined,
    2,
  )
}

/** A page for people: docs/fidelity.md. */
export function asMarkdown(all: readonly ProviderFidelity[]): string {
  return ['# Fidelity', legend, ...all.flatMap(section)].join('\n\n')
}

function section(each: ProviderFidelity): string[] {
  const rows = [columns, columns.map(() => '---'), ...each.operations.map((one) => cells(one).map(plainText))]
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
  const said = remarks(each).map((line) => `- ${plainText(line)}`)
  return [`## ${plainText(each.title)}`, `${plainText(headline(each))}.`, table, ...(said.length > 0 ? [said.join('\n')] : [])]
}

/** `fint: 10 operations, 10 with a handler, 9 with pacts (34 interactions)` */
function headline({ provider, operations }: ProviderFidelity): string {
  const handled = operations.filter(({ mocked }) => mocked === 'handler').length
  const inferred = operations.filter(({ mocked }) => mocked === 'inferred').length
  const covered = operations.filter(({ spec }) => spec.of > 0)
  const interactions = covered.reduce((sum, { spec }) => sum + spec.of, 0)
  const pacts = covered.length === 0 ? 'none with pacts' : `${covered.length} with pacts (${counted(interactions, 'interaction')})`
  return `${provider}: ${counted(operations.length, 'operation')}, ${inferred > 0 ? `${inferred} inferred` : `${handled} with a handler`}, ${pacts}`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function cells(each: OperationFidelity): string[] {
  const { operation, statements, mocked, successes, refusals, uncovered, spec, mock, sandbox } = each
  const levels = evidenceLevels.flatMap((level) => (statements[level] ? [`${statements[level]} ${level}`] : []))
  return [
    operation,
    levels.join(', ') || 'no evidence',
    mocked,
    statuses(successes),
    statuses(refusals),
    uncovered.join(', ') || '–',
    stands(spec),
    mock ? stands(mock) : 'not run',
    sandbox.date === undefined ? 'never' : `${stands(sandbox)} (${sandbox.date})`,
  ]
}

/** `404, 409 ×2` */
function statuses(counts: Readonly<Record<string, number>>): string {
  const all = Object.entries(counts).map(([status, count]) => (count === 1 ? status : `${status} ×${count}`))
  return all.join(', ') || '–'
}

function stands({ passed, failed, of }: Tally): string {
  if (of === 0) return '–'
  return `${passed} of ${of}${failed > 0 ? `, ${failed} DIFFER` : ''}`
}

function remarks({ strays, findings, shown, decisions }: ProviderFidelity): string[] {
  const of = (outcome: DecisionEvidence['outcome']): string[] =>
    Object.entries(shown).flatMap(([id, each]) => (each.outcome === outcome ? [`${id} (${each.date}${partly(each)})`] : []))
  const [confirmed, refuted] = [of('confirmed'), of('refuted')]
  return [
    ...(confirmed.length > 0 ? [`Confirmed in the sandbox, of ${decisions} decisions: ${confirmed.join(', ')}`] : []),
    ...(refuted.length > 0 ? [`Refuted in the sandbox: ${refuted.join(', ')}`] : []),
    ...strays.map((description) => `Not in the spec: ${description}`),
    ...findings.map(findingWords),
  ]
}

function partly({ leavesOpen }: DecisionEvidence): string {
  return leavesOpen === undefined ? '' : ', in part'
}
