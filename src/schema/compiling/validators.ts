import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { OpenApiDocument, Schema, Warning } from '../../document/document.ts'
import { opener, type Find, type Precompiled } from './precompiled.ts'
import type { Direction } from '../reading/normalise.ts'
import { Registry } from './registry.ts'
import { Schemas } from '../reading/schemas.ts'
import { Shapes } from '../reading/shape.ts'
import { toViolations, type Violation } from '../violation.ts'

/** Validates a value; `at` is its place, as in violations. A valid value gives an empty list, always the same one. */
export type Check = (value: unknown, at: string, thorough?: boolean) => readonly Violation[]

export const noViolations: readonly Violation[] = Object.freeze([])

/**
 * Turns the schemas of one document into checks, each on first use and each referenced schema once. What cannot be
 * compiled accepts everything and is noted in `warnings`: one bad schema of a large document must not stop the rest.
 */
export class Validators {
  readonly warnings: Warning[] = []
  readonly schemas: Readonly<Record<Direction, Schemas>>
  /** The shapes of request schemas. */
  readonly shapes: Shapes
  /** Finds every violation; for large values `#brief` stops at the first, since there may be millions. */
  readonly #thorough: Source
  readonly #brief: Source

  /** @param precompiled validators of this document, for pages that cannot compile any */
  constructor(document: OpenApiDocument, precompiled?: Precompiled) {
    const warn = (at: string, message: string): void => this.warn(at, message)
    this.schemas = { request: new Schemas(document, 'request'), response: new Schemas(document, 'response') }
    this.shapes = new Shapes(this.schemas.request)
    this.#thorough = { registry: new Registry(this.schemas, { all: true, warn }), find: opener(precompiled?.thorough, warn) }
    this.#brief = { registry: new Registry(this.schemas, { all: false, warn }), find: opener(precompiled?.brief, warn) }
  }

  /** `pointer` is the JSON pointer of the schema in the document. */
  check(schema: Schema, pointer: string, direction: Direction): Check {
    const lazily = ({ registry, find }: Source): (() => ValidateFunction) => {
      let compiled: ValidateFunction | undefined
      return () => (compiled ??= find(direction, pointer) ?? registry.compile(schema, pointer, direction))
    }
    const thorough = lazily(this.#thorough)
    const brief = lazily(this.#brief)
    return (value, at, all = true) => this.#run(all ? thorough() : brief(), value, { at, pointer })
  }

  #run(
    validate: ValidateFunction,
    value: unknown,
    { at, pointer }: { readonly at: string; readonly pointer: string },
  ): readonly Violation[] {
    try {
      return validate(value) ? noViolations : toViolations(validate.errors as ErrorObject[], at)
    } catch (error) {
      this.warn(pointer, `This schema failed, so the value was accepted: ${(error as Error).message}`)
      return noViolations
    }
  }

  warn(at: string, message: string): void {
    if (!this.warnings.some((known) => known.at === at && known.message === message)) this.warnings.push({ at, message })
  }
}

/** Where validators come from: compiled ahead of time, else now. */
interface Source {
  readonly registry: Registry
  readonly find: Find
}
