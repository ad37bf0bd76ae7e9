import { isJson } from '../../document/mediaTypes.ts'
import type { OperationDescription } from '../description.ts'
import type { XmlWriter } from '../xml/xmlBodies.ts'
import type { InputValues } from './inputParts.ts'
import { styleIn } from './serialize.ts'
import { isGiven, pairsOf, textOf } from './writeValue.ts'

/** The body as it is sent, and its media type unless `fetch` sets it. */
export interface RequestBody {
  readonly body: BodyInit
  readonly type?: string
}

/** The body of a request, from the fields of its input; undefined if there is none. */
export function serializeBody(operation: OperationDescription, fields: InputValues): RequestBody | undefined {
  const type = operation.body
  if (type === undefined || (Object.keys(fields).length === 0 && !operation.needsBody)) return undefined
  const value = operation.whole ? fields['body'] : fields
  if (value === undefined) return undefined
  if (type.startsWith('multipart/form-data'))
    return { body: value instanceof FormData ? value : multipart(operation, value as InputValues) }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { body: value instanceof URLSearchParams ? value.toString() : urlencoded(operation, value as InputValues), type }
  if (operation.writeXml) return { body: operation.writeXml(value), type }
  if (isJson(type)) return { body: JSON.stringify(value), type }
  // Only the body itself can tell which of several media types it has, or which of a range such as `image/*`, and the boundary of its parts.
  if (/\*|^multipart/.test(type) || (value instanceof Blob && operation.otherTypes?.includes(value.type)))
    return { body: value as BodyInit }
  return { body: value as BodyInit, type }
}

/** Writes a form. Objects are written as JSON if the spec does not say how to write their fields. */
function urlencoded(operation: OperationDescription, values: InputValues): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    const isObject = typeof value === 'object' && !Array.isArray(value)
    return pairsOf(name, value, { style: styleIn(operation, 'body', name) ?? (isObject ? 'json' : undefined), encode: encodeForForm })
  })
  return pairs.map(([key, text]) => `${key}=${text}`).join('&')
}

function encodeForForm(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+')
}

/** Writes a multipart body. Fields with a style are written as in a query, but not percent-encoded. */
function multipart(operation: OperationDescription, values: InputValues): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    const style = styleIn(operation, 'body', name)
    if (style !== undefined && !isFile(value)) {
      for (const [key, text] of pairsOf(name, value, { style, encode: String })) form.append(key, text)
      continue
    }
    const part = { name, type: ownValue(operation.partTypes, name), write: ownValue(operation.writeParts, name) }
    for (const item of (Array.isArray(value) ? value : [value]).filter(isGiven)) appendPart(form, { ...part, item })
  }
  return form
}

function isFile(value: unknown): boolean {
  return value instanceof Blob || (Array.isArray(value) && value.some((each) => each instanceof Blob))
}

function ownValue<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined
}

interface FormPart {
  readonly name: string
  readonly item: unknown
  readonly type: string | undefined
  /** Writes the item as XML. */
  readonly write: XmlWriter | undefined
}

function appendPart(form: FormData, { name, item, type, write }: FormPart): void {
  if (item instanceof Blob) {
    const isTyped = type === undefined || (item.type !== '' && item.type !== 'application/octet-stream')
    const typed = isTyped ? item : new File([item], item instanceof File ? item.name : 'blob', { type })
    form.append(name, typed)
  } else if (type === undefined || (type.startsWith('text/plain') && typeof item !== 'object')) form.append(name, textOf(item))
  else form.append(name, new Blob([partText(item, type, write)], { type }))
}

/** A text is sent as it is, unless its part is JSON. */
function partText(item: unknown, type: string, write: XmlWriter | undefined): string {
  if (isJson(type)) return JSON.stringify(item)
  return write && typeof item !== 'string' ? write(item) : textOf(item)
}
