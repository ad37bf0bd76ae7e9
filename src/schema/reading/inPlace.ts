import { isObject } from '../../document/lenient.ts'
import { isReference, pointerPart } from '../../document/references.ts'
import { assertions, type Keywords } from './keywords.ts'

/** How a schema names another one that applies to the same value, such as a schema of its `allOf`. */
export interface InPlaceSchema {
  readonly keyword: string
  /** The index in the keyword's list, or the name in its object. Undefined if its value is one schema. */
  readonly key: string | undefined
  /** The other schema, with references followed. */
  readonly to: Keywords
}

export interface Following {
  /** The target of a reference, or undefined. */
  target(ref: string): unknown
  /** Whether keywords beside a reference apply, as in OpenAPI 3.1. */
  readonly hasSiblings: boolean
}

const longestChain = 50
const single = ['not', 'if', 'then', 'else'] as const
const lists = ['allOf', 'anyOf', 'oneOf'] as const
const inPlaceKeywords: readonly string[] = [...lists, ...single, 'dependentSchemas']

/** The schemas that apply to each value that this schema applies to. */
export function stepsOf(schema: Keywords, following: Following): InPlaceSchema[] {
  const steps: InPlaceSchema[] = []
  const add = (keyword: string, key: string | undefined, each: unknown): void => {
    const to = ended(each, following)
    if (to) steps.push({ keyword, key, to })
  }
  if (isReference(schema)) add('$ref', undefined, following.target(schema.$ref))
  if (isReference(schema) && !following.hasSiblings) return steps
  for (const keyword of lists)
    if (Array.isArray(schema[keyword])) schema[keyword].forEach((each, index) => add(keyword, String(index), each))
  for (const keyword of single) if (isObject(schema[keyword])) add(keyword, undefined, schema[keyword])
  const { dependentSchemas } = schema
  if (isObject(dependentSchemas)) for (const [name, each] of Object.entries(dependentSchemas)) add('dependentSchemas', name, each)
  return steps
}

/** A fast check: whether a schema without a reference may have steps. Most have none. */
export function mayHaveSteps(schema: Keywords): boolean {
  return inPlaceKeywords.some((keyword) => keyword in schema)
}

/** The place of a step within its schema, as part of a JSON pointer. */
export function placeOf({ keyword, key }: InPlaceSchema): string {
  return key === undefined ? keyword : `${keyword}/${pointerPart(key)}`
}

/** Follows references that have no other assertions beside them. */
export function ended(schema: unknown, following: Following): Keywords | undefined {
  let current = schema
  for (let steps = 0; steps < longestChain && isObject(current); steps += 1) {
    if (!isReference(current) || (following.hasSiblings && Object.keys(current).some((name) => assertions.has(name))))
      return current as Keywords
    current = following.target(current.$ref)
  }
  return undefined
}
