import pluralize from 'pluralize'
import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { successOf } from '../bodies.ts'
import type { PathPlace } from '../draft.ts'
import type { Structures } from '../fields.ts'
import { sentItem } from '../keptItem.ts'
import { mapEnvelope, mayBeList, mayHoldList, unsaidList } from './unsaidLists.ts'

interface Creating {
  readonly noun: string
  /** The item that POST answers. */
  readonly created: Schema
}

/** The item of a collection that a plural creates, if GET there does not say what it shows. Undefined if the path is no collection. */
export function unsaidItem(structures: Structures, { operations }: PathPlace, { noun, created }: Creating): Schema | undefined {
  const list = operations.find(({ method }) => method === 'GET')
  const success = list && successOf(list)
  if (!success || structures.of(created).fields.size === 0 || !pluralize.isPlural(noun)) return undefined
  if (!operations.some((each) => creates(structures, each, noun)) || asksForOne(list)) return undefined
  const mayList =
    mapEnvelope(structures, success.schema, created) !== undefined ||
    unsaidList(structures, success.schema) !== undefined ||
    mayBeList(structures, success) ||
    mayHoldList(structures, success)
  return mayList ? created : undefined
}

/** Whether a POST takes an item and answers it, or says that it made one. */
function creates(structures: Structures, operation: Operation, noun: string): boolean {
  if (operation.method !== 'POST' || sentItem(structures, operation, noun) === undefined) return false
  return operation.statuses.includes('201') || successOf(operation)?.schema !== undefined
}

/** Whether a call has to say more than its path does. Lists can be asked for without a query. */
function asksForOne({ parameters }: Operation): boolean {
  return parameters.some((each) => each.in === 'query' && each.required)
}
