import type { LoadedSpec } from './loadedSpec.ts'
import { parseJson, parseText } from './text/parseText.ts'
import { isUrl, readText } from './text/readText.ts'
import { repeatedNames } from './text/repeatedNames.ts'
import { hasOutsideReference, schemaIds } from './schemaIds.ts'
import { makeReferencesLocal } from './localReferences.ts'
import { specName } from './specName.ts'

export interface LoadOptions {
  /** Origins, such as `https://schemas.example`, that documents from a server may refer to besides their own. */
  readonly allowRefs?: readonly string[]
}

/** Matches a reference in JSON that does not start with `#`. Also matches an escaped dollar sign, which is rare, to be safe. */
const mayReferOutside = /"\$ref"\s*:\s*"[^#]|\\u0024/i

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
  const isInside = once(() => schemaIds(document))
  const isSeveral = (json === undefined || mayReferOutside.test(text)) && hasOutsideReference(document, (ref) => isInside()(ref))
  if (isSeveral) return (await import('./bundleSpec.ts')).bundleSpec({ from, text }, { allowRefs, isInside: isInside() })
  if (mayHaveIds(document, text)) makeReferencesLocal(document)
  const spec = { name: specName(from), document, from, files: isUrl(from) ? [] : [from] }
  // Documents in YAML or of several files that repeat a name are refused.
  return json === undefined ? spec : { ...spec, repeatedNames: once(() => repeatedNames(text, from)) }
}

/** Only OpenAPI 3.1 knows `$id`. */
function mayHaveIds(document: object, text: string): boolean {
  const { openapi } = document as { openapi?: unknown }
  return text.includes('$id') && typeof openapi === 'string' && !openapi.startsWith('3.0')
}

/** Returns a function that calls `make` once and keeps the result. */
function once<T>(make: () => T): () => T {
  let unmade: (() => T) | undefined = make
  let made: T | undefined
  return () => {
    if (unmade) made = unmade()
    unmade = undefined
    return made as T
  }
}
