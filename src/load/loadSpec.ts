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

/** Whether a reference leads out of the document. */
function hasOutsideReference(document: object): boolean {
  const rest: unknown[] = [document]
  const seen = new Set<unknown>()
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const { $ref } = value as { $ref?: unknown }
    if (typeof $ref === 'string' && !$ref.startsWith('#')) return true
    rest.push(...Object.values(value))
  }
  return false
}
