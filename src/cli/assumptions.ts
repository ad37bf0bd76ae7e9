import { evidenceLevels, readDecisions, readEvidence, type Decision, type EvidenceLevel } from '../spec/evidence.ts'
import type { OpenApiDocument } from '../spec/document.ts'
import { readSources } from './sources.ts'

/** What one provider's spec knows and what it only assumes. */
export interface Assumptions {
  readonly provider: string
  readonly title: string
  /** Statements of each level. */
  readonly statements: Readonly<Partial<Record<EvidenceLevel, number>>>
  /** Decisions that are assumed, or that something assumed rests on: questions for the vendor. */
  readonly open: readonly Decision[]
  readonly decisions: number
}

export async function readAssumptions(names: readonly string[]): Promise<Assumptions[]> {
  const { providers, specs } = await readSources(names)
  return [...providers, ...specs].map(({ name, document }) => assumptionsOf(name, document as OpenApiDocument))
}

export function assumptionsOf(provider: string, document: OpenApiDocument): Assumptions {
  const statements = readEvidence(document)
  const levels = evidenceLevels.map((level) => [level, statements.filter(({ evidence }) => evidence?.level === level).length] as const)
  const decisions = readDecisions(document, statements)
  return {
    provider,
    title: document.info.title ?? provider,
    statements: Object.fromEntries(levels.filter(([, count]) => count > 0)),
    open: decisions.filter((each) => each.levels.includes('assumed')),
    decisions: decisions.length,
  }
}

/** For a terminal. */
export function asTable(all: readonly Assumptions[]): string {
  return all
    .map(({ provider, title, statements, open, decisions }) => {
      const counts = Object.entries(statements)
        .map(([level, count]) => `${level} ${count}`)
        .join(', ')
      const rows = open.flatMap(({ id, question, decision }) => [...wrap(question, id), ...wrap(`Until then: ${decision}`, '')])
      return [
        `${title} (${provider})`,
        `  Statements: ${counts || 'none with evidence'}`,
        `  Open: ${open.length} of ${decisions} decisions`,
        '',
        ...rows,
      ].join('\n')
    })
    .join('\n\n')
}

/** A letter to each vendor. */
export function asMarkdown(all: readonly Assumptions[]): string {
  return all
    .map(({ title, statements, open }) => {
      const total = Object.values(statements).reduce((sum, count) => sum + count, 0)
      const intro =
        `We describe this API from its public pages: ${total} statements, of which ${statements.assumed ?? 0} are assumed, since the pages do not say. ` +
        `An answer to any of these ${open.length} questions makes the description, and every client tested against it, more exact.`
      const questions = open.map(
        ({ id, question, decision, reason, operations }, index) =>
          `${index + 1}. **${question.trim()}** (${id})\n\n   Until we know: ${decision.trim()} ${reason.trim()}\n\n   Concerns ${operations.map((each) => `\`${each}\``).join(', ')}.`,
      )
      return [`# Questions about the ${title}`, intro, ...questions].join('\n\n')
    })
    .join('\n\n---\n\n')
}

const width = 100
const indent = 10

function wrap(text: string, label: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each, index) => `  ${(index === 0 ? label : '').padEnd(indent - 2)}${each}`)
}
