import { isNumber, isWholeText, type AnyNumber } from '../../../numbers/exactNumber.ts'
import type { Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { paramSchema } from '../../resources/keys/carrier.ts'
import { parentKeyAt, parentKeyField, schemaAt } from '../../resources/keys/keys.ts'
import { isNumeric, type Structure, type Structures } from '../../resources/fields.ts'
import type { Resource } from '../../resources/model.ts'
import { setAt, type Data } from '../data.ts'
import type { FieldFitter } from '../making/fieldFitter.ts'
import type { Parents } from '../records/record.ts'
import { numberOfKey } from './keyNumbers.ts'

/** Where an item names the parent that a label stands for. */
interface ParentKey {
  readonly label: string
  readonly at: readonly string[]
  readonly schema: Schema
}

/** Reads and writes the keys of items, and those of their parents, in the fields that are for them. */
export class ItemKeys {
  readonly #structures: Structures
  readonly #fitter: FieldFitter
  readonly #carriers = new WeakMap<Resource, Schema | undefined>()
  readonly #parentKeys = new WeakMap<Resource, readonly ParentKey[]>()

  constructor(structures: Structures, fitter: FieldFitter) {
    this.#structures = structures
    this.#fitter = fitter
  }

  /** The schema of the path parameter that carries the key of a resource. */
  carrierOf(resource: Resource): Schema | undefined {
    if (!this.#carriers.has(resource)) this.#carriers.set(resource, paramSchema(resource))
    return this.#carriers.get(resource)
  }

  /** Writes the key and the keys of parents into the fields of an item that are for them. */
  place(resource: Resource, data: Data, { key, parents }: { readonly key: string | number; readonly parents: Parents }): Data {
    const { required } = this.#structures.of(resource.item)
    for (const { label, at: inItem, schema } of this.#parentKeysOf(resource)) {
      const value = parents[label]
      if (value === undefined) continue
      const [name = ''] = inItem
      if (inItem.length === 1 || isObject(data[name]) || required.has(name)) this.#setScalar(data, inItem, { value, schema })
    }
    const { at, schema, aliases = [] } = resource.key
    const typed = this.written(resource, key)
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
        const at = parentKeyAt(this.#structures, resource.item, param)
        return at ? [{ label: param.label, at, schema: schemaAt(this.#structures, resource.item, at) as Schema }] : []
      })
      this.#parentKeys.set(resource, known)
    }
    return known
  }

  /** Sets a field to a value from a path, which is always text. A value that the field does not accept is left out. */
  #setScalar(data: Data, at: readonly string[], { value, schema }: { readonly value: string; readonly schema: Schema }): void {
    const typed = isNumeric(this.#structures.of(schema)) && isWholeText(value) ? numberOfKey(value) : value
    if (this.#fitter.fits(typed, schema)) setAt(data, at, typed)
  }

  /** Whether the type of a field allows a key: a path may have a list of keys, which is not a number. */
  #holds(schema: Schema, key: string | AnyNumber): boolean {
    const { types } = this.#structures.of(schema)
    return types.size === 0 || types.has(isNumber(key) ? 'number' : 'string') || (isNumber(key) && types.has('integer'))
  }

  /** A key as the item's field has it, with all its digits if it is a number. */
  written(resource: Resource, key: string | number): string | AnyNumber {
    const typed = this.typed(resource, key)
    const field = this.structureOf(resource)
    const isExact = field && isNumeric(field) && !field.types.has('string') && isWholeText(String(typed))
    return isExact ? numberOfKey(typed) : typed
  }

  /** A key in the type of its field. In a path it is always text. */
  typed(resource: Resource, key: string | number): string | number {
    const field = this.structureOf(resource)
    if (typeof key === 'string' && field && isNumeric(field) && isWholeText(key) && Number.isSafeInteger(Number(key)))
      return field.types.has('string') && /^0\d/.test(key) ? key : Number(key)
    return typeof key === 'number' && field && field.types.has('string') && !field.types.has('integer') ? String(key) : key
  }

  /** The parents that an item names in its own fields, if its path did not name them. */
  parentsIn(resource: Resource, data: Data, parents: Parents): Parents {
    const found: Record<string, string> = { ...parents }
    for (const param of resource.params) {
      if (!resource.scope.includes(param.label) || found[param.label] !== undefined) continue
      const field = parentKeyField(this.#structures, resource.item, param)
      const value = field === undefined ? undefined : data[field]
      if (typeof value === 'string' || isNumber(value)) found[param.label] = String(value)
    }
    return found
  }

  structureOf({ key }: Resource): Structure | undefined {
    return key.at === undefined ? undefined : this.#structures.of(key.schema)
  }
}
