import type { ErrorObject } from 'ajv'
import { counted } from '../document/counted.ts'
import { ExactNumber } from '../numbers/exactNumber.ts'

/** What Ajv tells about an error, besides its keyword. Each keyword has some of these. */
interface Params {
  readonly allowedValues?: readonly unknown[]
  readonly allowedValue?: unknown
  readonly limit: number
  readonly minContains: number
  readonly maxContains?: number
  readonly multipleOf?: number
  readonly type?: string | readonly string[]
  readonly passingSchemas?: readonly number[] | null
  readonly failingKeyword?: string
}

/** Characters of the allowed values that a message shows. */
const longestList = 200

/** Messages that replace those of Ajv: the end of a sentence about a place. */
const words: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'is required',
  dependentRequired: () => 'is required beside the other fields',
  additionalProperties: () => 'is not allowed here',
  unevaluatedProperties: () => 'is not allowed here',
  'false schema': () => 'is not allowed here',
  propertyNames: () => 'has a name that is not allowed',
  uniqueItems: () => 'contains an item twice',
  enum: ({ allowedValues = [] }) => mustBeOneOf(allowedValues),
  const: ({ allowedValue }) => mustBeOneOf([allowedValue]),
  type: ({ type = [] }) => `must be ${[type].flat().join(' or ')}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minLength: ({ limit }) => `must have at least ${counted(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${counted(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${counted(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  minProperties: ({ limit }) => `must have at least ${counted(limit, 'field')}`,
  maxProperties: ({ limit }) => `must have at most ${counted(limit, 'field')}`,
  contains: ({ minContains, maxContains }) =>
    maxContains === undefined
      ? `must contain at least ${counted(minContains, 'item')} of the kind that is required`
      : `must contain ${minContains} to ${counted(maxContains, 'item')} of the kind that is required`,
  not: () => 'must not match the schema of "not"',
  anyOf: () => 'must match at least one schema of "anyOf"',
  oneOf: ({ passingSchemas }) =>
    passingSchemas ? 'must match only one schema of "oneOf", and matches several' : 'must match one schema of "oneOf", and matches none',
  if: ({ failingKeyword }) => `must match the schema of "${failingKeyword}"`,
}

/** Says what an error of Ajv is about. The words never repeat a value that was sent. */
export function wordsOf({ keyword, params, message }: ErrorObject): string {
  return Object.hasOwn(words, keyword) ? (words[keyword]?.(params as Params) ?? keyword) : (message ?? keyword)
}

/**
 * Names the values that are allowed. A long list is cut.
 *
 * @example mustBeOneOf(['cat', 'dog']) // 'must be "cat" or "dog"'
 */
export function mustBeOneOf(values: readonly unknown[]): string {
  const shown: string[] = []
  let length = 0
  for (const value of values) {
    const text = value instanceof ExactNumber ? String(value) : JSON.stringify(value)
    length += text.length + 2
    if (length > longestList) break
    shown.push(text)
  }
  if (shown.length === 0) return 'must be equal to one of the allowed values'
  const more = values.length - shown.length
  if (more > 0) return `must be one of ${shown.join(', ')} and ${more} more`
  return `must be ${oneOf(shown)}`
}

/** `a, b or c`. `Intl.ListFormat` would load the data of a language for it, which takes 10 ms. */
export function oneOf(texts: readonly string[]): string {
  const most = texts.slice(0, -1).join(', ')
  return most === '' ? texts.join() : `${most} or ${texts.at(-1)}`
}
