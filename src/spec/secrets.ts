import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { synonyms } from './parameters/synonyms.ts'
import { lookUp } from '../document/references.ts'
import { joinedSchemas } from '../schema/reading/joined.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import { Rarities } from '../document/rarities.ts'
import { partOf, walk, type Part } from '../document/walk/walk.ts'

/** Matches names that mean a secret in any API, by their last word: `transaction_pin`, `accessToken`, `X-Api-Key`. */
const telling =
  /(?:^|[^a-z])(?:password|passwd|passphrase|passcode|secret|pin|bvn|cvv|cvc|otp|token|credentials?|cookie|authorization|(?:api|access|private|secret) ?key)$/

/** Limits the memory for names, since callers can send any number of them. */
const remembered = 2_000
const longestRemembered = 100

/**
 * Returns a function that tells from its name whether a field, parameter or header contains a secret. It does if the document marks it
 * (`x-secret`, `format: password`, a security scheme), or if the name itself means a secret, such as `accessToken`. Marks within
 * examples do not count.
 */
export function secretNames(document: OpenApiDocument, rarities = new Rarities(document)): (name: string) => boolean {
  const marked = new Set<string>()
  const { components } = document
  const schemes = isObject(components) ? components['securitySchemes'] : undefined
  // Most documents have no marks. Then only the security schemes are read.
  const marking = rarities.secrets ? document : { components: { securitySchemes: schemes } }
  for (const part of walk([partOf(marking)])) {
    for (const [name, named] of namedIn(part)) if (part.kind === 'securityScheme' || isMarked(document, named)) mark(name, named, marked)
  }
  const known = new Map<string, boolean>()
  return (name) => {
    let secret = known.get(name)
    if (secret === undefined) {
      secret = isMarkedName(marked, name) || tells(name)
      if (known.size >= remembered) known.clear()
      if (name.length <= longestRemembered) known.set(name, secret)
    }
    return secret
  }
}

/** The named values that a part describes: headers, a parameter, the credential of a security scheme, the fields of a schema. */
function namedIn({ kind, named, value }: Part): [string, object][] {
  if (named) return kind === 'header' ? objectsIn(value) : []
  if (kind === 'schema') return objectsIn((value as { properties?: unknown }).properties)
  const { name } = value as { name?: unknown }
  return (kind === 'parameter' || kind === 'securityScheme') && typeof name === 'string' ? [[name, value]] : []
}

function objectsIn(map: unknown): [string, object][] {
  return isObject(map)
    ? Object.entries(map).filter((entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null)
    : []
}

/** Whether a value, its `schema`, or a schema that it refers to or joins is marked. */
function isMarked(document: OpenApiDocument, named: object): boolean {
  if (!('$ref' in named || 'schema' in named || 'allOf' in named)) return hasMark(named)
  const joined = (each: unknown): Keywords[] => joinedSchemas(each, { target: (ref) => lookUp(document, ref) })
  return joined(named).some((each) => hasMark(each) || joined(each['schema']).some(hasMark))
}

function hasMark(named: { readonly 'x-secret'?: unknown; readonly format?: unknown }): boolean {
  return named['x-secret'] === true || named.format === 'password'
}

function mark(name: string, named: object, marked: Set<string>): void {
  const { schema } = named as { schema?: unknown }
  for (const each of [name, ...synonyms(named), ...synonyms(schema)]) marked.add(bare(each))
}

/** Whether a name is marked, in any spelling: a caller may send `partner_meta` as `Partner-Meta` or `x-partner-meta` by mistake. */
function isMarkedName(marked: ReadonlySet<string>, name: string): boolean {
  const text = bare(name)
  return marked.has(text) || (text.startsWith('x') && marked.has(text.slice(1)))
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]+/g, '')
}

/** Whether the name itself means a secret. The CORS header with "credentials" in its name only contains "true". */
function tells(name: string): boolean {
  if (name === 'access-control-allow-credentials') return false
  return telling.test(
    name
      .slice(-40)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_.\s]+/g, ' ')
      .toLowerCase(),
  )
}
