import { faker as english } from '@faker-js/faker/locale/en'
import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { lookUp } from '../../document/references.ts'
import type { AnyCall, ProviderContext } from '../../provider/provider.ts'
import { fakerSource, referenceDate } from '../../sample/values/faker.ts'
import type { Schemas } from '../../schema/reading/schemas.ts'
import type { Api } from '../../spec/api.ts'
import { Fitter } from '../../sample/fit/fits.ts'
import { list } from '../../sample/context.ts'
import { flatten } from '../../sample/flatten.ts'
import { sample, type SampleContext } from '../../sample/sample.ts'
import { isNumeric, isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import { paramSchema } from '../resources/carrier.ts'
import { isCreatedTime, isEndedTime, isErrorField, isSuccessFlag, isUpdatedTime } from './known.ts'
import { FieldNames, sentValues, setAt, type Data } from './data.ts'
import { spread } from './spread.ts'
import { parentKeyField } from '../resources/keys.ts'
import { isStatus } from '../resources/effects.ts'
import type { PlacedParam } from '../resources/paths.ts'
import type { Parents } from './record.ts'
import type { Resource } from '../resources/model.ts'

/** What items are made with: ids and random values of the world. */
export type MakingContext = Pick<ProviderContext<unknown>, 'newId' | 'random'>

/** Whose value it is: the same entity gets the same value. `like`: a value whose parts are taken where they fit. */
export interface Wish {
  readonly entity: readonly (string | number)[]
  readonly like?: unknown
}

/** Makes the data of items: what a client sent, completed with what a server would set. */
export class Maker {
  readonly #document: OpenApiDocument
  readonly #schemas: Schemas
  readonly #fitter: Fitter
  readonly structures: Structures
  readonly #fakers = fakerSource(english)
  readonly #carriers = new WeakMap<Resource, Schema | undefined>()

  constructor({ document, schemas }: Pick<Api, 'document' | 'schemas'>, structures: Structures) {
    this.#document = document
    this.#schemas = schemas.response
    this.#fitter = new Fitter(schemas.response)
    this.structures = structures
  }

  /** A value of a schema. */
  value(schema: Schema, context: MakingContext, { entity, like }: Wish): unknown {
    return sample(schema, this.#sampling(context, entity), like)
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

  /** The first example or default of a schema, wherever in it that stands. */
  exampleOf(schema: Schema | undefined): unknown {
    const keywords = flatten(schema, { schemas: this.#schemas, pick: ([first]) => first })
    return list(keywords['examples'])[0] ?? keywords['default']
  }

  /** Whether a value may stand in a reply where the schema says what. */
  fits(value: unknown, schema: Schema): boolean {
    return this.#fitter.fits(value, schema)
  }

  /** An item as the collection starts with it, or as it is derived from its key. */
  whole(resource: Resource, context: MakingContext, { entity, like }: Wish): Data {
    const made = resource.item === undefined ? {} : this.value(resource.item, context, { entity: [resource.name, ...entity], like })
    return isObject(made) ? this.#unended(resource, made) : {}
  }

  /**
   * A new item: what was sent, by names without case and separators; times, now; fields of the server, sampled. A field that a
   * client may send and did not gets its default, or is left out where it is optional.
   */
  created(
    resource: Resource,
    call: MakingContext & Pick<AnyCall<unknown>, 'now'>,
    { sent, requested, id }: { readonly sent: Data; readonly requested: Structure; readonly id: string },
  ): Data {
    const item = this.structures.of(resource.item)
    const data: Data = {}
    const valueOf = sentValues(sent)
    const [key, deeper] = resource.key.at ?? []
    for (const [name, schema] of item.fields) {
      const field = this.structures.of(schema)
      const given = valueOf(name)
      if (given !== undefined) data[name] = given
      else if (name === key && deeper === undefined) data[name] = id
      else if (isCreatedTime(name) || isUpdatedTime(name)) data[name] = timeFor(field, call.now)
      else if (isSuccessFlag(name) && field.types.has('boolean')) data[name] = true
      else if (isEndedTime(name) || isErrorField(name)) this.#setEmpty(data, name, { field, isRequired: item.required.has(name) })
      else
        this.#complete(data, name, {
          schema,
          field,
          resource,
          call,
          id,
          asked: requested.fields.get(this.structures.nameLike(requested, name) ?? name),
          isRequired: item.required.has(name),
        })
    }
    const names = new FieldNames(data)
    for (const [name, value] of Object.entries(sent)) if (names.find(name) === undefined) names.set(name, value)
    spread(this.structures, resource.item, { data, sent })
    return data
  }

  #complete(data: Data, name: string, { schema, field, resource, call, id, asked, isRequired }: Completing): void {
    const standard = defaultOf(this.#document, asked ?? schema) ?? defaultOf(this.#document, schema)
    if (standard !== undefined) data[name] = standard
    else if (isStatus(name, field)) data[name] = this.exampleOf(schema) ?? field.values?.[0]
    else if (asked !== undefined && !isRequired) return
    else if (asked !== undefined && field.types.has('null')) data[name] = null
    else if (field.items !== undefined && !isObjectLike(field) && asked === undefined) data[name] = []
    else data[name] = this.value(schema, call, { entity: [resource.name, id, name] })
  }

  #setEmpty(data: Data, name: string, { field, isRequired }: { readonly field: Structure; readonly isRequired: boolean }): void {
    if (field.types.has('null')) data[name] = null
    else if (isRequired && field.types.has('boolean')) data[name] = false
  }

  /** What is there has not ended, and a success has no errors. */
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

  /** Sets the time of a change, where the item has one. */
  touch(resource: Resource, data: Data, now: number): Data {
    const item = this.structures.of(resource.item)
    for (const [name, schema] of item.fields) if (isUpdatedTime(name)) data[name] = timeFor(this.structures.of(schema), now)
    return data
  }

  /** Writes the key and the keys of parents into an item, where it has fields for them. */
  place(
    resource: Resource,
    data: Data,
    { key, parents, params }: { readonly key: string | number; readonly parents: Parents; readonly params: readonly PlacedParam[] },
  ): Data {
    const item = this.structures.of(resource.item)
    for (const { name, label } of params) {
      const value = parents[label]
      if (value === undefined || label === resource.identity.at(-1)) continue
      const field = parentKeyField(this.structures, resource.item, { name, label })
      if (field !== undefined) this.#setScalar(data, field, { value, schema: item.fields.get(field) as Schema })
    }
    const { at, schema, aliases = [] } = resource.key
    const typed = this.typedKey(resource, key)
    if (at !== undefined && (schema === undefined || this.#holds(schema, typed))) setAt(data, at, typed)
    for (const alias of aliases) if (alias.schema === undefined || this.#holds(alias.schema, typed)) setAt(data, alias.at, typed)
    return data
  }

  /** Paths have texts only. A value that the field does not take is left out. */
  #setScalar(data: Data, name: string, { value, schema }: { readonly value: string; readonly schema: Schema }): void {
    const typed = isNumeric(this.structures.of(schema)) && /^-?\d+$/.test(value) ? Number(value) : value
    if (this.fits(typed, schema)) data[name] = typed
  }

  /** Whether a field may hold a key, by its type: a list of keys in a path is no number. */
  #holds(schema: Schema, key: string | number): boolean {
    const { types } = this.structures.of(schema)
    return types.size === 0 || types.has(typeof key) || (typeof key === 'number' && types.has('integer'))
  }

  /** A key as its field writes it: paths have texts only. */
  typedKey(resource: Resource, key: string | number): string | number {
    const field = this.keyStructure(resource)
    if (typeof key === 'string' && field && isNumeric(field) && /^-?\d+$/.test(key) && Number.isSafeInteger(Number(key)))
      return field.types.has('string') && /^0\d/.test(key) ? key : Number(key)
    return typeof key === 'number' && field && field.types.has('string') && !field.types.has('integer') ? String(key) : key
  }

  /** The parents that an item names in its own fields, where its path did not. */
  parentsIn(resource: Resource, data: Data, parents: Parents): Parents {
    const found: Record<string, string> = { ...parents }
    for (const param of resource.params) {
      if (!resource.scope.includes(param.label) || found[param.label] !== undefined) continue
      const field = parentKeyField(this.structures, resource.item, param)
      const value = field === undefined ? undefined : data[field]
      if (typeof value === 'string' || typeof value === 'number') found[param.label] = String(value)
    }
    return found
  }

  keyStructure({ key }: Resource): Structure | undefined {
    return key.at === undefined ? undefined : this.structures.of(key.schema)
  }
}

interface Completing {
  readonly schema: Schema
  readonly field: Structure
  readonly resource: Resource
  readonly call: MakingContext
  readonly id: string
  /** The field's schema in the request; undefined where clients do not send it. */
  readonly asked: Schema | undefined
  readonly isRequired: boolean
}

/** A time in the type that the schema wants. */
export function timeFor(field: Structure, now: number): unknown {
  const { types, format } = field
  if (isNumeric(field)) return format === 'int64' && !types.has('number') ? now : Math.floor(now / 1000)
  const text = new Date(now).toISOString()
  return format === 'date' ? text.slice(0, 10) : text
}

function defaultOf(document: OpenApiDocument, schema: Schema): unknown {
  if (!isObject(schema)) return undefined
  const target = typeof schema['$ref'] === 'string' ? lookUp(document, schema['$ref']) : schema
  return isObject(target) ? target['default'] : undefined
}
