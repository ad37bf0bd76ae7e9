import type { Assumptions } from './assumptions.ts'
import { differenceWords } from './assumptionsTable.ts'

/** A letter to each vendor: what nobody says, and what its sandbox does otherwise than its pages let expect. */
export function asMarkdown(all: readonly Assumptions[]): string {
  return all
    .map((each) => [`# Questions about the ${each.title}`, intro(each), ...questions(each), ...objections(each)].join('\n\n'))
    .join('\n\n---\n\n')
}

function intro({ statements, open }: Assumptions): string {
  const total = Object.values(statements).reduce((sum, count) => sum + count, 0)
  return (
    `We describe this API from its public pages: ${total} statements, of which ${statements.assumed ?? 0} are assumed, since the pages do not say. ` +
    `An answer to any of these ${open.length} questions makes the description, and every client tested against it, more exact.`
  )
}

function questions({ open }: Assumptions): string[] {
  return open.map(({ id, question, decision, reason, operations, shown }, index) => {
    const known =
      shown?.leavesOpen === undefined ? [] : [`   Your sandbox has shown a part of this (${shown.date}). Still open: ${shown.leavesOpen}`]
    return [
      `${index + 1}. **${question.trim()}** (${id})`,
      ...known,
      `   Until we know: ${decision.trim()} ${reason.trim()}`,
      `   Concerns ${operations.map((each) => `\`${each}\``).join(', ')}.`,
    ].join('\n\n')
  })
}

function objections({ open, refuted }: Assumptions): string[] {
  if (refuted.length === 0) return []
  const items = refuted.map(({ id, decision, shown }, index) =>
    [
      `${open.length + index + 1}. **Your sandbox answers otherwise than we had taken for granted. Which is meant to be?** (${id})`,
      `   We had taken for granted: ${decision.trim()}`,
      ...(shown.differences ?? []).map((each) => `   On ${shown.date}: ${differenceWords(each)}.`),
    ].join('\n\n'),
  )
  return ['## What your sandbox does otherwise', ...items]
}
