import type { OpenApiDocument, PathItemObject } from './document.ts'
import { finding, type Finding, type Report } from './finding.ts'
import { isObject } from './lenient.ts'
import { isReference, pointerPart, tryFollow } from './references.ts'

/** A path of a document, and its path item with references followed. */
export interface PlacedPathItem {
  readonly path: string
  readonly at: string
  readonly item: PathItemObject
}

/**
 * The path items of a document, in the order of the document.
 *
 * @param report called for each path that is ignored, with the reason
 */
export function pathItemsOf(document: OpenApiDocument, report: Report = () => {}): PlacedPathItem[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, declared]) => {
    if (path.startsWith('x-')) return []
    const at = `/paths/${pointerPart(path)}`
    const item = tryFollow(document, declared)
    if (path.startsWith('/') && isObject(item)) return [{ path, at, item: item as PathItemObject }]
    report(reasonOf(at, declared, item))
    return []
  })
}

function reasonOf(at: string, declared: unknown, item: unknown): Finding {
  if (isObject(item)) return finding('path-without-slash', at)
  if (isReference(declared) && item === undefined) return finding('dangling-reference', at, { ref: declared.$ref, kind: 'pathItem' })
  return finding('not-an-object', at, { kind: 'pathItem' })
}
