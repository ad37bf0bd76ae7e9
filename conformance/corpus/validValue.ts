import { faker } from '@faker-js/faker/locale/en'
import type { OpenApiDocument, Schema } from '../../src/document/document.ts'
import { namedExamples, schemaExamples } from '../../src/document/examples.ts'
import { fakerSource, referenceDate } from '../../src/sample/values/faker.ts'
import { sample } from '../../src/sample/sample.ts'
import type { Api } from '../../src/spec/api.ts'
import type { PlainAjv } from './plainAjv.ts'
import { plainValue } from './plainValue.ts'

/** A value in a document: its schema, and the examples beside it. */
export interface Described {
  readonly schema?: Schema | undefined
  readonly example?: unknown
  readonly examples?: unknown
}

/** Finds values that match a schema according to plain Ajv. */
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
   * A value as `{ value }`; undefined if none was found. With `isFull`, optional fields are included and examples come first.
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
