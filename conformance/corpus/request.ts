import type { MediaTypeObject, OpenApiDocument, ParameterObject, SecurityScheme } from '../../src/document/document.ts'
import { fieldsOf, isObject } from '../../src/document/lenient.ts'
import { essence, isJson } from '../../src/document/mediaTypes.ts'
import { tryFollow } from '../../src/document/references.ts'
import { writeCookie, writeHeader, writePath, writeQuery } from '../../src/spec/parameters/writeParameter.ts'
import type { DocumentOperation } from './documentOperations.ts'

/** Values for an operation, before they are written as a request. */
export interface Filled {
  readonly operation: DocumentOperation
  /** Values of parameters, by place and name. */
  readonly values: ReadonlyMap<ParameterObject, unknown>
  readonly body: { readonly mediaType: string; readonly media: MediaTypeObject; readonly value: unknown } | undefined
}

/** A request as it is sent; `path` includes the query. */
export interface WrittenRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export function writeRequest(document: OpenApiDocument, { operation, values, body }: Filled): WrittenRequest {
  const written = <T>(
    place: ParameterObject['in'],
    write: (parameter: { object: ParameterObject; name: string }, value: unknown) => T,
  ): T[] => [...values].filter(([each]) => each.in === place).map(([object, value]) => write({ object, name: object.name }, value))
  const filled = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const [object, value] = [...values].find(([each]) => each.in === 'path' && each.name === name) ?? []
    return object ? writePath({ object, name }, value) : '1'
  })
  const [path = '', own] = filled.replace(/#.*$/, '').split('?')
  const credentials = credentialsOf(document, operation)
  const query = [...(own === undefined ? [] : [own]), ...written('query', writeQuery).flat(), ...credentials.query]
  const cookies = [...written('cookie', writeCookie), ...credentials.cookies]
  const sent = body && writeBody(body)
  return {
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...Object.fromEntries(written('header', (each, value) => [each.name, writeHeader(each, value)])),
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...credentials.headers,
      ...(sent && { 'content-type': sent.type }),
    },
    body: sent?.text,
  }
}

/** The media type to send: JSON if possible, then types that may be JSON, then forms. */
export function mediaTypeToSend({ body }: DocumentOperation): readonly [string, MediaTypeObject] | undefined {
  const declared = fieldsOf(body?.content)
  return declared.toSorted(([a], [b]) => rank(a) - rank(b))[0]
}

function rank(type: string): number {
  return isJson(type) ? 0 : type.includes('*') ? 1 : type.includes('form') ? 2 : 3
}

const boundary = 'corpus-boundary'

function writeBody({ mediaType, media, value }: NonNullable<Filled['body']>): { readonly type: string; readonly text: string } {
  const type = mediaType.includes('*') ? 'application/json' : mediaType
  if (isJson(type)) return { type, text: JSON.stringify(value) }
  if (essence(type) === 'application/x-www-form-urlencoded' && isObject(value)) return { type, text: formText(value, media.encoding) }
  if (essence(type).startsWith('multipart/') && isObject(value)) return { type: `${type}; boundary=${boundary}`, text: partsText(value) }
  if (essence(type).endsWith('xml')) return { type, text: '<example/>' }
  return { type, text: typeof value === 'string' ? value : JSON.stringify(value) }
}

function formText(value: Readonly<Record<string, unknown>>, encoding: MediaTypeObject['encoding']): string {
  const pairs = Object.entries(value).flatMap(([name, each]) => {
    const isDeep = encoding?.[name]?.style === 'deepObject'
    const isNested = isDeep || (typeof each === 'object' && !(Array.isArray(each) && each.every((item) => typeof item !== 'object')))
    return writeQuery({ object: { name, in: 'query', style: isNested ? 'deepObject' : 'form', explode: true }, name }, each)
  })
  return pairs.join('&')
}

function partsText(value: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(value).flatMap(([name, each]) =>
    (Array.isArray(each) ? each : [each]).map((one) => [name, typeof one === 'object' ? JSON.stringify(one) : String(one)] as const),
  )
  const text = pairs.map(([name, one]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`).join('')
  return `${text}--${boundary}--\r\n`
}

interface Credentials {
  readonly headers: Record<string, string>
  readonly query: string[]
  readonly cookies: string[]
}

function credentialsOf(document: OpenApiDocument, { security }: DocumentOperation): Credentials {
  const found: Credentials = { headers: {}, query: [], cookies: [] }
  for (const name of Object.keys(security[0] ?? {})) {
    const scheme = tryFollow(document, document.components?.securitySchemes?.[name])
    if (isObject(scheme)) addCredential(found, scheme as unknown as SecurityScheme)
  }
  return found
}

function addCredential({ headers, query, cookies }: Credentials, { type, in: place, name = '', scheme = '' }: SecurityScheme): void {
  if (type === 'apiKey' && place === 'query') query.push(`${encodeURIComponent(name)}=secret`)
  else if (type === 'apiKey' && place === 'cookie') cookies.push(`${name}=secret`)
  else if (type === 'apiKey') headers[name] = name.toLowerCase() === 'authorization' ? 'Bearer secret' : 'secret'
  else if (/^basic$/i.test(scheme)) headers['authorization'] = `Basic ${btoa('ada:secret')}`
  else if (type === 'http' && !/^bearer$/i.test(scheme)) headers['authorization'] = `${scheme} secret`
  else headers['authorization'] = 'Bearer secret'
}
