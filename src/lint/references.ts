import type { OpenApiDocument, Reference } from '../document/document.ts'
import { lookUp, tryFollow } from '../document/references.ts'
import { isReferencePart, type Part } from '../document/walk/walk.ts'
import { Identifiers } from '../schema/reading/identifiers.ts'
import { finding, type Finding } from '../document/finding.ts'

/**
 * Returns a check for references that lead nowhere. A schema may refer to itself below a keyword, but a chain of references that never ends
 * is an error everywhere.
 */
export function referenceCheck(document: OpenApiDocument): (part: Part) => Finding[] {
  /** References that were found to be sound, by the kind of part that they stand for. */
  const sound = new Map<Part['kind'], Set<string>>()
  const identifiers = new Identifiers(document)
  return (part) => {
    if (!isReferencePart(part) || sound.get(part.kind)?.has(part.value.$ref)) return none
    const found = isById(identifiers, part) ? none : checkReference(document, part)
    if (found.length === 0) sound.set(part.kind, (sound.get(part.kind) ?? new Set()).add(part.value.$ref))
    return found
  }
}

const none: Finding[] = []

function checkReference(document: OpenApiDocument, { at, kind, value }: Part & { readonly value: Reference }): Finding[] {
  const ref = value.$ref
  if (lookUp(document, ref) === undefined) return [finding('dangling-reference', at, { ref, kind })]
  if (tryFollow(document, value) === undefined) return [finding('circular-reference', at, { ref })]
  const target = targets[/^#\/components\/(\w+)\/[^/]+$/.exec(ref)?.[1] ?? ''] ?? kind
  return target !== kind && (target === 'schema' || kind === 'schema') ? [finding('misplaced-reference', at, { ref, kind, target })] : []
}

/** The kinds of the parts in `components` that are most often taken for a schema, or a schema for them. */
const targets: Readonly<Record<string, string>> = {
  schemas: 'schema',
  parameters: 'parameter',
  requestBodies: 'requestBody',
  responses: 'response',
  headers: 'header',
}

/** Whether a schema refers to another by its `$id` or `$anchor`. */
function isById(identifiers: Identifiers, { kind, value }: Part & { readonly value: Reference }): boolean {
  return kind === 'schema' && !value.$ref.startsWith('#/') && identifiers.find(value.$ref) !== undefined
}
