import { SpecError } from '../document/document.ts'
import { isJson } from '../document/mediaTypes.ts'
import { isReference } from '../document/references.ts'
import type { Api } from './api.ts'
import type { Body, Operation } from './operation.ts'

/** Enough operations to tell what errors look like in a document. */
const mostRead = 500

/**
 * The JSON error body that most operations of a document declare for 4XX, 5XX or default responses; undefined where none declares one.
 * Schemas are the same where they are the same reference or the same text.
 */
export function commonErrorBody({ operations }: Api): Body | undefined {
  const found = new Map<string, { body: Body; count: number }>()
  for (const operation of operations.slice(0, mostRead)) {
    for (const body of errorBodiesOf(operation)) {
      const key = keyOf(body)
      const known = found.get(key)
      if (known) known.count += 1
      else found.set(key, { body, count: 1 })
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)[0]?.body
}

function errorBodiesOf(operation: Operation): Body[] {
  const statuses = operation.statuses.flatMap((status) =>
    /^(?:default$|[45])/i.test(status) ? [statusFor(status, operation.statuses)] : [],
  )
  return statuses.flatMap((status) => {
    const usual = usualBody(operation, status)
    return usual && isJson(usual.mediaType) && usual.object.schema !== undefined ? [usual] : []
  })
}

/** A response that is broken in the document says nothing about the others. */
function usualBody(operation: Operation, status: number): Body | undefined {
  try {
    return operation.response(status)?.usual
  } catch (error) {
    if (error instanceof SpecError) return undefined
    throw error
  }
}

/** A status that leads to this key of `responses`: one that no other key names. */
function statusFor(key: string, statuses: readonly string[]): number {
  const first = /^[45]xx$/i.test(key) ? Number(key[0]) * 100 : key === 'default' ? 500 : Number(key)
  if (/^\d{3}$/.test(key)) return first
  const candidates = Array.from({ length: 100 }, (_, index) => first + index)
  return candidates.find((each) => !statuses.includes(String(each))) ?? first
}

function keyOf({ object: { schema } }: Body): string {
  return isReference(schema) ? schema.$ref : (JSON.stringify(schema) ?? '')
}
