import { copyJson } from '../../numbers/exactJson.ts'
import { isObject } from '../../document/lenient.ts'
import { codesFor } from './errorCodes.ts'
import { bare, candidatesFor, places, saysMany, saysWhat, slugOf } from './errorFields.ts'
import { mostSaid, placeOf, sentenceOf, type Refused } from './errorSentence.ts'

/** What to keep of an error body. */
interface Keeping {
  readonly isValid: (body: unknown) => boolean
  readonly keepsCodes: boolean
  readonly keeps?: ((value: unknown) => boolean) | undefined
}

type Fields = Record<string, unknown>

const deepest = 3

/**
 * Puts the facts into an error body: fields such as `message`, `title`, `status` and `errors[].field` get correct values. A field keeps
 * its value if a correct one would break the schema.
 *
 * @param isValid whether the whole body matches its schema
 * @param keepsCodes whether to keep short values without spaces, such as the codes in a documented example
 * @param keeps whether to keep a value
 */
export function withErrorWords(body: unknown, refused: Refused, keeping: Keeping): unknown {
  const { isValid, keepsCodes, keeps } = keeping
  if (Array.isArray(body)) {
    const isValidList = (value: unknown): boolean => isValid((value as Fields)['errors'])
    return (withErrorWords({ errors: body }, refused, { ...keeping, isValid: isValidList }) as Fields)['errors']
  }
  const copy = copyJson(body)
  if (isObject(copy) && Object.keys(copy).length === 0) return ofItsOwn(refused, isValid) ?? copy
  if (typeof copy === 'string' && !keepsCodes && !keeps?.(copy)) return isValid(sentenceOf(refused)) ? sentenceOf(refused) : copy
  const set: Setter = (owner, name, candidates) => {
    const before = owner[name]
    const isKept = (keepsCodes && typeof before === 'string' && !before.includes(' ')) || keeps?.(before)
    if (isKept && typeof before !== 'boolean') return
    for (const candidate of candidates) {
      owner[name] = candidate
      if (!isValid(copy)) continue
      if (candidate === undefined) delete owner[name]
      return
    }
    owner[name] = before
  }
  fill(copy, { refused, set }, 0)
  return copy
}

/** What an error body says if its schema does not declare what it has. The names are those of problems. */
function ofItsOwn(refused: Refused, isValid: Keeping['isValid']): unknown {
  const { title, status } = refused
  const body = { title, status, detail: sentenceOf(refused) }
  return isValid(body) ? body : undefined
}

type Setter = (owner: Fields, name: string, candidates: readonly unknown[]) => void

/** The facts, and a function that sets a field. */
interface Words {
  readonly refused: Refused
  readonly set: Setter
}

function fill(value: unknown, words: Words, depth: number): void {
  const { refused, set } = words
  if (depth > deepest) return
  if (Array.isArray(value)) return void fill(value[0], words, depth + 1)
  if (!isObject(value)) return
  const names = Object.keys(value).map(bare)
  for (const [name, each] of Object.entries(value)) {
    const known = bare(name)
    if (Array.isArray(each) && saysMany(known)) fillList(value, name, { ...words, depth })
    else if (isObject(each) && saysMany(known) && isByField(each)) set(value, name, [byField(each, refused)])
    else if (isObject(each) && saysWhat(known) && typeof each['value'] === 'string')
      set(each, 'value', candidatesFor(known, each['value'], refused))
    else if (typeof each === 'object' && each !== null) fill(each, words, depth + 1)
    else if (known === 'error' && names.some((other) => other !== known && saysWhat(other)))
      set(
        value,
        name,
        typeof each === 'string'
          ? [refused.title, slugOf(refused.title), ...codesFor(refused.status)]
          : candidatesFor(known, each, refused),
      )
    else set(value, name, candidatesFor(known, each, refused))
  }
}

/** `errors: { name: ['is required'] }` */
function isByField(value: Fields): boolean {
  return Object.values(value).every(
    (each) => typeof each === 'string' || (Array.isArray(each) && each.every((one) => typeof one === 'string')),
  )
}

function byField(like: Fields, { violations }: Refused): Fields {
  const isList = Object.values(like).some(Array.isArray)
  return Object.fromEntries(violations.slice(0, mostSaid).map((each) => [placeOf(each) || 'body', isList ? [each.message] : each.message]))
}

/** Replaces the items of a list by one for each violation, with the shape of the first item. */
function fillList(owner: Fields, name: string, { depth, ...words }: Words & { readonly depth: number }): void {
  const { refused, set } = words
  const [first] = owner[name] as unknown[]
  if (refused.violations.length === 0) return fillOnly(owner, name, { depth, ...words })
  const items = refused.violations.slice(0, mostSaid).map((violation) => {
    const one = { ...refused, violations: [violation] }
    if (typeof first === 'string') return sentenceOf(one)
    return isObject(first) ? itemFor(first, one) : first
  })
  const before = owner[name]
  if (items.some((item) => item !== first)) set(owner, name, [items, items.slice(0, 1)])
  if (owner[name] === before && isObject(first)) fillEach(owner, name, { first, ...words })
}

/** Fills in the items of a list field by field, so that only the values that break the schema stay as they were. */
function fillEach(owner: Fields, name: string, { first, refused, set }: Words & { readonly first: Fields }): void {
  const copies = refused.violations.slice(0, mostSaid).map(() => ({ ...first }))
  set(owner, name, [copies, copies.slice(0, 1)])
  const filled = owner[name] as readonly Fields[]
  for (const [index, item] of filled.entries()) {
    const violation = refused.violations[index]
    if (!violation || !copies.includes(item)) return
    const one = { ...refused, violations: [violation] }
    for (const [each, value] of Object.entries(item)) set(item, each, itemValues(bare(each), value, one))
  }
}

/** Without violations there is one thing to say, which concerns no field. */
function fillOnly(owner: Fields, name: string, { depth, ...words }: Words & { readonly depth: number }): void {
  const { refused, set } = words
  const list = owner[name] as unknown[]
  if (list.length > 1) set(owner, name, [list.slice(0, 1)])
  const [only] = owner[name] as unknown[]
  if (typeof only === 'string') return set(owner, name, [[sentenceOf(refused)]])
  if (!isObject(only)) return
  for (const [each, value] of Object.entries(only)) set(only, each, withoutPlace(bare(each), value, refused))
  fill(only, words, depth + 1)
}

/** What a field that names a place holds where there is none. Undefined leaves it out. */
function withoutPlace(name: string, value: unknown, refused: Refused): unknown[] {
  if (name === 'source' && isObject(value)) return [{}]
  if (name === 'loc' && Array.isArray(value)) return [[]]
  return typeof value === 'string' && places.has(name) && candidatesFor(name, value, refused).length === 0 ? [null, undefined, ''] : []
}

function itemFor(like: Fields, refused: Refused): Fields {
  return Object.fromEntries(Object.entries(like).map(([name, value]) => [name, itemValues(bare(name), value, refused)[0] ?? value]))
}

/** What a field of an item may say about the only violation. */
function itemValues(name: string, value: unknown, refused: Refused): unknown[] {
  const [violation] = refused.violations
  if (!violation) return []
  if (typeof value === 'string' && places.has(name)) return [placeOf(violation)]
  if (isObject(value) && name === 'source') return [{ pointer: violation.at.replace(/^\/body/, '') }]
  if (Array.isArray(value) && name === 'loc') return [violation.at.split('/').slice(1)]
  return candidatesFor(name, value, refused)
}
