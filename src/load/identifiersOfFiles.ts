import { decodePercent } from '../document/percentEncoding.ts'
import type { Document } from '@redocly/openapi-core'
import { isObject } from '../document/lenient.ts'
import { isReference, lookUp, pointerPart } from '../document/references.ts'
import type { Reference } from '../document/document.ts'
import { isUrl } from './text/readText.ts'

/** Reads the document that a reference in another one leads to. Undefined if there is none. */
type ReadDocument = (base: string, ref: string) => Promise<Document | undefined>

/** A reference, the file that contains it, and the address of the schema with an `$id` around it. */
interface IdentifiedReference {
  readonly node: Reference
  readonly file: string
  readonly address: string | undefined
}

interface PlaceInFile {
  readonly file: string
  readonly pointer: string
}

/** Fields whose values are data. What looks like an `$id` or `$ref` there is neither. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'value'])

/**
 * Rewrites references that name a schema by its `$id` or `$anchor`, in any file of a document, as references to its place in that file
 * (JSON Schema 2020-12). The parsed documents are changed, before they are bundled.
 *
 * @param read reads files once, so that the bundler does not read them again
 */
export async function placeIdentifiers(root: Document, read: ReadDocument): Promise<void> {
  const identifiers = new IdentifiersOfFiles()
  const waiting = [root]
  const files = new Set<string>()
  for (let document = waiting.pop(); document; document = waiting.pop()) {
    const file = document.source.absoluteRef
    if (files.has(file)) continue
    files.add(file)
    for (const { node, address } of identifiers.add(file, document.parsed)) {
      const [uri = ''] = node.$ref.split('#')
      // Within a schema with an `$id`, a reference is not relative to the file.
      const target = uri === '' || isUrl(uri) || address !== undefined ? undefined : await read(file, node.$ref)
      if (target) waiting.push(target)
    }
  }
  await identifiers.place(async (file, uri) => (await read(file, uri))?.source.absoluteRef)
}

class IdentifiersOfFiles {
  readonly #parsed = new Map<string, unknown>()
  readonly #references: IdentifiedReference[] = []
  /** Places by address, with and without an anchor. A file is its own address. */
  readonly #places = new Map<string, PlaceInFile>()

  /** Adds a file. Returns its references. */
  add(file: string, parsed: unknown): readonly IdentifiedReference[] {
    this.#parsed.set(file, parsed)
    const first = this.#references.length
    const waiting: { value: unknown; pointer: string; address: string | undefined }[] = [{ value: parsed, pointer: '', address: undefined }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value, pointer } = next
      if (typeof value !== 'object' || value === null) continue
      const { $id, $anchor } = value as { $id?: unknown; $anchor?: unknown }
      const own = typeof $id === 'string' ? addressOf($id, next.address) : undefined
      const address = own ?? next.address
      if (own !== undefined) this.#places.set(own, { file, pointer })
      if (typeof $anchor === 'string') this.#places.set(`${address ?? file}#${$anchor}`, { file, pointer })
      if (isReference(value)) this.#references.push({ node: value, file, address })
      for (const [name, each] of Object.entries(value))
        if (Array.isArray(value) || !data.has(name)) waiting.push({ value: each, pointer: `${pointer}/${pointerPart(name)}`, address })
    }
    return this.#references.slice(first)
  }

  /** @param resolve the file that a reference in another file leads to */
  async place(resolve: (file: string, uri: string) => Promise<string | undefined>): Promise<void> {
    if (this.#places.size === 0) return
    for (const { node, file, address } of this.#references) {
      const [uri = '', fragment = ''] = node.$ref.split('#')
      const named = isUrl(uri) || address !== undefined ? addressOf(node.$ref, address)?.replace(/#.*$/s, '') : undefined
      const base = named ?? (uri === '' ? file : fragment === '' || fragment.startsWith('/') ? undefined : await resolve(file, uri))
      const place = base === undefined ? undefined : this.#find(base, fragment)
      if (place) (node as { $ref: string }).$ref = `${place.file === file ? '' : asUri(place.file)}#${asFragment(place.pointer)}`
    }
  }

  #find(base: string, fragment: string): PlaceInFile | undefined {
    if (fragment !== '' && !fragment.startsWith('/')) return this.#places.get(`${base}#${fragment}`)
    const resource = this.#places.get(base)
    if (!resource) return undefined
    const pointer = `${resource.pointer}${decodePercent(fragment)}`
    const parsed = this.#parsed.get(resource.file)
    return isObject(parsed) && lookUp(parsed, `#${asFragment(pointer)}`) !== undefined ? { ...resource, pointer } : undefined
  }
}

function addressOf(uri: string, base: string | undefined): string | undefined {
  return URL.parse(uri, base)?.href.replace(/#$/, '')
}

/** Files are named by URIs in references. */
function asUri(file: string): string {
  return isUrl(file) ? file : file.split('/').map(encodeURIComponent).join('/')
}

function asFragment(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/')
}
