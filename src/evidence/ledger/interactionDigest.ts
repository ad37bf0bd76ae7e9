import { createHash } from 'node:crypto'
import { isObject } from '../../document/lenient.ts'
import type { Interaction } from '../../verify/pact/pact.ts'

/** A digest of an interaction's states, request and expected reply, to find out whether it has changed. */
export function digestOf({ states, request, response }: Interaction): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted({ states, request, response })))
    .digest('hex')
    .slice(0, 16)
}

/** Sorts fields, whose order has no meaning. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  )
}
