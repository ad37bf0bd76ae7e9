import type { OpenApiDocument, SecurityRequirement, SecurityScheme } from '../document/document.ts'
import { fieldsOf, isObject, itemsOf } from '../document/lenient.ts'
import { cookie, type RawRequest } from './parameter.ts'
import { follow } from '../document/references.ts'
import type { Violation } from '../schema/violation.ts'

/** A violation where a request meets none of the requirements: credentials of the right form, whatever their value. */
export function missingSecurity(
  document: OpenApiDocument,
  requirements: readonly SecurityRequirement[],
  request: RawRequest,
): Violation | undefined {
  if (itemsOf(requirements).length === 0) return undefined
  let missing = ''
  for (const requirement of requirements) {
    const lacking = fieldsOf(requirement).find(([name]) => !isPresent(schemeOf(document, name), request))?.[0]
    if (lacking === undefined) return undefined
    missing ||= lacking
  }
  const scheme = schemeOf(document, missing)
  const at = scheme?.type === 'apiKey' ? `/${scheme.in ?? 'header'}/${scheme.name ?? missing}` : '/header/authorization'
  return { code: 'security', at, message: `the credential "${missing}" is required` }
}

function schemeOf(document: OpenApiDocument, name: string): SecurityScheme | undefined {
  const schemes: unknown = document.components?.securitySchemes
  if (!isObject(schemes) || !Object.hasOwn(schemes, name)) return undefined
  const scheme = follow<unknown>(document, schemes[name], `/components/securitySchemes/${name}`)
  return isObject(scheme) ? (scheme as unknown as SecurityScheme) : undefined
}

/** Name and password of an `Authorization: Basic` header (RFC 7617: not the base64 of URLs); undefined where it has no such pair. */
export function basicPair(authorization: string): { readonly name: string; readonly password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  const text = encoded === undefined ? undefined : tryDecode(encoded)
  const colon = text?.indexOf(':') ?? -1
  return text === undefined || colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

function tryDecode(encoded: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}

/** Schemes that show in no header, query or cookie (mutual TLS), or that the document does not declare, count as met. */
function isPresent(scheme: SecurityScheme | undefined, { query, headers }: RawRequest): boolean {
  if (!scheme) return true
  if (scheme.type === 'apiKey') {
    const name = String(scheme.name ?? '')
    if (scheme.in === 'query') return query.some(([each, raw]) => each === name && raw !== '')
    if (scheme.in === 'cookie') return Boolean(cookie(headers['cookie'], name))
    return String(headers[name.toLowerCase()] ?? '').trim() !== ''
  }
  const authorization = String(headers['authorization'] ?? '')
  const kind = String(scheme.scheme).toLowerCase()
  if (scheme.type === 'http' && kind === 'basic') return basicPair(authorization) !== undefined
  if (scheme.type === 'http' && kind !== 'bearer') return authorization.toLowerCase().startsWith(`${kind} `)
  return !['http', 'oauth2', 'openIdConnect'].includes(scheme.type) || /^Bearer +\S+$/i.test(authorization)
}
