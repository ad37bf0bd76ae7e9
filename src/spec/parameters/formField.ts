import type { EncodingObject, MediaTypeObject } from '../../document/document.ts'
import { essence, isJson, isXml } from '../../document/mediaTypes.ts'
import type { Shape } from '../../schema/reading/shape.ts'

export const formType = 'application/x-www-form-urlencoded'
export const multipartType = 'multipart/form-data'

/** A field of a form that is written like a query parameter. */
export interface FieldStyle {
  readonly style: string
  readonly explode: boolean
}

/** A form of a document. */
export interface Form {
  readonly mediaType: string
  readonly object: MediaTypeObject
  /** The version of OpenAPI. */
  readonly openapi: string
}

export function isMultipart(mediaType: string): boolean {
  return essence(mediaType).startsWith('multipart/')
}

export function encodingOf({ object }: Pick<Form, 'object'>, field: string): EncodingObject | undefined {
  const { encoding } = object
  return encoding && Object.hasOwn(encoding, field) ? encoding[field] : undefined
}

/**
 * The style of a field, if its encoding has a `style`, `explode` or `allowReserved`. Then its media type is ignored. OpenAPI 3.0 ignores
 * styles in multipart bodies, and later versions ignore them in all but `multipart/form-data`.
 */
export function fieldStyle(form: Form, field: string): FieldStyle | undefined {
  const { style, explode, allowReserved } = encodingOf(form, field) ?? {}
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined
  if (isMultipart(form.mediaType) && (essence(form.mediaType) !== multipartType || form.openapi.startsWith('3.0'))) return undefined
  return { style: style ?? 'form', explode: explode ?? (style ?? 'form') === 'form' }
}

/**
 * The media type of a part: the declared one, or JSON for objects. Undefined for parts that are sent as plain text, and where the spec
 * leaves the choice to the sender.
 *
 * @param shape that of the part; of one item, if the field is a list
 */
export function partType({ contentType }: EncodingObject = {}, shape: Shape | undefined): string | undefined {
  const isText = !shape || shape.types.has('string') || !(shape.types.has('object') || shape.types.has('array'))
  if (contentType === undefined) return isText ? undefined : 'application/json'
  const types = String(contentType)
    .split(',')
    .map((each) => each.trim())
  if (!isText) return types.find(isJson) ?? types.find(isXml) ?? (types.length > 1 ? 'application/json' : types[0])
  return types.length > 1 || types[0]?.includes('*') === true ? undefined : types[0]
}
