import { faker } from '@faker-js/faker/locale/en'
import type { OpenApiDocument, Schema } from '../../src/document/document.ts'
import { namedExamples, schemaExamples } from '../../src/document/examples.ts'
import { fakerSource, referenceDate } from '../../src/sample/values/faker.ts'
import { sample } from '../../src/sample/sample.ts'
import type { Api } from '../../src/spec/api.ts'
import type { PlainAjv } from './plainAjv.ts'
import { plainValue } from './plainValue.ts'

/** What the document says about a value: its schema, and examples beside it. */
export interface Described {
  readonly schema?: Schema | undefined
  readonly example?: unknown
  readonly examples?: unknown
}

/** Finds values that keep a schema, as plain Ajv sees it. */
export class ValidValues {
  readonly #document: OpenApiDocument
  readonly #api: Api
  readonly #ajv: PlainAjv

  constructor(api: Api, ajv: PlainAjv) {
    this.#document = api.document
    this.#api = api
    this.#ajv = ajv
  }

  /**
   * A value in a box, or undefined if none was found. `isFull`: with optional fields, and examples first.
   *
   * @throws BrokenSchemaError
   */
  find({ schema, ...beside }: Described, isFull: boolean): { readonly value: unknown } | undefined {
    const check = this.#ajv.check(schema)
    const unsent = this.#ajv.side === 'request' ? 'readOnly' : 'writeOnly'
    const made = (full: boolean) => (): unknown => plainValue(schema, { document: this.#document, isFull: full, unsent })
    const examples = [...namedExamples(this.#document, beside), ...schemaExamples(this.#document, schema)].map(
      ({ value }) =>
        () =>
          value,
    )
    const sampled = [1, 2, 3].map((seed) => () => this.#sampled(schema, seed))
    const makers = isFull ? [...examples, made(true), made(false), ...sampled] : [made(false), ...examples, made(true), ...sampled]
    for (const make of makers) {
      const value = make()
      if (value !== undefined && check(value) === undefined) return { value }
    }
    return undefined
  }

  #sampled(schema: Schema | undefined, seed: number): unknown {
    return sample(schema ?? {}, { faker: fakerSource(faker)(seed, referenceDate), schemas: this.#api.schemas[this.#ajv.side] })
  }
}
