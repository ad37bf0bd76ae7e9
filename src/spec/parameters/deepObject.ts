import type { Shape } from '../../schema/reading/shape.ts'
import { coerce } from './coercion.ts'
import { decodeText, type Pairs } from './query.ts'

/** The deepest level that is read. OpenAPI does not define nested levels, but common clients write them. */
const deepest = 10

/** A value, and the names in brackets before it. */
interface Field {
  readonly names: readonly string[]
  readonly raw: string
}

/** Reads style deepObject: `filter[a]=1&filter[b][c]=2&filter[d][]=3&lines[0][sku]=x`. Undefined if it was not sent. */
export function readDeep(pairs: Pairs, name: string, shape: Shape): unknown {
  const fields: Field[] = []
  for (const [each, raw] of pairs) {
    if (each === name) fields.push({ names: [], raw })
    else if (each.startsWith(`${name}[`) && each.endsWith(']'))
      fields.push({ names: each.slice(name.length + 1, -1).split('][', deepest), raw })
  }
  return fields.some(({ names }) => names.length > 0) ? valueOf(fields, shape, 0) : undefined
}

function valueOf(fields: readonly Field[], shape: Shape | undefined, level: number): unknown {
  const isList =
    shape?.types.has('array') === true || (shape?.types.has('object') !== true && fields.every(({ names }) => names[level] === ''))
  if (isList) return listOf(fields, shape, level)
  if (fields.some(({ names }) => names.length > level)) return objectOf(fields, shape, level)
  const text = decodeText((fields[0] as Field).raw)
  return shape ? coerce(text, shape) : text
}

function objectOf(fields: readonly Field[], shape: Shape | undefined, level: number): Record<string, unknown> {
  const grouped = Map.groupBy(
    fields.filter(({ names }) => names.length > level),
    ({ names }) => names[level] as string,
  )
  grouped.delete('__proto__')
  return Object.fromEntries([...grouped].map(([name, group]) => [name, valueOf(group, shape?.field(name), level + 1)]))
}

/** The items of a list, repeated (`a=1&a=2`, `a[]=1`) or numbered (`a[0][b]=1`). Gaps between numbers are closed. */
function listOf(fields: readonly Field[], shape: Shape | undefined, level: number): unknown[] {
  const numbered = new Map<string, Field[]>()
  let repeated = 0
  let last: { readonly seen: Set<string>; readonly key: string } | undefined
  for (const field of fields) {
    const name = field.names[level]
    const inner = field.names.slice(level + 1).join('][')
    if (name === undefined || name === '') {
      // `a[][b]=1&a[][c]=2` is one item. A repeated name starts the next one.
      if (!last || inner === '' || last.seen.has(inner)) last = { seen: new Set(), key: `+${(repeated += 1)}` }
      last.seen.add(inner)
    }
    const key = name === undefined || name === '' ? (last as { key: string }).key : name
    const group = numbered.get(key)
    if (group) group.push(field)
    else numbered.set(key, [field])
  }
  const ordered = [...numbered].toSorted(([a], [b]) => (/^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : 0))
  return ordered.map(([, group]) => valueOf(group, shape?.items, level + 1))
}
