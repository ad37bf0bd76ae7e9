import type { OpenApiDocument, PathItemObject } from './document.ts'
import { isObject } from './lenient.ts'
import { isReference, pointerPart, tryFollow } from './references.ts'

/** A path of a document with its item, references followed. */
export interface PlacedPathItem {
  readonly path: string
  readonly at: string
  readonly item: PathItemObject
}

/**
 * The path items of a document in their order.
 *
 * @param ignored told of each path that cannot be used, and why
 */
export function pathItemsOf(document: OpenApiDocument, ignored: (at: string, message: string) => void = () => {}): PlacedPathItem[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, declared]) => {
    if (path.startsWith('x-')) return []
    const at = `/paths/${pointerPart(path)}`
    const item = tryFollow(document, declared)
    if (path.startsWith('/') && isObject(item)) return [{ path, at, item: item as PathItemObject }]
    ignored(at, `This path is ignored: ${reasonOf(declared, item)}.`)
    return []
  })
}

function reasonOf(declared: unknown, item: unknown): string {
  if (isObject(item)) return 'it does not start with a slash'
  if (isReference(declared) && item === undefined) return `the reference "${declared.$ref}" does not resolve`
  return 'it is not an object'
}
