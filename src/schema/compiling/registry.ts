import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { SpecError, type Schema } from '../../document/document.ts'
import { finding, type Report } from '../../document/finding.ts'
import { createAjv } from './ajv.ts'
import { assertionsOf } from '../assertions.ts'
import type { Direction } from '../reading/normalise.ts'
import type { Schemas } from '../reading/schemas.ts'

export interface RegistryOptions {
  /** Whether every violation is found, or only the first. */
  readonly all: boolean
  readonly report: Report
  /** Keeps the code that is made. */
  readonly source?: boolean
}

/** The schemas of one document in one Ajv: each referenced schema has a name of its own and is compiled once. */
export class Registry {
  readonly #schemas: Readonly<Record<Direction, Schemas>>
  readonly #options: RegistryOptions
  readonly #names = new Map<string, string>()
  #ajv: Ajv2020 | undefined

  constructor(schemas: Readonly<Record<Direction, Schemas>>, options: RegistryOptions) {
    this.#schemas = schemas
    this.#options = options
  }

  get ajv(): Ajv2020 {
    return (this.#ajv ??= createAjv({ ...this.#options, evaluated: this.#schemas.request.asksForEvaluated }))
  }

  /** A schema that cannot be compiled accepts every value, with a warning. Throws `SpecError` where nothing can be compiled. */
  compile(schema: Schema, pointer: string, direction: Direction): ValidateFunction {
    try {
      return this.ajv.compile(this.convert(schema, pointer, direction))
    } catch (error) {
      if (error instanceof EvalError) throw new SpecError(forbidden, pointer)
      this.#options.report(finding('unusable-schema', pointer, { why: (error as Error).message }))
      return this.ajv.compile(true)
    }
  }

  /** As JSON Schema for Ajv. */
  convert(schema: Schema, pointer: string, direction: Direction): Schema {
    const schemas = this.#schemas[direction]
    const refer = (ref: string): string =>
      this.#name(`${direction} ${ref}`, () => assertionsOf(this.#target(ref, pointer, schemas), { schemas, refer }))
    return assertionsOf(schema, { schemas, refer })
  }

  #target(ref: string, pointer: string, schemas: Schemas): unknown {
    const target = schemas.target(ref)
    if (target === undefined) this.#options.report(finding('dangling-reference', pointer, { ref, kind: 'schema' }))
    return target
  }

  /** The name is known before its schema is converted, so schemas may refer to themselves. */
  #name(key: string, schema: () => Schema): string {
    let name = this.#names.get(key)
    if (name === undefined) {
      name = `urn:schema:${this.#names.size}`
      this.#names.set(key, name)
      this.ajv.addSchema(schema() as object, name)
    }
    return name
  }
}

const forbidden =
  'The Content-Security-Policy of this page lacks "unsafe-eval", so no code can be compiled, and schemas need that unless they were ' +
  'compiled ahead of time, as those of the built-in providers are in builds for browsers.'
