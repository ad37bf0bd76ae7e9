import { ExactNumber } from '../numbers/exactNumber.ts'

/** A JSON object that may have any fields. */
export type JsonObject = Record<string, unknown>

/** Whether a value is an object, and neither a list nor an exact number. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
}

/** Whether a value is an object or a list. */
export function isContainer(value: unknown): value is object {
  return isObject(value) || Array.isArray(value)
}

/** The fields of an object. Empty for any other value, since documents may be invalid. */
export function fieldsOf<T>(value: Readonly<Record<string, T>> | undefined): [string, T][] {
  return isObject(value) ? (Object.entries(value) as [string, T][]) : []
}

/** The items of a list. Empty for any other value, since documents may be invalid. */
export function itemsOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : []
}
