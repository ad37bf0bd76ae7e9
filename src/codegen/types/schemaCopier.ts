import type { OpenApiDocument, Reference } from '../../document/document.ts'
import { isObject, itemsOf, type JsonObject } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import { partOf, partsOf, type Part } from '../../document/walk/walk.ts'
import { assertions, type Keywords } from '../../schema/reading/keywords.ts'
import type { Direction } from '../../schema/reading/normalise.ts'
import type { Schemas } from '../../schema/reading/schemas.ts'
import { Shapes } from '../../schema/reading/shape.ts'
import { ComponentVersions } from './componentVersions.ts'
import { namedBranch, withChildrenOnly } from './discriminatorTypes.ts'
import { typedSchema } from './typedSchema.ts'

/** The schemas of a document as the mock reads them. */
export type ReadSchemas = Readonly<Record<Direction, Schemas>>

/** A field is searched in at most this many levels of references and joined schemas. */
const deepest = 20

/** Keywords that types can express. */
const typed = ['type', 'properties', 'required', 'additionalProperties', 'allOf', 'oneOf', 'enum', 'const', 'items', 'prefixItems']

/** A schema that accepts no value. */
const nothing = { enum: [] }

/** Copies schemas as the mock reads them for requests and for replies. */
export class SchemaCopier {
  readonly #schemas: ReadSchemas
  readonly #shapes: Readonly<Record<Direction, Shapes>>
  readonly #versions: ComponentVersions

  constructor(document: OpenApiDocument, schemas: ReadSchemas) {
    this.#schemas = schemas
    this.#shapes = { request: new Shapes(schemas.request), response: new Shapes(schemas.response) }
    this.#versions = new ComponentVersions(document, {
      copy: (ref, direction) => this.copy(schemas[direction].target(ref), direction),
      isKnown: (ref) => schemas.response.target(ref) !== undefined,
    })
  }

  /** All components that copies refer to, and all others of the document. */
  components(): JsonObject {
    return this.#versions.components()
  }

  copy(schema: unknown, direction: Direction): JsonObject {
    const node = this.#schemas[direction].read(schema)
    if (typeof node === 'boolean') return node ? {} : nothing
    if (isReference(node)) return this.#reference(node, direction)
    const named = this.#alreadyNamed(node, direction)
    if (named) return this.#reference(named, direction)
    const whole = this.#withRequired(this.#withSent(withChildrenOnly(node, schema), direction), direction)
    return typedSchema(this.#parts(whole, direction))
  }

  /** Copies a reference. In OpenAPI 3.1 it may have other keywords beside it. */
  #reference({ $ref, ...beside }: Reference, direction: Direction): JsonObject {
    const reference = this.#versions.reference($ref, direction)
    const entries = Object.entries(beside)
    const annotations = Object.fromEntries(entries.filter(([name]) => !assertions.has(name)))
    const others = this.copy(Object.fromEntries(entries.filter(([name]) => assertions.has(name))), direction)
    return !typed.some((keyword) => keyword in others)
      ? Object.assign(reference, annotations)
      : { ...annotations, allOf: [reference, others] }
  }

  /** The schema that a branch of a discriminator refers to, if that schema itself requires exactly the names that lead to it. */
  #alreadyNamed(node: Keywords, direction: Direction): Reference | undefined {
    const branch = namedBranch(node)
    if (!branch) return undefined
    const target = this.#schemas[direction].read(this.#schemas[direction].target(branch.reference.$ref))
    if (typeof target === 'boolean' || !isObject(target['properties'])) return undefined
    const field = this.#schemas[direction].read(target['properties'][branch.field])
    const isRequired = itemsOf(target['required'] as readonly unknown[] | undefined).includes(branch.field)
    if (typeof field === 'boolean' || !isRequired) return undefined
    const values = field['const'] === undefined ? field['enum'] : [field['const']]
    return JSON.stringify(values) === JSON.stringify(branch.names) ? branch.reference : undefined
  }

  #parts(node: JsonObject, direction: Direction): JsonObject {
    const copied = (part: Part): unknown => {
      if (!part.named && !Array.isArray(part.value)) return this.copy(part.value, direction)
      const inner = Array.isArray(part.value) ? part.value.map(fromBoolean) : { ...part.value }
      for (const each of partsOf(part)) (inner as JsonObject)[each.name] = copied(each)
      return inner
    }
    const result = { ...node }
    for (const each of partsOf(partOf(node, 'schema'))) if (each.kind === 'schema') result[each.name] = copied(each)
    return result
  }

  /** Removes the fields that the sender leaves out. */
  #withSent(node: Keywords, direction: Direction): JsonObject {
    const { properties } = node
    if (!isObject(properties)) return { ...node }
    const isUnsent = (field: unknown): boolean => {
      const shape = this.#shapes[direction].of(isObject(field) ? field : undefined)
      return direction === 'request' ? shape.isReadOnly : shape.isWriteOnly
    }
    return { ...node, properties: Object.fromEntries(Object.entries(properties).filter(([, field]) => !isUnsent(field))) }
  }

  /** Declares each required field, even if it comes from a schema joined by `allOf`. */
  #withRequired(node: JsonObject, direction: Direction): JsonObject {
    const own = (node['properties'] ?? {}) as JsonObject
    const isMissing = (name: string): boolean => !Object.hasOwn(own, name) && name !== '__proto__'
    const missing = requiredIn(node).filter(isMissing)
    // A part may require what another part declares.
    const ofParts = itemsOf(node['allOf'] as readonly unknown[] | undefined)
      .flatMap((part) =>
        isObject(part) ? requiredIn(part).filter((name) => !Object.hasOwn((part['properties'] ?? {}) as object, name)) : [],
      )
      .filter((name) => isMissing(name) && this.#inherited(node, { name, direction, depth: 0 }) !== undefined)
    const names = [...new Set([...missing, ...ofParts])]
    if (names.length === 0) return node
    const added = names.map((name) => [name, this.#inherited(node, { name, direction, depth: 0 }) ?? {}])
    return { ...node, required: [...new Set([...requiredIn(node), ...ofParts])], properties: { ...own, ...Object.fromEntries(added) } }
  }

  #inherited(schema: unknown, wanted: { readonly name: string; readonly direction: Direction; readonly depth: number }): unknown {
    const { name, direction, depth } = wanted
    const schemas = this.#schemas[direction]
    const node = schemas.read(schema)
    if (typeof node === 'boolean' || depth > deepest) return undefined
    const deeper = { name, direction, depth: depth + 1 }
    if (isReference(node)) return this.#inherited(schemas.target(node.$ref), deeper)
    const { properties, allOf } = node
    if (isObject(properties) && Object.hasOwn(properties, name)) return properties[name]
    for (const part of itemsOf(allOf as readonly unknown[] | undefined)) {
      const found = this.#inherited(part, deeper)
      if (found !== undefined) return found
    }
    return undefined
  }
}

function requiredIn(node: JsonObject): string[] {
  return itemsOf(node['required'] as readonly unknown[] | undefined).filter((name) => typeof name === 'string')
}

/** Replaces a boolean schema. openapi-typescript accepts booleans for fields, but not in lists. */
function fromBoolean(schema: unknown): unknown {
  return typeof schema === 'boolean' ? (schema ? {} : nothing) : schema
}
