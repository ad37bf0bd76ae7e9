import { expectedWords, placeWords, valueWords } from '../../verify/report/placeWords.ts'
import type { DecisionEvidence, KeptDifference, WordedDifference } from '../ledger/ledger.ts'
import type { Assumptions } from './assumptions.ts'

/** For a terminal. */
export function asTable(all: readonly Assumptions[]): string {
  return all
    .map(({ provider, title, statements, open, confirmed, refuted, decisions }) => {
      const counts = Object.entries(statements)
        .map(([level, count]) => `${level} ${count}`)
        .join(', ')
      const settled = [
        ...(confirmed.length > 0 ? [`  Confirmed in the sandbox: ${confirmed.length}`] : []),
        ...(refuted.length > 0 ? [`  Refuted in the sandbox: ${refuted.length}`] : []),
      ]
      return [
        `${title} (${provider})`,
        `  Statements: ${counts || 'none with evidence'}`,
        `  Open: ${open.length} of ${decisions} decisions`,
        ...settled,
        '',
        ...refuted.flatMap(({ id, decision, shown }) => [...wrap(`REFUTED, ${shown.date}: ${decision}`, id), ...found(shown)]),
        ...confirmed.flatMap(({ id, decision, shown }) => wrap(`Confirmed, ${shown.date}: ${decision}`, id)),
        ...open.flatMap(({ id, question, decision, shown }) => [
          ...wrap(question, id),
          ...(shown ? found(shown) : []),
          ...wrap(`Until then: ${decision}`, ''),
        ]),
      ].join('\n')
    })
    .join('\n\n')
}

function found({ outcome, date, differences = [], leavesOpen = '' }: DecisionEvidence): string[] {
  if (outcome === 'refuted') return differences.flatMap((each) => wrap(differenceWords(each), ''))
  return wrap(`Confirmed in part, ${date}; still open: ${leavesOpen}`, '')
}

/** `disburseLoan 409 (description), status: expected 409, got 200` */
export function differenceWords(difference: KeptDifference | WordedDifference): string {
  const { operation, status, description } = difference
  const { place, expected, got } = 'place' in difference ? difference : wordsOf(difference)
  return `${operation} ${status} (${description}), ${place}: expected ${expected}, got ${got}`
}

function wordsOf({ at, expected, got }: KeptDifference): Pick<WordedDifference, 'place' | 'expected' | 'got'> {
  return { place: placeWords(at), expected: expectedWords(expected), got: valueWords(got) }
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
