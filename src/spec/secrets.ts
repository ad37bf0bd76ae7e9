import QuickLRU from 'quick-lru'
import type { OpenApiDocument } from './document.ts'
import { isReference, lookUp } from './references.ts'

/** Last words of a name that holds a secret in any API: `transaction_pin`, `accessToken`, `X-Api-Key`. */
const telling =
  /(?:^|[^a-z])(?:password|passwd|passphrase|passcode|secret|pin|bvn|cvv|cvc|otp|token|credentials?|cookie|authorization|(?:api|access|private|secret) ?key)$/

const remembered = 2_000

/**
 * Tells by its name whether a field, parameter or header holds a secret: the document marks it (`x-secret`,
 * `format: password`, a security scheme), or the name says so itself.
 */
export function secretNames(document: OpenApiDocument): (name: string) => boolean {
  const marked = new Set<string>()
  collect(document, document, marked)
  for (const scheme of Object.values(document.components?.securitySchemes ?? {})) {
    if ('name' in scheme && scheme.name !== undefined) marked.add(scheme.name.toLowerCase())
  }
  const known = new QuickLRU<string, boolean>({ maxSize: remembered })
  return (name) => {
    let secret = known.get(name)
    if (secret === undefined) known.set(name, (secret = marked.has(name.toLowerCase()) || tells(name)))
    return secret
  }
}

function collect(document: OpenApiDocument, node: unknown, marked: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const each of node) collect(document, each, marked)
    return
  }
  const { name, schema, properties } = node as { name?: unknown; schema?: unknown; properties?: unknown }
  if (typeof name === 'string' && isMarked(document, schema)) mark(name, schema, marked)
  if (typeof properties === 'object' && properties !== null) {
    for (const [field, each] of Object.entries(properties)) if (isMarked(document, each)) mark(field, each, marked)
  }
  for (const each of Object.values(node)) collect(document, each, marked)
}

function isMarked(document: OpenApiDocument, schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const target = isReference(schema) ? lookUp(document, schema.$ref) : undefined
  if (target !== schema && !isReference(target) && isMarked(document, target)) return true
  return (schema as Record<string, unknown>)['x-secret'] === true || (schema as Record<string, unknown>)['format'] === 'password'
}

function mark(name: string, schema: unknown, marked: Set<string>): void {
  marked.add(name.toLowerCase())
  const others = (schema as Record<string, unknown>)['x-synonyms']
  if (Array.isArray(others)) for (const other of others) marked.add(String(other).toLowerCase())
}

function tells(name: string): boolean {
  return telling.test(
    name
      .slice(-40)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_.\s]+/g, ' ')
      .toLowerCase(),
  )
}
