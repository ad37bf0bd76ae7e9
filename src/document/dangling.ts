import type { OpenApiDocument } from './document.ts'
import { partsOf, type Part, type Placed } from './parts.ts'
import { isReference, lookUp } from './references.ts'

/** A reference that leads nowhere, and the JSON pointer of where it stands. */
export interface DanglingReference {
  readonly ref: string
  readonly at: string
}

/**
 * The references that lead nowhere among those that `from` rests on: within it, and within all that its references lead to. Data and
 * extensions (`x-…`) have no references.
 *
 * @param from the whole document, where nothing is said
 * @example danglingReferences(document) // [{ ref: '#/components/schemas/Gone', at: '/paths/~1pets/get/responses/default' }]
 */
export function danglingReferences(
  document: OpenApiDocument,
  from: readonly Placed[] = [{ value: document, at: '' }],
): DanglingReference[] {
  const found: DanglingReference[] = []
  const rest: Part[] = from.map((each) => ({ ...each, names: 'keywords' }))
  // What lies within `from` goes first, so that it has the pointer it has there.
  const targets: Part[] = []
  const seen = new Set<unknown>()
  for (let next = rest.pop() ?? targets.pop(); next; next = rest.pop() ?? targets.pop()) {
    const { value, at, names } = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (names === 'keywords' && isReference(value)) {
      const target = lookUp(document, value.$ref)
      if (target === undefined) found.push({ ref: value.$ref, at })
      else targets.push({ value: target, at: value.$ref.slice(1), names: 'keywords' })
    }
    rest.push(...partsOf({ value, at, names }).filter(({ name }) => names !== 'keywords' || !name.startsWith('x-')))
  }
  return found
}
