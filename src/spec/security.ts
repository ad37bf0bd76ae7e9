import type { OpenApiDocument, SecurityRequirement, SecurityScheme } from './document.ts'
import { cookie, type RawRequest } from './parameter.ts'
import { follow } from './references.ts'
import type { Violation } from './violation.ts'

/** A violation where a request meets none of the requirements: credentials of the right form, whatever their value. */
export function missingSecurity(
  document: OpenApiDocument,
  requirements: readonly SecurityRequirement[],
  request: RawRequest,
): Violation | undefined {
  if (requirements.length === 0) return undefined
  let missing = ''
  for (const requirement of requirements) {
    const lacking = Object.keys(requirement).find((name) => !isPresent(schemeOf(document, name), request))
    if (lacking === undefined) return undefined
    missing ||= lacking
  }
  const scheme = schemeOf(document, missing)
  const at = scheme?.type === 'apiKey' ? `/${scheme.in ?? 'header'}/${scheme.name ?? missing}` : '/header/authorization'
  return { code: 'security', at, message: `the credential "${missing}" is required` }
}

function schemeOf(document: OpenApiDocument, name: string): SecurityScheme | undefined {
  const declared = document.components?.securitySchemes?.[name]
  return declared && follow<SecurityScheme>(document, declared, `/components/securitySchemes/${name}`)
}

/** Schemes that show in no header, query or cookie (mutual TLS), or that the document does not declare, count as met. */
function isPresent(scheme: SecurityScheme | undefined, { query, headers }: RawRequest): boolean {
  if (!scheme) return true
  if (scheme.type === 'apiKey') {
    const name = scheme.name ?? ''
    if (scheme.in === 'query') return query.some(([each, raw]) => each === name && raw !== '')
    if (scheme.in === 'cookie') return Boolean(cookie(headers['cookie'], name))
    return String(headers[name.toLowerCase()] ?? '').trim() !== ''
  }
  const authorization = String(headers['authorization'] ?? '')
  if (scheme.type === 'http' && scheme.scheme?.toLowerCase() === 'basic') return /^Basic +[A-Za-z0-9+/_-]+=*$/i.test(authorization)
  if (scheme.type === 'http' && scheme.scheme?.toLowerCase() !== 'bearer')
    return authorization.toLowerCase().startsWith(`${scheme.scheme?.toLowerCase()} `)
  if (['http', 'oauth2', 'openIdConnect'].includes(scheme.type)) return /^Bearer +\S+$/i.test(authorization)
  return true
}
