import { factsOf } from '../../../frozen/facts.ts'
import type { ItemRecord } from '../../items/records/record.ts'
import type { Test } from './filters.ts'

/** Keeps a search from finding a text that spans two fields. */
const separator = '\u0000'

/** Looks for a text in all texts of an item, in any case. */
export function searchTest(text: string): Test {
  const asked = text.toLowerCase()
  return { holds: (record) => searchedText(record).includes(asked), comparisons: 1 }
}

/** All texts of an item in lower case. They are kept after the first search, since changing the case takes most of the time. */
function searchedText(record: ItemRecord): string {
  const facts = factsOf(record)
  return facts ? (facts.searched ??= lowerTexts(record.data)) : lowerTexts(record.data)
}

function lowerTexts(data: ItemRecord['data']): string {
  let texts = ''
  for (const name in data) if (typeof data[name] === 'string') texts += separator + data[name]
  return texts.toLowerCase()
}
