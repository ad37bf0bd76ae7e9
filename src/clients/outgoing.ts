import { serializeArrayParam, serializeObjectParam, serializePrimitiveParam, defaultPathSerializer } from 'openapi-fetch'
import type { OperationDescription, Place, QueryStyle } from './description.ts'

/** A request before it has credentials. */
export interface Outgoing {
  /** The operationId. */
  readonly operation: string
  readonly method: string
  /** Percent-encoded, without base URL and query. */
  readonly path: string
  readonly url: string
  /** What the caller gave. */
  readonly headers: Headers
  readonly body: BodyInit | undefined
}

type Values = Record<string, unknown>
type Placed = Readonly<Record<Place, Values>>

/** Puts the fields of an input where they belong. Throws `TypeError` for one that cannot be sent. */
export function placed(operation: OperationDescription, input: Values, supplied: Values): Placed {
  const found: Placed = { path: {}, query: {}, header: {}, cookie: {}, body: {} }
  const rest = new Map(Object.entries(input))
  for (const [place, names] of Object.entries(operation.in) as [Place, readonly string[]][]) {
    for (const name of names) {
      const key = operation.clashes?.includes(name) ? `${place}.${name}` : name
      const given = rest.get(key)
      const value = given === undefined && Object.hasOwn(supplied, key) ? supplied[key] : given
      rest.delete(key)
      if (value !== undefined) setOwn(found[place], name, value)
    }
  }
  const takesMore = operation.body !== undefined && !operation.whole
  for (const [key, value] of rest) {
    if (value === undefined) continue
    if (!takesMore) throw new TypeError(`There is no input "${key}".`)
    setOwn(found.body, key, value)
  }
  return found
}

/** Assigning to `__proto__` would set the prototype. */
function setOwn(values: Values, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(values, name, { value, enumerable: true })
  else values[name] = value
}

/** A template with its fields filled in, percent-encoded. */
export function pathOf(template: string, values: Values): string {
  for (const match of template.matchAll(/\{[.;]?([^{}*]+)\*?\}/g)) {
    const name = match[1] as string
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined || value === null || value === '') throw new TypeError(`The path needs "${name}".`)
  }
  const path = defaultPathSerializer(template, values as Parameters<typeof defaultPathSerializer>[1])
  // URLs resolve these, encoded or not, so that another operation would be called.
  if (path.split('/').some((part) => part === '.' || part === '..')) throw new TypeError('A part of the path cannot be "." or "..".')
  return path
}

const joiners = { comma: 'form', space: 'spaceDelimited', pipe: 'pipeDelimited' } as const

export function queryOf(values: Values, styles: Readonly<Record<string, QueryStyle>> = {}): string {
  const parts = Object.entries(values).map(([name, value]) =>
    queryPart(name, value, Object.hasOwn(styles, name) ? styles[name] : undefined),
  )
  return parts.filter((part) => part !== '').join('&')
}

function queryPart(name: string, value: unknown, style: QueryStyle | undefined): string {
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

/** Header values as text; lists with commas. */
export function headersOf({ header, cookie }: Placed, more: Readonly<Record<string, string>> = {}): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(header)) if (value !== null) setHeader(headers, name, String(value))
  const cookies = Object.entries(cookie).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  for (const [name, value] of Object.entries(more)) setHeader(headers, name, value)
  return headers
}

/** The platform's own error repeats the value, which may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {
    throw new TypeError(`The header "${name}" has a value that no header can have.`)
  }
}

/** The body as it is sent, and its media type where `fetch` does not set it. */
export function bodyOf(operation: OperationDescription, fields: Values): { readonly body: BodyInit; readonly type?: string } | undefined {
  const type = operation.body
  if (type === undefined || (Object.keys(fields).length === 0 && !operation.needsBody)) return undefined
  const value = operation.whole ? fields['body'] : fields
  if (value === undefined) return undefined
  if (type.startsWith('multipart/')) return { body: value instanceof FormData ? value : formOf(value as Values, new FormData()) }
  if (/x-www-form-urlencoded/.test(type)) return { body: formOf(value as Values, new URLSearchParams()).toString(), type }
  return { body: /[/+]json\b/.test(type) ? JSON.stringify(value) : (value as BodyInit), type }
}

function formOf<Form extends FormData | URLSearchParams>(values: Values, form: Form): Form {
  const add = form.append.bind(form) as (name: string, value: string | Blob) => void
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue
      add(name, item instanceof Blob ? item : typeof item === 'object' ? JSON.stringify(item) : String(item))
    }
  }
  return form
}
