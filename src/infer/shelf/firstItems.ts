import { compareNumbers, type AnyNumber } from '../../numbers/exactNumber.ts'
import { isOfType } from '../../schema/reading/keywords.ts'
import { numberOfKey } from '../items/keys/keyNumbers.ts'
import type { ItemRecord } from '../items/records/record.ts'

/** The items that a collection starts with, in their original state. */
export class FirstItems {
  readonly list: readonly ItemRecord[]
  /** The highest number among their keys, in the way it was last asked for. */
  #highest: { readonly isExact: boolean; readonly number: AnyNumber } | undefined

  constructor(list: readonly ItemRecord[]) {
    this.list = list
  }

  find(id: string): ItemRecord | undefined {
    return this.list.find((each) => each.id === id)
  }

  /** The highest whole number among their keys; 0 if there is none. Numbers that JavaScript would round count only if `isExact`. */
  highestKey(isExact: boolean): AnyNumber {
    if (this.#highest?.isExact !== isExact) this.#highest = { isExact, number: highestOf(this.list, isExact) }
    return this.#highest.number
  }
}

function highestOf(items: readonly ItemRecord[], isExact: boolean): AnyNumber {
  let highest: AnyNumber = 0
  for (const { key } of items) {
    const number = numberOfKey(key)
    const isCounted = isExact ? isOfType(number, 'integer') : Number.isSafeInteger(number)
    if (isCounted && compareNumbers(number, highest) > 0) highest = number
  }
  return highest
}
