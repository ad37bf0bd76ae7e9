import type { OpenApiDocument } from '../../document/document.ts'
import { partOf, walk, type Placed } from '../../document/walk/walk.ts'

/** Returns every `x-evidence` of a document, even if no statement uses it. One that is used in several places counts once. */
export function evidenceBlocks(document: OpenApiDocument): Placed[] {
  const found: Placed[] = []
  for (const { value, at, named } of walk([partOf(document)])) {
    // A schema may have this name.
    if (!named && 'x-evidence' in value) found.push({ value: value['x-evidence'], at: `${at}/x-evidence` })
  }
  return found
}
