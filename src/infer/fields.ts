import type { OpenApiDocument, Schema } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { isReference, lookUp } from '../document/references.ts'

/** What inference has to know of a schema: its types, its fields after joining, its items. */
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
  /** Whether fields without a name of their own are described, so that objects are maps. */
  readonly others: Schema | undefined
  /** The reference it was reached by, if it was: two uses of one component are the same thing. */
  readonly ref: string | undefined
}

const deepest = 8

interface Draft {
  types: Set<string>
  fields: Map<string, Schema>
  required: Set<string>
  items: Schema | undefined
  branches: Schema[]
  format: string | undefined
  values: readonly unknown[] | undefined
  isReadOnly: boolean
  isWriteOnly: boolean
  others: Schema | undefined
  ref: string | undefined
}

/** Reads structures of schemas, each once. Schemas may be circular: parts are read when asked for. */
export class Structures {
  readonly document: OpenApiDocument
  readonly #known = new WeakMap<object, Structure>()

  constructor(document: OpenApiDocument) {
    this.document = document
  }

  of(schema: Schema | undefined): Structure {
    if (!isObject(schema)) return empty
    let known = this.#known.get(schema)
    if (!known) this.#known.set(schema, (known = this.#read(schema)))
    return known
  }

  /** The structure of a field, or undefined. */
  field(structure: Structure, name: string): Structure | undefined {
    const schema = structure.fields.get(name)
    return schema === undefined ? undefined : this.of(schema)
  }

  #read(schema: Readonly<Record<string, unknown>>): Structure {
    const draft: Draft = { ...empty, types: new Set(), fields: new Map(), required: new Set(), branches: [] }
    if (isReference(schema)) draft.ref = schema.$ref
    this.#visit(schema, draft, { level: 0, isBranch: false })
    if (draft.items !== undefined) draft.types.add('array')
    if (draft.fields.size > 0) draft.types.add('object')
    return draft
  }

  #visit(part: unknown, draft: Draft, { level, isBranch }: { readonly level: number; readonly isBranch: boolean }): void {
    if (!isObject(part) || level > deepest) return
    if (isReference(part)) this.#visit(lookUp(this.document, part.$ref), draft, { level: level + 1, isBranch })
    for (const type of [part['type']].flat()) if (typeof type === 'string') draft.types.add(type)
    draft.items ??= isObject(part['items']) ? (part['items'] as Schema) : undefined
    if (isObject(part['properties']))
      for (const [name, each] of Object.entries(part['properties'])) if (!draft.fields.has(name)) draft.fields.set(name, each as Schema)
    if (isObject(part['additionalProperties'])) draft.others ??= part['additionalProperties'] as Schema
    if (!isBranch) for (const name of [part['required']].flat()) if (typeof name === 'string') draft.required.add(name)
    if (typeof part['format'] === 'string') draft.format ??= part['format']
    if (Array.isArray(part['enum'])) draft.values ??= part['enum']
    draft.isReadOnly ||= part['readOnly'] === true
    draft.isWriteOnly ||= part['writeOnly'] === true
    for (const each of listOf(part['allOf'])) this.#visit(each, draft, { level: level + 1, isBranch })
    for (const each of [...listOf(part['oneOf']), ...listOf(part['anyOf'])]) {
      if (level <= 2) draft.branches.push(each as Schema)
      this.#visit(each, draft, { level: level + 1, isBranch: true })
    }
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

const empty: Structure & Draft = {
  types: new Set(),
  fields: new Map(),
  required: new Set(),
  items: undefined,
  branches: [],
  format: undefined,
  values: undefined,
  isReadOnly: false,
  isWriteOnly: false,
  others: undefined,
  ref: undefined,
}

export function isObjectLike({ types }: Structure): boolean {
  return types.has('object')
}

export function isScalar({ types, fields, items }: Structure): boolean {
  return fields.size === 0 && items === undefined && ['string', 'integer', 'number', 'boolean'].some((type) => types.has(type))
}
