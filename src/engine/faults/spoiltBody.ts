import { isContainer, isObject } from '../../document/lenient.ts'
import { pointerParts } from '../../document/references.ts'
import { isNumber } from '../../numbers/exactNumber.ts'

/** The value that means "no such field". */
const missing = Symbol('missing')

/** A body without a field; the same body if it does not have the field. */
export function withoutField(body: unknown, pointer: string): unknown {
  return edited(body, pointerParts(pointer), () => missing)
}

/** A body with one more field, or with another value of it; the same body if there is no object or list to hold it. */
export function withField(body: unknown, pointer: string, value: unknown): unknown {
  return edited(body, pointerParts(pointer), () => value)
}

/** A body in which a field has another type; the same body if it does not have the field, or has that type already. */
export function withRetypedField(body: unknown, pointer: string, to: string | undefined): unknown {
  return edited(body, pointerParts(pointer), (value) => (value === missing || to === typeOf(value) ? value : retyped(value, to)))
}

/** A copy of a value with another value at a place. Returns the same value if nothing changes. */
function edited(value: unknown, [name, ...rest]: readonly string[], edit: (value: unknown) => unknown): unknown {
  if (name === undefined || !isContainer(value)) return value
  const before: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : missing
  if (before === missing && rest.length > 0) return value
  const after = rest.length > 0 ? edited(before, rest, edit) : edit(before)
  if (after === before) return value
  return Array.isArray(value) ? editedList(value, name, after) : editedObject(value as Record<string, unknown>, name, after)
}

/** `-` means a new item at the end, as in JSON Patch. */
function editedList(list: readonly unknown[], name: string, after: unknown): readonly unknown[] {
  const index = name === '-' ? list.length : Number(name)
  if (!Number.isInteger(index) || index < 0 || index > list.length) return list
  return list.toSpliced(index, 1, ...(after === missing ? [] : [after]))
}

function editedObject(object: Readonly<Record<string, unknown>>, name: string, after: unknown): object {
  const entries = Object.entries(object).filter(([each]) => each !== name || after !== missing)
  if (after === missing) return Object.fromEntries(entries)
  return Object.hasOwn(object, name)
    ? Object.fromEntries(entries.map(([each, value]) => [each, each === name ? after : value]))
    : Object.fromEntries([...entries, [name, after]])
}

function retyped(value: unknown, to = typeof value === 'string' ? 'number' : 'string'): unknown {
  if (to === 'string') return isContainer(value) ? JSON.stringify(value) : String(value)
  if (to === 'number') return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : 0
  if (to === 'boolean') return true
  if (to === 'null') return null
  return to === 'array' ? [value] : { value }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  return isNumber(value) ? 'number' : typeof value
}

/** Removes the last character of JSON text, so that it cannot be parsed. */
export function malformed(text: string): string {
  return `${text.slice(0, -1)},`
}
