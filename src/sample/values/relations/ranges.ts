import { wordSet, wordsOf } from '../words.ts'
import { exchange, type MayBe } from './exchange.ts'

const low = wordSet('min minimum low lower lowest from start begin first')
const high = wordSet('max maximum high upper highest to end last')
const isSided = /min|max|low|high|upper|from|start|begin|first|last|end|to(?![a-z])/i

/** Puts numbers in order whose names differ in such a word: `min_price` is not above `max_price`. Changes `data`. */
export function putRangesInOrder(data: Record<string, unknown>, mayBe: MayBe): void {
  const names = Object.keys(data).filter((name) => typeof data[name] === 'number' && isSided.test(name))
  if (names.length < 2) return
  const lows = new Map(names.flatMap((name) => baseOf(name, low).map((base) => [base, name] as const)))
  for (const name of names) {
    for (const base of baseOf(name, high)) {
      const earlier = lows.get(base)
      if (earlier === undefined || (data[earlier] as number) <= (data[name] as number)) continue
      exchange(data, { earlier: { name: earlier, value: data[name] }, later: { name, value: data[earlier] }, mayBe })
    }
  }
}

/** The name without its word for a side, in a list; empty if it has none. */
function baseOf(name: string, side: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(name).split(' ')
  const index = words.findIndex((word) => side.has(word))
  return index < 0 ? [] : [words.with(index, '').join(' ')]
}
