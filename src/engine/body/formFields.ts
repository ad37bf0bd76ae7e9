import { isJson } from '../../document/mediaTypes.ts'
import type { Shape, Shapes } from '../../schema/reading/shape.ts'
import { encodingOf, fieldStyle, type FieldStyle, type Form } from '../../spec/parameters/formField.ts'
import { readQuery } from '../../spec/parameters/parameter.ts'
import { decodeText, type Pairs } from '../../spec/parameters/query.ts'
import type { Body } from '../../spec/response.ts'
import type { XmlSchemas } from '../../xml/schemaOf.ts'
import { parseJsonText } from './json.ts'

/** The declared body for a form, and what its fields are read by. */
export interface FormContext {
  readonly declared: Body
  readonly shapes: Shapes
  readonly xml: XmlSchemas
  /** The version of OpenAPI. */
  readonly openapi: string
}

/** Reads fields from the names and values that were sent. */
export class FormFields {
  readonly #form: Form
  readonly #shape: Shape
  readonly #text: Shape
  /** Fields of objects that are sent as their fields: to which object the name of each belongs. */
  readonly #owners = new Map<string, string>()

  constructor({ declared, shapes, openapi }: FormContext) {
    this.#form = { mediaType: declared.mediaType, object: declared.object, openapi }
    this.#shape = shapes.of(declared.object.schema)
    this.#text = shapes.of({ type: 'string' })
    for (const field of Object.keys(declared.object.encoding ?? {})) this.#own(field)
  }

  #own(field: string): void {
    const { style, explode } = this.style(field) ?? {}
    const shape = this.shape(field)
    if (style !== 'form' || !explode || !shape?.types.has('object') || shape.types.has('array')) return
    for (const name of shape.fieldNames) if (!this.#shape.fields.has(name) && !this.#owners.has(name)) this.#owners.set(name, field)
  }

  /** The field that the name of a pair or part belongs to: `filter` for `filter[a]`. */
  of(name: string): string {
    if (this.#shape.fields.has(name)) return name
    return this.#owners.get(name) ?? name.replace(/\[.*$/s, '')
  }

  style(field: string): FieldStyle | undefined {
    return fieldStyle(this.#form, field)
  }

  shape(field: string): Shape | undefined {
    return this.#shape.field(field)
  }

  /** Reads a field from its pairs. */
  read(name: string, pairs: Pairs): unknown {
    const shape = this.shape(name) ?? this.#text
    const styled = this.style(name)
    const objects = styled ? undefined : jsonObjects(pairs, shape)
    if (objects) return shape.types.has('array') ? objects : objects[0]
    const { contentType } = styled ? {} : (encodingOf(this.#form, name) ?? {})
    const isText = contentType !== undefined && isJson(contentType)
    const isNested = pairs.some(([each]) => each.startsWith(`${name}[`))
    const { style, explode } = styled ?? { style: 'form', explode: true }
    const value = readQuery(pairs, { name, style: isNested ? 'deepObject' : style, explode, shape: isText ? this.#text : shape })
    return isText && typeof value === 'string' ? tryJson(value) : value
  }
}

/** The objects of a field that was sent as JSON, as is common if the spec declares no encoding. Undefined if it was not. */
function jsonObjects(pairs: Pairs, field: Shape): unknown[] | undefined {
  const shape = field.types.has('array') ? field.items : field
  if (!shape?.types.has('object') || !pairs.every(([name, raw]) => !name.includes('[') && /^(?:\{|%7b)/i.test(raw))) return undefined
  const values = pairs.map(([, raw]) => tryJson(decodeText(raw)))
  return values.every((value) => typeof value === 'object') ? values : undefined
}

/** The value of a JSON text; any other text as it is. */
export function tryJson(text: string): unknown {
  try {
    return parseJsonText(text)
  } catch {
    return text
  }
}
