import type { Schema } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import type { Shape, Shapes } from '../schema/reading/shape.ts'
import { Layouts } from './layout.ts'
import type { XmlHints, XmlNodeType, XmlSchema } from './xmlSchema.ts'

/** The schemas of one document, prepared for reading and writing XML. Each is prepared once, and so are its layouts. */
export class XmlSchemas {
  readonly layouts = new Layouts()
  readonly #shapes: Shapes
  readonly #known = new Map<unknown, XmlSchema>()

  constructor(shapes: Shapes) {
    this.#shapes = shapes
  }

  of(schema: Schema | undefined): XmlSchema {
    let known = this.#known.get(schema)
    if (!known) this.#known.set(schema, (known = new DocumentSchema(schema, this.#shapes, this)))
    return known
  }
}

class DocumentSchema implements XmlSchema {
  readonly #shape: Shape
  readonly #all: XmlSchemas
  #choices: readonly XmlSchema[] | undefined
  readonly hints: XmlHints
  readonly component: string | undefined
  readonly fieldNames: readonly string[]

  constructor(schema: Schema | undefined, shapes: Shapes, all: XmlSchemas) {
    this.#shape = shapes.of(schema)
    this.#all = all
    const { hints, component } = hintsOf(schema, shapes)
    this.hints = hints
    this.component = component
    this.fieldNames = [...this.#shape.fieldNames]
  }

  get types(): ReadonlySet<string> {
    return this.#shape.types
  }

  get required(): ReadonlySet<string> {
    return this.#shape.required
  }

  get values(): readonly unknown[] | undefined {
    const { values, nodes } = this.#shape
    if (values) return values
    for (const node of nodes) if ('const' in node) return [node['const']]
    return undefined
  }

  get others(): XmlSchema | undefined {
    return this.#optional(this.#shape.otherFields)
  }

  get items(): XmlSchema | undefined {
    return this.#optional(this.#shape.itemSchema)
  }

  get choices(): readonly XmlSchema[] {
    return (this.#choices ??= this.#shape.branches.map((each) => this.#all.of(each)))
  }

  field(name: string): XmlSchema | undefined {
    return this.#optional(this.#shape.fields.get(name))
  }

  #optional(schema: Schema | undefined): XmlSchema | undefined {
    return schema === undefined ? undefined : this.#all.of(schema)
  }
}

/** References and joined schemas that are followed for one name. */
const mostSteps = 20

/**
 * The `xml` of a schema, else that of the schema it stands for: the target of its reference, the only part of an `allOf`, the only choice
 * beside null. Where an `allOf` has several parts, only those that are written within it can name it.
 */
function hintsOf(schema: Schema | undefined, { schemas }: Shapes): { readonly hints: XmlHints; readonly component: string | undefined } {
  let component: string | undefined
  let at: unknown = schema
  for (let step = 0; step < mostSteps; step += 1) {
    const node = schemas.read(at)
    if (typeof node === 'boolean') break
    const own = node['xml'] ?? inlinePart(node)
    const ref = node['$ref']
    if (typeof ref === 'string') component ??= ref.slice(ref.lastIndexOf('/') + 1)
    if (isObject(own)) return { hints: readHints(own), component }
    at = typeof ref === 'string' ? schemas.target(ref) : onlyPart(node, (each) => schemas.isNull(each))
    if (at === undefined) break
  }
  return { hints: {}, component }
}

function inlinePart({ allOf }: Keywords): unknown {
  if (!Array.isArray(allOf) || allOf.length < 2) return undefined
  return (allOf as unknown[]).find((each) => isObject(each) && isObject(each['xml']) && each['$ref'] === undefined)?.['xml' as never]
}

function onlyPart(node: Keywords, isNull: (schema: unknown) => boolean): unknown {
  const parts = (node['allOf'] ?? node['oneOf'] ?? node['anyOf']) as unknown
  const telling = Array.isArray(parts) ? parts.filter((each) => !isNull(each)) : []
  return telling.length === 1 ? telling[0] : undefined
}

const nodeTypes: ReadonlySet<unknown> = new Set<XmlNodeType>(['element', 'attribute', 'text', 'cdata', 'none'])

function readHints(xml: Record<string, unknown>): XmlHints {
  const { name, prefix, namespace } = xml
  return { name: textOf(name), prefix: textOf(prefix), namespace: textOf(namespace), nodeType: nodeTypeOf(xml) }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Before version 3.2, OpenAPI has two booleans and no keyword for text. Some tools write `x-text` for it. */
function nodeTypeOf({ nodeType, attribute, wrapped, ...rest }: Record<string, unknown>): XmlNodeType | undefined {
  if (nodeTypes.has(nodeType)) return nodeType as XmlNodeType
  if (attribute === true) return 'attribute'
  if (rest['x-text'] === true) return 'text'
  return wrapped === true ? 'element' : undefined
}
