import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import { bare, singular } from '../words/names.ts'
import { requestSchema } from './bodies.ts'
import { itemEnvelope } from './envelope.ts'
import type { Structures } from './fields.ts'
import { withoutNoun } from './keys/keyFields.ts'

/** Whether a schema allows an object and says nothing about it, as `{}` and `{type: object}` do. */
export function saysNothing(structures: Structures, schema: Schema | undefined): boolean {
  if (typeof schema !== 'object') return false
  const { types, fields, items, branches, values, others, format } = structures.of(schema)
  const isAny = types.size === 0 && format === undefined && values === undefined
  return (isAny || types.has('object')) && fields.size === 0 && items === undefined && branches.length === 0 && others === undefined
}

/** The item that an operation sends; undefined if its request declares no fields. */
export function sentItem(structures: Structures, operation: Operation, noun: string): Schema | undefined {
  const item = itemEnvelope(structures, requestSchema(operation), noun)?.item
  return structures.of(item).fields.size > 0 ? item : undefined
}

interface Keeping {
  /** The items that replies show. */
  readonly shown: readonly (Schema | undefined)[]
  readonly noun: string
  /** The operations that send items, those that create them first. */
  readonly sending: readonly Operation[]
  /** The path parameter for the key, and its schema. */
  readonly param: string | undefined
  readonly carrier: Schema | undefined
}

/**
 * The item as it is kept: the fields that replies show, those that requests send, and its key. For replies whose schemas say nothing.
 * Undefined if no schema has a field, and no path a key.
 */
export function keptItem(structures: Structures, { shown, noun, sending, param, carrier }: Keeping): Schema | undefined {
  const sent = sending.map((each) => sentItem(structures, each, noun)).find((each) => each !== undefined)
  const fields = new Map([sent, ...shown].flatMap((each) => [...structures.of(each).fields]))
  if (fields.size === 0 && param === undefined) return undefined
  const key = param === undefined ? undefined : keyField(fields, param, noun)
  const properties = { ...(key !== undefined && { [key]: carrier ?? {} }), ...Object.fromEntries(fields) }
  return { type: 'object', properties, additionalProperties: true } as Schema
}

/** The name of a new field for the key; undefined if a field may be the key. */
function keyField(fields: ReadonlyMap<string, Schema>, param: string, noun: string): string | undefined {
  const short = withoutNoun(param, noun) ?? (bare(param) === `id${bare(singular(noun))}` ? 'id' : param)
  const names = new Set([bare(param), bare(short), 'id'])
  if ([...fields.keys()].some((name) => names.has(bare(name)))) return undefined
  return short
}
