import { faker as english } from '@faker-js/faker/locale/en'
import type { SecurityScheme } from '../document/document.ts'
import { isNumber } from '../numbers/exactNumber.ts'
import { examplesOf, namedExamples, schemaExamples, type Example } from '../document/examples.ts'
import { isObject } from '../document/lenient.ts'
import { essence, isJson, isXml } from '../document/mediaTypes.ts'
import { tryFollow } from '../document/references.ts'
import type { Operation } from '../spec/operation.ts'
import type { Body } from '../spec/response.ts'
import type { Parameter } from '../spec/parameter.ts'
import { writeCookie, writeHeader, writePath, writeQuery } from '../spec/writeParameter.ts'
import { fakerSource, referenceDate } from './values/faker.ts'
import { XmlSchemas } from '../xml/schemaOf.ts'
import { writeXml } from '../xml/writeXml.ts'
import { sample } from './sample.ts'

/** A request that an operation should accept. */
export interface ExampleCall {
  readonly method: string
  /** The path with its query, percent-encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** The parts of a multipart body, which `body` contains as text. */
  readonly parts?: readonly (readonly [name: string, value: string])[]
}

const tries = 6
const boundary = 'example-boundary'

/**
 * Makes a call with everything that an operation requires, from examples of the spec or sampled values. Includes optional query parameters
 * if the spec has an example for them.
 */
export function exampleCall(operation: Operation): ExampleCall {
  const given = operation.parameters.filter((each) => each.required || (each.in === 'query' && exampleOf(operation, each)))
  const written = <T>(place: Parameter['in'], write: (parameter: Parameter, value: unknown) => T): T[] =>
    given.filter((each) => each.in === place).map((each) => write(each, valueOf(operation, each)))
  const path = operation.path.replace(/[?#].*$/, '').replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const found = operation.parameters.find((each) => each.in === 'path' && each.name === name)
    return found ? writePath(found, valueOf(operation, found)) : '1'
  })
  const credentials = credentialsOf(operation)
  const query = [...written('query', writeQuery).flat(), ...credentials.query]
  const headers = Object.fromEntries(written('header', (each, value) => [each.name, writeHeader(each, value)] as const))
  const cookies = [...written('cookie', writeCookie), ...credentials.cookies]
  const body = bodyOf(operation)
  return {
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...headers,
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...credentials.headers,
      ...(body && { 'content-type': body.type }),
    },
    body: body?.text,
    ...(body?.parts && { parts: body.parts }),
  }
}

/** The first example, or a sampled value. */
function valueOf(operation: Operation, parameter: Parameter): unknown {
  const example = exampleOf(operation, parameter)
  return example ? example.value : sampled(operation, parameter.schema, 0)
}

function exampleOf({ document }: Operation, { object, schema }: Parameter): Example | undefined {
  const content = Object.values(object.content ?? {})[0]
  return [...namedExamples(document, object), ...(content ? namedExamples(document, content) : []), ...schemaExamples(document, schema)][0]
}

function sampled(operation: Operation, schema: Parameter['schema'], attempt: number): unknown {
  const faker = fakerSource(english)(1 + attempt, referenceDate)
  return sample(schema, { faker, schemas: operation.schemas.request })
}

interface WrittenBody {
  readonly type: string
  readonly text: string
  readonly parts?: ExampleCall['parts']
}

function bodyOf(operation: Operation): WrittenBody | undefined {
  const body = operation.bodies.find(({ mediaType }) => isJson(mediaType)) ?? operation.bodies[0]
  if (!body || (operation.method === 'GET' && operation.requestBody?.required !== true)) return undefined
  const value = bodyValue(operation, body)
  const type = body.mediaType.includes('*') ? typeFor(value) : body.mediaType
  const kind = essence(type)
  if (isJson(type)) return { type, text: JSON.stringify(value) }
  if (kind === 'application/x-www-form-urlencoded' && isObject(value)) return { type, text: formText(body, value) }
  if (kind === 'multipart/form-data' && isObject(value)) return multipart(value)
  if (isXml(type) && typeof value !== 'string')
    return { type, text: writeXml(value, new XmlSchemas(operation.shapes).of(body.object.schema)) }
  return { type, text: typeof value === 'string' ? value : JSON.stringify(value) }
}

/** The first valid example, or a sampled value. Tries several times to sample a valid one. A string is valid as XML. */
function bodyValue(operation: Operation, body: Body): unknown {
  const isWritten = (value: unknown): boolean => typeof value === 'string' && isXml(body.mediaType)
  const isValid = (value: unknown): boolean => isWritten(value) || body.check(value, '').length === 0
  const example = examplesOf(operation.document, body).find(({ value }) => isValid(value))
  if (example) return example.value
  const schema = body.object.schema ?? (isJson(body.mediaType) ? {} : { type: 'string' })
  const values = Array.from({ length: tries }, (_, attempt) => () => sampled(operation, schema, attempt))
  for (const make of values) {
    const value = make()
    if (isValid(value)) return value
  }
  return sampled(operation, schema, 0)
}

function typeFor(value: unknown): string {
  return typeof value === 'string' ? 'text/plain' : 'application/json'
}

/** Writes the fields of a form, each with its declared encoding. */
function formText(body: Body, value: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(value).flatMap(([name, each]) => {
    const { style, explode, contentType } = body.object.encoding?.[name] ?? {}
    const isText = contentType !== undefined && isJson(contentType)
    const isNested = Array.isArray(each)
      ? each.some((item) => typeof item === 'object' && !isNumber(item))
      : typeof each === 'object' && !isNumber(each)
    const object = {
      name,
      in: 'query' as const,
      style: isNested ? 'deepObject' : (style ?? 'form'),
      ...(explode !== undefined && { explode }),
      ...(isText && { content: { [contentType]: {} } }),
    }
    return writeQuery({ object, name }, each)
  })
  return pairs.join('&')
}

function multipart(value: Readonly<Record<string, unknown>>): WrittenBody {
  const parts = Object.entries(value).flatMap(([name, each]) =>
    (Array.isArray(each) ? each : [each]).map((one) => [name, typeof one === 'object' ? JSON.stringify(one) : String(one)] as const),
  )
  const text = parts.map(([name, each]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${each}\r\n`).join('')
  return { type: `multipart/form-data; boundary=${boundary}`, text: `${text}--${boundary}--\r\n`, parts }
}

interface Credentials {
  readonly headers: Record<string, string>
  readonly query: string[]
  readonly cookies: string[]
}

/** Example credentials in the right form for the first security alternative. */
function credentialsOf({ object, document }: Operation): Credentials {
  const found: Credentials = { headers: {}, query: [], cookies: [] }
  for (const name of Object.keys((object.security ?? document.security ?? [])[0] ?? {})) {
    const declared = document.components?.securitySchemes?.[name]
    const scheme = tryFollow(document, declared)
    if (isObject(scheme)) addCredential(found, name, scheme as unknown as SecurityScheme)
  }
  return found
}

function addCredential({ headers, query, cookies }: Credentials, name: string, scheme: SecurityScheme): void {
  const kind = typeof scheme.scheme === 'string' ? scheme.scheme.toLowerCase() : undefined
  if (scheme.type === 'apiKey' && scheme.in === 'query') query.push(`${scheme.name}=demo`)
  else if (scheme.type === 'apiKey' && scheme.in === 'cookie') cookies.push(`${scheme.name}=demo`)
  else if (scheme.type === 'apiKey') headers[scheme.name ?? name] = 'demo'
  else if (kind === 'basic') headers['authorization'] = `Basic ${btoa('demo:demo')}`
  else if (scheme.type === 'http' && kind !== 'bearer') headers['authorization'] = `${scheme.scheme} demo`
  else if (['http', 'oauth2', 'openIdConnect'].includes(scheme.type)) headers['authorization'] = 'Bearer demo'
}
