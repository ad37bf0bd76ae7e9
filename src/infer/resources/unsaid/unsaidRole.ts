import type { Schema } from '../../../document/document.ts'
import { successOf } from '../bodies.ts'
import type { PathPlace } from '../draft.ts'
import type { Structures } from '../fields.ts'
import { sentItem } from '../keptItem.ts'
import type { InferredOperation } from '../model.ts'
import { mapEnvelope, mayBeList, mayHoldList } from './unsaidLists.ts'
import type { UsualList } from './usualList.ts'

interface Listing {
  readonly place: PathPlace
  readonly noun: string
  readonly item: Schema | undefined
  /** Whether a path leads to its items. */
  readonly hasItems: boolean
  readonly usual: UsualList
}

/**
 * The role of GET on a collection whose reply is a map of the items by their keys, or whose schema does not say where the items are.
 * Undefined if the reply is no list.
 */
export function unsaidRole(
  structures: Structures,
  base: Pick<InferredOperation, 'operation' | 'params' | 'verb'>,
  { place, noun, item, hasItems, usual }: Listing,
): InferredOperation | undefined {
  const { operation } = base
  const success = successOf(operation)
  const creates = place.operations.filter(({ method }) => method === 'POST')
  if (!hasItems && creates.length === 0) return undefined
  if (mapEnvelope(structures, success?.schema, item))
    return {
      ...base,
      role: 'list',
      level: 'structural',
      reason: 'The path is the collection, and the reply is an object that has each item under its key.',
    }
  const isAny = mayBeList(structures, success)
  const isKnown = structures.of(item).fields.size > 0 || creates.some((each) => sentItem(structures, each, noun) !== undefined)
  if (!isAny && !(isKnown && mayHoldList(structures, success))) return undefined
  const at = isAny ? usual.anywhere(operation) : usual.inObject(operation)
  return {
    ...base,
    role: 'list',
    level: 'path',
    reason: 'The path is the collection, and the spec does not say what the reply is, so it is the list of the items.',
    ...(at.length > 0 && { listAt: at }),
  }
}
