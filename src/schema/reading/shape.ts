import type { Schema } from '../../document/document.ts'
import { isNumber } from '../../numbers/exactNumber.ts'
import { isObject } from '../../document/lenient.ts'
import { typesOf, type Keywords } from './keywords.ts'
import type { Schemas } from './schemas.ts'

/** The deepest level of references and joined schemas that a shape includes. */
const deepest = 20
/** Choices below this level are not listed. */
const deepestChoice = 2

/** The shapes of the schemas of one document. Each is read once, on first use. */
export class Shapes {
  readonly schemas: Schemas
  readonly #known = new WeakMap<object, Shape>()
  #empty: Shape | undefined

  constructor(schemas: Schemas) {
    this.schemas = schemas
  }

  /** The shape of a schema. It is empty for undefined and boolean schemas. */
  of(schema: Schema | undefined): Shape {
    if (!isObject(schema)) return (this.#empty ??= new Shape(undefined, this))
    let known = this.#known.get(schema)
    if (!known) this.#known.set(schema, (known = new Shape(schema, this)))
    return known
  }
}

/**
 * A summary of a schema together with the schemas that it refers to and joins: types, fields, items. `fields` includes the fields of all
 * choices. Schemas may be circular, so the shapes of fields and items are read on first use.
 */
export class Shape {
  readonly types = new Set<string>()
  /** Fields by name. If several schemas declare a field, this is the first. */
  readonly fields = new Map<string, Schema>()
  /** Fields that every value has. */
  readonly required = new Set<string>()
  /** The alternatives of `oneOf` and `anyOf`, without null. */
  readonly branches: Schema[] = []
  /** The schema of the items of a list. */
  itemSchema: Schema | undefined
  /** The schema of fields that are not declared. */
  otherFields: Schema | undefined
  /** Whether a schema allows any other fields expressly, and none forbids them. */
  isOpen: boolean | undefined
  format: string | undefined
  /** The values of `enum`. */
  values: readonly unknown[] | undefined
  isReadOnly = false
  isWriteOnly = false
  readonly #shapes: Shapes
  /** Schemas already visited, and whether they apply to every value. */
  readonly #seen = new Map<Keywords, boolean>()

  constructor(schema: Schema | undefined, shapes: Shapes) {
    this.#shapes = shapes
    this.#visit(schema, true, 0)
    if (this.itemSchema !== undefined) this.types.add('array')
    if (this.fields.size > 0) this.types.add('object')
  }

  get items(): Shape | undefined {
    return this.itemSchema === undefined ? undefined : this.#shapes.of(this.itemSchema)
  }

  get fieldNames(): Iterable<string> {
    return this.fields.keys()
  }

  /** All schemas that the shape summarises, normalised. */
  get nodes(): Iterable<Keywords> {
    return this.#seen.keys()
  }

  /** The shape of a field, declared or not. Undefined if no schema describes it. */
  field(name: string): Shape | undefined {
    const schema = this.fields.get(name) ?? this.otherFields
    return schema === undefined ? undefined : this.#shapes.of(schema)
  }

  /** @param isSure whether the schema applies to every value, so is not one of several choices */
  #visit(schema: unknown, isSure: boolean, level: number): void {
    const { schemas } = this.#shapes
    const node = schemas.read(schema)
    if (typeof node === 'boolean' || level > deepest || this.#isKnown(node, isSure)) return
    this.#seen.set(node, isSure)
    if (typeof node['$ref'] === 'string') this.#visit(schemas.target(node['$ref']), isSure, level + 1)
    this.#add(node, isSure)
    for (const each of list(node['allOf'])) this.#visit(each, isSure, level + 1)
    for (const choices of [node['oneOf'], node['anyOf']]) if (Array.isArray(choices)) this.#choose(choices, isSure, level)
  }

  #isKnown(node: Keywords, isSure: boolean): boolean {
    const known = this.#seen.get(node)
    return known === true || known === isSure
  }

  /** A choice between null and one schema is treated as that schema. */
  #choose(choices: readonly unknown[], isSure: boolean, level: number): void {
    const telling = choices.filter((each) => !this.#shapes.schemas.isNull(each))
    if (telling.length < choices.length) this.types.add('null')
    const isChoice = telling.length > 1
    for (const each of telling) {
      if (isChoice && level <= deepestChoice) this.branches.push(each as Schema)
      this.#visit(each, isSure && !isChoice, level + 1)
    }
  }

  #add(node: Keywords, isSure: boolean): void {
    const { type, items, properties = {}, additionalProperties, required, format, enum: values } = node
    for (const each of typesOf(type)) this.types.add(each)
    if (type === undefined)
      for (const each of listed(node)) this.types.add(each === null ? 'null' : isNumber(each) ? 'number' : typeof each)
    this.itemSchema ??= items as Schema | undefined
    for (const [name, each] of Object.entries(properties as object)) if (!this.fields.has(name)) this.fields.set(name, each as Schema)
    if (isObject(additionalProperties)) this.otherFields ??= additionalProperties
    if (additionalProperties === false) this.isOpen = false
    else if (additionalProperties === true && isSure) this.isOpen ??= true
    if (isSure) for (const name of list(required)) this.required.add(name as string)
    this.format ??= format as string | undefined
    this.values ??= values as readonly unknown[] | undefined
    this.isReadOnly ||= node['readOnly'] === true
    this.isWriteOnly ||= node['writeOnly'] === true
  }
}

/** The values of `const` or `enum`, which show the type of a schema that has no `type`. */
function listed({ const: only, enum: values }: Keywords): readonly unknown[] {
  return only === undefined ? list(values) : [only]
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
