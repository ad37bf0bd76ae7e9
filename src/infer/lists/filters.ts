import { parseExactJson } from '../../numbers/exactJson.ts'
import { isNumber } from '../../numbers/exactNumber.ts'
import { byValue } from '../../world/collection/page.ts'
import type { KeySort } from '../../world/collection/ranking.ts'
import { isObjectLike, isScalar, type Structure, type Structures } from '../resources/fields.ts'
import { fieldValue, type Data } from '../items/data.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { bare, wordSet } from '../words/names.ts'
import { equalTo, equalToAny, operatorCalled, textOf, type Operator } from './operators.ts'

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
  try {
    return parseExactJson(value) as Data
  } catch {
    return undefined
  }
}

/** The field that a name in a query means, and how it is compared. */
export interface FilterField {
  /** The name of the field; dotted if it is in an object, as `attributes.title` is. */
  readonly field: string
  readonly structure: Structure
  readonly operator: Operator
}

/** A parameter may say name where the item says title, and the other way round. */
const synonyms: Readonly<Record<string, string>> = { name: 'title', title: 'name' }

export function fieldFor(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const found = fieldCalled(structures, item, name)
  if (found || structures.nameLike(item, name) !== undefined) return found
  const synonym = Object.hasOwn(synonyms, bare(name)) ? synonyms[bare(name)] : undefined
  return (synonym === undefined ? undefined : fieldCalled(structures, item, synonym)) ?? fieldWithin(structures, item, name)
}

/** Objects that contain the fields of an item. */
const holders = wordSet('attributes fields properties')

/** A field in an object of the item: `name.givenName` by its dotted name, and `title` for `attributes.title`. */
function fieldWithin(structures: Structures, { fields }: Structure, name: string): FilterField | undefined {
  for (const [holder, schema] of fields) {
    const start = `${holder}.`.toLowerCase()
    const isDotted = name.toLowerCase().startsWith(start)
    if (!isDotted && !holders.has(bare(holder))) continue
    const inner = structures.of(schema)
    if (!isObjectLike(inner)) continue
    const rest = isDotted ? name.slice(start.length) : name
    const found = fieldCalled(structures, inner, rest) ?? (isDotted ? fieldWithin(structures, inner, rest) : undefined)
    if (found) return { ...found, field: `${holder}.${found.field}` }
  }
  return undefined
}

/** `filter[title]` → `title`, `filter[age][gte]` → `age__gte`, and any other name as it is. */
export function filteredName(name: string): string {
  const [, field, operator] = /^filters?\[([^\]]+)\](?:\[([^\]]+)\])?$/i.exec(name) ?? []
  return field === undefined ? name : operator === undefined ? field : `${field}__${operator}`
}

function fieldCalled(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const plain = bare(name)
  for (const [field, schema] of item.fields) {
    const structure = structures.of(schema)
    if (!isScalar(structure)) continue
    if (bare(field) === plain) return { field, structure, operator: equalTo }
    const [, base, suffix] = /^(.+?)(?:__|\[|[._-])([a-z]+)\]?$/i.exec(name) ?? []
    const operator = suffix === undefined ? undefined : operatorCalled(suffix)
    if (base !== undefined && operator && bare(base) === bare(field)) return { field, structure, operator }
    const [, prefix, rest] = /^(min|max|from|to|since|until|after|before)[-_]?(.+)$/i.exec(name) ?? []
    const ranged = prefix === undefined ? undefined : operatorCalled(prefix)
    if (rest !== undefined && ranged && bare(rest) === bare(field)) return { field, structure, operator: ranged }
  }
  return undefined
}

/** The test of a field: for a list of values, one of them must match. None if every item passes. */
export function testOf(found: FilterField | undefined, value: unknown): Test[] {
  if (!found) return []
  const asked = (Array.isArray(value) ? value : [value]).filter((each) => !isEverything(found.structure, each))
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

/** Whether a filter matches everything: it is `all`, or a value that the field cannot have. */
function isEverything({ values }: Structure, asked: unknown): boolean {
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
