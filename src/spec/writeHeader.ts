import { isJson } from '../document/mediaTypes.ts'
import { fieldsOf, isObject } from '../document/lenient.ts'
import type { Parameter } from './parameter.ts'

/**
 * A value as a header carries it: JSON where the header declares a `content`, else style `simple`.
 *
 * @example writeHeader(header, ['a', 'b']) // 'a,b'
 * @example writeHeader(header, { a: 1, b: 2 }) // 'a,1,b,2', or 'a=1,b=2' where it explodes
 */
export function writeHeader({ object }: Pick<Parameter, 'object'>, value: unknown): string {
  const [mediaType] = fieldsOf(object.content)[0] ?? []
  const text =
    mediaType !== undefined && (isJson(mediaType) || isObject(value)) ? JSON.stringify(value) : simple(value, object.explode === true)
  return text.replace(/[^\x20-\x7e]/g, '')
}

function simple(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(part).join(',')
  if (!isObject(value)) return part(value)
  return Object.entries(value)
    .map(([name, each]) => `${name}${explode ? '=' : ','}${part(each)}`)
    .join(',')
}

/** OpenAPI leaves nested values open. */
function part(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
