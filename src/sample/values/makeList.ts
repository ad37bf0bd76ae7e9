import type { Keywords } from '../../schema/reading/keywords.ts'
import { normalNode } from '../../schema/reading/normalise.ts'
import type { SamplePlace } from '../context.ts'
import { list, numberIn } from '../keywordValues.ts'
import type { Making } from '../making.ts'
import { singular } from './words.ts'

const longest = 10_000
const attempts = 20

/** Makes a list of one or two items, or as many as the schema requires. */
export function makeList(node: Keywords, context: Making, place: SamplePlace): unknown[] {
  const { contains, items, prefixItems, uniqueItems } = node
  const fixed = list(prefixItems)
  const wanted = contains === undefined ? 0 : (numberIn(node, 'minContains') ?? 1)
  const like = likeIn(place)
  const make = (index: number): unknown => {
    const own = index < fixed.length ? fixed[index] : (items ?? {})
    const schema = index < fixed.length || index - fixed.length >= wanted ? own : normalNode({ allOf: [own, contains] })
    return context.make(schema, { name: singular(place.name), beside: place.beside, depth: place.depth + 1, like: like[index] })
  }
  const length = lengthOf(node, { ...place, wanted }, context)
  if (uniqueItems !== true) return Array.from({ length }, (_, index) => make(index))
  return unique(length, numberIn(node, 'minItems') ?? 0, make)
}

/** The items of the example. An example that is not a list counts as the first item. */
function likeIn({ like }: SamplePlace): readonly unknown[] {
  if (Array.isArray(like)) return like as unknown[]
  return like === undefined || like === null ? [] : [like]
}

/** The number of items. `wanted` is how many `contains` requires. */
function lengthOf(
  node: Keywords,
  { wanted, ...place }: SamplePlace & { readonly wanted: number },
  { faker, sparse, schemas }: Making,
): number {
  const fixed = list(node['prefixItems']).length
  const open = node['items'] !== false
  const most = Math.min(numberIn(node, 'maxItems') ?? longest, open ? longest : fixed)
  const least = Math.min(Math.max(numberIn(node, 'minItems') ?? 0, wanted === 0 ? 0 : fixed + wanted), most)
  if (sparse && Array.isArray(place.like)) return Math.max(least, Math.min(place.like.length, most))
  if (place.lean || schemas.contradictions.has(node['items'])) return least
  const usual = Math.min(most, Math.max(likeIn(place).length, fixed + (open && fixed === 0 ? faker.number.int({ min: 1, max: 2 }) : 0)))
  return Math.max(least, Math.min(usual, 20))
}

/** Makes different items. There may be fewer, if the schema has not enough values. */
function unique(length: number, least: number, make: (index: number) => unknown): unknown[] {
  const found = new Map<string, unknown>()
  for (let attempt = 0; found.size < length && attempt < length + attempts * Math.max(1, least); attempt += 1) {
    const value = make(found.size)
    const key = JSON.stringify(value)
    if (!found.has(key)) found.set(key, value)
  }
  return [...found.values()]
}
