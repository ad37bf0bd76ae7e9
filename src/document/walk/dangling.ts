import { lookUp } from '../references.ts'
import { isReferencePart, partOf, walk, type Part } from './walk.ts'

/** A reference that does not resolve, and the JSON pointer of the place where it is used. */
export interface DanglingReference {
  readonly ref: string
  readonly at: string
}

/**
 * Finds the references that do not resolve. Searches `from`, and everything that its references lead to.
 *
 * @param from where to start; by default the whole document
 * @example danglingReferences(document) // [{ ref: '#/components/schemas/Gone', at: '/paths/~1pets/get/responses/default' }]
 */
export function danglingReferences(document: object, from: readonly Part[] = [partOf(document)]): DanglingReference[] {
  const found: DanglingReference[] = []
  for (const part of walk(from, { follow: document })) {
    if (!isReferencePart(part)) continue
    if (lookUp(document, part.value.$ref) === undefined) found.push({ ref: part.value.$ref, at: part.at })
  }
  return found
}
