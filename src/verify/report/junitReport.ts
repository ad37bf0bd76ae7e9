import type { Finding, InteractionResult, ProviderResult, VerifyResult } from '../result.ts'
import { nameOf } from './tableReport.ts'

/**
 * JUnit XML: a suite for each provider, a case for each interaction. What was not run is an error, so that no server
 * which only counts failures takes it for a pass; pending and not verified interactions are skipped cases.
 */
export function asJunit({ target, providers }: VerifyResult): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tally verify ${target}">`,
    ...providers.map(suite),
    '</testsuites>',
  ].join('\n')
}

function suite(result: ProviderResult): string {
  const cases = [
    ...result.findings.map((each) => pactCase(each)),
    ...result.interactions.map((each) => interactionCase(result.provider, each)),
    ...wholeCase(result),
  ]
  const failures = cases.filter((each) => each.includes('<failure')).length
  const errors = cases.filter((each) => each.includes('<error')).length
  const skipped = cases.filter((each) => each.includes('<skipped')).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`
  return [`  <testsuite name="${xml(result.provider)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n')
}

function interactionCase(provider: string, each: InteractionResult): string {
  const { outcome, reason = '', findings, description, pact } = each
  const text = findings.map((one) => detail(one, pact)).join('\n')
  const inside = {
    passed: findings.length > 0 ? `      <system-out>${xml(text)}</system-out>` : '',
    failed: `      <failure message="${xml(first(findings))}">${xml(text)}</failure>`,
    pending: `      <skipped message="${xml(`pending: ${reason}`)}"/>`,
    'not verified': `      <skipped message="${xml(`not verified: ${reason}`)}"/>`,
  }[outcome]
  return testCase(provider, `${nameOf(each)}: ${description}`, inside)
}

function pactCase(finding: ProviderResult['findings'][number]): string {
  const text = xml(detail(finding, finding.pact))
  return testCase(finding.pact, finding.code, `      <failure message="${xml(finding.message)}">${text}</failure>`)
}

function wholeCase({ provider, status, reason = '' }: ProviderResult): string[] {
  if (status !== 'not run' && status !== 'unreachable') return []
  return [testCase(provider, status, `      <error message="${xml(`${status === 'not run' ? 'NOT RUN' : 'NOT REACHED'}: ${reason}`)}"/>`)]
}

function testCase(owner: string, name: string, inside: string): string {
  const start = `    <testcase classname="${xml(owner)}" name="${xml(name)}"`
  return inside === '' ? `${start}/>` : `${start}>\n${inside}\n    </testcase>`
}

function first([finding]: readonly Finding[]): string {
  return finding?.message ?? 'It differs.'
}

function detail({ code, message, place, expected, got, at }: Finding, pact: string): string {
  const what = expected === undefined ? message : `${place}: expected ${expected}, got ${got ?? 'nothing'}`
  return `${what} [${code}] ${pact}#${at}`
}

/** XML 1.0 has no place for most control characters, escaped or not. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
