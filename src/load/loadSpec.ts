import type { LoadedSpec } from './loadedSpec.ts'
import { parseJson, parseText } from './parseText.ts'
import { isUrl, readText } from './readText.ts'
import { repeatedNames } from './repeatedNames.ts'
import { hasOutsideReference, schemaIds } from './schemaIds.ts'
import { specName } from './specName.ts'

export interface LoadOptions {
  /** Origins, such as `https://schemas.example`, that documents from a server may refer to besides their own. */
  readonly allowRefs?: readonly string[]
}

/**
 * Reads an OpenAPI document in JSON or YAML from a path or an http(s) URL. A document of several files is bundled into one.
 *
 * @throws LoadError
 * @example const mock = createMock({ specs: [await loadSpec('./petstore.yaml')] })
 */
export async function loadSpec(from: string, { allowRefs = [] }: LoadOptions = {}): Promise<LoadedSpec> {
  const text = await readText(from)
  const json = parseJson(text)
  const document = json ?? (await parseText(text, from))
  const isInside = schemaIds(document)
  if (hasOutsideReference(document, isInside)) return (await import('./bundleSpec.ts')).bundleSpec({ from, text }, { allowRefs, isInside })
  // For YAML and for several files, a repeated name is an error.
  const findings = json === undefined ? [] : repeatedNames(text, from)
  return { name: specName(from), document, from, files: isUrl(from) ? [] : [from], findings }
}
