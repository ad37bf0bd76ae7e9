import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { SpecError, type Schema } from '../../document/document.ts'
import { finding, type Report } from '../../document/finding.ts'
import { createAjv } from './ajv.ts'
import { assertionsOf } from '../assertions.ts'
import type { Direction } from '../reading/normalise.ts'
import type { Schemas } from '../reading/schemas.ts'

export interface RegistryOptions {
  /** True: the validators find every violation. False: they stop at the first. */
  readonly all: boolean
  readonly report: Report
  /** Keeps the generated code, so that it can be written to a file. */
  readonly source?: boolean
}

/** The schemas of one document in one Ajv instance. Each referenced schema has a name and is compiled once. */
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

  /**
   * Compiles a schema. If that fails, the schema accepts every value, and the failure is reported.
   *
   * @throws SpecError in a page whose Content-Security-Policy forbids compiling
   */
  compile(schema: Schema, pointer: string, direction: Direction): ValidateFunction {
    try {
      return this.ajv.compile(this.convert(schema, pointer, direction))
    } catch (error) {
      if (error instanceof EvalError) throw new SpecError(forbidden, pointer)
      this.#options.report(finding('unusable-schema', pointer, { why: (error as Error).message }))
      return this.ajv.compile(true)
    }
  }

  /** Rewrites a schema as JSON Schema for Ajv. */
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

  /** The name is set before the schema is converted, so that schemas may refer to themselves. */
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
  'Schemas cannot be compiled in this page, because its Content-Security-Policy does not allow "unsafe-eval". Allow it, or use schemas ' +
  'that were compiled ahead of time: builds for browsers contain those of the built-in providers.'
