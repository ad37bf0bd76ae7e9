/** Deeper than any body that is taken. A value that contains itself ends here. */
const deepest = 500

/**
 * Makes a JSON value immutable all the way down and hands it back; nothing is copied. It walks everything it is given,
 * for an object that is frozen may still hold one that is not. Throws for what JSON cannot hold, since that would come
 * back different from a log. Fields may be undefined: JSON leaves them out.
 */
export function freeze<T>(value: T): T {
  if (!isScalar(value)) freezePart(value, '', 0)
  return value
}

function freezePart(value: unknown, at: string, depth: number): void {
  if (typeof value !== 'object' || value === null || !isPlain(value))
    throw new TypeError(`A document holds JSON values only; ${at || 'it'} is ${describe(value)}.`)
  if (depth > deepest) throw new TypeError(`A document is nested at most ${deepest} levels deep, and does not contain itself.`)
  Object.freeze(value)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (!isScalar(value[index])) freezePart(value[index], `${at}/${index}`, depth + 1)
    return
  }
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key]
    if (part !== undefined && !isScalar(part)) freezePart(part, `${at}/${key}`, depth + 1)
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || Number.isFinite(value) || typeof value === 'boolean' || value === null
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `a ${value.constructor?.name ?? 'strange object'}`
  return typeof value === 'number' || value === undefined ? String(value) : `a ${typeof value}`
}
