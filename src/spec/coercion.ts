import type { OpenApiDocument, Schema } from '../document/document.ts'
import { isReference, lookUp } from '../document/references.ts'

/** What a schema wants, as far as text has to be turned into it. Parts are read when asked for: schemas may be circular. */
export class Shape {
  readonly types = new Set<string>()
  readonly #document: OpenApiDocument
  readonly #fields = new Map<string, Schema>()
  readonly #known = new Map<string | undefined, Shape>()
  #itemSchema: Schema | undefined
  #otherFields: Schema | undefined
  #items: Shape | undefined

  constructor(document: OpenApiDocument, schema: Schema | undefined) {
    this.#document = document
    this.#visit(schema, 0)
    if (this.#itemSchema !== undefined) this.types.add('array')
    if (this.#fields.size > 0) this.types.add('object')
  }

  get items(): Shape | undefined {
    if (this.#itemSchema === undefined) return undefined
    return (this.#items ??= new Shape(this.#document, this.#itemSchema))
  }

  get fieldNames(): Iterable<string> {
    return this.#fields.keys()
  }

  /** A field by its name, or as the fields that have no name of their own are. */
  field(name: string): Shape | undefined {
    const schema = this.#fields.get(name) ?? this.#otherFields
    if (schema === undefined) return undefined
    // All fields without a name of their own have the same shape.
    const key = this.#fields.has(name) ? name : undefined
    let shape = this.#known.get(key)
    if (!shape) this.#known.set(key, (shape = new Shape(this.#document, schema)))
    return shape
  }

  #visit(part: unknown, level: number): void {
    const target = isReference(part) ? lookUp(this.#document, part.$ref) : part
    if (typeof target !== 'object' || target === null || level > deepest) return
    const node = target as Record<string, unknown>
    this.#addTypes(node)
    this.#itemSchema ??= node['items'] as Schema | undefined
    for (const [name, each] of Object.entries(node['properties'] ?? {})) if (!this.#fields.has(name)) this.#fields.set(name, each as Schema)
    if (typeof node['additionalProperties'] === 'object') this.#otherFields ??= node['additionalProperties'] as Schema
    for (const each of [node['allOf'], node['anyOf'], node['oneOf']].flat()) this.#visit(each, level + 1)
    if (isReference(part) && isReference(target)) this.#visit({ $ref: target.$ref }, level + 1)
  }

  /** A schema without a type may still say it by the values it lists. */
  #addTypes({ type, nullable, enum: values, const: only }: Record<string, unknown>): void {
    for (const each of [type].flat()) if (typeof each === 'string') this.types.add(each)
    if (nullable === true) this.types.add('null')
    if (type === undefined)
      for (const each of [only, values].flat()) if (each !== undefined) this.types.add(each === null ? 'null' : typeof each)
  }
}

const deepest = 6
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Text as the number, boolean or null that the shape wants; the text itself where it is none. */
export function coerce(text: string, { types }: Shape): unknown {
  if ((types.has('integer') || types.has('number')) && number.test(text) && !(types.has('string') && isTooLarge(text))) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.has('null') && text === '' && !types.has('string')) return null
  return text
}

/** Digits that a number would lose. */
function isTooLarge(text: string): boolean {
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))
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
