import { defaultPathSerializer, serializeArrayParam, serializeObjectParam, serializePrimitiveParam } from 'openapi-fetch'
import type { OperationDescription, QueryStyle } from '../description.ts'
import type { InputParts, Values } from './inputParts.ts'

/**
 * Fills in a path template, percent-encoded.
 *
 * @throws TypeError for a missing value, and for one that would lead to another path
 */
export function serializePath(template: string, values: Values): string {
  for (const match of template.matchAll(/\{[.;]?([^{}*]+)\*?\}/g)) {
    const name = match[1] as string
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined || value === null || value === '') throw new TypeError(`The path needs a value for "${name}".`)
  }
  const path = defaultPathSerializer(template, values as Parameters<typeof defaultPathSerializer>[1])
  // URLs resolve these segments, encoded or not, so the request would reach another operation.
  if (path.split('/').some((part) => part === '.' || part === '..')) throw new TypeError('A path segment must not be "." or "..".')
  return path
}

const joiners = { comma: 'form', space: 'spaceDelimited', pipe: 'pipeDelimited' } as const

/** The query without its question mark, percent-encoded. */
export function serializeQuery(values: Values, styles: Readonly<Record<string, QueryStyle>> = {}): string {
  const parameters = Object.entries(values).map(([name, value]) =>
    serializeQueryParameter(name, value, Object.hasOwn(styles, name) ? styles[name] : undefined),
  )
  return parameters.filter((parameter) => parameter !== '').join('&')
}

function serializeQueryParameter(name: string, value: unknown, style: QueryStyle | undefined): string {
  const key = encodeURIComponent(name)
  if (value === null || typeof value !== 'object') return serializePrimitiveParam(key, value as string)
  if (style === 'json') return serializePrimitiveParam(key, JSON.stringify(value))
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== undefined && item !== null)
    if (items.length === 0) return ''
    const joiner = style === undefined || style === 'deep' ? 'form' : joiners[style]
    return serializeArrayParam(key, items, { style: joiner, explode: joiner === 'form' && style !== 'comma' })
  }
  const given = Object.entries(value).filter(([, field]) => field !== undefined && field !== null)
  const fields = Object.fromEntries(given.map(([field, each]) => [encodeURIComponent(field), each as unknown]))
  if (style === 'comma') return serializeObjectParam(key, fields, { style: 'form', explode: false })
  return serializeObjectParam(key, fields, { style: style === 'deep' ? 'deepObject' : 'form', explode: true })
}

/** Header and cookie parameters, and more headers, which win. Lists are joined with commas. */
export function serializeHeaders({ header, cookie }: InputParts, more: Readonly<Record<string, string>> = {}): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(header)) if (value !== null) setHeader(headers, name, String(value))
  const cookies = Object.entries(cookie).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  for (const [name, value] of Object.entries(more)) setHeader(headers, name, value)
  return headers
}

/**
 * Sets a header. The platform's own error would repeat the value, which may be a secret.
 *
 * @throws TypeError
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {
    throw new TypeError(`The value of the header "${name}" contains characters that headers cannot have.`)
  }
}

/** The body as it is sent, and its media type unless `fetch` sets it. */
export function serializeBody(
  operation: OperationDescription,
  fields: Values,
): { readonly body: BodyInit; readonly type?: string } | undefined {
  const type = operation.body
  if (type === undefined || (Object.keys(fields).length === 0 && !operation.needsBody)) return undefined
  const value = operation.whole ? fields['body'] : fields
  if (value === undefined) return undefined
  if (type.startsWith('multipart/')) return { body: value instanceof FormData ? value : filledForm(value as Values, new FormData()) }
  if (/x-www-form-urlencoded/.test(type)) return { body: filledForm(value as Values, new URLSearchParams()).toString(), type }
  return { body: /[/+]json\b/.test(type) ? JSON.stringify(value) : (value as BodyInit), type }
}

function filledForm<Form extends FormData | URLSearchParams>(values: Values, form: Form): Form {
  const add = form.append.bind(form) as (name: string, value: string | Blob) => void
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue
      add(name, item instanceof Blob ? item : typeof item === 'object' ? JSON.stringify(item) : String(item))
    }
  }
  return form
}
