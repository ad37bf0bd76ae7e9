import type { VerifyFinding, PactFinding } from '../result/finding.ts'
import type { InteractionResult, ProviderResult, VerifyResult } from '../result/result.ts'
import { findingWords } from './findingWords.ts'
import { exchangeName } from './tableReport.ts'
import { whyWords } from './whyWords.ts'

/** A test case with its content. */
interface TestCase {
  readonly owner: string
  readonly name: string
  readonly milliseconds?: number | undefined
  readonly inside?: { readonly element: 'failure' | 'error' | 'skipped' | 'system-out'; readonly message?: string; readonly text?: string }
}

/**
 * JUnit XML: a suite for each provider, a case for each interaction. A provider that was not run is an error, because a server that counts
 * only failures would take it for a pass. Pending and not verified interactions are skipped cases.
 */
export function asJunit({ target, providers }: VerifyResult): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tally verify ${target}"${timeOf(total(providers))}>`,
    ...providers.map(suite),
    '</testsuites>',
  ].join('\n')
}

function suite(result: ProviderResult): string {
  const cases = [
    ...result.findings.map(pactCase),
    ...result.interactions.map((each) => interactionCase(result.provider, each)),
    ...wholeCase(result),
  ]
  const count = (element: string): number => cases.filter(({ inside }) => inside?.element === element).length
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  return [
    `  <testsuite name="${xml(result.provider)}" ${counts}${timeOf(result.milliseconds)}>`,
    ...cases.map(written),
    '  </testsuite>',
  ].join('\n')
}

/** A duration in seconds, as JUnit has it. */
function timeOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : ` time="${(milliseconds / 1000).toFixed(3)}"`
}

function total(providers: readonly ProviderResult[]): number {
  return providers.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0)
}

function interactionCase(owner: string, result: InteractionResult): TestCase {
  return { ...outcomeCase(owner, result), milliseconds: result.milliseconds }
}

function outcomeCase(owner: string, { case: each, outcome, why, findings }: InteractionResult): TestCase {
  const name = `${exchangeName(each)}: ${each.interaction.description}`
  const text = findings.map((one) => detail(one, each.pact.file)).join('\n')
  const [first] = findings
  switch (outcome) {
    case 'passed':
      return { owner, name, ...(first && { inside: { element: 'system-out', text } }) }
    case 'failed':
      return { owner, name, inside: { element: 'failure', message: first ? findingWords(first) : 'It differs.', text } }
    case 'pending':
    case 'not verified':
      return { owner, name, inside: { element: 'skipped', message: `${outcome}: ${why ? whyWords(why) : ''}` } }
  }
}

function pactCase(finding: PactFinding): TestCase {
  const { pact, code } = finding
  return { owner: pact, name: code, inside: { element: 'failure', message: findingWords(finding), text: detail(finding, pact) } }
}

function wholeCase({ provider, status, why }: ProviderResult): TestCase[] {
  if (status !== 'not run' && status !== 'unreachable') return []
  const message = `${status === 'not run' ? 'NOT RUN' : 'NOT REACHED'}: ${why ? whyWords(why) : ''}`
  return [{ owner: provider, name: status, inside: { element: 'error', message } }]
}

function detail(finding: VerifyFinding, file: string): string {
  return `${findingWords(finding)} [${finding.code}] ${file}#${finding.pactPointer}`
}

function written({ owner, name, milliseconds, inside }: TestCase): string {
  const start = `    <testcase classname="${xml(owner)}" name="${xml(name)}"${timeOf(milliseconds)}`
  if (!inside) return `${start}/>`
  const { element, message, text } = inside
  const tag = `${element}${message === undefined ? '' : ` message="${xml(message)}"`}`
  const content = text === undefined ? `<${tag}/>` : `<${tag}>${xml(text)}</${element}>`
  return `${start}>\n      ${content}\n    </testcase>`
}

/** Escapes text for XML 1.0, which cannot contain most control characters, escaped or not. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
