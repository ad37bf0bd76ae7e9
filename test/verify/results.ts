import { isDifference, type VerifyFinding } from '../../src/verify/result/finding.ts'
import { expectedWords, placeWords, valueWords } from '../../src/verify/report/placeWords.ts'
import { whyWords } from '../../src/verify/report/whyWords.ts'
import type { InteractionResult, ProviderResult } from '../../src/verify/result/result.ts'

/** The result of the interaction with this description. */
export function resultNamed({ interactions }: ProviderResult, description: string): InteractionResult {
  const found = interactions.find((each) => each.case.interaction.description === description)
  if (!found) throw new Error(`no interaction is called "${description}"`)
  return found
}

/** `description: outcome: reason: code place expected got`, without those that are missing. */
export function brief({ case: { interaction }, outcome, why, findings }: InteractionResult): string {
  return [interaction.description, outcome, ...(why ? [whyWords(why)] : []), ...findings.map(briefFinding)].join(': ')
}

function briefFinding(finding: VerifyFinding): string {
  if (!isDifference(finding)) return finding.code
  return [finding.code, placeWords(finding.at), expectedWords(finding.expected), valueWords(finding.got)].join(' ')
}
