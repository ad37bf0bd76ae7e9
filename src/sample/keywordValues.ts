import { isObject } from '../document/lenient.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import { unsentMark } from '../schema/reading/normalise.ts'
import type { Schemas } from '../schema/reading/schemas.ts'

/** Whether the sender of the value leaves this field out, because it is `readOnly` or `writeOnly`. */
export function isUnsent(field: unknown, { direction }: Schemas): boolean {
  return isObject(field) && field[unsentMark[direction]] === true
}

/** The items of a list; none for any other value. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value of a keyword that is a map of schemas, or an empty object. */
export function mapIn(node: Keywords, keyword: string): Keywords {
  const map = node[keyword]
  return isObject(map) ? map : {}
}

/** The value of a keyword that is a list of names. */
export function namesIn(node: Keywords, keyword: string): readonly string[] {
  return list(node[keyword]) as readonly string[]
}

export function numberIn(node: Keywords, keyword: string): number | undefined {
  const value = node[keyword]
  return value === undefined ? undefined : Number(value)
}
