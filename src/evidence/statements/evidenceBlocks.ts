import type { OpenApiDocument } from '../../document/document.ts'
import { partOf, walk, type Placed } from '../../document/walk.ts'

/** Every `x-evidence` of a document, also where no statement rests on it; one that is written once and used at several places counts once. */
export function evidenceBlocks(document: OpenApiDocument): Placed[] {
  const found: Placed[] = []
  for (const { value, at, named } of walk([partOf(document)])) {
    // A schema may be called like that.
    if (!named && 'x-evidence' in value) found.push({ value: value['x-evidence'], at: `${at}/x-evidence` })
  }
  return found
}
