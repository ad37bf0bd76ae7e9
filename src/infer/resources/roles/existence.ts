import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema, successOf, type Success } from '../bodies.ts'
import { itemEnvelope, itemOf } from '../envelope.ts'
import { isScalar, type Structures } from '../fields.ts'
import { saysNothing } from '../keptItem.ts'
import { answeredKey, type Key } from '../keys/keys.ts'
import type { Resource } from '../model.ts'
import { sendsLocation } from '../statuses.ts'

export type Existence = Pick<Resource, 'isClosed' | 'existence'>

interface Creates {
  /** The operations that create items of a collection. */
  readonly creates: readonly Operation[]
  /** Those that replace an item. If 201 is declared, they create it too. */
  readonly replaces: readonly Operation[]
}

/**
 * A collection is closed if a client learns or chooses the key of what it creates. The key in the path of a PUT counts if items show it:
 * else a client could not know the keys of the others.
 */
export function existenceOf(
  structures: Structures,
  { creates, replaces }: Creates,
  { key, noun }: { readonly key: Key; readonly noun: string },
): Existence {
  for (const create of creates) {
    const how = howKeyIsKnown(structures, create, { key, noun })
    if (how !== undefined) return { isClosed: true, existence: `${create.method} ${create.path} ${how}.` }
  }
  const put = replaces.find(({ method, statuses }) => method === 'PUT' && statuses.includes('201'))
  if (put && key.at !== undefined)
    return { isClosed: true, existence: `PUT ${put.path} creates the item with the key in its path, as its response 201 says.` }
  if (creates.length === 0) return { isClosed: false, existence: 'No operation creates items.' }
  return { isClosed: false, existence: 'No operation that creates items accepts or returns the key.' }
}

function howKeyIsKnown(
  structures: Structures,
  create: Operation,
  { key, noun }: { readonly key: Key; readonly noun: string },
): string | undefined {
  const success = successOf(create)
  if (key.param !== undefined && create.path.includes(`{${key.param}}`))
    return key.at === undefined || success?.isUndescribed ? undefined : 'has the key in its path'
  if (success?.headers.includes('location')) return 'returns a Location header'
  const { at } = key
  const answered = structures.of(success?.schema)
  if (isScalar(answered) && !answered.types.has('boolean')) return 'returns the key'
  const shown = itemOf(structures, success?.schema, noun)
  if (at !== undefined && (hasField(structures, shown, at) || showsAll(structures, success, shown))) return 'returns the key'
  if (answeredKey(structures, success?.schema) !== undefined) return 'returns the key'
  const requested = itemEnvelope(structures, requestSchema(create), noun)?.item
  if (at !== undefined && hasField(structures, requested, at)) return 'accepts the key'
  const { param } = key
  if (param === undefined || success?.isEmpty === false) return undefined
  if (structures.nameLike(structures.of(requested), param) !== undefined) return 'accepts the key'
  return sendsLocation(success) ? 'returns a Location header' : undefined
}

/** Whether a reply shows all that an item has, because the spec does not say what it shows. */
function showsAll(structures: Structures, success: Success | undefined, shown: Schema | undefined): boolean {
  return success?.isUndescribed === true || saysNothing(structures, shown)
}

function hasField(structures: Structures, schema: Schema | undefined, at: readonly string[]): boolean {
  let current = schema
  for (const name of at) {
    const field = structures.of(current).fields.get(name)
    if (field === undefined) return false
    current = field
  }
  return true
}
