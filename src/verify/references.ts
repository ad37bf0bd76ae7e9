import { isReference, lookUp } from '../spec/references.ts'
import type { Operation } from '../spec/operation.ts'

/** Parts of a document that hold values, in which `$ref` is nothing special. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const'])
/** What lies in these goes by names of the author's choice. */
const named = new Set(['properties', 'patternProperties', 'dependentSchemas', 'content', 'headers', 'responses'])

/** References that an operation rests on and that lead nowhere, each once. */
export function danglingReferences({ object, document, parameters }: Operation): string[] {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const rest: { node: unknown; names: boolean }[] = [object, ...parameters.map((each) => each.object)].map((node) => ({
    node,
    names: false,
  }))
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, names } = next
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    if (isReference(node) && !names) {
      const target = lookUp(document, node.$ref)
      if (target === undefined) found.add(node.$ref)
      rest.push({ node: target, names: false })
    }
    for (const [name, each] of Object.entries(node)) {
      if (names || !values.has(name)) rest.push({ node: each, names: !names && named.has(name) })
    }
  }
  return [...found]
}
