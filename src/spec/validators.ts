import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { OpenApiDocument, Schema, Warning } from './document.ts'
import { formats } from './formats.ts'
import { patternEngine } from './patterns.ts'
import { lookUp } from './references.ts'
import { convert, type Direction } from './schema.ts'
import { toViolations, type Violation } from './violation.ts'

/** Looks at a value; `at` is where it stands. No violation: an empty list, always the same one. */
export type Check = (value: unknown, at: string, thorough?: boolean) => readonly Violation[]

export const noViolations: readonly Violation[] = Object.freeze([])

/**
 * Turns the schemas of one document into checks, each on first use and each referenced schema once. What cannot be
 * compiled accepts everything and is noted in `warnings`: one bad schema of a large document must not stop the rest.
 */
export class Validators {
  readonly warnings: Warning[] = []
  readonly #document: OpenApiDocument
  readonly #dialect: '3.0' | '3.1'
  /** Reports every violation; for large values `#brief` stops at the first, since there may be millions. */
  readonly #thorough = new Registry(true, (at, message) => this.warn(at, message))
  readonly #brief = new Registry(false, (at, message) => this.warn(at, message))

  constructor(document: OpenApiDocument) {
    this.#document = document
    this.#dialect = document.openapi.startsWith('3.0') ? '3.0' : '3.1'
  }

  /** `pointer` says where the schema stands in the document. */
  check(schema: Schema, pointer: string, direction: Direction): Check {
    const lazily = (registry: Registry): (() => ValidateFunction) => {
      let compiled: ValidateFunction | undefined
      return () => (compiled ??= this.#compile(registry, schema, pointer, direction))
    }
    const thorough = lazily(this.#thorough)
    const brief = lazily(this.#brief)
    return (value, at, all = true) => this.#run(all ? thorough() : brief(), value, at, pointer)
  }

  #run(validate: ValidateFunction, value: unknown, at: string, pointer: string): readonly Violation[] {
    try {
      return validate(value) ? noViolations : toViolations(validate.errors as ErrorObject[], at)
    } catch (error) {
      this.warn(pointer, `This schema could not be applied: ${(error as Error).message}`)
      return noViolations
    }
  }

  #compile(registry: Registry, schema: Schema, pointer: string, direction: Direction): ValidateFunction {
    const refer = (ref: string): string => registry.name(`${direction} ${ref}`, () => this.#target(ref, pointer, refer, direction))
    try {
      return registry.ajv.compile(convert(schema, { dialect: this.#dialect, direction, refer }))
    } catch (error) {
      this.warn(pointer, `This schema cannot be used, so anything is accepted: ${(error as Error).message}`)
      return registry.ajv.compile(true)
    }
  }

  #target(ref: string, pointer: string, refer: (ref: string) => string, direction: Direction): Schema {
    const target = lookUp(this.#document, ref)
    if (target === undefined) this.warn(pointer, `The reference "${ref}" leads nowhere, so anything is accepted.`)
    return target === undefined ? true : convert(target, { dialect: this.#dialect, direction, refer })
  }

  warn(at: string, message: string): void {
    if (!this.warnings.some((known) => known.at === at && known.message === message)) this.warnings.push({ at, message })
  }
}

/** One Ajv with the referenced schemas it knows, each under a name of its own. */
class Registry {
  readonly #names = new Map<string, string>()
  readonly #all: boolean
  readonly #warn: (at: string, message: string) => void
  #ajv: Ajv2020 | undefined

  constructor(all: boolean, warn: (at: string, message: string) => void) {
    this.#all = all
    this.#warn = warn
  }

  get ajv(): Ajv2020 {
    return (this.#ajv ??= createAjv(this.#all, this.#warn))
  }

  /** A name is given before its schema is converted, so schemas may refer to themselves. */
  name(key: string, schema: () => Schema): string {
    let name = this.#names.get(key)
    if (name === undefined) {
      name = `urn:schema:${this.#names.size}`
      this.#names.set(key, name)
      this.ajv.addSchema(schema() as object, name)
    }
    return name
  }
}

function createAjv(allErrors: boolean, warn: (at: string, message: string) => void): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    allErrors,
    inlineRefs: false,
    addUsedSchema: false,
    strictNumbers: true,
    ownProperties: true,
    multipleOfPrecision: 6,
    code: { optimize: false, regExp: patternEngine(warn) },
  })
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (wanted: boolean, items: unknown[]) => !wanted || areUnique(items),
  })
  return ajv
}

/** In linear time, where comparing each item with each other one would let a large body stop the process. */
function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item, sortKeys))).size === items.length
}

function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
