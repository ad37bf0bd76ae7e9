import type { OpenApiDocument } from './document.ts'
import { isReference, lookUp, pointerPart } from './references.ts'

/** A value within a document, and its JSON pointer. */
export interface Placed {
  readonly value: unknown
  readonly at: string
}

/** A reference that leads nowhere, and the JSON pointer of where it stands. */
export interface DanglingReference {
  readonly ref: string
  readonly at: string
}

interface Due extends Placed {
  /** The author chose the names of its fields: none is a keyword, not even `$ref`. */
  readonly named: boolean
}

/** What these hold is data, whatever it looks like; a list of `examples` is, too. `value` is that of an example. */
const data = new Set(['example', 'default', 'enum', 'const', 'value'])

const ofDocuments = ['paths', 'webhooks', 'callbacks', 'responses', 'content', 'headers', 'links', 'encoding', 'examples']
const ofComponents = ['schemas', 'parameters', 'requestBodies', 'securitySchemes', 'pathItems']
const ofSchemas = ['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']
/** What lies in these goes by names of the author's choice. */
const named = new Set([...ofDocuments, ...ofComponents, ...ofSchemas])

/**
 * The references that lead nowhere among those that `from` rests on: within it, and within all that its references lead to. Data and
 * extensions (`x-…`) have no references.
 *
 * @param from the whole document, where nothing is said
 * @example danglingReferences(document) // [{ ref: '#/components/schemas/Gone', at: '/paths/~1pets/get/responses/default' }]
 */
export function danglingReferences(
  document: OpenApiDocument,
  from: readonly Placed[] = [{ value: document, at: '' }],
): DanglingReference[] {
  const found: DanglingReference[] = []
  const rest: Due[] = from.map((each) => ({ ...each, named: false }))
  // What lies within `from` goes first, so that it has the pointer it has there.
  const targets: Due[] = []
  const seen = new Set<unknown>()
  for (let next = rest.pop() ?? targets.pop(); next; next = rest.pop() ?? targets.pop()) {
    const { value, at, named: isNamed } = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (!isNamed && isReference(value)) {
      const target = lookUp(document, value.$ref)
      if (target === undefined) found.push({ ref: value.$ref, at })
      else targets.push({ value: target, at: value.$ref.slice(1), named: false })
    }
    rest.push(...within(value, next))
  }
  return found
}

function within(value: object, { at, named: isNamed }: Due): Due[] {
  return Object.entries(value)
    .filter(([name, each]) => isNamed || !isData(name, each))
    .map(([name, each]) => ({
      value: each as unknown,
      at: `${at}/${pointerPart(name)}`,
      named: !isNamed && named.has(name) && !Array.isArray(each),
    }))
}

function isData(name: string, value: unknown): boolean {
  return data.has(name) || name.startsWith('x-') || (name === 'examples' && Array.isArray(value))
}
