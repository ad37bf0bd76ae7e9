import type { OperationDescription, RequestPart } from '../../clients/description.ts'
import type { Api } from '../../spec/api.ts'
import type { ResponseObject, ServerObject } from '../../document/document.ts'
import { fieldsOf, itemsOf } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import type { Parameter } from '../../spec/parameters/parameter.ts'
import { follow } from '../../document/references.ts'
import { fieldNames, hasChoice } from './fieldNames.ts'
import { partTypesOf, stylesOf } from './inputStyles.ts'
import { operationNames, type OperationNames } from './operationNames.ts'
import { xmlOf, type OperationXml } from './operationXml.ts'

/** An operation that a client can call. */
export interface Described {
  readonly operation: Operation
  readonly description: OperationDescription
  readonly names: OperationNames
  readonly xml: OperationXml
  /** The fields of its body have one of several forms, so its input is a union. */
  readonly isChoice: boolean
}

/** Methods with which `fetch` sends no body. TRACE is not among them, because `fetch` cannot send it at all. */
const bodiless = new Set(['GET', 'HEAD'])

/**
 * Describes each operation of a spec for a client.
 *
 * @param taken names that generated code has already
 */
export function describeOperations(api: Api, taken: Iterable<string> = []): Described[] {
  const operations = api.operations.filter(({ method }) => method !== 'TRACE')
  const names = operationNames(
    operations.map(({ id }) => id),
    taken,
  )
  return operations.map((operation, index) => ({ operation, names: names[index] as OperationNames, ...describe(operation) }))
}

/** Base URLs of servers, with the default values of their variables. */
export function serverUrls(servers: readonly ServerObject[] | undefined): string[] {
  return itemsOf(servers).map(({ url, variables }) =>
    String(url).replace(/\{([^{}]*)\}/g, (whole, name: string) => String(variables?.[name]?.default ?? whole)),
  )
}

function describe(operation: Operation): Pick<Described, 'description' | 'isChoice' | 'xml'> {
  const body = bodiless.has(operation.method) ? undefined : chosenBody(operation)
  const partTypes = body ? partTypesOf(operation, body) : {}
  const xml = xmlOf(operation, { body, partTypes, responses: responsesOf(operation) })
  const fields = body && (isForm(body.mediaType) || xml.request) ? fieldNames(operation.shapes, body.object.schema ?? true) : undefined
  const names = inputNames(operation.parameters, body && (fields ?? ['body']))
  const clashes = clashesIn(names)
  const otherTypes = body && !isForm(body.mediaType) && !xml.request ? otherMediaTypes(operation, body) : []
  const styles = stylesOf(operation, body)
  const servers = operation.ownServers
  const description: OperationDescription = {
    method: operation.method,
    path: templateOf(operation),
    in: names,
    ...(clashes.length > 0 && { clashes }),
    ...(Object.keys(styles).length > 0 && { styles }),
    ...(body && { body: body.mediaType }),
    ...(otherTypes.length > 0 && { otherTypes }),
    ...(Object.keys(partTypes).length > 0 && { partTypes }),
    ...(body && !fields && { whole: true }),
    ...(body && operation.requestBody?.required === true && { needsBody: true }),
    ...accepted(operation),
    statuses: operation.statuses.map(statusOf),
    ...emptyOf(operation),
    ...(isSafe(operation) && { safe: true }),
    ...(servers && { servers: serverUrls(servers) }),
  }
  return { description, xml, isChoice: fields !== undefined && hasChoice(operation.shapes, body?.object.schema ?? true) }
}

/** The body that a client sends: JSON if possible, else a form, else the first one declared. */
function chosenBody({ bodies }: Operation): Body | undefined {
  return bodies.find(({ mediaType }) => isJson(mediaType)) ?? bodies.find(({ mediaType }) => isForm(mediaType)) ?? bodies[0]
}

/** The media types of bodies that are sent as they are, besides that of the chosen one. */
function otherMediaTypes({ bodies }: Operation, body: Body): string[] {
  return bodies.map(({ mediaType }) => mediaType).filter((each) => each !== body.mediaType && !each.includes('*'))
}

/** Whether a body of this media type consists of fields. */
function isForm(mediaType: string): boolean {
  return isJson(mediaType) || /^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(mediaType)
}

/** The names of all inputs, by the part of the request that they belong to. */
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

/** The path as a template in the syntax of RFC 6570, in which placeholders include their style. */
function templateOf({ path, parameters }: Operation): string {
  return path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const { style = 'simple', explode = false } = parameters.find((each) => each.in === 'path' && each.name === name)?.object ?? {}
    const sign = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
    return sign === '' && !explode ? whole : `{${sign}${name}${explode ? '*' : ''}}`
  })
}

function accepted(operation: Operation): { readonly accept?: string } {
  const types = responsesOf(operation).flatMap(([, response]) => fieldsOf(response.content).map(([mediaType]) => mediaType))
  return types.length > 0 ? { accept: [...new Set(types)].join(', ') } : {}
}

/** The statuses of success without a body. `default` means success if no other status does. */
function emptyOf(operation: Operation): Pick<OperationDescription, 'empty'> {
  const responses = responsesOf(operation)
  const hasSuccess = responses.some(([status]) => status.startsWith('2'))
  const empty = responses
    .filter(([status, { content }]) => fieldsOf(content).length === 0 && (hasSuccess ? /^2(?!04)/.test(status) : status === 'default'))
    .map(([status]) => statusOf(status))
  return empty.length > 0 && accepted(operation).accept !== undefined ? { empty } : {}
}

function responsesOf({ document, object, pointer }: Operation): [string, ResponseObject][] {
  return fieldsOf(object.responses).map(([status, each]) => [
    status,
    follow<ResponseObject>(document, each, `${pointer}/responses/${status}`),
  ])
}

function statusOf(status: string): number | string {
  return /^\d+$/.test(status) ? Number(status) : status
}

/** Whether an operation only reads. If the method does not show it, a spec may say so with `x-safe`. */
function isSafe({ method, object }: Operation): boolean {
  const marked: unknown = (object as { 'x-safe'?: unknown })['x-safe']
  return typeof marked === 'boolean' ? marked : ['GET', 'HEAD', 'OPTIONS'].includes(method)
}
