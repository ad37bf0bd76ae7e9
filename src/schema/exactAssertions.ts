import { compareNumbers, ExactNumber, isMultipleOf, isNumber, type AnyNumber } from '../numbers/exactNumber.ts'
import { isEqual } from './equality.ts'
import { originalOf } from './exactView.ts'
import { typesOf, type Keywords } from './reading/keywords.ts'

/** Holds, for validators, the assertions of a schema that have to look at all digits of a number. */
export const exactKeyword = 'exact'

export type ExactAssertion = readonly [keyword: string, wanted: unknown]

interface Broken {
  readonly code: string
  readonly message: string
}

type Holds = (value: AnyNumber, wanted: AnyNumber) => boolean

const ofNumbers: Readonly<Record<string, readonly [message: string, holds: Holds]>> = {
  minimum: ['must be >=', (value, wanted) => compareNumbers(value, wanted) >= 0],
  maximum: ['must be <=', (value, wanted) => compareNumbers(value, wanted) <= 0],
  exclusiveMinimum: ['must be >', (value, wanted) => compareNumbers(value, wanted) > 0],
  exclusiveMaximum: ['must be <', (value, wanted) => compareNumbers(value, wanted) < 0],
  // Usual numbers are checked by the validator's own keyword, which allows for binary fractions.
  multipleOf: ['must be multiple of', (value, wanted) => typeof value === 'number' || isMultipleOf(value, wanted)],
}

/** Whether validators need an assertion with all digits: from 2⁵³ on, JavaScript's own numbers stand for several. */
export function isExact(keyword: string, value: unknown): boolean {
  if (keyword === 'multipleOf') return true
  return (Object.hasOwn(ofNumbers, keyword) || keyword === 'enum' || keyword === 'const') && holdsLarge(value)
}

/** Whether a validator would mistake an exact number for an object, or for a value that the keywords of numbers do not speak of. */
export function takesObjects(schema: Keywords): boolean {
  const types = typesOf(schema['type'])
  if (types.length === 0) return 'format' in schema || Object.keys(ofNumbers).some((keyword) => keyword in schema)
  return types.includes('object') && !types.includes('number') && !types.includes('integer') && !('required' in schema)
}

function holdsLarge(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER
  if (typeof value !== 'object' || value === null) return false
  return value instanceof ExactNumber || Object.values(value).some(holdsLarge)
}

/** The first of these assertions that a value breaks. Validators call it with what they know of the place of their data. */
export function brokenExactly(
  assertions: readonly ExactAssertion[],
  data: unknown,
  ...[parent, name]: readonly [parent: object | undefined, name: string | number]
): Broken | undefined {
  if (data instanceof ExactNumber) return { code: 'type', message: 'must be read through a view' }
  const value = originalOf(data, parent, name)
  for (const [code, wanted] of assertions) {
    const [words, holds] = ofNumbers[code] ?? []
    if (words !== undefined && holds) {
      if (isNumber(value) && !holds(value, wanted as AnyNumber)) return { code, message: `${words} ${String(wanted)}` }
    } else if (!(code === 'const' ? [wanted] : (wanted as unknown[])).some((each) => isEqual(value, each)))
      return { code, message: 'must be equal to one of the allowed values' }
  }
  return undefined
}
