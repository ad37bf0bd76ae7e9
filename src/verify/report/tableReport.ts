import { tally, type Finding, type InteractionResult, type ProviderResult, type VerifyResult } from '../result.ts'

/** For a terminal: a line for each interaction, and below it what differs. */
export function asTable({ providers }: VerifyResult): string {
  const blocks = providers.map((each) => [headline(each), ...each.findings.flatMap((one) => lines(one, one.pact)), ...rows(each)])
  return blocks.map((block) => block.map(printable).join('\n')).join('\n\n')
}

/** What a provider answers must not steer the terminal. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')
}

/** `fint against the mock: 3 passed, 1 failed` */
export function headline({ provider, status, reason, against, interactions }: ProviderResult): string {
  const said = { passed: '', failed: '', 'not run': 'NOT RUN. ', unreachable: 'NOT REACHED. ' }[status]
  const counts = Object.entries(tally(interactions))
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
  return `${provider} against ${against}: ${said}${reason === undefined ? '' : `${reason} `}${counts.join(', ')}`.trimEnd()
}

const marks = { passed: 'passed', failed: 'FAILED', pending: 'pending', 'not verified': 'not verified' } as const

function rows({ interactions }: ProviderResult): string[] {
  const names = interactions.map(nameOf)
  const width = Math.min(44, Math.max(0, ...names.map(({ length }) => length)))
  return interactions.flatMap((each, index) => [
    `  ${marks[each.outcome].padEnd(12)}  ${(names[index] as string).padEnd(width)}  ${each.description}${statesOf(each)}`,
    ...(each.reason === undefined ? [] : [`      ${each.reason}`]),
    ...each.findings.flatMap((finding) => lines(finding, each.pact)),
  ])
}

/** `disburseLoan 409`, or method and path where no operation is known. */
export function nameOf({ operation, method, path, status }: InteractionResult): string {
  return `${operation ?? `${method} ${path}`} ${status}`
}

function statesOf({ states }: InteractionResult): string {
  return states.length === 0 ? '' : ` (given ${states.map(({ name }) => name).join(', ')})`
}

function lines({ code, level, message, place, expected, got, at, spec }: Finding, pact: string): string[] {
  const what = expected === undefined ? message : `${place}: expected ${expected}, got ${got ?? 'nothing'}`
  return [
    `      ${level === 'warning' ? 'warning: ' : ''}${what} [${code}]`,
    `        ${pact}#${at}${spec === undefined ? '' : `, spec ${spec}`}`,
  ]
}
