import type { OpenApiDocument } from '../document/document.ts'
import { fieldsOf, isObject } from '../document/lenient.ts'
import { synonyms } from './parameter.ts'
import { isReference, lookUp } from '../document/references.ts'

/** Last words of a name that holds a secret in any API: `transaction_pin`, `accessToken`, `X-Api-Key`. */
const telling =
  /(?:^|[^a-z])(?:password|passwd|passphrase|passcode|secret|pin|bvn|cvv|cvc|otp|token|credentials?|cookie|authorization|(?:api|access|private|secret) ?key)$/

/** Names come from callers too, so not all of them are kept. */
const remembered = 2_000
const longestChain = 50

/**
 * Tells by its name whether a field, parameter or header holds a secret: the document marks it (`x-secret`,
 * `format: password`, a security scheme), or the name says so itself.
 */
export function secretNames(document: OpenApiDocument): (name: string) => boolean {
  const marked = new Set<string>()
  collect(document, document, marked, new Set())
  for (const [, scheme] of fieldsOf(document.components?.securitySchemes)) {
    if (isObject(scheme) && typeof scheme['name'] === 'string') marked.add(bare(scheme['name']))
  }
  const known = new Map<string, boolean>()
  return (name) => {
    let secret = known.get(name)
    if (secret === undefined) {
      if (known.size >= remembered) known.clear()
      known.set(name, (secret = isMarkedName(marked, name) || tells(name)))
    }
    return secret
  }
}

/** Objects made by code may be circular, so each is looked at once. */
function collect(document: OpenApiDocument, node: unknown, marked: Set<string>, seen: Set<unknown>): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return
  seen.add(node)
  const { name, properties, headers } = node as { name?: unknown; properties?: unknown; headers?: unknown }
  if (typeof name === 'string' && isMarked(document, node)) mark(name, node, marked)
  for (const fields of [properties, headers]) {
    if (typeof fields !== 'object' || fields === null) continue
    for (const [field, each] of Object.entries(fields)) if (isMarked(document, each)) mark(field, each, marked)
  }
  for (const each of Object.values(node)) collect(document, each, marked, seen)
}

/** Itself, by what it refers to, or by its schema, as parameters and headers are. */
function isMarked(document: OpenApiDocument, schema: unknown, steps = 0): boolean {
  if (typeof schema !== 'object' || schema === null || steps > longestChain) return false
  if (isReference(schema) && isMarked(document, lookUp(document, schema.$ref), steps + 1)) return true
  if ('schema' in schema && isMarked(document, schema.schema, steps + 1)) return true
  return (schema as Record<string, unknown>)['x-secret'] === true || (schema as Record<string, unknown>)['format'] === 'password'
}

function mark(name: string, named: object, marked: Set<string>): void {
  const { schema } = named as { schema?: unknown }
  for (const each of [name, ...synonyms(named), ...synonyms(schema)]) marked.add(bare(each))
}

/** A caller who mistakes `partner_meta` for `Partner-Meta` or `x-partner-meta` sends the same secret. */
function isMarkedName(marked: ReadonlySet<string>, name: string): boolean {
  const text = bare(name)
  return marked.has(text) || (text.startsWith('x') && marked.has(text.slice(1)))
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]+/g, '')
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
