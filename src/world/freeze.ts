import { ExactNumber } from '../numbers/exactNumber.ts'

/** Deeper than any body that is accepted. Also stops at values that contain themselves. */
const deepest = 500

/**
 * Freezes a JSON value deeply and returns it; nothing is copied. It visits all parts, because a frozen object may hold one that
 * is not frozen. Throws for values that JSON cannot hold, since a log would return them changed. Fields may be undefined:
 * JSON leaves them out.
 */
export function freeze<T>(value: T): T {
  if (!isScalar(value)) freezePart(value, '', 0)
  return value
}

function freezePart(value: unknown, at: string, depth: number): void {
  if (value instanceof ExactNumber) return
  if (typeof value !== 'object' || value === null || !isPlain(value))
    throw new TypeError(`A record can hold only JSON values; ${at || 'this one'} is ${describe(value)}.`)
  if (depth > deepest) throw new TypeError(`A record cannot be nested more than ${deepest} levels deep or contain itself.`)
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
  if (typeof value === 'object' && value !== null) return `a ${value.constructor?.name ?? 'special object'}`
  return typeof value === 'number' || value === undefined ? String(value) : `a ${typeof value}`
}
