import { SpecError } from '../document/document.ts'
import { isJson } from '../document/mediaTypes.ts'
import { isReference } from '../document/references.ts'
import type { Api } from './api.ts'
import type { Operation } from './operation.ts'
import type { Body } from './response.ts'

/** The most operations to read. More would not change the result. */
const mostRead = 500

/**
 * The JSON body that the operations of a document declare most often for 4XX, 5XX and default responses. Undefined if there is none.
 * Two schemas count as the same if they are the same reference or have the same JSON.
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

/** The usual body of a response. Undefined if its reference does not resolve. */
function usualBody(operation: Operation, status: number): Body | undefined {
  try {
    return operation.response(status)?.usual
  } catch (error) {
    if (error instanceof SpecError) return undefined
    throw error
  }
}

/** A status for a key of `responses`, such as 500 for `default`. No other key has this status. */
function statusFor(key: string, statuses: readonly string[]): number {
  const first = /^[45]xx$/i.test(key) ? Number(key[0]) * 100 : key === 'default' ? 500 : Number(key)
  if (/^\d{3}$/.test(key)) return first
  const candidates = Array.from({ length: 100 }, (_, index) => first + index)
  return candidates.find((each) => !statuses.includes(String(each))) ?? first
}

function keyOf({ object: { schema } }: Body): string {
  return isReference(schema) ? schema.$ref : (JSON.stringify(schema) ?? '')
}
