import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApiDocument } from '../../src/document/document.ts'
import { isObject } from '../../src/document/lenient.ts'
import { lookUp } from '../../src/document/references.ts'
import { plainSchema, type Reading } from './plainSchema.ts'

/** A schema that cannot be compiled to a validator. */
export class BrokenSchemaError extends Error {
  override readonly name = 'BrokenSchemaError'
}

/** Describes what is wrong with a value; undefined if nothing is. */
export type Check = (value: unknown) => string | undefined

/** Checks values with plain Ajv. Schemas are read by the judge's own code. */
export class PlainAjv {
  readonly #ajv = new Ajv2020({ strict: false, strictNumbers: true, logger: false, validateSchema: false, code: { regExp } })
  readonly side: Reading['side']
  readonly #reading: Reading
  readonly #names = new Map<string, string>()
  readonly #pending: string[] = []
  readonly #checks = new Map<object, Check>()

  constructor(document: OpenApiDocument, side: Reading['side']) {
    this.side = side
    addFormats.default(this.#ajv)
    this.#reading = { document, side, nameOf: (ref) => this.#nameOf(ref) }
  }

  /** @throws BrokenSchemaError */
  check(schema: unknown): Check {
    if (!isObject(schema)) return schema === false ? () => 'nothing is allowed here' : () => undefined
    let known = this.#checks.get(schema)
    if (!known) this.#checks.set(schema, (known = this.#compile(schema)))
    return known
  }

  #compile(schema: object): Check {
    const plain = plainSchema(schema, this.#reading)
    this.#addReferences()
    try {
      const validate = this.#ajv.compile(plain as object)
      return (value) => (validate(value) ? undefined : this.#ajv.errorsText(validate.errors, { dataVar: 'body' }))
    } catch (error) {
      throw new BrokenSchemaError((error as Error).message)
    }
  }

  #nameOf(ref: string): string {
    let name = this.#names.get(ref)
    if (name === undefined) {
      this.#names.set(ref, (name = `reference-${this.#names.size}`))
      this.#pending.push(ref)
    }
    return name
  }

  /** Adds the schemas that references lead to, which may have references themselves. */
  #addReferences(): void {
    for (let ref = this.#pending.shift(); ref !== undefined; ref = this.#pending.shift()) {
      const target = lookUp(this.#reading.document, ref)
      if (target !== undefined) this.#ajv.addSchema(plainSchema(target, this.#reading) as object, this.#nameOf(ref))
    }
  }
}

/** Compiles a pattern. Patterns come in many dialects, so it is tried with the flag `u`, then without, and else ignored. */
function regExp(pattern: string): RegExp {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      // Try the next flags.
    }
  }
  return /(?:)/
}
regExp.code = 'plainRegExp'
