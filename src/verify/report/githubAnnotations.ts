import type { VerifyFinding } from '../result/finding.ts'
import type { InteractionResult, ProviderResult, VerifyResult } from '../result/result.ts'
import { findingWords } from './findingWords.ts'
import { exchangeName } from './tableReport.ts'
import { whyWords } from './whyWords.ts'

/** Something to show beside a line of a pact file. */
export interface Annotation {
  readonly level: 'error' | 'warning'
  readonly title: string
  readonly message: string
  /** Undefined if it is about a whole provider. */
  readonly place?: { readonly file: string; readonly pointer: string }
}

/** Most annotations of each level that GitHub shows for one step. */
const mostShown = 10

/** The annotations for GitHub, errors first: what is wrong with pacts and interactions, and which providers were not verified. */
export function annotationsOf({ providers }: VerifyResult): Annotation[] {
  const all = providers.flatMap(ofProvider)
  return (['error', 'warning'] as const).flatMap((level) => all.filter((each) => each.level === level).slice(0, mostShown))
}

function ofProvider({ provider, status, why, findings, interactions }: ProviderResult): Annotation[] {
  const isOpen = status === 'not run' || status === 'unreachable'
  return [
    ...(isOpen ? [{ level: 'error' as const, title: `${provider}: ${status}`, message: why ? whyWords(why) : status }] : []),
    ...findings.map((each) => annotation(each, each.pact, { level: each.level, title: provider })),
    ...interactions.flatMap((each) => ofInteraction(provider, each)),
  ]
}

/** The annotations of an interaction. Pending ones are no errors, because they do not fail the run. */
function ofInteraction(provider: string, { case: each, outcome, findings }: InteractionResult): Annotation[] {
  const title = `${provider}: ${exchangeName(each)}, ${each.interaction.description}`
  return findings.map((one) => annotation(one, each.pact.file, { level: outcome === 'failed' ? one.level : 'warning', title }))
}

function annotation(finding: VerifyFinding, file: string, shown: Pick<Annotation, 'level' | 'title'>): Annotation {
  return { ...shown, message: findingWords(finding), place: { file, pointer: finding.pactPointer } }
}

/** A line of output that GitHub turns into an annotation. */
export function workflowCommand({ level, title, message }: Annotation, at?: { readonly file: string; readonly line: number }): string {
  const properties = { ...(at && { file: at.file, line: String(at.line) }), title }
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  return `::${level} ${written.join(',')}::${escaped(message)}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
