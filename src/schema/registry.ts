import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { createAjv } from './ajv.ts'
import { SpecError, type OpenApiDocument, type Schema } from '../document/document.ts'
import { asksForEvaluated } from './evaluated.ts'
import { lookUp } from '../document/references.ts'
import { convert, type Direction } from './convert.ts'

export interface RegistryOptions {
  /** Whether every violation is found, or only the first. */
  readonly all: boolean
  readonly warn: (at: string, message: string) => void
  /** Keeps the code that is made. */
  readonly source?: boolean
}

/** The schemas of one document in one Ajv: each referenced one under a name of its own, compiled once. */
export class Registry {
  readonly #document: OpenApiDocument
  readonly #options: RegistryOptions
  readonly #names = new Map<string, string>()
  #ajv: Ajv2020 | undefined

  constructor(document: OpenApiDocument, options: RegistryOptions) {
    this.#document = document
    this.#options = options
  }

  get ajv(): Ajv2020 {
    return (this.#ajv ??= createAjv({ ...this.#options, evaluated: asksForEvaluated(this.#document) }))
  }

  /** What cannot be compiled accepts everything, with a warning. Throws `SpecError` where nothing can be compiled. */
  compile(schema: Schema, pointer: string, direction: Direction): ValidateFunction {
    try {
      return this.ajv.compile(this.convert(schema, pointer, direction))
    } catch (error) {
      if (error instanceof EvalError) throw new SpecError(forbidden, pointer)
      this.#options.warn(pointer, `This schema cannot be used, so any value is accepted: ${(error as Error).message}`)
      return this.ajv.compile(true)
    }
  }

  /** As JSON Schema for Ajv. */
  convert(schema: Schema, pointer: string, direction: Direction): Schema {
    const dialect = this.#document.openapi.startsWith('3.0') ? '3.0' : '3.1'
    const refer = (ref: string): string =>
      this.#name(`${direction} ${ref}`, () => convert(this.#target(ref, pointer), { dialect, direction, refer }))
    return convert(schema, { dialect, direction, refer })
  }

  #target(ref: string, pointer: string): Schema {
    const target = lookUp(this.#document, ref) as Schema | undefined
    if (target === undefined) this.#options.warn(pointer, `The reference "${ref}" does not resolve, so any value is accepted.`)
    return target ?? true
  }

  /** A name is given before its schema is converted, so schemas may refer to themselves. */
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
  'This page lets no code be made at run time (its Content-Security-Policy lacks "unsafe-eval"), which schemas need unless they were ' +
  'compiled ahead, as those of the built-in providers are in builds for browsers.'
