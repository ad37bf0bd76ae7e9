import type { OperationDescription, QueryStyle, RequestPart } from '../clients/description.ts'
import type { Api } from '../spec/api.ts'
import type { ResponseObject, ServerObject } from '../document/document.ts'
import { fieldsOf, itemsOf } from '../document/lenient.ts'
import { isJson } from '../document/mediaTypes.ts'
import type { Body, Operation } from '../spec/operation.ts'
import type { Parameter } from '../spec/parameter.ts'
import { follow } from '../document/references.ts'
import { fieldNames } from './fieldNames.ts'

/** `fetch` sends no body with these methods, and cannot send TRACE at all. */
const bodiless = new Set(['GET', 'HEAD'])

/** What a client needs to know about each operation of a spec. */
export function describeOperations(api: Api): (readonly [Operation, OperationDescription])[] {
  return api.operations.filter(({ method }) => method !== 'TRACE').map((operation) => [operation, describe(operation)])
}

/** Base URLs of servers, with the default values of their variables. */
export function serverUrls(servers: readonly ServerObject[] | undefined): string[] {
  return itemsOf(servers).map(({ url, variables }) =>
    String(url).replace(/\{([^{}]*)\}/g, (whole, name: string) => String(variables?.[name]?.default ?? whole)),
  )
}

function describe(operation: Operation): OperationDescription {
  const body = bodiless.has(operation.method) ? undefined : chosenBody(operation)
  const fields = body && isForm(body.mediaType) ? fieldNames(operation.shapes, body.object.schema ?? true) : undefined
  const names = inputNames(operation.parameters, body && (fields ?? ['body']))
  const clashes = clashesIn(names)
  const styles = stylesOf(operation.parameters)
  const servers = operation.object.servers ?? operation.item.servers
  return {
    method: operation.method,
    path: templateOf(operation),
    in: names,
    ...(clashes.length > 0 && { clashes }),
    ...(Object.keys(styles).length > 0 && { styles }),
    ...(body && { body: body.mediaType }),
    ...(body && !fields && { whole: true }),
    ...(body && operation.requestBody?.required === true && { needsBody: true }),
    ...accepted(operation),
    statuses: operation.statuses.map((status) => (/^\d+$/.test(status) ? Number(status) : status)),
    ...(isSafe(operation) && { safe: true }),
    ...(servers && { servers: serverUrls(servers) }),
  }
}

/** The body that a client sends: JSON if possible, else a form, else the first one declared. */
function chosenBody({ bodies }: Operation): Body | undefined {
  return bodies.find(({ mediaType }) => isJson(mediaType)) ?? bodies.find(({ mediaType }) => isForm(mediaType)) ?? bodies[0]
}

/** Whether a body of this media type consists of fields. */
function isForm(mediaType: string): boolean {
  return isJson(mediaType) || /^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(mediaType)
}

/** The names of all inputs, by the part of the request they go into. */
function inputNames(
  parameters: readonly Parameter[],
  body: readonly string[] | undefined,
): { readonly [part in RequestPart]?: readonly string[] } {
  const parts = Object.groupBy(parameters, (parameter) => parameter.in)
  const named = Object.entries(parts).map(([part, found]) => [part, found.map(({ name }) => name)])
  return { ...Object.fromEntries(named), ...(body && { body }) }
}

/** Names that several parts have. */
function clashesIn(names: { readonly [part in RequestPart]?: readonly string[] }): string[] {
  const all = Object.values(names).flat()
  return [...new Set(all.filter((name, index) => all.indexOf(name) !== index))]
}

function stylesOf(parameters: readonly Parameter[]): Record<string, QueryStyle> {
  const styles = parameters.filter((each) => each.in === 'query').map((each) => [each.name, styleOf(each)] as const)
  return Object.fromEntries(styles.filter((each): each is [string, QueryStyle] => each[1] !== undefined))
}

function styleOf({ object: { style = 'form', explode = style === 'form', content } }: Parameter): QueryStyle | undefined {
  if (content) return 'json'
  if (style === 'deepObject') return 'deep'
  if (explode) return undefined
  return style === 'spaceDelimited' ? 'space' : style === 'pipeDelimited' ? 'pipe' : 'comma'
}

/** The path as a template of RFC 6570, in which placeholders include their style. */
function templateOf({ path, parameters }: Operation): string {
  return path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const { style = 'simple', explode = false } = parameters.find((each) => each.in === 'path' && each.name === name)?.object ?? {}
    const sign = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
    return sign === '' && !explode ? whole : `{${sign}${name}${explode ? '*' : ''}}`
  })
}

function accepted({ document, object, pointer }: Operation): { readonly accept?: string } {
  const responses = fieldsOf(object.responses).map(([status, each]) =>
    follow<ResponseObject>(document, each, `${pointer}/responses/${status}`),
  )
  const types = responses.flatMap((response) => fieldsOf(response.content).map(([mediaType]) => mediaType))
  return types.length > 0 ? { accept: [...new Set(types)].join(', ') } : {}
}

/** Whether an operation only reads. A spec may say so with `x-safe`, where the method does not tell. */
function isSafe({ method, object }: Operation): boolean {
  const marked: unknown = (object as { 'x-safe'?: unknown })['x-safe']
  return typeof marked === 'boolean' ? marked : ['GET', 'HEAD', 'OPTIONS'].includes(method)
}
