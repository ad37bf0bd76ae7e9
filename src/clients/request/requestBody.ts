import { isJson } from '../../document/mediaTypes.ts'
import type { OperationDescription } from '../description.ts'
import type { Values } from './inputParts.ts'
import { styleIn } from './serialize.ts'
import { isGiven, pairsOf, textOf } from './writeValue.ts'

/** The body as it is sent, and its media type unless `fetch` sets it. */
export interface RequestBody {
  readonly body: BodyInit
  readonly type?: string
}

/** The body of a request, from the fields of its input; undefined if there is none. */
export function serializeBody(operation: OperationDescription, fields: Values): RequestBody | undefined {
  const type = operation.body
  if (type === undefined || (Object.keys(fields).length === 0 && !operation.needsBody)) return undefined
  const value = operation.whole ? fields['body'] : fields
  if (value === undefined) return undefined
  if (type.startsWith('multipart/')) return { body: value instanceof FormData ? value : multipart(operation, value as Values) }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { body: value instanceof URLSearchParams ? value.toString() : urlencoded(operation, value as Values), type }
  if (operation.writeXml) return { body: operation.writeXml(value), type }
  return { body: isJson(type) ? JSON.stringify(value) : (value as BodyInit), type }
}

/** Writes a form. Objects are written as JSON if the spec does not say how to write their fields. */
function urlencoded(operation: OperationDescription, values: Values): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    const isObject = typeof value === 'object' && !Array.isArray(value)
    return pairsOf(name, value, { style: styleIn(operation, 'body', name) ?? (isObject ? 'json' : undefined), encode: encodeForForm })
  })
  return pairs.map(([key, text]) => `${key}=${text}`).join('&')
}

function encodeForForm(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+')
}

function multipart(operation: OperationDescription, values: Values): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    const type = operation.partTypes && Object.hasOwn(operation.partTypes, name) ? operation.partTypes[name] : undefined
    for (const item of (Array.isArray(value) ? value : [value]).filter(isGiven)) appendPart(form, { name, item, type })
  }
  return form
}

interface FormPart {
  readonly name: string
  readonly item: unknown
  readonly type: string | undefined
}

function appendPart(form: FormData, { name, item, type }: FormPart): void {
  if (item instanceof Blob) {
    const isTyped = type === undefined || (item.type !== '' && item.type !== 'application/octet-stream')
    const typed = isTyped ? item : new File([item], item instanceof File ? item.name : 'blob', { type })
    form.append(name, typed)
  } else if (type === undefined || (type.startsWith('text/plain') && typeof item !== 'object')) form.append(name, textOf(item))
  else form.append(name, new Blob([isJson(type) ? JSON.stringify(item) : textOf(item)], { type }))
}
