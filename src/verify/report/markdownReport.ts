import { tally, type Finding, type InteractionResult, type ProviderResult, type VerifyResult } from '../result.ts'
import { headline, nameOf } from './tableReport.ts'

/** For a pull request or a job summary: counts by provider, then whatever did not simply pass. */
export function asMarkdown({ target, providers }: VerifyResult): string {
  return [
    `# Contracts against ${target === 'url' ? 'a running provider' : `the ${target}`}`,
    summary(providers),
    ...providers.flatMap(section),
  ].join('\n\n')
}

function summary(providers: readonly ProviderResult[]): string {
  const rows = providers.map(({ provider, status, interactions }) => {
    const counts = tally(interactions)
    return `| ${cell(provider)} | ${status} | ${counts.passed} | ${counts.failed} | ${counts.pending} | ${counts['not verified']} |`
  })
  return ['| provider | status | passed | failed | pending | not verified |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function section(result: ProviderResult): string[] {
  const notable = result.interactions.filter(({ outcome, findings }) => outcome !== 'passed' || findings.length > 0)
  const items = [...result.findings.map((each) => `- ${item(each, each.pact)}`), ...notable.map(entry)]
  if (items.length === 0 && result.reason === undefined) return []
  return [`## ${cell(headline(result))}`, ...(items.length > 0 ? [items.join('\n')] : [])]
}

function entry(each: InteractionResult): string {
  const reason = each.reason === undefined ? '' : `: ${cell(each.reason)}`
  return [
    `- **${each.outcome}** \`${code(nameOf(each))}\` ${cell(each.description)}${reason}`,
    ...each.findings.map((one) => `  - ${item(one, each.pact)}`),
  ].join('\n')
}

function item({ code: id, message, place, expected, got, at }: Finding, pact: string): string {
  const what =
    expected === undefined ? cell(message) : `${cell(place ?? '')}: expected \`${code(expected)}\`, got \`${code(got ?? 'nothing')}\``
  return `${what} (${id}, \`${code(`${pact}#${at}`)}\`)`
}

function cell(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ')
}

function code(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/\s+/g, ' ')
}
