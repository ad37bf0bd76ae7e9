import type { SecurityScheme } from '../document/document.ts'
import { fieldsOf, itemsOf } from '../document/lenient.ts'
import type { Operation } from '../spec/operation.ts'
import type { Parameter } from '../spec/parameters/parameter.ts'
import { exampleBody, type WrittenBody } from './exampleBody.ts'
import { exampleValues } from './exampleParameters.ts'
import { canonical } from '../spec/pathSegments.ts'
import { schemeOf, visible } from '../spec/security.ts'
import { encodeText, parsePairs } from '../spec/parameters/query.ts'
import { splitTemplate, type QueryTest } from '../document/templateQuery.ts'
import { writeCookie, writeHeader, writePath, writeQuery } from '../spec/parameters/writeParameter.ts'

/** A request that an operation should accept. */
export interface ExampleCall {
  readonly method: string
  /** The path with its query, percent-encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** The parts of a multipart body, which `body` contains as text. */
  readonly parts?: WrittenBody['parts']
}

/**
 * Makes a call with everything that an operation requires, from valid examples of the spec or sampled values. Includes optional query
 * parameters if the spec has a valid example for them.
 */
export function exampleCall(operation: Operation): ExampleCall {
  const values = exampleValues(operation)
  const written = <T>(place: Parameter['in'], write: (parameter: Parameter, value: unknown) => T): T[] =>
    [...values].filter(([each]) => each.in === place).map(([each, value]) => write(each, value))
  const template = splitTemplate(operation.path)
  const path = encodedAround(template.path).replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const found = operation.parameters.find((each) => each.in === 'path' && each.name === name) as Parameter
    return writePath(found, values.get(found))
  })
  const credentials = credentialsOf(operation)
  const asked = template.query.filter((test) => !isHeaderOf(operation, test))
  const query = queryOf(asked, [...written('query', writeQuery).flat(), ...credentials.query])
  const headers = Object.fromEntries(written('header', (each, value) => [each.name, writeHeader(each, value)] as const))
  const cookies = [...written('cookie', writeCookie), ...credentials.cookies]
  const body = exampleBody(operation)
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

/** Encodes what a path cannot contain, such as spaces, except within placeholders. */
function encodedAround(template: string): string {
  return template
    .split(/(\{[^{}]+\})/)
    .map((part, index) => (index % 2 === 1 ? part : canonical(part)))
    .join('')
}

/** Whether a test of a path is about a header that the operation declares. */
function isHeaderOf({ parameters }: Operation, { name, mayBeHeader }: QueryTest): boolean {
  return mayBeHeader === true && parameters.some((each) => each.in === 'header' && each.name.toLowerCase() === name.toLowerCase())
}

/** The written pairs, and what the path asks of the query; a written pair with the same name gives way to that. */
function queryOf(asked: readonly QueryTest[], written: readonly string[]): string[] {
  const fixed = asked.filter(({ name, value }) => value !== undefined || !written.some((pair) => nameIn(pair) === name))
  const names = new Set(fixed.map(({ name }) => name))
  const pairs = fixed.map(({ name, value }) => `${encodeText(name)}${value === undefined ? '' : `=${encodeText(value)}`}`)
  return [...pairs, ...written.filter((pair) => !names.has(nameIn(pair)))]
}

function nameIn(pair: string): string {
  return parsePairs(pair)[0]?.[0] ?? ''
}

interface Credentials {
  readonly headers: Record<string, string>
  readonly query: string[]
  readonly cookies: string[]
}

/** Example credentials in the right form for the first security alternative. */
function credentialsOf({ object, document }: Operation): Credentials {
  const found: Credentials = { headers: {}, query: [], cookies: [] }
  const [first] = visible(document, itemsOf(object.security ?? document.security))
  for (const [name] of fieldsOf(first)) {
    const scheme = schemeOf(document, name)
    if (scheme) addCredential(found, name, scheme)
  }
  return found
}

function addCredential({ headers, query, cookies }: Credentials, name: string, scheme: SecurityScheme): void {
  const kind = typeof scheme.scheme === 'string' ? scheme.scheme.toLowerCase() : undefined
  if (scheme.type === 'apiKey' && scheme.in === 'query') query.push(`${encodeText(scheme.name ?? name)}=demo`)
  else if (scheme.type === 'apiKey' && scheme.in === 'cookie') cookies.push(`${scheme.name}=demo`)
  else if (scheme.type === 'apiKey') headers[scheme.name ?? name] = 'demo'
  else if (kind === 'basic') headers['authorization'] = `Basic ${btoa('demo:demo')}`
  else if (scheme.type === 'http' && kind !== 'bearer') headers['authorization'] = `${scheme.scheme} demo`
  else if (['http', 'oauth2', 'openIdConnect'].includes(scheme.type)) headers['authorization'] = 'Bearer demo'
}
