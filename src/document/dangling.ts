import { lookUp } from './references.ts'
import { isReferencePart, partOf, walk, type Part } from './walk.ts'

/** A reference to something that does not exist, and the JSON pointer of where it stands. */
export interface DanglingReference {
  readonly ref: string
  readonly at: string
}

/**
 * The references to something that does not exist, among those that `from` depends on: within it, and within all that its references
 * lead to.
 *
 * @param from the whole document by default
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
