import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { lookUp } from '../document/references.ts'
import { isReferencePart, partOf, partsOf, type Part } from '../document/walk.ts'

type Node = Record<string, unknown>

/** A component by kind and name: what types can be named after. */
const plain = /^#\/components\/[^/]+\/[^/]+$/

/**
 * A copy of a document whose references all lead to components. A schema that is referred to elsewhere (in a path, in another schema)
 * becomes a component; anything else is copied to where it is used.
 */
export function withPlainReferences(document: OpenApiDocument): OpenApiDocument {
  const added = new Map<string, { readonly name: string; schema: unknown }>()
  const taken = new Set(Object.keys((document.components?.['schemas'] as Node | undefined) ?? {}))
  /** What is being copied right now: a path item may refer to itself in a callback. */
  const unfinished = new Set<string>()
  const copied = copy(partOf(document)) as Node
  const components = (copied['components'] ?? {}) as Node
  const schemas = {
    ...(components['schemas'] as Node | undefined),
    ...Object.fromEntries([...added.values()].map(({ name, schema }) => [name, schema])),
  }
  return { ...copied, components: { ...components, schemas } } as unknown as OpenApiDocument

  function copy(part: Part): unknown {
    if (isReferencePart(part) && !plain.test(part.value.$ref)) return replaced(part.value.$ref, part)
    const result = (Array.isArray(part.value) ? [...part.value] : { ...part.value }) as Node
    for (const each of partsOf(part)) result[each.name] = copy(each)
    return result
  }

  function replaced(ref: string, { kind }: Part): unknown {
    const target = lookUp(document, ref)
    if (target === undefined) return {}
    if (kind === 'schema') return { $ref: `#/components/schemas/${nameOf(ref, target)}` }
    if (!isObject(target) || unfinished.has(ref)) return {}
    unfinished.add(ref)
    const result = copy(partOf(target, kind))
    unfinished.delete(ref)
    return result
  }

  function nameOf(ref: string, target: unknown): string {
    const known = added.get(ref)
    if (known) return known.name
    const entry = { name: freeName(ref), schema: target }
    added.set(ref, entry)
    if (isObject(target)) entry.schema = copy(partOf(target, 'schema'))
    return entry.name
  }

  function freeName(ref: string): string {
    const last = (ref.split('/').at(-1) ?? '').replace(/\W/g, '') || 'Schema'
    let name = last
    for (let number = 2; taken.has(name); number += 1) name = `${last}${number}`
    taken.add(name)
    return name
  }
}
