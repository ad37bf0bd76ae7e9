import type { OpenApiDocument } from '../spec/document.ts'
import { lookUp, pointerPart } from '../spec/references.ts'

/** Where data stands, not schemas, unless it is the name of a property. */
const data = /(?<!\/properties)\/(?:examples?|default|enum|const)\//

/** JSON pointers of the references in a document that lead nowhere. */
export function danglingReferences(document: OpenApiDocument): string[] {
  const found: string[] = []
  const rest: [unknown, string][] = [[document, '']]
  const seen = new Set<unknown>()
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, at] = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const { $ref } = value as { $ref?: unknown }
    if (typeof $ref === 'string' && lookUp(document, $ref) === undefined && !data.test(`${at}/`)) found.push(at)
    for (const [name, each] of Object.entries(value)) rest.push([each, `${at}/${pointerPart(name)}`])
  }
  return found.toSorted()
}
