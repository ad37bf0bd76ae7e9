import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { Rarities } from '../../document/rarities.ts'
import { holdsExact } from '../../numbers/exactJson.ts'
import { isWhole, type ExactNumber } from '../../numbers/exactNumber.ts'
import { finding, keyOf, type Finding, type Report } from '../../document/finding.ts'
import { opener, type Find, type Precompiled } from './precompiled.ts'
import type { Direction } from '../reading/normalise.ts'
import { Registry } from './registry.ts'
import { Schemas } from '../reading/schemas.ts'
import { Shapes } from '../reading/shape.ts'
import { original, readBelow, readWhole, viewOf } from '../exactView.ts'
import { toViolations, type Violation } from '../violation.ts'

/**
 * Validates a value.
 *
 * @param at the place of the value, as in violations, such as `/body`
 * @param thorough false: stop at the first violation; true by default
 * @returns the violations; for a valid value always the same empty list
 */
export type Check = (value: unknown, at: string, thorough?: boolean) => readonly Violation[]

export const noViolations: readonly Violation[] = Object.freeze([])

/**
 * Turns the schemas of one document into checks. Each is compiled on first use, and each referenced schema once. A schema that cannot be
 * compiled accepts every value and is added to `findings`: one bad schema of a large document must not stop the rest.
 */
export class Validators {
  readonly findings: Finding[] = []
  readonly schemas: Readonly<Record<Direction, Schemas>>
  /** The shapes of request schemas. */
  readonly shapes: Shapes
  readonly rarities: Rarities
  /** Finds every violation. For large values, which may have millions, `#brief` stops at the first. */
  readonly #thorough: Source
  readonly #brief: Source

  /** @param precompiled validators of this document, for pages that may not compile code */
  constructor(document: OpenApiDocument, precompiled?: Precompiled) {
    this.rarities = new Rarities(document)
    this.schemas = {
      request: new Schemas(document, 'request', this.rarities),
      response: new Schemas(document, 'response', this.rarities),
    }
    this.shapes = new Shapes(this.schemas.request)
    this.#thorough = {
      registry: new Registry(this.schemas, { all: true, report: this.report }),
      find: opener(precompiled?.thorough, this.report),
    }
    this.#brief = {
      registry: new Registry(this.schemas, { all: false, report: this.report }),
      find: opener(precompiled?.brief, this.report),
    }
  }

  /** @param pointer the JSON pointer of the schema in the document */
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
      if (validate(value)) return noViolations
      return holdsExact(value) ? exactViolations(validate, value, at) : toViolations(validate.errors as ErrorObject[], at)
    } catch (error) {
      this.report(finding('unusable-schema', pointer, { why: (error as Error).message }))
      return noViolations
    }
  }

  readonly report: Report = (found) => {
    if (!this.findings.some((known) => keyOf(known) === keyOf(found))) this.findings.push(found)
  }
}

/**
 * Checks a value with exact numbers, which validators do not understand. Each is replaced by the nearest JavaScript number below, which
 * is within whole bounds if and only if the exact one is. Numbers that are not whole are checked a second time, for being whole.
 */
function exactViolations(validate: ValidateFunction, value: unknown, at: string): readonly Violation[] {
  const run = (read: (exact: ExactNumber) => number): readonly Violation[] => {
    const view = viewOf(value, read)
    const place = { instancePath: '', parentData: { [original]: { '': value } }, parentDataProperty: '', rootData: view as object }
    return validate(view, { ...place, dynamicAnchors: {} }) ? noViolations : toViolations(validate.errors as ErrorObject[], at)
  }
  let areWhole = true
  const found = run((exact) => {
    areWhole &&= isWhole(exact)
    return readBelow(exact)
  })
  if (areWhole) return found
  const fractions = run(readWhole).filter(({ code }) => code === 'type' || code === 'format')
  const isNew = (each: Violation): boolean => !found.some((known) => known.at === each.at && known.code === each.code)
  const more = fractions.filter(isNew)
  return more.length > 0 ? [...found, ...more] : found
}

/** Validators compiled ahead of time (`find`), and those compiled on first use (`registry`). */
interface Source {
  readonly registry: Registry
  readonly find: Find
}
