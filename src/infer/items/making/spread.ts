import { isObject } from '../../../document/lenient.ts'
import type { Schema } from '../../../document/document.ts'
import { isObjectLike, type Structures } from '../../resources/fields.ts'
import { sentValues, type Data } from '../data.ts'

/**
 * Moves fields that a client sent at the top to where the item has them, one object deeper: `{name}` into `{id, attributes: {name}}`. A
 * field that two of these objects have is not moved. Changes `data`.
 */
export function spread(
  structures: Structures,
  item: Schema | undefined,
  { data, sent }: { readonly data: Data; readonly sent: Data },
): void {
  const whole = structures.of(item)
  const others = Object.keys(sent).filter((name) => structures.nameLike(whole, name) === undefined)
  if (others.length === 0) return
  const valueOf = sentValues(sent)
  const inner = [...whole.fields].flatMap(([name, schema]) => {
    const structure = structures.of(schema)
    return isObjectLike(structure) && valueOf(name) === undefined ? [{ name, structure }] : []
  })
  for (const name of others) {
    const places = inner.flatMap((each) => {
      const field = structures.nameLike(each.structure, name)
      return field === undefined ? [] : [{ owner: each.name, field }]
    })
    const [place] = places
    if (!place || places.length > 1) continue
    const before = data[place.owner]
    data[place.owner] = { ...(isObject(before) ? before : {}), [place.field]: sent[name] }
  }
}
