import { isObject } from '../document/lenient.ts'
import { lookUp } from '../document/references.ts'
import { isReferencePart, partOf, walk, type Part } from '../document/walk/walk.ts'

/** Stands for the address of the document itself. */
const ownAddress = 'https://document.invalid/'

/** A schema with an `$id`: the references within are relative to it (JSON Schema 2020-12). */
interface AddressedSchema {
  readonly at: string
  readonly address: string
}

/**
 * Rewrites references that are relative to the `$id` of a schema, or that name an `$id` or an `$anchor` there, as references to a place in
 * the document, which is changed. A reference that does not resolve stays as it is.
 */
export function makeReferencesLocal(document: object): void {
  const parts = [...walk([partOf(document)])].filter(({ kind, named, value }) => kind === 'schema' && !named && isObject(value))
  const resources = new Resources(parts)
  for (const part of parts) {
    if (!isReferencePart(part)) continue
    const local = resources.localOf(part)
    if (local !== undefined && lookUp(document, local) !== undefined) (part.value as { $ref: string }).$ref = local
  }
}

class Resources {
  readonly #all: AddressedSchema[] = []
  /** The places that addresses lead to, with and without an anchor. */
  readonly #places = new Map<string, string>()

  constructor(parts: readonly Part[]) {
    for (const { at, value } of parts) {
      const { $id, $anchor } = value as { $id?: unknown; $anchor?: unknown }
      const address = typeof $id === 'string' ? URL.parse($id, this.#baseOf(at))?.href.replace(/#.*$/s, '') : undefined
      if (address !== undefined) {
        this.#all.push({ at, address })
        this.#places.set(address, at)
      }
      if (typeof $anchor === 'string') this.#places.set(`${this.#baseOf(at)}#${$anchor}`, at)
    }
  }

  /** Undefined for a reference that leads to no schema with an `$id` or `$anchor`. */
  localOf({ at, value }: Part): string | undefined {
    const url = URL.parse((value as { $ref: string }).$ref, this.#baseOf(at))
    if (!url) return undefined
    const [address = '', fragment = ''] = url.href.split('#')
    const isPointer = fragment === '' || fragment.startsWith('/')
    const place = this.#places.get(isPointer ? address : url.href)
    if (place === undefined) return undefined
    return `#${place.split('/').map(encodeURIComponent).join('/')}${isPointer ? fragment : ''}`
  }

  #baseOf(at: string): string {
    const within = this.#all.filter((each) => at === each.at || at.startsWith(`${each.at}/`))
    return within.reduce((best, each) => (each.at.length >= best.at.length ? each : best), { at: '', address: ownAddress }).address
  }
}
