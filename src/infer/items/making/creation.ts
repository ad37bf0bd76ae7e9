import type { OpenApiDocument, Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { lookUp } from '../../../document/references.ts'
import type { AnyCall } from '../../../provider/provider.ts'
import { isStage, isStatus } from '../../resources/roles/effects.ts'
import { isObjectLike, type Structure, type Structures } from '../../resources/fields.ts'
import type { Resource } from '../../resources/model.ts'
import { FieldNames, ownValues, sentValues, type Data } from '../data.ts'
import { isCreatedTime, isEndedFlag, isLaterTime, isErrorField, isSuccessFlag, isUpdatedTime } from './knownFields.ts'
import type { MakingContext, Wish } from './wish.ts'
import { adjust, mayAgree } from './adjusting.ts'
import { Completion } from './completion.ts'
import { slugFor } from './slugs.ts'
import { spread } from './spread.ts'
import { timeFor } from './times.ts'

export type CreatingContext = MakingContext & Pick<AnyCall<unknown>, 'now'>

/** Makes the value of a field that was not sent; undefined if the field is left out. */
type Complete = (call: CreatingContext, id: string, sent: Data) => unknown

interface Around {
  readonly document: OpenApiDocument
  readonly structures: Structures
  /** Values that the document has elsewhere for fields, by their names. */
  readonly known: ReadonlyMap<string, readonly string[]>
  readonly value: (schema: Schema, context: MakingContext, wish: Wish) => unknown
  /** The first example or default of a schema. */
  readonly exampleOf: (schema: Schema) => unknown
  readonly fits: (value: unknown, schema: Schema) => boolean
}

interface Field {
  readonly name: string
  readonly schema: Schema
  readonly structure: Structure
  readonly isRequired: boolean
  /** The field's schema in the request; undefined if clients do not send the field. */
  readonly asked: Schema | undefined
}

/**
 * Makes the new items of a resource. Fields that were sent are found by names without case and separators. Times are now, and other fields
 * of the server are sampled. A field that a client may send but did not gets its default, or is left out if it is optional. All this is
 * worked out once for each field, not for each item.
 */
export class Creation {
  readonly #resource: Resource
  readonly #around: Around
  readonly #fields: readonly { readonly name: string; readonly complete: Complete | undefined }[]
  /** Numbers, amounts and times that are made up if they are not sent, with their schemas. They may be changed to agree with others. */
  readonly #adjustable: ReadonlyMap<string, Schema>
  readonly #madeUp = new Set<Complete>()
  /** The fields in which a value that a client sends may lack something. */
  readonly #incomplete: readonly Pick<Field, 'name' | 'schema'>[]
  readonly #completion: Completion
  /** The names of the fields; empty if two of them differ only in case and separators. */
  readonly #names: ReadonlySet<string>

  constructor(resource: Resource, requested: Structure, around: Around) {
    const { structures } = around
    const item = structures.of(resource.item)
    const { fields, required } = item
    this.#resource = resource
    this.#around = around
    this.#completion = new Completion(around)
    this.#names = structures.namesOf(item).size === fields.size ? new Set(fields.keys()) : new Set()
    // The key is set apart, as its path has it. Of several schemas, the item may have any.
    const [key] = resource.key.at?.length === 1 ? resource.key.at : []
    const isComparable = item.branches.length === 0
    const known = [...fields].map(([name, schema]): Field => {
      const declared = requested.fields.get(structures.nameLike(requested, name) ?? name)
      const asked = declared !== undefined && structures.of(declared).isReadOnly ? undefined : declared
      return { name, schema, structure: structures.of(schema), isRequired: required.has(name), asked }
    })
    this.#fields = known.map((field) => ({ name: field.name, complete: this.#completing(field) }))
    const isMadeUp = new Set(this.#fields.flatMap(({ name, complete }) => (complete && this.#madeUp.has(complete) ? [name] : [])))
    const adjustable = known.filter(({ name, structure }) => isMadeUp.has(name) && mayAgree(name, structure))
    this.#adjustable = new Map(adjustable.map(({ name, schema }) => [name, schema]))
    this.#incomplete = known.filter(({ name, schema, asked }) => isComparable && name !== key && this.#completion.mayMiss(asked, schema))
  }

  /** Makes a new item; `id` is its key. */
  make(call: CreatingContext, sent: Data, id: string): Data {
    const data: Data = {}
    const made: Data = {}
    const isExact = this.#areNames(sent)
    const valueOf = isExact ? ownValues(sent) : sentValues(sent)
    for (const { name, complete } of this.#fields) {
      const given = valueOf(name)
      const value = given === undefined ? (made[name] = complete?.(call, id, sent)) : given
      if (value !== undefined) data[name] = value
    }
    if (!isExact) this.#addOthers(data, sent)
    this.mend(call, { data, before: made, id })
    adjust(data, { made, adjustable: this.#adjustable, fits: this.#around.fits })
    return data
  }

  #areNames(sent: Data): boolean {
    for (const name in sent) if (!this.#names.has(name)) return false
    return true
  }

  /** Makes up what the item's schema requires in fields that differ from what they were before. Changes `data`. */
  mend(call: CreatingContext, { data, before, id }: { readonly data: Data; readonly before: Data; readonly id: string }): void {
    const { name: collection, noun } = this.#resource
    for (const { name, schema } of this.#incomplete) {
      const value = data[name]
      if (value === undefined || value === before[name]) continue
      data[name] = this.#completion.completed(value, schema, { call, entity: [collection, id, name], name, owner: noun })
    }
  }

  /** Adds fields that were sent and that the item does not have. */
  #addOthers(data: Data, sent: Data): void {
    const names = new FieldNames(data)
    for (const [name, value] of Object.entries(sent)) if (names.find(name) === undefined) names.set(name, value)
    spread(this.#around.structures, this.#resource.item, { data, sent })
  }

  #completing(field: Field): Complete | undefined {
    const { name, structure, isRequired } = field
    const [key, deeper] = this.#resource.key.at ?? []
    if (name === key && deeper === undefined) return (_, id) => id
    if (isCreatedTime(name) || isUpdatedTime(name)) return timeOf(structure)
    if (isSuccessFlag(name) && structure.types.has('boolean')) return () => true
    if (!isLaterTime(name) && !isErrorField(name)) return this.#byDocument(field)
    if (structure.types.has('null')) return () => null
    if (isRequired && structure.types.has('boolean')) return () => false
    return isRequired ? this.#made(field) : undefined
  }

  #byDocument(field: Field): Complete | undefined {
    const { name, schema, structure, isRequired, asked } = field
    const { document, exampleOf, fits, known } = this.#around
    const standard = defaultOf(document, asked ?? schema) ?? defaultOf(document, schema)
    if (standard !== undefined && fits(standard, schema)) return () => standard
    if (isEndedFlag(name) && structure.types.has('boolean') && (asked === undefined || isRequired)) return () => false
    if (isStatus(name, structure)) {
      const first = exampleOf(schema) ?? structure.values?.[0]
      return () => first
    }
    const [first] = known.get(name) ?? []
    if (first !== undefined && isStage(name)) return () => first
    if (asked !== undefined && !isRequired) return undefined
    if (asked !== undefined && structure.types.has('null')) return () => null
    if (structure.items !== undefined && !isObjectLike(structure) && asked === undefined) return () => []
    return this.#made(field)
  }

  /** A value that is made up, or a slug of what was sent. */
  #made({ name, schema }: Field): Complete {
    const { value, fits, known } = this.#around
    const words = known.get(name)
    const { name: collection, noun } = this.#resource
    const complete: Complete = (call, id, sent) => {
      if (words) return words[call.random(collection, id, name).int(0, words.length - 1)]
      const slug = slugFor(name, sent)
      return slug !== undefined && fits(slug, schema) ? slug : value(schema, call, { entity: [collection, id, name], name, owner: noun })
    }
    this.#madeUp.add(complete)
    return complete
  }
}

/** The time of a call. It is written once for all calls at the same time. */
function timeOf(structure: Structure): Complete {
  let last = Number.NaN
  let written: unknown
  return ({ now }) => {
    if (now !== last) written = timeFor(structure, now)
    last = now
    return written
  }
}

function defaultOf(document: OpenApiDocument, schema: Schema): unknown {
  if (!isObject(schema)) return undefined
  const target = typeof schema['$ref'] === 'string' ? lookUp(document, schema['$ref']) : schema
  return isObject(target) ? target['default'] : undefined
}
