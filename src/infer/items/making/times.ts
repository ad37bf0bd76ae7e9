import { isNumeric, type Structure } from '../../resources/fields.ts'

/** A time in the type that the schema asks for. */
export function timeFor(field: Structure, now: number): unknown {
  const { types, format } = field
  if (isNumeric(field)) return format === 'int64' && !types.has('number') ? now : Math.floor(now / 1000)
  const text = new Date(now).toISOString()
  return format === 'date' ? text.slice(0, 10) : text
}
