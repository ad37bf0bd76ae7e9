import { isObject } from '../../document/lenient.ts'
import { isSameValue } from '../../world/collection/lookup.ts'

/**
 * Whether a value has everything that `wanted` has. An object may have more fields. A list must have as many items, and each of them
 * everything of its counterpart.
 */
export function hasAllOf(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(value) && value.length === wanted.length && wanted.every((each, index) => hasAllOf(value[index], each))
  if (!isObject(wanted) || !isObject(value)) return isSameValue(value, wanted)
  return Object.entries(wanted).every(([name, each]) => Object.hasOwn(value, name) && hasAllOf(value[name], each))
}
