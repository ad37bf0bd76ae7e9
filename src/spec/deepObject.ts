import { coerce, coerceAll, type Shape } from './coercion.ts'
import { decodeText, type Pairs } from './query.ts'

/** OpenAPI leaves deeper levels open; these many are read, as the common clients write them. */
const deepest = 10

/** Names and values, one level of brackets taken off. */
type Fields = readonly (readonly [names: readonly string[], raw: string])[]

/** `filter[a]=1&filter[b][c]=2&filter[d][]=3` */
export function readDeep(pairs: Pairs, name: string, shape: Shape): unknown {
  const fields = pairs.filter(([each]) => each.startsWith(`${name}[`) && each.endsWith(']'))
  if (fields.length === 0) return undefined
  return objectOf(
    fields.map(([each, raw]) => [each.slice(name.length + 1, -1).split('][', deepest), raw]),
    shape,
  )
}

function objectOf(fields: Fields, shape: Shape | undefined): Record<string, unknown> {
  const grouped = new Map<string, (readonly [string[], string])[]>()
  for (const [[name = '', ...rest], raw] of fields) {
    const group = grouped.get(name)
    if (group) group.push([rest, raw])
    else if (name !== '__proto__') grouped.set(name, [[rest, raw]])
  }
  return Object.fromEntries([...grouped].map(([name, group]) => [name, valueOf(group, shape?.field(name))]))
}

function valueOf(fields: Fields, shape: Shape | undefined): unknown {
  const texts = fields.map(([, raw]) => decodeText(raw))
  const isList = shape?.types.has('array') === true || fields.every(([[name]]) => name === '')
  if (isList) return shape ? coerceAll(texts, shape) : texts
  const deeper = fields.filter(([names]) => names.length > 0)
  if (deeper.length > 0) return objectOf(deeper, shape)
  return shape ? coerce(texts[0] as string, shape) : texts[0]
}
