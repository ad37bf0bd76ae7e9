import type { Finding } from '../../lint/finding.ts'
import { findingWords } from '../../lint/findingWords.ts'
import type { Position } from '../../load/positions.ts'

/** A finding with the place where its author finds it. Without a position, the pointer has to do. */
export interface PlacedFinding extends Finding {
  readonly from: string
  readonly position: Position | undefined
}

/** `petstore.yaml:7:11: The reference … (/paths/~1pets)` */
export function findingLine(finding: PlacedFinding): string {
  const { from, position, at } = finding
  const place = position ? `${from}:${position.line}:${position.column}` : from
  return `${place}: ${findingWords(finding)}${at === '' ? '' : ` (${at})`}`
}
