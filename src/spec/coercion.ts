import type { OpenApiDocument, Schema } from './document.ts'
import { isReference, lookUp } from './references.ts'

/** What a schema wants, as far as text has to be turned into it. Parts are read when asked for: schemas may be circular. */
export class Shape {
  readonly types = new Set<string>()
  readonly #document: OpenApiDocument
  readonly #fields = new Map<string, Schema>()
  #items: Schema | undefined

  constructor(document: OpenApiDocument, schema: Schema | undefined) {
    this.#document = document
    this.#visit(schema, 0)
    if (this.#items !== undefined) this.types.add('array')
    if (this.#fields.size > 0) this.types.add('object')
  }

  get items(): Shape | undefined {
    return this.#items === undefined ? undefined : new Shape(this.#document, this.#items)
  }

  get fieldNames(): Iterable<string> {
    return this.#fields.keys()
  }

  field(name: string): Shape | undefined {
    const schema = this.#fields.get(name)
    return schema === undefined ? undefined : new Shape(this.#document, schema)
  }

  #visit(part: unknown, level: number): void {
    const target = isReference(part) ? lookUp(this.#document, part.$ref) : part
    if (typeof target !== 'object' || target === null || level > deepest) return
    const node = target as Record<string, unknown>
    for (const type of Array.isArray(node['type']) ? node['type'] : [node['type']]) if (typeof type === 'string') this.types.add(type)
    if (node['nullable'] === true) this.types.add('null')
    this.#items ??= node['items'] as Schema | undefined
    for (const [name, each] of Object.entries(node['properties'] ?? {})) if (!this.#fields.has(name)) this.#fields.set(name, each as Schema)
    for (const each of [node['allOf'], node['anyOf'], node['oneOf']].flat()) this.#visit(each, level + 1)
    if (isReference(part) && isReference(target)) this.#visit({ $ref: target.$ref }, level + 1)
  }
}

const deepest = 6
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Text as the number, boolean or null that the shape wants; the text itself where it is none. */
export function coerce(text: string, { types }: Shape): unknown {
  if ((types.has('integer') || types.has('number')) && number.test(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.has('null') && text === '' && !types.has('string')) return null
  return text
}

export function coerceAll(values: readonly string[], shape: Shape): unknown[] {
  const { items } = shape
  return items ? values.map((value) => coerce(value, items)) : [...values]
}

/** Name and value pairs as an object; a name that would reach a prototype is left out. */
export function coerceFields(pairs: Iterable<readonly [string, string]>, shape: Shape): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of pairs) {
    const field = shape.field(name)
    if (name !== '__proto__') result[name] = field ? coerce(value, field) : value
  }
  return result
}
