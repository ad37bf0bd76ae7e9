import pluralize from 'pluralize'
import { isObject } from '../../src/document/lenient.ts'

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/g, '')
}

/** The key of the first item in a list, or undefined. */
export function listedKey(body: unknown, { collection, parameter }: KeyWish): string | number | undefined {
  return keyFor(named(body, bare(collection)) ?? firstItem(body), parameter)
}

/** The key in the reply of a create: from the body, from a part named like the collection, or from the only object with a key. */
export function createdKey(body: unknown, { collection, parameter }: KeyWish): string | number | undefined {
  return ownKey(body, parameter) ?? keyFor(named(body, bare(collection)) ?? body, parameter)
}

export interface KeyWish {
  /** The last fixed segment of the path of the collection. */
  readonly collection: string
  /** The name of the path parameter that the key is for. */
  readonly parameter: string
}

function named(body: unknown, collection: string, depth = 0): unknown {
  if (!isObject(body) || depth > 2) return undefined
  const own = Object.entries(body).find(([name, each]) => isLike(bare(name), collection) && isFilled(each))?.[1]
  if (own !== undefined) return Array.isArray(own) ? (own[0] as unknown) : own
  const inner = Object.values(body).map((each) => named(each, collection, depth + 1))
  return inner.find((each) => each !== undefined)
}

function isLike(name: string, collection: string): boolean {
  return name === collection || name === pluralize.singular(collection)
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? isObject(value[0]) : isObject(value)
}

function firstItem(body: unknown, depth = 0): unknown {
  if (Array.isArray(body)) return body[0] as unknown
  if (!isObject(body) || depth > 2) return undefined
  const list = Object.values(body).find((each): each is unknown[] => Array.isArray(each) && isObject(each[0]))
  if (list) return list[0]
  return Object.values(body)
    .map((each) => firstItem(each, depth + 1))
    .find((each) => isObject(each))
}

const ids = ['id', 'uuid', 'guid', 'uid', 'sid', 'gid']
/** Names of keys that are keys even beside an id, if the parameter is called so. */
const telling = ['key', 'slug', 'code', 'number', 'login']
const usual = [...ids, 'key', 'name', 'slug', 'code', 'number', 'login', 'username']

/** The value of an item that a client would use for a path parameter, or undefined. */
function keyFor(item: unknown, parameter: string): string | number | undefined {
  if (isKey(item)) return item
  const own = ownKey(item, parameter)
  if (own !== undefined || !isObject(item)) return own
  return Object.values(item)
    .map((inner) => ownKey(inner, parameter))
    .find((each) => each !== undefined)
}

function ownKey(item: unknown, parameter: string): string | number | undefined {
  if (!isObject(item)) return undefined
  const fields = Object.entries(item).filter((entry): entry is [string, string | number] => isKey(entry[1]))
  const wanted = bare(parameter)
  const exact = fields.find(([name]) => name === parameter) ?? fields.find(([name]) => bare(name) === wanted)
  const tails = fields.filter(([name]) => wanted.endsWith(bare(name))).toSorted(([a], [b]) => b.length - a.length)
  const tailed = (names: readonly string[]) => tails.find(([name]) => names.includes(bare(name)))
  const called = (names: readonly string[]) => names.map((each) => fields.find(([name]) => bare(name) === each)).find((each) => each)
  const common = wanted.endsWith('id') ? undefined : called(usual)
  return (exact ?? tailed(ids) ?? tailed(telling) ?? called(ids) ?? tailed(usual) ?? common)?.[1]
}

function isKey(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
