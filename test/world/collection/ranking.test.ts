import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Collection } from '../../../src/world/collection/collection.ts'

interface Thing {
  readonly id: string
  readonly group: number
  readonly value?: unknown
}

const counts = fc.integer({ min: -3, max: 3 })
const others = fc.constantFrom<unknown>(undefined, null, 0.5, 'a', 'b', Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER)
const values = fc.oneof(fc.array(counts, { maxLength: 12 }), fc.array(fc.oneof(counts, others), { maxLength: 12 }))

/** The ids of all records of a group in this order, by a page that may be the first of its kind. */
const idsOf = (things: Collection<Thing>, group: number, sort: string | undefined): string[] =>
  things.page({ where: { group }, sort, limit: 100 }).records.map(({ id }) => id)

test('records have the same order whether their ranking is made before or after they are written', () => {
  fc.assert(
    fc.property(values, fc.nat(2), fc.constantFrom('value', '-value', undefined), (written, groups, sort) => {
      const [early, late] = [1, 2].map(() => new Collection<Thing>('things', { key: 'id' }, { report: () => {} })) as [
        Collection<Thing>,
        Collection<Thing>,
      ]
      idsOf(early, 0, sort)
      for (const [index, value] of written.entries())
        for (const things of [early, late]) things.insert({ id: String(index), group: index % (groups + 1), value } as Thing)
      for (let group = 0; group <= groups; group += 1) expect(idsOf(late, group, sort)).toEqual(idsOf(early, group, sort))
      if (written.length > 0) for (const things of [early, late]) things.delete('0')
      if (written.length > 1) for (const things of [early, late]) things.update('1', { group: 0 })
      for (let group = 0; group <= groups; group += 1) expect(idsOf(late, group, sort)).toEqual(idsOf(early, group, sort))
    }),
  )
})
