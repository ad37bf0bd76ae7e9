import { parseExactJson } from '../../numbers/exactJson.ts'
import { compareNumbers, isNumber } from '../../numbers/exactNumber.ts'
import { numberOfKey } from '../items/keyNumbers.ts'
import { byValue } from '../../world/collection/page.ts'
import { isScalar, type Structure, type Structures } from '../resources/fields.ts'
import { sentValue, type Data } from '../items/data.ts'
import { bare } from '../words/names.ts'

/** A condition that a query puts on items. */
export interface Test {
  readonly holds: (data: Data) => boolean
  /** The field and its text, if the test only compares one field with one value. */
  readonly equals?: { readonly field: string; readonly text: string }
}

/** How a list is sorted. */
export interface Sorting {
  readonly field: string
  readonly isDescending: boolean
}

const operators: Readonly<Record<string, (own: unknown, asked: unknown) => boolean>> = {
  eq: equal,
  exact: equal,
  iexact: equal,
  ne: (own, asked) => !equal(own, asked),
  n: (own, asked) => !equal(own, asked),
  not: (own, asked) => !equal(own, asked),
  gt: (own, asked) => compare(own, asked) > 0,
  gte: (own, asked) => compare(own, asked) >= 0,
  from: (own, asked) => compare(own, asked) >= 0,
  after: (own, asked) => compare(own, asked) > 0,
  since: (own, asked) => compare(own, asked) >= 0,
  min: (own, asked) => compare(own, asked) >= 0,
  lt: (own, asked) => compare(own, asked) < 0,
  lte: (own, asked) => compare(own, asked) <= 0,
  to: (own, asked) => compare(own, asked) <= 0,
  before: (own, asked) => compare(own, asked) < 0,
  until: (own, asked) => compare(own, asked) <= 0,
  max: (own, asked) => compare(own, asked) <= 0,
  contains: includes,
  ic: includes,
  icontains: includes,
  like: includes,
  startswith: (own, asked) => textOf(own).startsWith(textOf(asked)),
  isw: (own, asked) => textOf(own).startsWith(textOf(asked)),
  endswith: (own, asked) => textOf(own).endsWith(textOf(asked)),
  iew: (own, asked) => textOf(own).endsWith(textOf(asked)),
  in: equal,
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
  readonly field: string
  readonly structure: Structure
  readonly holds: (own: unknown, asked: unknown) => boolean
}

/** A parameter may say name where the item says title, and the other way round. */
const synonyms: Readonly<Record<string, string>> = { name: 'title', title: 'name' }

export function fieldFor(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const found = fieldCalled(structures, item, name)
  if (found || structures.nameLike(item, name) !== undefined) return found
  const synonym = Object.hasOwn(synonyms, bare(name)) ? synonyms[bare(name)] : undefined
  return synonym === undefined ? undefined : fieldCalled(structures, item, synonym)
}

function fieldCalled(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const plain = bare(name)
  for (const [field, schema] of item.fields) {
    const structure = structures.of(schema)
    if (!isScalar(structure)) continue
    if (bare(field) === plain) return { field, structure, holds: equal }
    const [, base, suffix] = /^(.+?)(?:__|\[|[._-])([a-z]+)\]?$/i.exec(name) ?? []
    const holds = suffix === undefined ? undefined : operators[suffix.toLowerCase()]
    if (base !== undefined && holds && bare(base) === bare(field)) return { field, structure, holds }
    const [, prefix, rest] = /^(min|max|from|to|since|until|after|before)[-_]?(.+)$/i.exec(name) ?? []
    const ranged = prefix === undefined ? undefined : operators[prefix.toLowerCase()]
    if (rest !== undefined && ranged && bare(rest) === bare(field)) return { field, structure, holds: ranged }
  }
  return undefined
}

/** Whether a filter matches everything: it is `all`, or a value that the field cannot have. */
export function isEverything({ values }: Structure, asked: unknown): boolean {
  if (values === undefined) return asked === 'all'
  return !values.some((each) => equal(each, asked))
}

/**
 * Looks for a text in all texts of an item, in any case. A scan of many items asks this of each: a pattern needs no copy of their texts in
 * lower case. Patterns do not know the case of all letters beyond ASCII.
 */
export function searchTest(text: string): Test {
  if (!/^[ -~]*$/.test(text)) {
    const asked = text.toLowerCase()
    return { holds: (data) => Object.values(data).some((each) => typeof each === 'string' && each.toLowerCase().includes(asked)) }
  }
  const asked = new RegExp(text.replace(/[^\w ]/g, '\\$&'), 'i')
  return {
    holds: (data) => {
      for (const name in data) if (typeof data[name] === 'string' && asked.test(data[name])) return true
      return false
    },
  }
}

export function equal(own: unknown, asked: unknown): boolean {
  if (Array.isArray(own)) return own.some((each) => equal(each, asked))
  return textOf(own) === textOf(asked)
}

function includes(own: unknown, asked: unknown): boolean {
  return textOf(own).includes(textOf(asked))
}

/** The texts of a field that `equals` compares with. */
export function textsOf(own: unknown): readonly string[] {
  return Array.isArray(own) ? own.flatMap(textsOf) : [textOf(own)]
}

/** The order of a sorted list: missing values first, numbers by size, everything else as text without case. */
export function inOrder({ field, isDescending }: Sorting): (a: Data, b: Data) => number {
  const sign = isDescending ? -1 : 1
  return (a, b) => sign * byValue(lowered(sentValue(a, field)), lowered(sentValue(b, field)))
}

function lowered(value: unknown): unknown {
  return isNumber(value) || value === undefined || value === null ? value : textOf(value)
}

function compare(own: unknown, asked: unknown): number {
  if (own === undefined || own === null) return -1
  const other = typeof asked === 'string' ? numberOfKey(asked) : isNumber(asked) ? asked : Number(asked)
  if (isNumber(own) && !Number.isNaN(other)) return compareNumbers(own, other)
  const [left, right] = [textOf(own), textOf(asked)]
  return left < right ? -1 : left > right ? 1 : 0
}

export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).toLowerCase()
}
