import { decodeTextOrKeep, type Pairs } from '../../../spec/parameters/query.ts'

/** The parameters of a query. One that was sent several times has a list. */
export function queryOf(pairs: Pairs): Readonly<Record<string, string | string[]>> {
  const found: Record<string, string | string[]> = {}
  for (const [name, raw] of pairs) {
    const value = decodeTextOrKeep(raw)
    const before = Object.hasOwn(found, name) ? found[name] : undefined
    if (Array.isArray(before)) before.push(value)
    else if (name !== '__proto__') found[name] = before === undefined ? value : [before, value]
  }
  return found
}
