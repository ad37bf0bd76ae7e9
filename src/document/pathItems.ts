import type { OpenApiDocument, PathItemObject } from './document.ts'
import { isObject } from './lenient.ts'
import { follow, pointerPart } from './references.ts'

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
 * @throws SpecError where a path item refers to something that does not exist
 */
export function pathItemsOf(document: OpenApiDocument, ignored: (at: string, message: string) => void = () => {}): PlacedPathItem[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, declared]) => {
    if (path.startsWith('x-')) return []
    const at = `/paths/${pointerPart(path)}`
    const item: unknown = follow<PathItemObject>(document, declared, at)
    if (path.startsWith('/') && isObject(item)) return [{ path, at, item: item as PathItemObject }]
    ignored(at, isObject(item) ? 'This path is ignored: it does not start with a slash.' : 'This path is ignored: it is not an object.')
    return []
  })
}
