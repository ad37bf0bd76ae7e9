import { isReferencePart, partOf, walk } from '../document/walk.ts'
import type { LoadedSpec } from './loadedSpec.ts'
import { parseText } from './parseText.ts'
import { isUrl, readText } from './readText.ts'

/**
 * Reads an OpenAPI document in JSON or YAML from a path or an http(s) URL. A document of several files is bundled into one.
 *
 * @throws LoadError
 */
export async function loadSpec(from: string): Promise<LoadedSpec> {
  const document = await parseText(await readText(from), from)
  if (hasOutsideReference(document)) return (await import('./bundleSpec.ts')).bundleSpec(from)
  return { document, files: isUrl(from) ? [] : [from] }
}

/** Whether a reference leads to another document. Examples may contain what looks like a reference. */
function hasOutsideReference(document: object): boolean {
  for (const part of walk([partOf(document)])) if (isReferencePart(part) && !part.value.$ref.startsWith('#')) return true
  return false
}
