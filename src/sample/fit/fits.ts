import type { Schemas } from '../../schema/reading/schemas.ts'
import { checks } from './checks.ts'
import type { Fitting } from './fitting.ts'

const longestWay = 60
/** The most schemas that one value is compared with. Bounds the work on schemas that refer to each other. */
const mostSteps = 20_000

/**
 * Tells whether a value matches a schema, without compiling it, because that is slow and pages may forbid it. It agrees with the
 * validators, except that it accepts values where schemas are nested too deep. Every sample is validated in the end.
 */
export class Fitter {
  readonly #schemas: Schemas
  #steps = 0

  constructor(schemas: Schemas) {
    this.#schemas = schemas
  }

  fits(value: unknown, schema: unknown): boolean {
    this.#steps = 0
    return this.#fits(value, schema, 0)
  }

  #fits(value: unknown, schema: unknown, way: number): boolean {
    const node = this.#schemas.read(schema)
    if (typeof node === 'boolean') return node
    this.#steps += 1
    if (way > longestWay || this.#steps > mostSteps) return true
    const fitting: Fitting = {
      value,
      node,
      schemas: this.#schemas,
      fits: (each, inner) => this.#fits(each, inner, way + 1),
      matches: (pattern, text) => this.matches(pattern, text),
    }
    return Object.keys(node).every((keyword) => checks.get(keyword)?.(node[keyword], fitting) ?? true)
  }

  /** Whether a text matches a pattern. A pattern that is invalid, or could take too long, matches every text. */
  matches(pattern: string, text: string): boolean {
    return this.#schemas.patterns.test(pattern, text)
  }
}
