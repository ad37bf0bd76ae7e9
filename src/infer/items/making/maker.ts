import { faker as english } from '@faker-js/faker/locale/en'
import type { OpenApiDocument, Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { fakerSource, referenceDate } from '../../../sample/values/faker.ts'
import type { Schemas } from '../../../schema/reading/schemas.ts'
import type { Api } from '../../../spec/api.ts'
import { list } from '../../../sample/keywordValues.ts'
import { flatten } from '../../../sample/flatten.ts'
import { sample, type SampleContext } from '../../../sample/sample.ts'
import type { Structure, Structures } from '../../resources/fields.ts'
import { isEndedTime, isErrorField, isSuccessFlag, isUpdatedTime } from './knownFields.ts'
import type { Data } from '../data.ts'
import { ItemKeys } from '../keys/itemKeys.ts'
import { Creation, type CreatingContext } from './creation.ts'
import { FieldFitter } from './fieldFitter.ts'
import { knownValues } from './knownValues.ts'
import type { MakingContext, Wish } from './wish.ts'
import { timeFor } from './times.ts'
import type { Resource } from '../../resources/model.ts'

/** Makes the data of items: what a client sent, and what a server would add. */
export class Maker {
  readonly #document: OpenApiDocument
  readonly #schemas: Schemas
  readonly #fitter: FieldFitter
  readonly structures: Structures
  readonly keys: ItemKeys
  readonly #fakers = fakerSource(english)
  readonly #known = new WeakMap<Resource, ReadonlyMap<string, readonly string[]>>()
  readonly #creations = new WeakMap<Resource, Map<Structure, Creation>>()

  constructor({ document, schemas }: Pick<Api, 'document' | 'schemas'>, structures: Structures) {
    this.#document = document
    this.#schemas = schemas.response
    this.#fitter = new FieldFitter(schemas.response)
    this.structures = structures
    this.keys = new ItemKeys(structures, this.#fitter)
  }

  value(schema: Schema, context: MakingContext, { entity, like, name = '', owner = '', sparse = false }: Wish): unknown {
    return sample(schema, { ...this.#sampling(context, entity), field: { name, owner }, sparse }, like)
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
    if (!isObject(made)) return {}
    for (const [name, values] of this.#knownOf(resource))
      if (typeof made[name] === 'string' && !(isObject(like) && Object.hasOwn(like, name)))
        made[name] = values[context.random(resource.name, ...entity, name).int(0, values.length - 1)]
    return this.#unended(resource, made)
  }

  /** The words that the document has for plain texts of a resource. */
  #knownOf(resource: Resource): ReadonlyMap<string, readonly string[]> {
    let known = this.#known.get(resource)
    if (!known) this.#known.set(resource, (known = knownValues(this.structures, resource, (value, schema) => this.fits(value, schema))))
    return known
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
        known: this.#knownOf(resource),
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
}
