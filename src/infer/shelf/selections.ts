import { identityOf, type ItemRecord } from '../items/records/record.ts'
import { sortBy, type Sorting, type Test } from '../lists/filters/filters.ts'
import { LastSelections } from '../lists/lastSelections.ts'
import { ListRankings } from '../lists/listRankings.ts'
import { narrowed, RankedSelection, scanned, type Selection } from '../lists/selection.ts'
import type { Seeds } from './seeds.ts'
import { itemsOf, missingParent, shownBelow, type Siblings } from './siblings.ts'

/** The filter and order of a list. */
export interface WantedItems {
  readonly tests: readonly Test[]
  readonly sort: Sorting | undefined
}

interface SelectionsOptions {
  readonly shelf: { list(siblings: Siblings): readonly ItemRecord[] }
  readonly seeds: Seeds
  /** Collections with at least this many stored items are ranked; smaller ones are scanned. */
  readonly many?: number | undefined
}

/** To sort fewer items takes less time than to look for them in a ranking. */
const few = 5_000

/** Filters and sorts the items of collections. */
export class Selections {
  readonly #shelf: SelectionsOptions['shelf']
  readonly #seeds: Seeds
  readonly #many: number
  readonly #rankings = new ListRankings()
  readonly #last = new LastSelections()

  constructor({ shelf, seeds, many = 256 }: SelectionsOptions) {
    this.#shelf = shelf
    this.#seeds = seeds
    this.#many = many
  }

  /**
   * The items below these parents that pass all tests, sorted. A large collection is ranked by the sort and by one test that compares a field
   * with a value. Other tests are put to each item that is left: in the order of insertion, which is about the order in memory.
   */
  select(siblings: Siblings, { tests, sort }: WantedItems): Selection {
    const isAcross = missingParent(siblings) !== undefined
    if (isAcross || itemsOf(siblings).size < this.#many) return scanned(this.#scan(siblings, { tests, sort }))
    const test = tests.find(({ equals }) => equals !== undefined)
    const others = tests.filter((each) => each !== test)
    if (others.length === 0) return this.#ranked(siblings, test, sort)
    const holds = passing(others)
    const found = this.#ranked(siblings, test, undefined).matching(holds)
    if (!sort) return scanned(found)
    return found.length < few ? scanned(sorted(found, sort)) : narrowed(this.#ranked(siblings, test, sort), { holds, total: found.length })
  }

  #ranked(siblings: Siblings, test: Test | undefined, sort: Sorting | undefined): Selection {
    const { identity, scope } = siblings.resource
    // What a collection below parents starts with depends on other collections too.
    const isWhole = identity.length === 1 && scope.length === 0
    const last = isWhole ? this.#last.of(itemsOf(siblings), test?.equals, sort) : undefined
    if (last) return last
    const selection = this.#newlyRanked(siblings, test, sort)
    if (isWhole) this.#last.keep(itemsOf(siblings), { equals: test?.equals, sort, selection })
    return selection
  }

  #newlyRanked(siblings: Siblings, test: Test | undefined, sort: Sorting | undefined): Selection {
    const { resource, parents } = siblings
    const items = itemsOf(siblings)
    const group = this.#rankings.group(items, { resource, parents, equals: test?.equals, sort })
    const isBelow = shownBelow(siblings)
    const isShown = (each: ItemRecord): boolean => isBelow(each) && (!test || test.holds(each))
    const started = this.#seeds.started(siblings).filter(isShown)
    const find = (key: string): ItemRecord | undefined => {
      const record = items.get(identityOf(resource, parents, key)) ?? started.find((each) => String(each.key) === key)
      return record && isShown(record) ? record : undefined
    }
    const isStored = (each: ItemRecord): boolean => items.peek(each.id) === each
    return new RankedSelection({ group, started: sort ? sorted(started, sort) : started, isStored, isSorted: sort !== undefined, find })
  }

  #scan(siblings: Siblings, { tests, sort }: WantedItems): readonly ItemRecord[] {
    const all = this.#shelf.list(siblings)
    const found = tests.length === 0 ? all : all.filter(passing(tests))
    return sort ? sorted(found, sort) : found
  }
}

function passing(tests: readonly Test[]): Test['holds'] {
  const [test] = tests
  return test && tests.length === 1 ? test.holds : (record) => tests.every(({ holds }) => holds(record))
}

function sorted(records: readonly ItemRecord[], sort: Sorting): readonly ItemRecord[] {
  const { keyOf, compare } = sortBy(sort)
  const keyed = records.map((record) => ({ record, key: keyOf(record) }))
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ record }) => record)
}
