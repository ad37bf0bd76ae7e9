import { expect, test } from 'vitest'
import { LastSelections } from '../../../src/infer/lists/lastSelections.ts'
import { scanned } from '../../../src/infer/lists/selection.ts'
import type { ItemRecord } from '../../../src/infer/items/records/record.ts'
import { Collection } from '../../../src/world/collection/collection.ts'

const newItems = (): Collection<ItemRecord> => new Collection<ItemRecord>('items', { key: 'id' }, { report: () => {} })
const equals = { field: 'city', text: 'bonn' }
const sort = { field: 'name', isDescending: false }

test('the last selection is found again for the same filter and order', () => {
  const items = newItems()
  const last = new LastSelections()
  const selection = scanned([])
  last.keep(items, { equals, sort, selection })
  expect(last.of(items, { ...equals }, { ...sort })).toBe(selection)
  expect(last.of(newItems(), equals, sort)).toBeUndefined()
  expect(last.of(items, { ...equals, text: 'ulm' }, sort)).toBeUndefined()
  expect(last.of(items, { ...equals, field: 'town' }, sort)).toBeUndefined()
  expect(last.of(items, undefined, sort)).toBeUndefined()
  expect(last.of(items, equals, { ...sort, isDescending: true })).toBeUndefined()
  expect(last.of(items, equals, { ...sort, field: 'age' })).toBeUndefined()
  expect(last.of(items, equals, undefined)).toBeUndefined()
})

test('the last selection is forgotten when a record changes, and when the change is undone', () => {
  const items = newItems()
  const last = new LastSelections()
  const asked = { equals: undefined, sort: undefined, selection: scanned([]) }
  last.keep(items, asked)
  items.insert({ id: '1', key: '1', data: {} })
  expect(last.of(items, undefined, undefined)).toBeUndefined()
  last.keep(items, asked)
  items.delete('1')
  expect(last.of(items, undefined, undefined)).toBeUndefined()
})
