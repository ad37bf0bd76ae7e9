import type { VerifyFinding } from '../result/finding.ts'
import { countOutcomes, type InteractionResult, type ProviderResult, type VerifyResult } from '../result/result.ts'
import { operationName, type Case } from '../pact/cases.ts'
import { findingWords } from './findingWords.ts'
import { againstWords, whyWords } from './whyWords.ts'

/** For a terminal: a line for each interaction, and its findings below it. */
export function asTable({ providers }: VerifyResult): string {
  const blocks = providers.map((each) => [headline(each), ...each.findings.flatMap((one) => lines(one, one.pact)), ...rows(each)])
  return blocks.map((block) => block.map(printable).join('\n')).join('\n\n')
}

/** Replaces control characters, because a reply of the provider must not control the terminal. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')
}

/** `fint against the mock: 3 passed, 1 failed` */
export function headline({ provider, status, why, against, interactions }: ProviderResult): string {
  const mark = { passed: '', failed: '', 'not run': 'NOT RUN. ', unreachable: 'NOT REACHED. ' }[status]
  const counts = Object.entries(countOutcomes(interactions))
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
  return `${provider} against ${againstWords(against)}: ${mark}${why ? `${whyWords(why)} ` : ''}${counts.join(', ')}`.trimEnd()
}

const marks = { passed: 'passed', failed: 'FAILED', pending: 'pending', 'not verified': 'not verified' } as const

function rows({ interactions }: ProviderResult): string[] {
  const width = Math.min(44, Math.max(0, ...interactions.map((each) => exchangeName(each.case).length)))
  return interactions.flatMap((each) => [row(each, width), ...(each.why ? [`      ${whyWords(each.why)}`] : []), ...findingLines(each)])
}

function row({ case: each, outcome }: InteractionResult, width: number): string {
  const { description, states } = each.interaction
  const given = states.length === 0 ? '' : ` (given ${states.map(({ name }) => name).join(', ')})`
  return `  ${marks[outcome].padEnd(12)}  ${exchangeName(each).padEnd(width)}  ${description}${given}`
}

/** `disburseLoan 409`: the operation, and the status that the pact expects. */
export function exchangeName(each: Case): string {
  return `${operationName(each)} ${each.interaction.response.status}`
}

function findingLines({ case: { pact }, findings }: InteractionResult): string[] {
  return findings.flatMap((each) => lines(each, pact.file))
}

function lines(finding: VerifyFinding, file: string): string[] {
  const { code, level, pactPointer, specPointer } = finding
  return [
    `      ${level === 'warning' ? 'warning: ' : ''}${findingWords(finding)} [${code}]`,
    `        ${file}#${pactPointer}${specPointer === undefined ? '' : `, spec ${specPointer}`}`,
  ]
}
