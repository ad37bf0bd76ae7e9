import { fromBase64 } from '../document/bytes.ts'
import type { OpenApiDocument, SecurityRequirement, SecurityScheme } from '../document/document.ts'
import { fieldsOf, isObject, itemsOf } from '../document/lenient.ts'
import { cookie, type RawRequest } from './parameters/parameter.ts'
import { tryFollow } from '../document/references.ts'
import { noViolations } from '../schema/compiling/validators.ts'
import type { Violation } from '../schema/violation.ts'

/** Finds the credentials that a request lacks. */
export type SecurityCheck = (request: RawRequest) => readonly Violation[]

/**
 * Makes the check for requirements. It finds the credentials that a request lacks, for all alternatives; none if the request meets one
 * alternative. Only the form of a credential is checked, not its value.
 */
export function securityCheck(document: OpenApiDocument, requirements: readonly SecurityRequirement[]): SecurityCheck {
  const shown = visible(document, itemsOf(requirements))
  if (shown.length === 0) return () => noViolations
  const alternatives = shown.map((requirement) => fieldsOf(requirement).map(([name]) => ({ name, scheme: schemeOf(document, name) })))
  return (request) => {
    for (const needed of alternatives) if (needed.every(({ scheme }) => isPresent(scheme, request))) return noViolations
    const missing = new Map<string, Violation>()
    for (const { name, scheme } of alternatives.flat()) {
      if (isPresent(scheme, request)) continue
      const at = placeOf(name, scheme)
      const message = shown.length === 1 ? `the credential "${name}" is required${formOf(scheme)}` : wanted(shown)
      missing.set(`${at} ${name}`, { code: 'security', at, message })
    }
    return [...missing.values()]
  }
}

/**
 * The alternatives that a request can show to meet. A mock cannot see client certificates. So an alternative with nothing else counts
 * only if it is the only way, or no request without a credential would ever be refused.
 */
export function visible(document: OpenApiDocument, requirements: readonly SecurityRequirement[]): readonly SecurityRequirement[] {
  const shown = requirements.filter((requirement) => {
    const names = fieldsOf(requirement).map(([name]) => name)
    return names.length === 0 || names.some((name) => isVisible(document, name))
  })
  return shown.length > 0 ? shown : requirements
}

function isVisible(document: OpenApiDocument, name: string): boolean {
  return schemeOf(document, name)?.type !== 'mutualTLS'
}

/** What every alternative needs: credentials that a request can show, or only a client certificate. Undefined if one needs nothing. */
export function neededFor(
  document: OpenApiDocument,
  requirements: readonly SecurityRequirement[],
): 'credentials' | 'certificate' | undefined {
  const all = visible(document, itemsOf(requirements)).map((each) => fieldsOf(each).map(([name]) => name))
  if (all.length === 0 || all.some((names) => names.length === 0)) return undefined
  return all.some((names) => names.some((name) => isVisible(document, name))) ? 'credentials' : 'certificate'
}

function placeOf(name: string, scheme: SecurityScheme | undefined): string {
  return scheme?.type === 'apiKey' ? `/${scheme.in ?? 'header'}/${scheme.name ?? name}` : '/header/authorization'
}

/** What a credential in `Authorization` looks like. Callers most often forget its first word. */
function formOf(scheme: SecurityScheme | undefined): string {
  const kind = challengeOf(scheme).replace(/ .*$/s, '')
  return kind === 'Bearer' || kind === 'Basic' ? `, such as "${kind} ${kind === 'Basic' ? 'YTpi' : 'abc'}"` : ''
}

/** What a call has to send. */
function wanted(alternatives: readonly SecurityRequirement[]): string {
  const named = alternatives.map((each) =>
    fieldsOf(each)
      .map(([scheme]) => `"${scheme}"`)
      .join(' with '),
  )
  return `one of these credentials is required: ${named.join(', ')}`
}

/** The value of `WWW-Authenticate` for these requirements: one challenge for each scheme (RFC 9110, section 11.6.1). */
export function challengesFor(document: OpenApiDocument, requirements: readonly SecurityRequirement[]): string {
  const names = new Set(itemsOf(requirements).flatMap((requirement) => fieldsOf(requirement).map(([name]) => name)))
  return [...new Set([...names].map((name) => challengeOf(schemeOf(document, name))))].filter((each) => each !== '').join(', ')
}

function challengeOf(scheme: SecurityScheme | undefined): string {
  if (scheme?.type === 'apiKey') return `ApiKey in="${scheme.in ?? 'header'}", name="${headerText(scheme.name)}"`
  if (scheme?.type === 'oauth2' || scheme?.type === 'openIdConnect') return 'Bearer'
  if (scheme?.type !== 'http') return ''
  const kind = headerText(scheme.scheme).toLowerCase()
  if (kind === 'basic') return 'Basic realm="mock"'
  if (kind === 'digest') return 'Digest realm="mock", nonce="mock"'
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
}

function headerText(text: unknown): string {
  return String(text ?? '').replace(/[^\x21\x23-\x5b\x5d-\x7e]/g, '')
}

/** The security scheme with this name. Undefined if there is none. */
export function schemeOf(document: OpenApiDocument, name: string): SecurityScheme | undefined {
  const schemes: unknown = document.components?.securitySchemes
  if (!isObject(schemes) || !Object.hasOwn(schemes, name)) return undefined
  const scheme = tryFollow(document, schemes[name])
  return isObject(scheme) ? (scheme as unknown as SecurityScheme) : undefined
}

/** The name and password of an `Authorization: Basic` header (RFC 7617). Undefined if the header has another form. */
export function basicPair(authorization: string): { readonly name: string; readonly password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  const text = encoded === undefined ? undefined : tryDecode(encoded)
  const colon = text?.indexOf(':') ?? -1
  return text === undefined || colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

function tryDecode(encoded: string): string | undefined {
  try {
    return new TextDecoder().decode(fromBase64(encoded))
  } catch {
    return undefined
  }
}

/** Whether a request has a credential. True for undeclared schemes, and for those that a request does not show, such as mutual TLS. */
function isPresent(scheme: SecurityScheme | undefined, { query, headers }: RawRequest): boolean {
  if (!scheme) return true
  if (scheme.type === 'apiKey') {
    const name = String(scheme.name ?? '')
    if (scheme.in === 'query') return query.some(([each, raw]) => each === name && raw !== '')
    if (scheme.in === 'cookie') return Boolean(cookie(headers['cookie'], name))
    const key = name.toLowerCase()
    return Object.hasOwn(headers, key) && String(headers[key] ?? '').trim() !== ''
  }
  const authorization = String(headers['authorization'] ?? '')
  const kind = String(scheme.scheme).toLowerCase()
  if (scheme.type === 'http' && kind === 'basic') return basicPair(authorization) !== undefined
  if (scheme.type === 'http' && kind !== 'bearer') return authorization.toLowerCase().startsWith(`${kind} `)
  return !['http', 'oauth2', 'openIdConnect'].includes(scheme.type) || /^Bearer +\S+$/i.test(authorization)
}
