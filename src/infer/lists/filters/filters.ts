import { tryExactJson } from '../../../numbers/exactJson.ts'
import { isNumber } from '../../../numbers/exactNumber.ts'
import { byValue } from '../../../world/collection/page.ts'
import type { KeySort } from '../../../world/collection/ranking.ts'
import { fieldValue, type Data } from '../../items/data.ts'
import type { ItemRecord } from '../../items/records/record.ts'
import type { FilterField } from './filterFields.ts'
import { equalTo, equalToAny, textOf } from './operators.ts'

/** A condition that a query puts on items. */
export interface Test {
  readonly holds: (record: ItemRecord) => boolean
  /** How many values a field is compared with, one after the other. */
  readonly comparisons: number
  /** The field and its text, if the test only compares one field with one value. */
  readonly equals?: { readonly field: string; readonly text: string }
}

/** How many values an item is compared with to find out whether it passes all of these tests. */
export function comparisonsOf(tests: readonly Test[]): number {
  return tests.reduce((sum, { comparisons }) => sum + comparisons, 0)
}

/** How a list is sorted. */
export interface Sorting {
  readonly field: string
  readonly isDescending: boolean
}

/** `filters={"status":["open"]}` */
export function filtersIn(name: string, value: unknown): Data | undefined {
  if (!/^filters?$/i.test(name) || typeof value !== 'string' || !value.startsWith('{')) return undefined
  return tryExactJson(value) as Data | undefined
}

/** The test of a field: for a list of values, one of them must match. None if every item passes. */
export function testOf(found: FilterField | undefined, value: unknown): Test[] {
  if (!found) return []
  const asked = valuesOf(found, value).filter((each) => !isEverything(found, each))
  if (asked.length === 0) return []
  const { field, operator } = found
  const tests = asked.map(operator)
  const [test] = tests as [(own: unknown) => boolean]
  const isEquality = operator === equalTo
  const isAny = isEquality ? equalToAny(asked) : (own: unknown): boolean => tests.some((each) => each(own))
  const isMet = tests.length === 1 ? test : isAny
  const holds: Test['holds'] = ({ data }) => isMet(fieldValue(data as Data, field))
  if (isEquality && tests.length === 1) return [{ holds, comparisons: 1, equals: { field, text: textOf(asked[0]) } }]
  return [{ holds, comparisons: isEquality ? 1 : tests.length }]
}

/** The values that a query asks for: several of a list, or of a text with commas. */
function valuesOf({ isList }: FilterField, value: unknown): readonly unknown[] {
  const sent: readonly unknown[] = Array.isArray(value) ? value : [value]
  return isList ? sent.flatMap((each) => (typeof each === 'string' ? each.split(',').map((part) => part.trim()) : [each])) : sent
}

/** Whether a filter matches everything: it is `all`, or a value that the field cannot have. */
function isEverything({ structure: { values }, accepts }: FilterField, asked: unknown): boolean {
  if (accepts && !accepts(asked)) return true
  if (values === undefined) return asked === 'all'
  return !values.some(equalTo(asked))
}

/** The order of a sorted list: missing values first, numbers by size, everything else as text without case. */
export function sortBy({ field, isDescending }: Sorting): KeySort<ItemRecord> {
  const sign = isDescending ? -1 : 1
  return { keyOf: ({ data }) => lowered(fieldValue(data as Data, field)), compare: (a, b) => sign * byValue(a, b), direction: sign }
}

function lowered(value: unknown): unknown {
  return isNumber(value) || value === undefined || value === null ? value : textOf(value)
}
