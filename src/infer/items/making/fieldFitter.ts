import type { Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { Fitter } from '../../../sample/fit/fits.ts'
import { asksOnly } from '../../../schema/reading/keywords.ts'
import type { NormalSchema } from '../../../schema/reading/normalise.ts'
import type { Schemas } from '../../../schema/reading/schemas.ts'

/** Tells whether values match the schemas of fields. Fast for small whole numbers, such as most keys. */
export class FieldFitter {
  readonly #schemas: Schemas
  readonly #fitter: Fitter
  readonly #countable = new WeakMap<object, boolean>()

  constructor(schemas: Schemas) {
    this.#schemas = schemas
    this.#fitter = new Fitter(schemas)
  }

  fits(value: unknown, schema: Schema): boolean {
    if (typeof value === 'number' && isSmallCount(value) && this.#takesCounts(schema)) return true
    return this.#fitter.fits(value, schema)
  }

  /** Whether a schema requires only that a number is whole, as most schemas of keys do. */
  #takesCounts(schema: Schema): boolean {
    if (!isObject(schema)) return false
    let known = this.#countable.get(schema)
    if (known === undefined) this.#countable.set(schema, (known = asksForCount(this.#schemas.read(schema))))
    return known
  }
}

/** Whether a number is valid in all formats of whole numbers. */
function isSmallCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31
}

const typeAndFormat: ReadonlySet<string> = new Set(['type', 'format'])

function asksForCount(schema: NormalSchema): boolean {
  if (typeof schema === 'boolean' || schema['$ref'] !== undefined) return false
  const { type, format } = schema
  return asksOnly(schema, typeAndFormat) && type === 'integer' && (format === undefined || format === 'int32' || format === 'int64')
}
