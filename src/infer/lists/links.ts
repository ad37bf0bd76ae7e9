import { isObject } from '../../document/lenient.ts'
import type { Schema } from '../../document/document.ts'
import type { AnyCall } from '../../provider/provider.ts'
import { bare } from '../words/names.ts'
import { isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import type { Data } from '../items/data.ts'

const selfNames = /^(?:self|selflink|selfurl|selfhref|selfuri)$/
const holders = /^links?$/
const targets = /^(?:href|url|uri)$/

/** The address of a path as a field writes it: a whole URL where its format asks for one. */
export function addressFor({ format }: Structure, call: AnyCall<unknown>, path: string): string {
  if (format !== 'uri' && format !== 'url' && format !== 'iri') return path
  return `http://${String(call.rawHeaders['host'] ?? 'localhost')}${path}`
}

interface Linking {
  readonly shown: Data
  /** The address of the item, as a field writes it. */
  readonly address: (field: Structure) => string
}

/** Makes the links by which an item refers to itself lead to it: `self`, `_links.self.href` and the like. Adds to `shown`. */
export function linkToSelf(structures: Structures, schema: Schema | undefined, { shown, address }: Linking): void {
  for (const [name, each] of structures.of(schema).fields) {
    const field = structures.of(each)
    const known = bare(name)
    if (selfNames.test(known))
      shown[name] = isObjectLike(field) ? { ...(shown[name] as Data | undefined), ...targetIn(structures, field, address) } : address(field)
    else if (holders.test(known) && isObjectLike(field)) {
      const before = shown[name]
      const inner: Data = isObject(before) ? { ...before } : {}
      linkToSelf(structures, each, { shown: inner, address })
      if (Object.keys(inner).length > 0) shown[name] = inner
    }
  }
}

function targetIn(structures: Structures, { fields }: Structure, address: (field: Structure) => string): Data {
  const links = [...fields].filter(([name]) => targets.test(bare(name)))
  return Object.fromEntries(links.map(([name, each]) => [name, address(structures.of(each))]))
}
