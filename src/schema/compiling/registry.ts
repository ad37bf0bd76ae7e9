import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { SpecError, type Schema } from '../../document/document.ts'
import { finding, type Report } from '../../document/finding.ts'
import { createAjv } from './ajv.ts'
import type { CompileReference } from './lazyReferences.ts'
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

/** A schema that others refer to by its name. */
interface Referenced {
  /** The schema that first referred to it. */
  readonly pointer: string
  readonly make: () => Schema
}

/** The schemas of one document in one Ajv instance. Each referenced schema has a name and is compiled once. */
export class Registry {
  readonly #schemas: Readonly<Record<Direction, Schemas>>
  readonly #options: RegistryOptions
  readonly #names = new Map<string, string>()
  readonly #referenced = new Map<string, Referenced>()
  #ajv: Ajv2020 | undefined

  constructor(schemas: Readonly<Record<Direction, Schemas>>, options: RegistryOptions) {
    this.#schemas = schemas
    this.#options = options
  }

  get ajv(): Ajv2020 {
    const compileReference = this.#isLazy ? this.#compileReference : undefined
    return (this.#ajv ??= createAjv({ ...this.#options, evaluated: this.#schemas.request.asksForEvaluated, compileReference }))
  }

  /** Keywords such as `unevaluatedProperties` need to know what a reference evaluates, and code in a file can refer only to other such code. */
  get #isLazy(): boolean {
    return !this.#options.source && !this.#schemas.request.asksForEvaluated
  }

  /**
   * Compiles a schema. If that fails, the schema accepts every value, and the failure is reported.
   *
   * @throws SpecError in a page whose Content-Security-Policy forbids compiling
   */
  compile(schema: Schema, pointer: string, direction: Direction): ValidateFunction {
    return this.#compiled(pointer, () => this.convert(schema, pointer, direction))
  }

  readonly #compileReference: CompileReference = (name) => {
    const { pointer, make } = this.#referenced.get(name) as Referenced
    return this.#compiled(pointer, make)
  }

  #compiled(pointer: string, make: () => Schema): ValidateFunction {
    try {
      return this.ajv.compile(make())
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
      this.#name(`${direction} ${ref}`, { pointer, make: () => assertionsOf(this.#target(ref, pointer, schemas), { schemas, refer }) })
    return assertionsOf(schema, { schemas, refer })
  }

  #target(ref: string, pointer: string, schemas: Schemas): unknown {
    const target = schemas.target(ref)
    if (target === undefined) this.#options.report(finding('dangling-reference', pointer, { ref, kind: 'schema' }))
    return target
  }

  /** The name is set before the schema is converted, so that schemas may refer to themselves. */
  #name(key: string, referenced: Referenced): string {
    let name = this.#names.get(key)
    if (name === undefined) {
      name = `urn:schema:${this.#names.size}`
      this.#names.set(key, name)
      this.#referenced.set(name, referenced)
      if (!this.#isLazy) this.ajv.addSchema(referenced.make() as object, name)
    }
    return name
  }
}

const forbidden =
  'Schemas cannot be compiled in this page, because its Content-Security-Policy does not allow "unsafe-eval". Allow it, or use schemas ' +
  'that were compiled ahead of time: builds for browsers contain those of the built-in providers.'
