import type { Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { isNumber, type AnyNumber } from '../../../numbers/exactNumber.ts'
import { isNumeric, type Structures } from '../../resources/fields.ts'
import { countedOn, keyFrom, numberOfKey } from './keyNumbers.ts'
import type { Maker } from '../making/maker.ts'
import type { MakingContext } from '../making/wish.ts'
import type { Resource } from '../../resources/model.ts'

export interface NewKeyOptions {
  readonly maker: Maker
  /** The highest number among the keys that the collection starts with. */
  readonly start: AnyNumber
  /** Counts up while keys turn out to be taken. */
  readonly attempt: number
}

/** A new key, in the document's style, that the path parameter accepts. Numbers continue from those that the collection starts with. */
export function newKey(resource: Resource, context: MakingContext, options: NewKeyOptions): string | number {
  const key = fittingField(resource, context, { ...options, key: keyInStyle(resource, context, options) })
  const carrier = options.maker.keys.carrierOf(resource)
  if (carrier === undefined || isCarried(options.maker, key, carrier)) return key
  return keyOr(key, options.maker.madeUp(carrier, context, [resource.name, 'path key', String(key), options.attempt]))
}

function keyOr(key: string | number, made: unknown): string | number {
  const own = keyFrom(made)
  return isTextOrNumber(own) ? own : key
}

/** The key, or one made from the schema of its field if that does not accept the key. */
function fittingField(
  resource: Resource,
  context: MakingContext,
  { maker, attempt, key }: NewKeyOptions & { readonly key: string | number },
): string | number {
  const { schema } = resource.key
  if (schema === undefined || isCarried(maker, key, schema)) return key
  return keyOr(key, maker.madeUp(schema, context, [resource.name, 'own key', String(key), attempt]))
}

/** Whether a value can be a key at all. */
export function isKey(value: unknown): value is string | number {
  return isTextOrNumber(value) && value !== ''
}

function isTextOrNumber(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Whether a value can be a key of a resource: the path parameter has to accept it. */
export function isUsableKey(maker: Maker, resource: Resource, value: unknown): value is string | number {
  if (!isKey(value)) return false
  const carrier = maker.keys.carrierOf(resource)
  return carrier === undefined || isCarried(maker, value, carrier)
}

/** Whether a path parameter accepts a key, as text or as a number. */
export function isCarried(maker: Maker, key: string | number, carrier: Schema): boolean {
  if (typeof key === 'number') return maker.fits(key, carrier) || maker.fits(String(key), carrier)
  return maker.fits(key, carrier) || maker.fits(numberOfKey(key), carrier)
}

function keyInStyle(resource: Resource, context: MakingContext, { maker, start, attempt }: NewKeyOptions): string | number {
  const { structures } = maker
  const { schema } = resource.key
  const count = context.newId(resource.name)
  const carrier = maker.keys.carrierOf(resource)
  const structure = structures.of(isTyped(structures, schema) ? schema : carrier)
  const wanted = structures.of(carrier)
  if (isNumeric(wanted) && !structure.types.has('integer'))
    return structure.types.has('string') ? String(countedOn(start, count)) : countedOn(start, count)
  if (isNumeric(structure)) return countedOn(start, count)
  const example = maker.exampleOf(schema)
  if (isNumber(example) || (typeof example === 'string' && /^\d{1,15}$/.test(example))) {
    const next = countedOn(start, count)
    return isNumber(example) ? next : String(next)
  }
  const entity = [resource.name, 'key', count, attempt]
  const random = context.random(...entity)
  if (typeof example === 'string') return inStyleOf(example, random)
  if (structure.format === undefined && !hasPattern(schema)) return uuid(random.digits(40))
  const made = schema === undefined ? undefined : maker.madeUp(schema, context, entity)
  return keyOr(uuid(random.digits(40)), made)
}

function isTyped(structures: Structures, schema: Schema | undefined): boolean {
  return schema !== undefined && structures.of(schema).types.size > 0
}

function hasPattern(schema: Schema | undefined): boolean {
  return isObject(schema) && typeof schema['pattern'] === 'string'
}

/** `cus_9s6XKzkNRiz8i3` → the same prefix and length, letters for letters and digits for digits. */
function inStyleOf(example: string, random: ReturnType<MakingContext['random']>): string {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(example)) return uuid(random.digits(40))
  const prefix = /^[A-Za-z]+[-_](?=.{3,}$)/.exec(example)?.[0] ?? ''
  const isHex = /^[0-9a-f]+$/.test(example)
  const rest = Array.from(example.slice(prefix.length), (character) => {
    if (isHex) return '0123456789abcdef'[random.int(0, 15)]
    if (/\d/.test(character)) return String(random.int(0, 9))
    if (/[a-z]/.test(character)) return String.fromCharCode(97 + random.int(0, 25))
    return /[A-Z]/.test(character) ? String.fromCharCode(65 + random.int(0, 25)) : character
  })
  return prefix + rest.join('')
}

/** A version 4 UUID. Two decimal digits make one hexadecimal digit. */
function uuid(digits: string): string {
  const hex = Array.from({ length: 32 }, (_, index) => (Number(digits.slice(index, index + 2)) % 16).toString(16))
  hex[12] = '4'
  hex[16] = '89ab'[Number.parseInt(hex[16] as string, 16) % 4] as string
  const text = hex.join('')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
