import { decodeText, type Pairs } from '../../../spec/parameters/query.ts'

/** The parameters of a query. One that was sent several times has a list. */
export function queryOf(pairs: Pairs): Readonly<Record<string, string | string[]>> {
  const found: Record<string, string | string[]> = {}
  for (const [name, raw] of pairs) {
    const value = decoded(raw)
    const before = Object.hasOwn(found, name) ? found[name] : undefined
    if (Array.isArray(before)) before.push(value)
    else if (name !== '__proto__') found[name] = before === undefined ? value : [before, value]
  }
  return found
}

/** Decodes a value as for a handler, so that equal secrets get equal tokens in paths, queries and bodies. */
export function decoded(raw: string): string {
  try {
    return decodeText(raw)
  } catch {
    return raw
  }
}
