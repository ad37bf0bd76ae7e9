import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { isReference, lookUp } from '../document/references.ts'

type Node = Record<string, unknown>

/** A component by kind and name: what types can be named after. */
const plain = /^#\/components\/[^/]+\/[^/]+$/

/**
 * A copy of a document whose references all lead to components. A schema that is referred to elsewhere (a path's, another schema's
 * property) becomes one; parameters, bodies and responses are put in place, since those cannot go in circles.
 */
export function withPlainReferences(document: OpenApiDocument): OpenApiDocument {
  const added = new Map<string, { readonly name: string; schema: unknown }>()
  const taken = new Set(Object.keys((document.components?.['schemas'] as Node | undefined) ?? {}))
  const copied = copy(document) as Node
  const components = (copied['components'] ?? {}) as Node
  const schemas = {
    ...(components['schemas'] as Node | undefined),
    ...Object.fromEntries([...added.values()].map(({ name, schema }) => [name, schema])),
  }
  return { ...copied, components: { ...components, schemas } } as unknown as OpenApiDocument

  function copy(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(copy)
    if (!isObject(value)) return value
    if (isReference(value) && !plain.test(value.$ref)) return replaced(value.$ref)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copy(each)]))
  }

  function replaced(ref: string): unknown {
    const target = lookUp(document, ref)
    // What leads nowhere is data, an example's: references of the document itself were looked at before.
    if (target === undefined) return {}
    if (isObject(target) && !isSchema(target)) return copy(target)
    const known = added.get(ref)
    if (known) return { $ref: `#/components/schemas/${known.name}` }
    const entry = { name: freeName(ref), schema: undefined as unknown }
    added.set(ref, entry)
    entry.schema = copy(target)
    return { $ref: `#/components/schemas/${entry.name}` }
  }

  function freeName(ref: string): string {
    const last = (ref.split('/').at(-1) ?? '').replace(/\W/g, '') || 'Schema'
    let name = last
    for (let number = 2; taken.has(name); number += 1) name = `${last}${number}`
    taken.add(name)
    return name
  }
}

/** Parameters have a place, bodies and responses have content, headers a schema. */
function isSchema(node: Node): boolean {
  return !('in' in node && 'name' in node) && !('content' in node) && !('schema' in node) && !('operationId' in node) && !isResponse(node)
}

function isResponse(node: Node): boolean {
  return Object.keys(node).every((name) => name === 'description' || name === 'headers' || name === 'links') && 'description' in node
}
