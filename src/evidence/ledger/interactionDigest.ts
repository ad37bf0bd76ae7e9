import { createHash } from 'node:crypto'
import { isObject } from '../../document/lenient.ts'
import type { Interaction } from '../../verify/pact/pact.ts'

/** Tells whether an interaction is still what it was: its states, its request, and the reply that it expects. */
export function digestOf({ states, request, response }: Interaction): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted({ states, request, response })))
    .digest('hex')
    .slice(0, 16)
}

/** The order of fields means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  )
}
