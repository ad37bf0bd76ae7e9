import { isObject } from '../document/lenient.ts'
import { isReference, lookUp, pointerPart, pointerParts } from '../document/references.ts'
import type { Operation } from './operation.ts'

/** Where a spec states something. */
export interface StatedAt {
  /** JSON pointer in the document: `/components/schemas/Loan/properties/amount`. */
  readonly pointer: string
  /** `x-evidence` of this place, or of what contains it. */
  readonly evidence?: object
}

/** A part of the document, with the references that lead to it followed. */
interface Node {
  readonly value: unknown
  readonly pointer: string
  readonly evidence: object | undefined
}

const longestChain = 50
/** How many schemas within schemas are searched for a property. */
const deepest = 8

/**
 * Where a spec states what a request has at a place, such as `/body/items/0/price` or `/query/limit`. If the place itself is not described,
 * the nearest one that contains it.
 */
export function statedAt(operation: Operation, at: string): StatedAt {
  const { document } = operation
  const [place = '', ...rest] = pointerParts(at)
  const whole = { value: document, pointer: '', evidence: undefined }
  const own = pointerParts(operation.pointer).reduce<Node>((node, part) => within(document, node, part) ?? node, whole)
  const found = place === 'body' ? inBody(document, own, rest) : parameterAt(document, own, { place, name: rest[0] ?? '' })
  const { pointer, evidence } = found ?? own
  return { pointer, ...(evidence && { evidence }) }
}

/** The part of a node with this name. */
function within(document: object, { value, pointer, evidence }: Node, name: string): Node | undefined {
  if (!isObject(value) && !Array.isArray(value)) return undefined
  if (!Object.hasOwn(value, name)) return undefined
  let found: unknown = (value as Readonly<Record<string, unknown>>)[name]
  let at = `${pointer}/${pointerPart(name)}`
  let known = evidenceIn(found) ?? evidence
  for (let steps = 0; isReference(found) && steps < longestChain; steps += 1) {
    at = found.$ref.replace(/^#/, '')
    found = lookUp(document, found.$ref)
    known = evidenceIn(found) ?? known
  }
  return { value: found, pointer: at, evidence: known }
}

function parameterAt(
  document: object,
  operation: Node,
  { place, name }: { readonly place: string; readonly name: string },
): Node | undefined {
  const list = within(document, operation, 'parameters')
  const wanted = name.toLowerCase()
  for (const index of Object.keys(Array.isArray(list?.value) ? list.value : [])) {
    const each = list && within(document, list, index)
    if (each && isObject(each.value) && each.value['in'] === place && String(each.value['name']).toLowerCase() === wanted) return each
  }
  return undefined
}

function inBody(document: object, operation: Node, parts: readonly string[]): Node | undefined {
  const body = within(document, operation, 'requestBody')
  const content = body && within(document, body, 'content')
  const [mediaType] = Object.keys(content && isObject(content.value) ? content.value : {})
  const media = content && mediaType !== undefined ? within(document, content, mediaType) : undefined
  let found = media && within(document, media, 'schema')
  for (const part of parts) {
    const inner = found && describing(document, found, { part, depth: 0 })
    if (!inner) break
    found = inner
  }
  return found ?? media ?? body
}

/** The schema of a property or an item, in a schema or in the schemas that it combines. */
function describing(document: object, schema: Node, { part, depth }: { readonly part: string; readonly depth: number }): Node | undefined {
  const properties = within(document, schema, 'properties')
  const property = properties && within(document, properties, part)
  const item = /^\d+$/.test(part) ? within(document, schema, 'items') : undefined
  if (property ?? item) return property ?? item
  if (depth >= deepest) return undefined
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const list = within(document, schema, keyword)
    for (const index of Object.keys(Array.isArray(list?.value) ? list.value : [])) {
      const member = list && within(document, list, index)
      const found = member && describing(document, member, { part, depth: depth + 1 })
      if (found) return found
    }
  }
  return undefined
}

function evidenceIn(value: unknown): object | undefined {
  const evidence = isObject(value) ? value['x-evidence'] : undefined
  return isObject(evidence) ? evidence : undefined
}
