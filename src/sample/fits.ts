import { fastFormats, fullFormats } from 'ajv-formats/dist/formats.js'
import { RE2JS } from 're2js'
import { expressionOf } from './pattern.ts'
import { bound, count, isNode, list, names, type Node, type SampleContext } from './context.ts'

interface Part {
  readonly schema: Node
  readonly omit: SampleContext['omit']
  readonly fits: (value: unknown, schema: unknown) => boolean
  readonly matches: (pattern: unknown, text: string) => boolean
}

const longestWay = 60
/** Schemas that one value is compared with at most: they may refer to one another in more ways than can be gone. */
const mostSteps = 20_000

/**
 * Tells whether a value keeps the promises of a schema: examples that do not are no use, and some keywords can only be
 * followed by trying. In doubt it says yes, since each sample is checked in full before it leaves.
 */
export class Fitter {
  readonly #resolve: SampleContext['resolve']
  readonly #omit: SampleContext['omit']
  readonly #patterns = new Map<string, RE2JS | undefined>()
  #steps = 0

  constructor({ resolve, omit }: Pick<SampleContext, 'resolve' | 'omit'>) {
    this.#resolve = resolve
    this.#omit = omit
  }

  fits(value: unknown, schema: unknown, steps = 0): boolean {
    if (typeof schema === 'boolean') return schema
    this.#steps = steps === 0 ? 0 : this.#steps + 1
    if (!isNode(schema) || steps > longestWay || this.#steps > mostSteps || (value === null && schema['nullable'] === true)) return true
    const part: Part = {
      schema,
      omit: this.#omit,
      fits: (each, inner) => this.fits(each, inner, steps + 1),
      matches: (pattern, text) => this.matches(pattern, text),
    }
    if (typeof schema['$ref'] === 'string' && !part.fits(value, this.#resolve(schema['$ref']))) return false
    return Object.keys(schema).every((keyword) => !Object.hasOwn(keywords, keyword) || keywords[keyword]?.(schema[keyword], value, part))
  }

  /** By an engine that no expression and text keep busy; what it cannot read is taken to match. */
  matches(pattern: unknown, text: string): boolean {
    if (typeof pattern !== 'string') return true
    if (!this.#patterns.has(pattern)) this.#patterns.set(pattern, compile(pattern))
    return this.#patterns.get(pattern)?.test(text) ?? true
  }
}

function compile(pattern: string): RE2JS | undefined {
  const expression = expressionOf(pattern)
  try {
    return expression && RE2JS.compile(RE2JS.translateRegExp(expression.source), expression.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  } catch {
    return undefined
  }
}

type Keyword = (wanted: unknown, value: unknown, part: Part) => boolean

/** Keywords that speak of one kind of value accept all others. */
const forNumbers =
  (check: (wanted: number, value: number) => boolean): Keyword =>
  (wanted, value) =>
    typeof value !== 'number' || bound(wanted) === undefined || check(wanted as number, value)
const forTexts =
  (check: (wanted: unknown, value: string, part: Part) => boolean): Keyword =>
  (wanted, value, part) =>
    typeof value !== 'string' || check(wanted, value, part)
const forLists =
  (check: (wanted: unknown, value: readonly unknown[], part: Part) => boolean): Keyword =>
  (wanted, value, part) =>
    !Array.isArray(value) || check(wanted, value, part)
const forObjects =
  (check: (wanted: unknown, value: Node, part: Part) => boolean): Keyword =>
  (wanted, value, part) =>
    !isNode(value) || check(wanted, value, part)

const keywords: Readonly<Record<string, Keyword>> = {
  type: (wanted, value, { schema }) => {
    const types = typesOf(wanted)
    return types.length === 0 || types.some((type) => isOfType(value, type)) || (types.join() === 'null' && isJoining(schema))
  },
  enum: (wanted, value, { schema }) =>
    !Array.isArray(wanted) ||
    wanted.some((each) => same(each, value)) ||
    !wanted.some((each) => each === null || isOfTypes(each, schema['type'])),
  const: (wanted, value) => same(wanted, value),
  allOf: (wanted, value, { fits }) => list(wanted).every((each) => fits(value, each)),
  anyOf: (wanted, value, { fits }) => list(wanted).length === 0 || list(wanted).some((each) => fits(value, each)),
  oneOf: (wanted, value, { fits }) => list(wanted).length === 0 || list(wanted).filter((each) => fits(value, each)).length === 1,
  not: (wanted, value, { fits }) => !fits(value, wanted),
  if: (wanted, value, { schema, fits }) => fits(value, (fits(value, wanted) ? schema['then'] : schema['else']) ?? true),

  minimum: forNumbers((wanted, value) => value >= wanted),
  maximum: forNumbers((wanted, value) => value <= wanted),
  exclusiveMinimum: (wanted, value, { schema }) =>
    typeof value !== 'number' || value > (bound(wanted === true ? schema['minimum'] : wanted) ?? -Infinity),
  exclusiveMaximum: (wanted, value, { schema }) =>
    typeof value !== 'number' || value < (bound(wanted === true ? schema['maximum'] : wanted) ?? Infinity),
  multipleOf: forNumbers((wanted, value) => wanted <= 0 || Math.abs(value / wanted - Math.round(value / wanted)) < 1e-6),

  minLength: forTexts((wanted, value) => [...value].length >= (count(wanted) ?? 0)),
  maxLength: forTexts((wanted, value) => [...value].length <= (count(wanted) ?? Infinity)),
  pattern: forTexts((wanted, value, { matches }) => matches(wanted, value)),
  format: (wanted, value) => hasFormat(value, wanted),

  minItems: forLists((wanted, value) => value.length >= (count(wanted) ?? 0)),
  maxItems: forLists((wanted, value) => value.length <= (count(wanted) ?? Infinity)),
  uniqueItems: forLists((wanted, value) => wanted !== true || new Set(value.map((each) => JSON.stringify(each))).size === value.length),
  prefixItems: forLists((wanted, value, { fits }) => value.every((each, index) => fits(each, list(wanted)[index] ?? true))),
  items: forLists((wanted, value, { schema, fits }) => value.slice(list(schema['prefixItems']).length).every((each) => fits(each, wanted))),
  contains: forLists((wanted, value, { schema, fits }) => {
    const found = value.filter((each) => fits(each, wanted)).length
    return found >= (count(schema['minContains']) ?? 1) && found <= (count(schema['maxContains']) ?? Infinity)
  }),

  required: forObjects((wanted, value, { schema, omit }) =>
    names(wanted).every((name) => Object.hasOwn(value, name) || isUnsent(schema, name, omit) || isImpossible(schema, name)),
  ),
  properties: forObjects((wanted, value, { fits }) =>
    Object.entries(isNode(wanted) ? wanted : {}).every(([name, each]) => !Object.hasOwn(value, name) || fits(value[name], each)),
  ),
  patternProperties: forObjects((wanted, value, { fits, matches }) =>
    Object.entries(isNode(wanted) ? wanted : {}).every(([pattern, each]) =>
      Object.keys(value).every((name) => !matches(pattern, name) || fits(value[name], each)),
    ),
  ),
  additionalProperties: forObjects(
    (wanted, value, part) =>
      isOpened(part.schema) || Object.keys(value).every((name) => isDeclared(part, name) || part.fits(value[name], wanted)),
  ),
  propertyNames: forObjects((wanted, value, { fits }) => Object.keys(value).every((name) => fits(name, wanted))),
  minProperties: forObjects((wanted, value) => Object.keys(value).length >= (count(wanted) ?? 0)),
  maxProperties: forObjects((wanted, value) => Object.keys(value).length <= (count(wanted) ?? Infinity)),
  dependentRequired: forObjects((wanted, value) =>
    Object.entries(isNode(wanted) ? wanted : {}).every(
      ([name, others]) => !Object.hasOwn(value, name) || names(others).every((each) => Object.hasOwn(value, each)),
    ),
  ),
  dependentSchemas: forObjects((wanted, value, { fits }) =>
    Object.entries(isNode(wanted) ? wanted : {}).every(([name, each]) => !Object.hasOwn(value, name) || fits(value, each)),
  ),
}

const knownTypes = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'])

/** What a `type` names, what is no type left out. */
export function typesOf(type: unknown): string[] {
  return list(type).filter((each): each is string => knownTypes.has(each as string))
}

function isOfTypes(value: unknown, type: unknown): boolean {
  return typesOf(type).length === 0 || typesOf(type).some((each) => isOfType(value, each))
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return type === 'object' ? isNode(value) : typeof value === type
}

function isUnsent({ properties }: Node, name: string, omit: SampleContext['omit']): boolean {
  const field = isNode(properties) ? properties[name] : undefined
  return isNode(field) && field[omit] === true
}

/** Joined with other schemas, whose fields `additionalProperties: false` does not see. */
export function isJoining(schema: Node): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((keyword) => Array.isArray(schema[keyword]))
}

/** Closed by mistake: alone it would let no field through. */
export function isOpened(schema: Node): boolean {
  return schema['additionalProperties'] === false && !schema['properties'] && !schema['patternProperties'] && isJoining(schema)
}

function isImpossible({ additionalProperties, properties, patternProperties }: Node, name: string): boolean {
  return additionalProperties === false && !patternProperties && !(isNode(properties) && Object.hasOwn(properties, name))
}

function isDeclared({ schema, matches }: Part, name: string): boolean {
  const { properties, patternProperties } = schema
  if (isNode(properties) && Object.hasOwn(properties, name)) return true
  return isNode(patternProperties) && Object.keys(patternProperties).some((pattern) => matches(pattern, name))
}

const { date, time, 'date-time': dateTime } = fullFormats
const formats: Readonly<Record<string, unknown>> = { ...fastFormats, date, time, 'date-time': dateTime, url: fastFormats['uri-reference'] }

function hasFormat(value: unknown, name: unknown): boolean {
  const format = typeof name === 'string' && Object.hasOwn(formats, name) ? formats[name] : undefined
  const { validate, type = 'string' } = isNode(format) && !(format instanceof RegExp) ? format : { validate: format }
  if (typeof value !== type) return true
  if (validate instanceof RegExp) return validate.test(value as string)
  return typeof validate !== 'function' || validate(value) === true
}

function same(first: unknown, second: unknown): boolean {
  return first === second || (typeof first === 'object' && JSON.stringify(first) === JSON.stringify(second))
}
