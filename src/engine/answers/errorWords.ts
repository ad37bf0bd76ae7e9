import { copyJson } from '../../numbers/exactJson.ts'
import { isObject } from '../../document/lenient.ts'
import { codesFor, failures } from './errorCodes.ts'
import { mostSaid, placeOf, sentenceOf, type Refused } from './errorSentence.ts'

/** What to keep of an error body. */
interface Keeping {
  readonly isValid: (body: unknown) => boolean
  readonly keepsCodes: boolean
  readonly keeps?: ((value: unknown) => boolean) | undefined
}

type Fields = Record<string, unknown>

const deepest = 3

/** Names of fields by their meaning, in lower case and without separators. */
const sentences = named(
  'message msg detail details description reason error errormessage errordescription summary info text developermessage usermessage',
)
const titles = named('title error errortype name')
const statuses = named('status statuscode httpstatus httpstatuscode httpcode code errorcode responsecode')
const codes = named('code errorcode type errortype key slug')
const successFlags = named('success successful issuccess succeeded ok valid isvalid')
const failureFlags = named('error iserror haserror failed failure')
const places = named('field path param parameter pointer property location source target name key attribute')
const lists = named('detail details violations invalidparams issues causes')

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
    else if (typeof each === 'object' && each !== null) fill(each, words, depth + 1)
    else if (known === 'error' && names.some((other) => other !== known && sentences.has(other)))
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

/** `errors`, `validationErrors`, `non_field_errors` */
function saysMany(name: string): boolean {
  return lists.has(name) || /(?:errors|messages)$/.test(name)
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

function candidatesFor(name: string, value: unknown, refused: Refused): unknown[] {
  const { status, title } = refused
  const sentence = sentenceOf(refused)
  if (typeof value === 'number') return statuses.has(name) ? [status] : []
  if (typeof value === 'boolean') return successFlags.has(name) ? [false] : failureFlags.has(name) ? [true] : []
  if (typeof value !== 'string') return []
  if (sentences.has(name)) return [sentence, sentence.slice(0, 100), title]
  if (titles.has(name)) return [title, ...codesFor(status)]
  if (statuses.has(name) && /^\d+$/.test(value)) return [String(status)]
  if (codes.has(name)) return [slugOf(title), name === 'type' ? 'about:blank' : String(status), ...codesFor(status)]
  return statuses.has(name) ? [String(status), title, ...codesFor(status), ...failures] : []
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

function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '_')
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]+/g, '')
}

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
