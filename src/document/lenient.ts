import { ExactNumber } from '../numbers/exactNumber.ts'

/** Documents may be invalid: a value of the wrong type counts as missing. A number that keeps its text is no object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
}

/** Whether a value is an object or a list, and so may hold others. */
export function isContainer(value: unknown): value is object {
  return isObject(value) || Array.isArray(value)
}

/** The fields of an object; empty for any other value. */
export function fieldsOf<T>(value: Readonly<Record<string, T>> | undefined): [string, T][] {
  return isObject(value) ? (Object.entries(value) as [string, T][]) : []
}

/** The items of a list; empty for any other value. */
export function itemsOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : []
}
