import { array, assert, boolean, integer, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemRecord } from '../../../src/infer/items/records/record.ts'
import { narrowed, RankedSelection, scanned, type Selection } from '../../../src/infer/lists/selection.ts'
import { Collection } from '../../../src/world/collection/collection.ts'
import type { Ranking } from '../../../src/world/collection/ranking.ts'

const score = ({ data }: ItemRecord): number => data['score'] as number
const byScore: Ranking<ItemRecord> = {
  groupsOf: () => ['all'],
  sort: { keyOf: score, compare: (a, b) => (a as number) - (b as number) },
}
const item = (key: string, value: number): ItemRecord => ({ id: key, key, data: { score: value } })

interface Given {
  readonly seeds: readonly { readonly value: number; readonly isStored: boolean }[]
  readonly values: readonly number[]
}

interface Both {
  readonly ranks: Selection
  readonly scans: Selection
}

function sorted(records: readonly ItemRecord[]): ItemRecord[] {
  return records.toSorted((a, b) => score(a) - score(b))
}

/** Items that a collection started with, some of them stored, and others: in order of their scores, found in both ways. */
function both({ seeds: given, values }: Given): Both {
  const items = new Collection<ItemRecord>('items', { key: 'id' }, { report: () => {} })
  const started = given.map(({ value, isStored }, index) => {
    const seed = item(`seed ${index}`, value)
    return isStored ? items.insert(seed) : seed
  })
  const others = values.map((value, index) => items.insert(item(String(index), value)))
  const ranks = new RankedSelection({
    group: items.ranked(byScore, 'all'),
    started: sorted(started),
    isStored: (each) => items.get(each.id) === each,
    isSorted: true,
    find: (key) => items.get(key) ?? started.find((each) => each.key === key),
  })
  return { ranks, scans: scanned(sorted([...started, ...others])) }
}

const value = integer({ min: 0, max: 5 })
const seeds = array(record({ value, isStored: boolean() }), { maxLength: 3 })
const situation = record({ seeds, values: array(value, { maxLength: 30 }), least: value, start: nat(12), count: nat(12) })

test('a ranked selection finds the same items that pass a test as a scanned one, in the same order', () => {
  assert(
    property(situation, ({ least, count, ...given }) => {
      const { ranks, scans } = both(given)
      const holds = (each: ItemRecord): boolean => score(each) >= least
      expect(ranks.matching(holds)).toEqual(scans.matching(holds))
      expect(ranks.matching(holds, count)).toEqual(scans.matching(holds).slice(0, count))
    }),
  )
})

test('a narrowed selection has the pages of the items that pass its test', () => {
  assert(
    property(situation, ({ least, start, count, ...given }) => {
      const { ranks, scans } = both(given)
      const holds = (each: ItemRecord): boolean => score(each) >= least
      const expected = scanned(scans.matching(holds))
      const found = narrowed(ranks, { holds, total: expected.total })
      expect(found.slice(start, count)).toEqual(expected.slice(start, count))
      expect(found.matching((each) => score(each) < 4, count)).toEqual(expected.matching((each) => score(each) < 4, count))
      for (const key of ['seed 0', '3', 'none']) expect(found.placeAfter(key)).toBe(expected.placeAfter(key))
    }),
  )
})

test('a selection makes what a list shows of each item of a page, whatever was shown before', () => {
  assert(
    property(situation, ({ least, start, count, ...given }) => {
      const { ranks, scans } = both(given)
      const noting = { by: given, make: ({ id }: ItemRecord) => `shown ${id}` }
      const holds = (each: ItemRecord): boolean => score(each) >= least
      const narrow = narrowed(ranks, { holds, total: scans.matching(holds).length })
      for (const from of [start, 0]) {
        const expected = scans.slice(from, count).map(noting.make)
        expect(ranks.shown(from, count, noting)).toEqual(expected)
        expect(scans.shown(from, count, noting)).toEqual(expected)
        expect(narrow.shown(from, count, noting)).toEqual(narrow.slice(from, count).map(noting.make))
      }
    }),
  )
})
