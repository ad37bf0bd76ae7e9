import type { OpenApiDocument, Reference } from '../document/document.ts'
import { lookUp, tryFollow } from '../document/references.ts'
import { isReferencePart, type Part } from '../document/walk.ts'
import { finding, type Finding } from './finding.ts'

const insteads: Readonly<Record<string, string>> = {
  schema: 'Any value is accepted.',
  response: 'The operation answers with a problem where it would reply with this.',
  requestBody: 'No body is checked.',
  header: 'Any value is accepted.',
  pathItem: 'The path is ignored.',
}

/** Schemas may refer to themselves below a keyword; a chain of references that never arrives is an error for all. */
export function referenceCheck(document: OpenApiDocument): (part: Part) => Finding[] {
  const sound = new Set<string>()
  return (part) => {
    if (!isReferencePart(part) || sound.has(part.value.$ref)) return none
    const found = checkReference(document, part)
    if (found.length === 0) sound.add(part.value.$ref)
    return found
  }
}

const none: Finding[] = []

function checkReference(document: OpenApiDocument, part: Part & { readonly value: Reference }): Finding[] {
  const { at, kind } = part
  const ref = part.value.$ref
  const instead = insteads[kind] ?? 'It is ignored.'
  if (lookUp(document, ref) === undefined)
    return [
      kind === 'schema' && isById(ref) ? finding('reference-by-id', at, { ref }) : finding('dangling-reference', at, { ref, instead }),
    ]
  return tryFollow(document, part.value) === undefined ? [finding('circular-reference', at, { ref })] : []
}

/** What leads to other files has been bundled, so the rest is an `$id`, or an `$anchor`. */
function isById(ref: string): boolean {
  return !ref.startsWith('#/') && ref !== '#'
}
