import type { OpenApiDocument, ParameterObject, SecurityScheme } from '../../src/document/document.ts'
import { fieldsOf, isObject } from '../../src/document/lenient.ts'
import { isJson } from '../../src/document/mediaTypes.ts'
import { tryFollow } from '../../src/document/references.ts'
import type { PlainAjv } from './plainAjv.ts'
import { writeRequest, type Filled, type WrittenRequest } from './request.ts'

/** A request with one mistake, and a description of the mistake. */
export interface BrokenRequest {
  readonly mistake: string
  readonly request: WrittenRequest
}

const most = 24
const deepest = 3

/** Variants of a valid request, each with one mistake that plain Ajv finds. */
export function brokenRequests(document: OpenApiDocument, ajv: PlainAjv, filled: Filled): BrokenRequest[] {
  const written = (mistake: string, change: Partial<Filled>): BrokenRequest => ({
    mistake,
    request: writeRequest(document, { ...filled, ...change }),
  })
  const parameters = brokenParameters(ajv, filled, credentialTest(document)).map(({ mistake, values }) => written(mistake, { values }))
  const bodies = brokenBodies(ajv, filled).map(({ mistake, value }) =>
    written(mistake, { body: filled.body && value !== undefined ? { ...filled.body, value } : undefined }),
  )
  return [...parameters, ...bodies].slice(0, most)
}

function brokenParameters(
  ajv: PlainAjv,
  { values, operation }: Filled,
  isCredential: (parameter: ParameterObject) => boolean,
): { mistake: string; values: Filled['values'] }[] {
  return operation.parameters.flatMap((parameter) => {
    const place = `${parameter.in} parameter ${parameter.name}`
    const without = new Map([...values].filter(([each]) => each !== parameter))
    const isMissing = parameter.required === true && parameter.in !== 'path' && values.has(parameter) && !isCredential(parameter)
    const wrong = isBreakable(ajv, parameter) ? [{ mistake: `wrong ${place}`, values: new Map([...values, [parameter, nonsense]]) }] : []
    return [...(isMissing ? [{ mistake: `missing ${place}`, values: without }] : []), ...wrong]
  })
}

/** Returns a test for parameters that are credentials. Some documents declare these as parameters too; they are always sent. */
function credentialTest(document: OpenApiDocument): (parameter: ParameterObject) => boolean {
  const schemes = fieldsOf(document.components?.securitySchemes).map(([, scheme]) => tryFollow(document, scheme) as Partial<SecurityScheme>)
  return ({ name, in: place }) => schemes.some((scheme) => scheme?.in === place && scheme.name === name)
}

const nonsense = 'no-such_value'

/** Whether a text is wrong both as a value and as the only item of a list. Texts for objects and unions may be read in several ways. */
function isBreakable(ajv: PlainAjv, { schema, content, in: place, style }: ParameterObject): boolean {
  if (fieldsOf(content).length > 0 || (style !== undefined && style !== 'form' && style !== 'simple')) return false
  const check = ajv.check(schema)
  const readings = [nonsense, [nonsense], { [nonsense]: '' }, {}]
  return place !== 'cookie' && readings.every((each) => check(each) !== undefined)
}

type Path = readonly string[]

function brokenBodies(ajv: PlainAjv, { body, operation }: Filled): { mistake: string; value: unknown }[] {
  if (!body) return []
  const missing = operation.body?.required === true ? [{ mistake: 'missing body', value: undefined }] : []
  const isForm = /form/.test(body.mediaType)
  if (!isJson(body.mediaType) && !isForm) return missing
  const check = ajv.check(body.media.schema)
  const variants = pathsIn(body.value)
    .slice(0, most)
    .flatMap((path) => [
      { mistake: `missing field ${path.join('.')}`, value: changed(body.value, path, undefined) },
      ...wrongValues(valueAt(body.value, path), isForm).map((each) => ({
        mistake: `field ${path.join('.')} is ${JSON.stringify(each)}`,
        value: changed(body.value, path, each),
      })),
    ])
  const isWrong = (value: unknown): boolean => check(value) !== undefined && !(isForm && hasNothing(value))
  return [...missing, ...variants.filter(({ value }) => isWrong(value))]
}

/** Whether a value is, or contains, an empty object, which a form leaves out. */
function hasNothing(value: unknown): boolean {
  return isObject(value) && (Object.keys(value).length === 0 || Object.values(value).some(hasNothing))
}

/** Wrong values to try. A form contains only text, so there only values are wrong that are not a number or boolean. */
function wrongValues(value: unknown, isForm: boolean): readonly unknown[] {
  if (isForm) return typeof value === 'object' ? [] : [nonsense]
  return typeof value === 'string' ? [nonsense, { wrong: true }] : [nonsense, 'object' === typeof value ? 7 : { wrong: true }]
}

function pathsIn(value: unknown, depth = 0): Path[] {
  if (!isObject(value) || depth >= deepest) return []
  return Object.entries(value).flatMap(([name, each]) => [[name], ...pathsIn(each, depth + 1).map((rest) => [name, ...rest])])
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value)
}

/** A copy with another value at a path; undefined removes the value. */
function changed(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (!isObject(value) || name === undefined) return replacement
  const { [name]: own, ...others } = value
  const inner = rest.length === 0 ? replacement : changed(own, rest, replacement)
  return inner === undefined ? others : { ...value, [name]: inner }
}
