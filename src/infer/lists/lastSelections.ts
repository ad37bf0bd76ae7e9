import type { Items } from '../items/records/record.ts'
import type { Sorting, Test } from './filters/filters.ts'
import type { Selection } from './selection.ts'

/** A selection, and what was asked for. */
interface Asked {
  readonly equals: Test['equals']
  readonly sort: Sorting | undefined
  readonly selection: Selection
}

/** The last selection from each collection. It is used for the next pages of the same list, as long as no record changes. */
export class LastSelections {
  readonly #last = new WeakMap<Items, Asked & { readonly revision: number }>()

  of(items: Items, equals: Test['equals'], sort: Sorting | undefined): Selection | undefined {
    const last = this.#last.get(items)
    return last && last.revision === items.revision && isSameTest(last.equals, equals) && isSameOrder(last.sort, sort)
      ? last.selection
      : undefined
  }

  keep(items: Items, asked: Asked): void {
    this.#last.set(items, { ...asked, revision: items.revision })
  }
}

function isSameTest(one: Test['equals'], other: Test['equals']): boolean {
  return one?.field === other?.field && one?.text === other?.text
}

function isSameOrder(one: Sorting | undefined, other: Sorting | undefined): boolean {
  return one?.field === other?.field && one?.isDescending === other?.isDescending
}
