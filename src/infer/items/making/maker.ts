import { isNumber, isWholeText, type AnyNumber } from '../../../numbers/exactNumber.ts'
import { numberOfKey } from '../keys/keyNumbers.ts'
import { faker as english } from '@faker-js/faker/locale/en'
import type { OpenApiDocument, Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { fakerSource, referenceDate } from '../../../sample/values/faker.ts'
import type { Schemas } from '../../../schema/reading/schemas.ts'
import type { Api } from '../../../spec/api.ts'
import { list } from '../../../sample/keywordValues.ts'
import { flatten } from '../../../sample/flatten.ts'
import { sample, type SampleContext } from '../../../sample/sample.ts'
import { isNumeric, type Structure, type Structures } from '../../resources/fields.ts'
import { paramSchema } from '../../resources/keys/carrier.ts'
import { isEndedTime, isErrorField, isSuccessFlag, isUpdatedTime } from './knownFields.ts'
import { setAt, type Data } from '../data.ts'
import { Creation, type CreatingContext } from './creation.ts'
import { FieldFitter } from './fieldFitter.ts'
import type { MakingContext, Wish } from './wish.ts'
import { timeFor } from './times.ts'
import { parentKeyAt, parentKeyField, schemaAt } from '../../resources/keys/keys.ts'
import type { Parents } from '../records/record.ts'
import type { Resource } from '../../resources/model.ts'

/** Where an item names the parent that a label stands for. */
interface ParentKey {
  readonly label: string
  readonly at: readonly string[]
  readonly schema: Schema
}

/** Makes the data of items: what a client sent, and what a server would add. */
export class Maker {
  readonly #document: OpenApiDocument
  readonly #schemas: Schemas
  readonly #fitter: FieldFitter
  readonly structures: Structures
  readonly #fakers = fakerSource(english)
  readonly #carriers = new WeakMap<Resource, Schema | undefined>()
  readonly #parentKeys = new WeakMap<Resource, readonly ParentKey[]>()
  readonly #creations = new WeakMap<Resource, Map<Structure, Creation>>()

  constructor({ document, schemas }: Pick<Api, 'document' | 'schemas'>, structures: Structures) {
    this.#document = document
    this.#schemas = schemas.response
    this.#fitter = new FieldFitter(schemas.response)
    this.structures = structures
  }

  value(schema: Schema, context: MakingContext, { entity, like, name = '', owner = '', sparse = false }: Wish): unknown {
    return sample(schema, { ...this.#sampling(context, entity), field: { name, owner }, sparse }, like)
  }

  /** The schema of the path parameter that carries the key of a resource. */
  carrierOf(resource: Resource): Schema | undefined {
    if (!this.#carriers.has(resource)) this.#carriers.set(resource, paramSchema(resource))
    return this.#carriers.get(resource)
  }

  /** A value that ignores the examples and defaults of the document. */
  madeUp(schema: Schema, context: MakingContext, entity: readonly (string | number)[]): unknown {
    return sample(schema, { ...this.#sampling(context, entity), madeUp: true })
  }

  #sampling(context: MakingContext, entity: readonly (string | number)[]): SampleContext {
    const seed = context.random(...entity).int(0, 0x7fff_ffff)
    return { faker: this.#fakers(seed, referenceDate), schemas: this.#schemas }
  }

  /** The first example or default in a schema, at any depth. */
  exampleOf(schema: Schema | undefined): unknown {
    const keywords = flatten(schema, { schemas: this.#schemas, pick: ([first]) => first })
    return list(keywords['examples'])[0] ?? keywords['default']
  }

  /** Whether a value matches a schema in a reply. */
  fits(value: unknown, schema: Schema): boolean {
    return this.#fitter.fits(value, schema)
  }

  /** An item that the collection starts with, or that is derived from its key. */
  whole(resource: Resource, context: MakingContext, { entity, like }: Wish): Data {
    const made =
      resource.item === undefined
        ? {}
        : this.value(resource.item, context, { entity: [resource.name, ...entity], like, owner: resource.noun })
    return isObject(made) ? this.#unended(resource, made) : {}
  }

  /** A new item: what was sent, and what a server would add. */
  created(
    resource: Resource,
    call: CreatingContext,
    { sent, requested, id }: { readonly sent: Data; readonly requested: Structure; readonly id: string },
  ): Data {
    return this.#creation(resource, requested).make(call, sent, id)
  }

  /**
   * Makes up what the item's schema requires in the fields that a call has changed, so that all replies show the same. Changes `data`.
   */
  mend(
    resource: Resource,
    call: CreatingContext,
    { data, before, requested, id }: { readonly data: Data; readonly before: Data; readonly requested: Structure; readonly id: string },
  ): void {
    this.#creation(resource, requested).mend(call, { data, before, id })
  }

  #creation(resource: Resource, requested: Structure): Creation {
    const ofResource = this.#creations.get(resource) ?? new Map<Structure, Creation>()
    let creation = ofResource.get(requested)
    if (!creation) {
      creation = new Creation(resource, requested, {
        document: this.#document,
        structures: this.structures,
        value: (schema, context, wish) => this.value(schema, context, wish),
        exampleOf: (schema) => this.exampleOf(schema),
        fits: (each, schema) => this.fits(each, schema),
      })
      this.#creations.set(resource, ofResource.set(requested, creation))
    }
    return creation
  }

  /** Makes an item that is in use: without a time of its end, and without errors. */
  #unended(resource: Resource, data: Data): Data {
    const item = this.structures.of(resource.item)
    for (const name of Object.keys(data)) {
      const field = this.structures.field(item, name)
      if (isErrorField(name) && !item.required.has(name)) delete data[name]
      if (isSuccessFlag(name) && typeof data[name] === 'boolean') data[name] = true
      if (field && isEndedTime(name) && field.types.has('null')) data[name] = null
    }
    return data
  }

  /** Sets the time of a change, if the item has a field for it. */
  touch(resource: Resource, data: Data, now: number): Data {
    const item = this.structures.of(resource.item)
    for (const [name, schema] of item.fields) if (isUpdatedTime(name)) data[name] = timeFor(this.structures.of(schema), now)
    return data
  }

  /** Writes the key and the keys of parents into the fields of an item that are for them. */
  place(resource: Resource, data: Data, { key, parents }: { readonly key: string | number; readonly parents: Parents }): Data {
    const { required } = this.structures.of(resource.item)
    for (const { label, at: inItem, schema } of this.#parentKeysOf(resource)) {
      const value = parents[label]
      if (value === undefined) continue
      const [name = ''] = inItem
      if (inItem.length === 1 || isObject(data[name]) || required.has(name)) this.#setScalar(data, inItem, { value, schema })
    }
    const { at, schema, aliases = [] } = resource.key
    const typed = this.writtenKey(resource, key)
    if (at !== undefined && (schema === undefined || this.#holds(schema, typed))) setAt(data, at, typed)
    for (const alias of aliases) if (alias.schema === undefined || this.#holds(alias.schema, typed)) setAt(data, alias.at, typed)
    return data
  }

  /** The fields of an item that name its parents. */
  #parentKeysOf(resource: Resource): readonly ParentKey[] {
    let known = this.#parentKeys.get(resource)
    if (!known) {
      const others = resource.params.filter(({ label }) => label !== resource.identity.at(-1))
      known = others.flatMap((param) => {
        const at = parentKeyAt(this.structures, resource.item, param)
        return at ? [{ label: param.label, at, schema: schemaAt(this.structures, resource.item, at) as Schema }] : []
      })
      this.#parentKeys.set(resource, known)
    }
    return known
  }

  /** Sets a field to a value from a path, which is always text. A value that the field does not accept is left out. */
  #setScalar(data: Data, at: readonly string[], { value, schema }: { readonly value: string; readonly schema: Schema }): void {
    const typed = isNumeric(this.structures.of(schema)) && isWholeText(value) ? numberOfKey(value) : value
    if (this.fits(typed, schema)) setAt(data, at, typed)
  }

  /** Whether the type of a field allows a key: a path may have a list of keys, which is not a number. */
  #holds(schema: Schema, key: string | AnyNumber): boolean {
    const { types } = this.structures.of(schema)
    return types.size === 0 || types.has(isNumber(key) ? 'number' : 'string') || (isNumber(key) && types.has('integer'))
  }

  /** A key as the item's field has it, with all its digits if it is a number. */
  writtenKey(resource: Resource, key: string | number): string | AnyNumber {
    const typed = this.typedKey(resource, key)
    const field = this.keyStructure(resource)
    const isExact = field && isNumeric(field) && !field.types.has('string') && isWholeText(String(typed))
    return isExact ? numberOfKey(typed) : typed
  }

  /** A key in the type of its field. In a path it is always text. */
  typedKey(resource: Resource, key: string | number): string | number {
    const field = this.keyStructure(resource)
    if (typeof key === 'string' && field && isNumeric(field) && isWholeText(key) && Number.isSafeInteger(Number(key)))
      return field.types.has('string') && /^0\d/.test(key) ? key : Number(key)
    return typeof key === 'number' && field && field.types.has('string') && !field.types.has('integer') ? String(key) : key
  }

  /** The parents that an item names in its own fields, if its path did not name them. */
  parentsIn(resource: Resource, data: Data, parents: Parents): Parents {
    const found: Record<string, string> = { ...parents }
    for (const param of resource.params) {
      if (!resource.scope.includes(param.label) || found[param.label] !== undefined) continue
      const field = parentKeyField(this.structures, resource.item, param)
      const value = field === undefined ? undefined : data[field]
      if (typeof value === 'string' || isNumber(value)) found[param.label] = String(value)
    }
    return found
  }

  keyStructure({ key }: Resource): Structure | undefined {
    return key.at === undefined ? undefined : this.structures.of(key.schema)
  }
}
