import { compareNumbers, ExactNumber, isMultipleOf, isNumber, type AnyNumber } from '../../numbers/exactNumber.ts'
import { isObject } from '../../document/lenient.ts'
import { areUnique, isEqual } from '../../schema/equality.ts'
import { hasFormat } from '../../schema/formats.ts'
import { isOfType, typesOf, type Keywords } from '../../schema/reading/keywords.ts'
import { isDeclared, isFieldEvaluated, isItemEvaluated, type Fitting } from './fitting.ts'

/** Whether a value meets one keyword of a normalised schema. */
type KeywordCheck = (wanted: unknown, fitting: Fitting) => boolean

/** A keyword for numbers accepts all other values. */
function forNumbers(check: (value: AnyNumber, wanted: AnyNumber) => boolean): KeywordCheck {
  return (wanted, { value }) => !isNumber(value) || check(value, wanted as AnyNumber)
}

function forTexts<T>(check: (value: string, wanted: T, fitting: Fitting) => boolean): KeywordCheck {
  return (wanted, fitting) => typeof fitting.value !== 'string' || check(fitting.value, wanted as T, fitting)
}

function forLists<T>(check: (value: readonly unknown[], wanted: T, fitting: Fitting) => boolean): KeywordCheck {
  return (wanted, fitting) => !Array.isArray(fitting.value) || check(fitting.value as unknown[], wanted as T, fitting)
}

function forObjects<T>(check: (value: Keywords, wanted: T, fitting: Fitting) => boolean): KeywordCheck {
  return (wanted, fitting) => !isObject(fitting.value) || check(fitting.value, wanted as T, fitting)
}

type List = readonly unknown[]
type ByName<T = unknown> = Readonly<Record<string, T>>

const anyValue: ByName<KeywordCheck> = {
  $ref: (wanted, { value, schemas, fits }) => fits(value, schemas.target(wanted as string)),
  type: (wanted, { value }) => typesOf(wanted).some((type) => isOfType(value, type)),
  enum: (wanted, { value }) => (wanted as List).some((each) => isEqual(each, value)),
  const: (wanted, { value }) => isEqual(wanted, value),
  format: (wanted, { value }) => hasFormat(value, wanted as string),
  allOf: (wanted, { value, fits }) => (wanted as List).every((each) => fits(value, each)),
  anyOf: (wanted, { value, fits }) => (wanted as List).some((each) => fits(value, each)),
  oneOf: (wanted, { value, fits }) => (wanted as List).filter((each) => fits(value, each)).length === 1,
  not: (wanted, { value, fits }) => !fits(value, wanted),
  if: (wanted, { value, node, fits }) => fits(value, (fits(value, wanted) ? node['then'] : node['else']) ?? true),
}

const numbers: ByName<KeywordCheck> = {
  minimum: forNumbers((value, wanted) => compareNumbers(value, wanted) >= 0),
  maximum: forNumbers((value, wanted) => compareNumbers(value, wanted) <= 0),
  exclusiveMinimum: forNumbers((value, wanted) => compareNumbers(value, wanted) > 0),
  exclusiveMaximum: forNumbers((value, wanted) => compareNumbers(value, wanted) < 0),
  multipleOf: forNumbers((value, wanted) => {
    if (value instanceof ExactNumber) return isMultipleOf(value, wanted)
    const times = value / Number(wanted)
    return !(Math.abs(Math.round(times) - times) > 1e-6)
  }),
}

const texts: ByName<KeywordCheck> = {
  minLength: forTexts<number>((value, wanted) => [...value].length >= wanted),
  maxLength: forTexts<number>((value, wanted) => [...value].length <= wanted),
  pattern: forTexts<string>((value, wanted, { matches }) => matches(wanted, value)),
}

const lists: ByName<KeywordCheck> = {
  minItems: forLists<number>((value, wanted) => value.length >= wanted),
  maxItems: forLists<number>((value, wanted) => value.length <= wanted),
  uniqueItems: forLists((value, wanted) => wanted !== true || areUnique(value)),
  prefixItems: forLists<List>((value, wanted, { fits }) =>
    value.every((each, index) => index >= wanted.length || fits(each, wanted[index])),
  ),
  items: forLists((value, wanted, { node, fits }) => {
    const { prefixItems = [] } = node as { readonly prefixItems?: List }
    return value.slice(prefixItems.length).every((each) => fits(each, wanted))
  }),
  contains: forLists((value, wanted, { node, fits }) => {
    const { minContains = 1, maxContains = Infinity } = node as { readonly minContains?: number; readonly maxContains?: number }
    const found = value.filter((each) => fits(each, wanted)).length
    return found >= minContains && found <= maxContains
  }),
  unevaluatedItems: forLists((value, wanted, fitting) =>
    value.every((each, index) => isItemEvaluated(index, fitting) || fitting.fits(each, wanted)),
  ),
}

const objects: ByName<KeywordCheck> = {
  required: forObjects<readonly string[]>((value, wanted) => wanted.every((name) => Object.hasOwn(value, name))),
  properties: forObjects<ByName>((value, wanted, { fits }) =>
    Object.keys(wanted).every((name) => !Object.hasOwn(value, name) || fits(value[name], wanted[name])),
  ),
  patternProperties: forObjects<ByName>((value, wanted, { fits, matches }) =>
    Object.keys(wanted).every((pattern) =>
      Object.keys(value).every((name) => !matches(pattern, name) || fits(value[name], wanted[pattern])),
    ),
  ),
  additionalProperties: forObjects((value, wanted, fitting) =>
    Object.keys(value).every((name) => isDeclared(name, fitting) || fitting.fits(value[name], wanted)),
  ),
  unevaluatedProperties: forObjects((value, wanted, fitting) =>
    Object.keys(value).every((name) => isFieldEvaluated(name, fitting) || fitting.fits(value[name], wanted)),
  ),
  propertyNames: forObjects((value, wanted, { fits }) => Object.keys(value).every((name) => fits(name, wanted))),
  minProperties: forObjects<number>((value, wanted) => Object.keys(value).length >= wanted),
  maxProperties: forObjects<number>((value, wanted) => Object.keys(value).length <= wanted),
  dependentRequired: forObjects<ByName<readonly string[]>>((value, wanted) =>
    Object.entries(wanted).every(([name, others]) => !Object.hasOwn(value, name) || others.every((each) => Object.hasOwn(value, each))),
  ),
  dependentSchemas: forObjects<ByName>((value, wanted, { fits }) =>
    Object.entries(wanted).every(([name, each]) => !Object.hasOwn(value, name) || fits(value, each)),
  ),
}

/** The check of each keyword. */
export const checks: ReadonlyMap<string, KeywordCheck> = new Map(
  Object.entries({ ...anyValue, ...numbers, ...texts, ...lists, ...objects }),
)
