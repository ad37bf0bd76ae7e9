/** Documents may be invalid: a value of the wrong type counts as missing. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of an object; empty for any other value. */
export function fieldsOf<T>(value: Readonly<Record<string, T>> | undefined): [string, T][] {
  return isObject(value) ? (Object.entries(value) as [string, T][]) : []
}

/** The items of a list; empty for any other value. */
export function itemsOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : []
}

/** For `JSON.parse`: leaves out the name that would reach a prototype. */
export function withoutProto(name: string, value: unknown): unknown {
  return name === '__proto__' ? undefined : value
}
