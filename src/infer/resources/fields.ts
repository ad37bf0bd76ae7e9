import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { isReference } from '../../document/references.ts'
import { Shapes, type Shape } from '../../schema/reading/shape.ts'
import type { Keywords } from '../../schema/reading/keywords.ts'
import { isPlainScalar } from './plainScalars.ts'
import { ShownFields, type ShownField } from '../items/records/shownFields.ts'
import { bare, singular } from '../words/names.ts'
import type { Api } from '../../spec/api.ts'

/** What inference needs to know about a schema: its types, all of its fields, its items. */
export interface Structure {
  readonly types: ReadonlySet<string>
  readonly fields: ReadonlyMap<string, Schema>
  readonly required: ReadonlySet<string>
  readonly items: Schema | undefined
  /** The alternatives of `oneOf` and `anyOf`; their fields are among `fields` too. */
  readonly branches: readonly Schema[]
  readonly format: string | undefined
  readonly values: readonly unknown[] | undefined
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  /** Whether it may have any other fields: a schema says so expressly, and none forbids it. */
  readonly isOpen: boolean
  /** The schema of fields that are not named, if the object is a map. */
  readonly others: Schema | undefined
  /** The reference that led to the schema, if there is one. Two uses of one component are the same thing. */
  readonly ref: string | undefined
}

/** Reads the structures of schemas. */
export class Structures {
  readonly document: OpenApiDocument
  readonly #shapes: Shapes
  readonly #known = new WeakMap<object, Structure>()
  readonly #ofShapes = new WeakMap<Shape, Structure>()
  /** Structures of references that have no other keyword. Documents repeat them, and all that are alike mean the same. */
  readonly #ofReferences = new Map<string, Structure>()
  readonly #names = new WeakMap<Structure, ReadonlyMap<string, string>>()
  readonly #undeclared = new WeakMap<Structure, readonly string[]>()
  readonly #shown = new WeakMap<Structure, ShownFields>()
  readonly #nouns = new Map<string, string>()
  readonly #singulars = new Map<string, string>()

  constructor({ document, schemas }: Pick<Api, 'document' | 'schemas'>) {
    this.document = document
    this.#shapes = new Shapes(schemas.response)
  }

  of(schema: Schema | undefined): Structure {
    const isKeyed = typeof schema === 'object' && schema !== null
    let known = isKeyed ? this.#known.get(schema) : undefined
    if (known) return known
    known = isKeyed && isReference(schema) && Object.keys(schema).length === 1 ? this.#ofReference(schema) : this.#ofShape(schema)
    if (isKeyed) this.#known.set(schema, known)
    return known
  }

  #ofReference(schema: { readonly $ref: string }): Structure {
    let known = this.#ofReferences.get(schema.$ref)
    if (!known) this.#ofReferences.set(schema.$ref, (known = this.#ofShape(schema)))
    return known
  }

  #ofShape(schema: Schema | undefined): Structure {
    if (isPlainScalar(schema) && !('enum' in schema) && !('nullable' in schema)) return scalarStructure(schema)
    const shape = this.#shapes.of(schema)
    let known = this.#ofShapes.get(shape)
    if (!known) this.#ofShapes.set(shape, (known = structureOf(shape, isReference(schema) ? schema.$ref : undefined)))
    return known
  }

  /**
   * A noun in the singular, without case and separators. Results are kept, because a document repeats its nouns and finding a singular is
   * slow.
   */
  nounOf(name: string): string {
    let noun = this.#nouns.get(name)
    if (noun === undefined) this.#nouns.set(name, (noun = bare(this.singularOf(name))))
    return noun
  }

  /** `CustomerAccounts` → `customer account` */
  singularOf(name: string): string {
    let known = this.#singulars.get(name)
    if (known === undefined) this.#singulars.set(name, (known = singular(name)))
    return known
  }

  /** The name of the field with this name, regardless of case and separators. */
  nameLike(structure: Structure, name: string): string | undefined {
    return structure.fields.has(name) ? name : this.namesOf(structure).get(bare(name))
  }

  /** The names of all fields, by their names without case and separators. */
  namesOf(structure: Structure): ReadonlyMap<string, string> {
    let names = this.#names.get(structure)
    if (!names) this.#names.set(structure, (names = new Map([...structure.fields.keys()].toReversed().map((each) => [bare(each), each]))))
    return names
  }

  /** The names that are required, but not declared: some documents require `name` and declare `Name`. */
  undeclared(structure: Structure): readonly string[] {
    let names = this.#undeclared.get(structure)
    if (!names) this.#undeclared.set(structure, (names = [...structure.required].filter((name) => !structure.fields.has(name))))
    return names
  }

  /** Its fields as replies show them. */
  shownFields(structure: Structure): ShownFields {
    let shown = this.#shown.get(structure)
    if (!shown) this.#shown.set(structure, (shown = this.#shownFields(structure)))
    return shown
  }

  #shownFields(structure: Structure): ShownFields {
    const list = [...structure.fields].map(([name, schema]) => shownField(name, this.of(schema)))
    return new ShownFields(list, this.namesOf(structure).size === list.length && this.undeclared(structure).length === 0)
  }

  /** Whether two schemas describe the same thing: they are uses of one component, or have most of their fields in common. */
  agree(a: Schema | undefined, b: Schema | undefined): boolean {
    const [one, two] = [this.of(a), this.of(b)]
    if (isSameComponent(one, two)) return true
    const names = new Set([...one.fields.keys(), ...two.fields.keys()])
    const common = [...one.fields.keys()].filter((name) => two.fields.has(name)).length
    return names.size > 0 && common / names.size >= 0.6
  }

  /** The number of fields that two structures have in common. */
  common({ fields }: Structure, other: Structure): number {
    return [...fields.keys()].filter((name) => this.nameLike(other, name) !== undefined).length
  }

  /** The structure of a field, or undefined. */
  field(structure: Structure, name: string): Structure | undefined {
    const schema = structure.fields.get(name)
    return schema === undefined ? undefined : this.of(schema)
  }
}

function shownField(name: string, structure: Structure): ShownField {
  return { name, isWriteOnly: structure.isWriteOnly, isFlat: !isObjectLike(structure) || structure.fields.size === 0 }
}

function structureOf(shape: Shape, ref: string | undefined): Structure {
  const { types, fields, required, itemSchema, branches, format, values, isReadOnly, isWriteOnly, otherFields, isOpen } = shape
  return {
    types,
    fields,
    required,
    items: itemSchema,
    branches,
    format,
    values,
    isReadOnly,
    isWriteOnly,
    isOpen: isOpen === true,
    others: otherFields,
    ref,
  }
}

const none = { fields: new Map<string, Schema>(), required: new Set<string>(), items: undefined, branches: [], values: undefined } as const

/** The structure of a plain scalar without `enum` and `nullable`. */
function scalarStructure({ type, format, readOnly, writeOnly }: Keywords): Structure {
  return {
    ...none,
    types: new Set([type as string]),
    format: typeof format === 'string' ? format : undefined,
    isReadOnly: readOnly === true,
    isWriteOnly: writeOnly === true,
    isOpen: false,
    others: undefined,
    ref: undefined,
  }
}

/** Whether two structures are uses of one component. */
export function isSameComponent(one: Structure, other: Structure): boolean {
  return one.ref !== undefined && one.ref === other.ref
}

export function isNumeric({ types }: Structure): boolean {
  return types.has('integer') || types.has('number')
}

export function isObjectLike({ types }: Structure): boolean {
  return types.has('object')
}

export function isScalar({ types, fields, items }: Structure): boolean {
  return fields.size === 0 && items === undefined && ['string', 'integer', 'number', 'boolean'].some((type) => types.has(type))
}

/** Whether a schema does not say what a value is. */
export function isAnything({ types, fields, items, branches }: Structure): boolean {
  return types.size === 0 && fields.size === 0 && items === undefined && branches.length === 0
}
