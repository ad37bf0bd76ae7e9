import { compareNumbers, ExactNumber, isMultipleOf, isNumber, type AnyNumber } from '../numbers/exactNumber.ts'
import { isEqual } from './equality.ts'
import { originalOf } from './exactView.ts'
import { typesOf, type Keywords } from './reading/keywords.ts'
import { mustBeOneOf } from './violationWords.ts'

/** The keyword under which validators find the assertions that need all digits of a number. */
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
  // JavaScript's own numbers are checked by Ajv's `multipleOf`, which tolerates rounding of binary fractions.
  multipleOf: ['must be a multiple of', (value, wanted) => typeof value === 'number' || isMultipleOf(value, wanted)],
}

/** Whether an assertion needs all digits of a number. From 2⁵³ on, JavaScript cannot tell neighbouring whole numbers apart. */
export function isExact(keyword: string, value: unknown): boolean {
  if (keyword === 'multipleOf') return true
  return (Object.hasOwn(ofNumbers, keyword) || keyword === 'enum' || keyword === 'const') && holdsLarge(value)
}

/** Whether a validator would accept an exact number as an object, or would not apply number keywords to it. */
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

/** The first of these assertions that a value breaks. Validators pass the parent of the value and its name in it. */
export function brokenExactly(
  assertions: readonly ExactAssertion[],
  data: unknown,
  ...[parent, name]: readonly [parent: object | undefined, name: string | number]
): Broken | undefined {
  // Not a number for validators: makes them fail, so that a view is checked next.
  if (data instanceof ExactNumber) return { code: 'type', message: 'must be read through a view' }
  const value = originalOf(data, parent, name)
  for (const [code, wanted] of assertions) {
    const [words, holds] = ofNumbers[code] ?? []
    if (words !== undefined && holds) {
      if (isNumber(value) && !holds(value, wanted as AnyNumber)) return { code, message: `${words} ${String(wanted)}` }
    } else {
      const allowed = code === 'const' ? [wanted] : (wanted as unknown[])
      if (!allowed.some((each) => isEqual(value, each))) return { code, message: mustBeOneOf(allowed) }
    }
  }
  return undefined
}
