/** Makes a JSON value immutable all the way down and hands it back. Frozen parts are shared, not copied. */
export function freeze<T>(value: T, at = ''): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (!isPlain(value))
    throw new TypeError(`A document holds JSON values only; ${at || 'it'} is a ${value.constructor?.name ?? 'strange object'}.`)
  Object.freeze(value)
  for (const key in value) freeze(value[key], `${at}/${key}`)
  return value
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
