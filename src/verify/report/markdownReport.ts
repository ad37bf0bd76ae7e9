import { isDifference, type VerifyFinding } from '../result/finding.ts'
import { countOutcomes, type InteractionResult, type ProviderResult, type VerifyResult } from '../result/result.ts'
import { findingWords } from './findingWords.ts'
import { codeText, plainText } from './markdownText.ts'
import { expectedWords, placeWords, valueWords } from './placeWords.ts'
import { exchangeName, headline } from './tableReport.ts'
import { whyWords } from './whyWords.ts'

/** For a pull request or a job summary: counts by provider, then everything that did not pass. */
export function asMarkdown({ target, providers }: VerifyResult): string {
  return [
    `# Contracts against ${target === 'url' ? 'a running provider' : `the ${target}`}`,
    summary(providers),
    ...providers.flatMap(section),
  ].join('\n\n')
}

function summary(providers: readonly ProviderResult[]): string {
  const rows = providers.map(({ provider, status, interactions }) => {
    const counts = countOutcomes(interactions)
    return `| ${plainText(provider)} | ${status} | ${counts.passed} | ${counts.failed} | ${counts.pending} | ${counts['not verified']} |`
  })
  return ['| provider | status | passed | failed | pending | not verified |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function section(result: ProviderResult): string[] {
  const notable = result.interactions.filter(({ outcome, findings }) => outcome !== 'passed' || findings.length > 0)
  const items = [...result.findings.map((each) => `- ${item(each, each.pact)}`), ...notable.map(entry)]
  if (items.length === 0 && !result.why) return []
  return [`## ${plainText(headline(result))}`, ...(items.length > 0 ? [items.join('\n')] : [])]
}

function entry({ case: each, outcome, why, findings }: InteractionResult): string {
  const reason = why ? `: ${plainText(whyWords(why))}` : ''
  return [
    `- **${outcome}** ${codeText(exchangeName(each))} ${plainText(each.interaction.description)}${reason}`,
    ...findings.map((one) => `  - ${item(one, each.pact.file)}`),
  ].join('\n')
}

function item(finding: VerifyFinding, file: string): string {
  return `${what(finding)} (${finding.code}, ${codeText(`${file}#${finding.pactPointer}`)})`
}

function what(finding: VerifyFinding): string {
  if (!isDifference(finding)) return plainText(findingWords(finding))
  const { at, expected, got } = finding
  return `${plainText(placeWords(at))}: expected ${codeText(expectedWords(expected))}, got ${codeText(valueWords(got))}`
}
