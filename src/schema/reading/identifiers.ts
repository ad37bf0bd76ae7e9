import { isObject } from '../../document/lenient.ts'
import { isReference, lookUp, pointerPart } from '../../document/references.ts'
import { partOf, walk } from '../../document/walk/walk.ts'

/** Finds schemas of a document by `$id` and `$anchor`, and the schemas that extend another. Searches the document on first use. */
export class Identifiers {
  readonly #document: object
  #named: Map<string, unknown> | undefined
  #children: Map<object, string[]> | undefined

  constructor(document: object) {
    this.#document = document
  }

  /** The schema with the `$id` or `$anchor` that a reference names, or undefined. */
  find(ref: string): unknown {
    this.#named ??= this.#read()
    return this.#named.get(ref) ?? this.#named.get(absolute(ref))
  }

  /** References to the components that extend a schema by `allOf`, and to those that extend these. */
  childrenOf(schema: object): readonly string[] {
    this.#children ??= this.#readChildren()
    return this.#children.get(schema) ?? []
  }

  #read(): Map<string, unknown> {
    const named = new Map<string, unknown>()
    for (const { kind, value } of walk([partOf(this.#document)])) {
      if (kind !== 'schema' || !isObject(value)) continue
      const { $id, $anchor } = value
      if (typeof $id === 'string') named.set($id, value).set(absolute($id), value)
      if (typeof $anchor === 'string' && !named.has(`#${$anchor}`)) named.set(`#${$anchor}`, value)
    }
    return named
  }

  #descendants(children: ReadonlyMap<object, readonly string[]>, base: object): string[] {
    const found = new Set<string>()
    const waiting = [...(children.get(base) ?? [])]
    for (let ref = waiting.shift(); ref !== undefined; ref = waiting.shift()) {
      if (found.has(ref)) continue
      found.add(ref)
      const schema = lookUp(this.#document, ref)
      if (isObject(schema)) waiting.push(...(children.get(schema) ?? []))
    }
    return [...found]
  }

  #readChildren(): Map<object, string[]> {
    const found = new Map<object, string[]>()
    const { components } = this.#document as { components?: { schemas?: unknown } }
    const schemas = isObject(components?.schemas) ? components.schemas : {}
    for (const [name, schema] of Object.entries(schemas)) {
      const parts = isObject(schema) && Array.isArray(schema['allOf']) ? schema['allOf'] : []
      for (const part of parts) {
        const base = isReference(part) ? lookUp(this.#document, part.$ref) : undefined
        if (isObject(base)) found.set(base, [...(found.get(base) ?? []), `#/components/schemas/${pointerPart(name)}`])
      }
    }
    return new Map([...found].map(([base]) => [base, this.#descendants(found, base)]))
  }
}

/** Identifiers may be relative to each other; all are resolved against one base. */
function absolute(id: string): string {
  return URL.parse(id, 'http://localhost/')?.href ?? id
}
