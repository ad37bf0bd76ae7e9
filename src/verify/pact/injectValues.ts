import { decodePercent } from '../../document/percentEncoding.ts'
import { isContainer, isObject } from '../../document/lenient.ts'
import { isNumber, numberFrom } from '../../numbers/exactNumber.ts'
import { any, parsePath, type PathPart } from './rules/jsonPath.ts'
import { valueOf, type Generators, type Interaction, type PactBody, type PactRequest, type PactResponse } from './pact.ts'

/** Shorter texts, numbers and booleans occur in many places by chance, so they are replaced only in a field of the same name. */
const tellingLength = 4

/** A value of the pact, and the one on the other side that replaces it. */
export interface Replacement {
  /** Name of the state's parameter; undefined if the value is replaced whatever its field is called. */
  readonly name: string | undefined
  readonly from: unknown
  readonly to: unknown
}

/**
 * Replaces the values of an interaction's provider states by those that exist on the other side, wherever the request (path, query,
 * headers, body) or the expected reply repeats them. `values` are for the generators of the expected reply, because Pact itself uses
 * generators only in requests. Parts that do not change stay the same objects.
 */
export function inject(
  interaction: Interaction,
  replacements: readonly Replacement[],
  values: Readonly<Record<string, unknown>>,
): Interaction {
  const swap = swapper(replacements)
  const { request, response } = interaction
  return changed(interaction, { request: requestOf(request, swap), response: responseOf(response, swap, values) })
}

/** An object with some fields changed; the object itself if they are the same. */
function changed<T extends object>(object: T, fields: Partial<T>): T {
  const isSame = Object.entries(fields).every(([name, value]) => object[name as keyof T] === value)
  return isSame ? object : { ...object, ...fields }
}

/** `name` is the name of the field; undefined for a segment of a path. */
type Swap = (value: unknown, name: string | undefined) => unknown

function swapper(replacements: readonly Replacement[]): Swap {
  return (value, name) => {
    const found = replacements.find((each) => same(each, value, name))
    return found ? alike(found.to, value) : value
  }
}

function same({ name, from }: Replacement, value: unknown, field: string | undefined): boolean {
  if (name === undefined) return value !== null && !isContainer(value) && String(from) === String(value)
  const isSame = typeof value === 'string' || (isNumber(from) && isNumber(value)) ? String(from) === String(value) : from === value
  if (!isSame) return false
  return field === undefined || name === field || (typeof value === 'string' && value.length >= tellingLength)
}

/** Keeps the type: values from the environment are strings, but a number of the pact stays a number. */
function alike(to: unknown, value: unknown): unknown {
  if (isNumber(value) && typeof to === 'string' && to.trim() !== '' && Number.isFinite(Number(to))) return numberFrom(to.trim())
  return typeof value === 'string' && isNumber(to) ? String(to) : to
}

function requestOf(request: PactRequest, swap: Swap): PactRequest {
  const path = request.path.split('/').map((segment) => swapSegment(segment, swap))
  return changed(request, {
    path: path.join('/'),
    ...(request.query && { query: lists(request.query, swap) }),
    ...(request.headers && { headers: lists(request.headers, swap) }),
    ...(request.body && { body: bodyOf(request.body, swap) }),
  })
}

function responseOf(response: PactResponse, swap: Swap, values: Readonly<Record<string, unknown>>): PactResponse {
  const { headers, body, generators } = response
  return changed(response, {
    ...(headers && { headers: lists(headers, swap) }),
    ...(body && { body: generated(bodyOf(body, swap), generators?.body ?? {}, values) }),
  })
}

function swapSegment(segment: string, swap: Swap): string {
  const plain = decodePercent(segment)
  const found = swap(plain, undefined)
  return found === plain ? segment : encodeURIComponent(String(found))
}

type Lists = Readonly<Record<string, readonly string[]>>

function lists(fields: Lists, swap: Swap): Lists {
  const swapped = Object.entries(fields).map(([name, all]) => [name, sameOr(all, (each) => String(swap(each, name)))] as const)
  return changed(fields, Object.fromEntries(swapped))
}

/** A list with its items changed; the list itself if none of them is. */
function sameOr<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const found = list.map(change)
  return found.every((each, index) => each === list[index]) ? list : found
}

function bodyOf(body: PactBody, swap: Swap): PactBody {
  const value = valueOf(body)
  if (typeof value === 'string' && /x-www-form-urlencoded/.test(body.contentType ?? '')) {
    const pairs = [...new URLSearchParams(value)]
    const swapped = pairs.map(([name, each]): [string, string] => [name, String(swap(each, name))])
    const isSame = swapped.every(([, each], index) => each === pairs[index]?.[1])
    return isSame ? body : { ...body, encoded: false, content: new URLSearchParams(swapped).toString() }
  }
  if (!isContainer(value)) return body
  const found = within(value, swap, '')
  return found === value ? body : { ...body, encoded: false, content: found }
}

function within(value: unknown, swap: Swap, name: string): unknown {
  if (Array.isArray(value)) return sameOr(value, (each) => within(each, swap, name))
  if (!isObject(value)) return swap(value, name)
  return changed(value, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, within(each, swap, key)])))
}

function generated(body: PactBody, generators: NonNullable<Generators['body']>, values: Readonly<Record<string, unknown>>): PactBody {
  const told = Object.entries(generators).filter(([, { type }]) => type === 'ProviderState')
  if (told.length === 0) return body
  const content = told.reduce(
    (rest, [path, { expression = '' }]) => set(rest, parsePath(path), (old) => evaluate(expression, values, old)),
    valueOf(body),
  )
  return { ...body, encoded: false, content }
}

/** `${a}` alone keeps the type of its value; within other text it becomes text. */
function evaluate(expression: string, values: Readonly<Record<string, unknown>>, old: unknown): unknown {
  const [, braced, alone = braced] = /^(?:\$\{([^}]+)\}|([^${}]+))$/.exec(expression) ?? []
  if (alone !== undefined) return Object.hasOwn(values, alone) ? alike(values[alone], old) : old
  return expression.replace(/\$\{([^}]+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function set(value: unknown, [part, ...rest]: readonly PathPart[], change: (old: unknown) => unknown): unknown {
  if (part === undefined) return change(value)
  if (Array.isArray(value)) return value.map((each, index) => (part === any || part === index ? set(each, rest, change) : each))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, part === any || part === name ? set(each, rest, change) : each]),
  )
}
