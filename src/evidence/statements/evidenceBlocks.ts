import type { OpenApiDocument } from '../../document/document.ts'
import { partsOf, type Part, type Placed } from '../../document/parts.ts'

/** Every `x-evidence` of a document, in its order, also where no statement rests on it; one that stands at several places counts once. */
export function evidenceBlocks(document: OpenApiDocument): Placed[] {
  const found: Placed[] = []
  const seen = new Set<unknown>()
  const walk = ({ value, at, names }: Part): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const part of partsOf({ value, at, names })) {
      // A schema may be called like that.
      if (part.name === 'x-evidence' && names !== 'schemas') found.push(part)
      else walk(part)
    }
  }
  walk({ value: document, at: '', names: 'keywords' })
  return found
}
