import { makeFacts } from './facts.ts'
import { ExactNumber } from '../numbers/exactNumber.ts'

/** Deeper than any body that is accepted. Also stops circular values. */
const deepest = 500

/**
 * Freezes a JSON value deeply and returns the same value. Visits all parts, because a frozen object may contain one that is not frozen.
 * Fields may be undefined, since JSON leaves them out. Facts can be kept with the value.
 *
 * @throws TypeError for values that JSON cannot represent, since a log would return them changed
 */
export function freeze<T>(value: T): T {
  if (isScalar(value) || value instanceof ExactNumber) return value
  freezeParts(value, '', 0)
  return freezeWhole(value as T & object)
}

/** A frozen copy of a frozen object, with new values for some of its fields. Visits only these. */
export function freezeChanged<T extends object>(value: T, fields: Partial<T>): Readonly<T> {
  freezeParts(fields, '', 0)
  return freezeWhole({ ...value, ...fields })
}

/** Freezes an object whose parts are frozen. */
function freezeWhole<T extends object>(value: T): Readonly<T> {
  makeFacts(value)
  return Object.freeze(value)
}

function freezePart(value: unknown, at: string, depth: number): void {
  if (value instanceof ExactNumber) return
  freezeParts(value, at, depth)
  Object.freeze(value)
}

function freezeParts(value: unknown, at: string, depth: number): void {
  if (typeof value !== 'object' || value === null || !isPlain(value))
    throw new TypeError(`A record can contain only JSON values, but ${at || 'this one'} is ${describe(value)}.`)
  if (depth > deepest) throw new TypeError(`A record must not contain itself, or be nested more than ${deepest} levels deep.`)
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
