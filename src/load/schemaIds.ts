import { isReferencePart, partOf, walk } from '../document/walk/walk.ts'

/** Stands for the address of the document itself. Relative identifiers are resolved against it. */
const ownAddress = 'https://document.invalid/'

/**
 * Returns a function that tells whether a reference names a schema of the document by its `$id` (JSON Schema 2020-12), so that no file
 * has to be read.
 */
export function schemaIds(document: object): (ref: string) => boolean {
  const ids = new Set<string>()
  for (const { kind, named, value } of walk([partOf(document)])) {
    const id = kind === 'schema' && !named ? (value as { $id?: unknown }).$id : undefined
    const url = typeof id === 'string' ? URL.parse(id, ownAddress) : null
    if (url) ids.add(withoutFragment(url))
  }
  if (ids.size === 0) return () => false
  const bases = [ownAddress, ...ids]
  return (ref) =>
    bases.some((base) => {
      const url = URL.parse(ref, base)
      return url !== null && ids.has(withoutFragment(url))
    })
}

function withoutFragment({ href }: URL): string {
  return href.replace(/#.*$/s, '')
}

/** Whether a reference of the document leads to another document. Values in examples that look like references do not count. */
export function hasOutsideReference(document: object, isInside: (ref: string) => boolean): boolean {
  for (const part of walk([partOf(document)])) {
    if (isReferencePart(part) && !part.value.$ref.startsWith('#') && !isInside(part.value.$ref)) return true
  }
  return false
}
