import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { lookUp } from '../document/references.ts'
import { isReferencePart, partOf, partsOf, type Part } from '../document/walk.ts'

type JsonObject = Record<string, unknown>

/** The reference of a component by kind and name, such as `#/components/schemas/Pet`. */
const plainReference = /^#\/components\/[^/]+\/[^/]+$/

/**
 * A copy of a document whose references all lead to components, which types can be named after. A schema that is referred to
 * elsewhere (in a path, in another schema) becomes a component; anything else is copied to where it is used.
 */
export function withPlainReferences(document: OpenApiDocument): OpenApiDocument {
  return new Copier(document).copied()
}

class Copier {
  readonly #document: OpenApiDocument
  /** New components by the reference that they replace. */
  readonly #added = new Map<string, { readonly name: string; schema: unknown }>()
  readonly #taken: Set<string>
  /** References that are being replaced right now: a path item may refer to itself in a callback. */
  readonly #unfinished = new Set<string>()

  constructor(document: OpenApiDocument) {
    this.#document = document
    this.#taken = new Set(Object.keys((document.components?.['schemas'] as JsonObject | undefined) ?? {}))
  }

  copied(): OpenApiDocument {
    const document = this.#copy(partOf(this.#document)) as JsonObject
    const components = (document['components'] ?? {}) as JsonObject
    const added = [...this.#added.values()].map(({ name, schema }) => [name, schema])
    const schemas = { ...(components['schemas'] as JsonObject | undefined), ...Object.fromEntries(added) }
    return { ...document, components: { ...components, schemas } } as unknown as OpenApiDocument
  }

  #copy(part: Part): unknown {
    if (isReferencePart(part) && !plainReference.test(part.value.$ref)) return this.#replaced(part.value.$ref, part)
    const result = (Array.isArray(part.value) ? [...part.value] : { ...part.value }) as JsonObject
    for (const each of partsOf(part)) result[each.name] = this.#copy(each)
    return result
  }

  #replaced(ref: string, { kind }: Part): unknown {
    const target = lookUp(this.#document, ref)
    if (target === undefined) return {}
    if (kind === 'schema') return { $ref: `#/components/schemas/${this.#componentOf(ref, target)}` }
    if (!isObject(target) || this.#unfinished.has(ref)) return {}
    this.#unfinished.add(ref)
    const result = this.#copy(partOf(target, kind))
    this.#unfinished.delete(ref)
    return result
  }

  /** The name of the component that stands for a schema elsewhere; it is added when first asked for. */
  #componentOf(ref: string, target: unknown): string {
    const known = this.#added.get(ref)
    if (known) return known.name
    const entry = { name: this.#freeName(ref), schema: target }
    this.#added.set(ref, entry)
    if (isObject(target)) entry.schema = this.#copy(partOf(target, 'schema'))
    return entry.name
  }

  #freeName(ref: string): string {
    const last = (ref.split('/').at(-1) ?? '').replace(/\W/g, '') || 'Schema'
    let name = last
    for (let number = 2; this.#taken.has(name); number += 1) name = `${last}${number}`
    this.#taken.add(name)
    return name
  }
}
