import { isObject } from '../../document/lenient.ts'
import type { Schema } from '../../document/document.ts'
import type { AnyCall } from '../../provider/provider.ts'
import { bare } from '../words/names.ts'
import { isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import type { Data } from '../items/data.ts'

const selfNames = /^(?:self|selflink|selfurl|selfhref|selfuri)$/
const holders = /^links?$/
const targets = /^(?:href|url|uri)$/

/** The address of a path in the form of a field: a whole URL if its format asks for one. */
export function addressFor({ format }: Structure, call: AnyCall<unknown>, path: string): string {
  if (format !== 'uri' && format !== 'url' && format !== 'iri') return path
  return `${call.address?.origin ?? `http://${String(call.rawHeaders['host'] ?? 'localhost')}`}${path}`
}

/** The path that the client called, with which links begin. */
export function calledPath({ address, path }: Pick<AnyCall<unknown>, 'address' | 'path'>): string {
  return address?.path ?? path
}

/** Levels of nested links that are read. */
const deepest = 3

/** Sets the links of an item to its address. Changes `shown`. */
export type LinkToSelf = (shown: Data, address: (field: Structure) => string) => void

/**
 * Finds the links by which an item refers to itself, such as `self` and `_links.self.href`, and returns a function that sets them;
 * undefined if a schema has none.
 */
export function selfLinksIn(structures: Structures, schema: Schema | undefined, depth = 0): LinkToSelf | undefined {
  const links: LinkToSelf[] = []
  for (const [name, each] of structures.of(schema).fields) {
    const field = structures.of(each)
    const known = bare(name)
    if (selfNames.test(known)) links.push(linkIn(structures, name, field))
    else if (holders.test(known) && isObjectLike(field) && depth < deepest) {
      const inner = selfLinksIn(structures, each, depth + 1)
      if (inner) links.push(linksWithin(name, inner))
    }
  }
  return links.length === 0 ? undefined : (shown, address) => links.forEach((link) => link(shown, address))
}

function linkIn(structures: Structures, name: string, field: Structure): LinkToSelf {
  if (!isObjectLike(field)) return (shown, address) => void (shown[name] = address(field))
  return (shown, address) => {
    shown[name] = { ...(shown[name] as Data | undefined), ...targetIn(structures, field, address) }
  }
}

function linksWithin(name: string, link: LinkToSelf): LinkToSelf {
  return (shown, address) => {
    const before = shown[name]
    const inner: Data = isObject(before) ? { ...before } : {}
    link(inner, address)
    if (Object.keys(inner).length > 0) shown[name] = inner
  }
}

function targetIn(structures: Structures, { fields }: Structure, address: (field: Structure) => string): Data {
  const links = [...fields].filter(([name]) => targets.test(bare(name)))
  return Object.fromEntries(links.map(([name, each]) => [name, address(structures.of(each))]))
}
