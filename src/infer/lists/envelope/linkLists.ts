import { isObject } from '../../../document/lenient.ts'
import { isScalar, type Structure, type Structures } from '../../resources/fields.ts'
import { bare } from '../../words/names.ts'
import { addressFor } from '../links.ts'
import type { Counter } from './counts.ts'
import { linksFrom, selfUrl } from './pageLinks.ts'

/** Fills in a list of links to pages, such as `links: [{rel: "next", href: …}]`. Undefined for any other field. */
export function linkListFor(structures: Structures, name: string, { items }: Structure): Counter | undefined {
  if (items === undefined || !/^links?$/.test(bare(name))) return undefined
  const link = structures.of(items)
  const rel = structures.nameLike(link, 'rel')
  const target = ['href', 'uri', 'url'].map((each) => structures.nameLike(link, each)).find((each) => each !== undefined)
  const [kind, address] = [rel, target].map((each) => (each === undefined ? undefined : structures.field(link, each)))
  if (rel === undefined || target === undefined || !kind || !address || !isScalar(kind) || !isScalar(address)) return undefined
  // A pattern may allow no other word than `self`.
  const declared = link.fields.get(rel)
  if (isObject(declared) && 'pattern' in declared) return undefined
  return (counts) =>
    [['self', selfUrl(counts)] as const, ...linksFrom(counts)]
      .filter(([each]) => kind.values?.includes(each) ?? true)
      .map(([each, url]) => ({ [rel]: each, [target]: addressFor(address, counts.call, url) }))
}
