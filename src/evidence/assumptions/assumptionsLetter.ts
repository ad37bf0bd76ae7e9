import type { Assumptions } from './assumptions.ts'
import { differenceWords } from './assumptionsTable.ts'

/** A letter to each vendor, in Markdown: open questions, and where its sandbox differs from what was assumed. */
export function asMarkdown(all: readonly Assumptions[]): string {
  return all
    .map((each) => [`# Questions about the ${each.title}`, intro(each), ...questions(each), ...contradictions(each)].join('\n\n'))
    .join('\n\n---\n\n')
}

function intro({ statements, open }: Assumptions): string {
  const total = Object.values(statements).reduce((sum, count) => sum + count, 0)
  return (
    `We describe this API from its public pages, in ${total} statements. ${statements.assumed ?? 0} of them are assumptions, because the pages do not say. ` +
    `An answer to any of these ${open.length} questions would make the description, and every client tested against it, more exact.`
  )
}

function questions({ open }: Assumptions): string[] {
  return open.map(({ id, question, decision, reason, operations, shown }, index) => {
    const known =
      shown?.leavesOpen === undefined
        ? []
        : [`   Your sandbox has shown part of the answer (${shown.date}). Still open: ${shown.leavesOpen}`]
    return [
      `${index + 1}. **${question.trim()}** (${id})`,
      ...known,
      `   Until we know: ${decision.trim()} ${reason.trim()}`,
      `   This concerns ${operations.map((each) => `\`${each}\``).join(', ')}.`,
    ].join('\n\n')
  })
}

function contradictions({ open, refuted }: Assumptions): string[] {
  if (refuted.length === 0) return []
  const items = refuted.map(({ id, decision, shown }, index) =>
    [
      `${open.length + index + 1}. **Your sandbox does not do what we assumed. Which is right?** (${id})`,
      `   We assumed: ${decision.trim()}`,
      ...(shown.differences ?? []).map((each) => `   On ${shown.date}: ${differenceWords(each)}.`),
    ].join('\n\n'),
  )
  return ['## Where your sandbox differs', ...items]
}
