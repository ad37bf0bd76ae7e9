import type { Faker } from '@faker-js/faker'
import type { Schema } from '../../document/document.ts'
import { examplesOf, namedExamples, schemaExamples, type Example } from '../../document/examples.ts'
import { fieldsOf, isObject } from '../../document/lenient.ts'
import { essence, isJson } from '../../document/mediaTypes.ts'
import { mostEffort } from '../../sample/context.ts'
import { seedOf } from '../../sample/random.ts'
import { sample } from '../../sample/sample.ts'
import { fakerSource, referenceDate, type FakerSource } from '../../sample/values/faker.ts'
import { isBinary, sampleFile, sampleSvg } from '../../sample/values/files.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Parameter } from '../../spec/parameters/parameter.ts'
import type { Body, Response } from '../../spec/response.ts'
import { writeHeader } from '../../spec/parameters/writeParameter.ts'
import type { Preference } from '../prefer.ts'
import { isHeaderName } from '../replyCheck.ts'
import type { Negotiated } from './negotiate.ts'

/** The things that a reply from the spec depends on. */
export interface SampleWish {
  readonly preference: Preference | undefined
  readonly accept: string | undefined
  readonly seed: number
  /** Values that identify a resource, so that each resource keeps its own data. */
  readonly params: () => Readonly<Record<string, unknown>>
  /** Identifies the thing in the reply, if the parameters do not. */
  readonly entity: readonly (string | number)[] | undefined
  /** Whether to use the first example even if it breaks its schema; false by default. */
  readonly keepsBroken?: boolean
}

/** What a body is made for. */
interface Wanted {
  readonly operation: Operation
  readonly body: Body
  readonly schema: Schema
  readonly wish: SampleWish
}

const tries = 6

/** Headers that the transport sets. Examples of them in a spec are ignored. */
const framing = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'trailer', 'upgrade'])

/** Makes the bodies and headers of replies from their schemas. */
export class SampledValues {
  readonly #fakers: FakerSource
  readonly #headers = new WeakMap<Response, Readonly<Record<string, string>>>()

  constructor(language: Faker) {
    this.#fakers = fakerSource(language)
  }

  /**
   * A value for the schema, or a file for a binary media type. It has the valid parts of the given value, or else of the document's
   * example. If no valid value is found: the example, or the value that is closest to the given one.
   */
  body(operation: Operation, { body, mediaType }: Negotiated, wish: SampleWish & { readonly like?: unknown }): unknown {
    if (isBinary(mediaType)) return sampleFile(mediaType)
    if (essence(mediaType) === 'image/svg+xml' && body.check(sampleSvg, '').length === 0) return sampleSvg
    const [example] = wish.like === undefined ? examplesOf(operation.document, body) : []
    const isMadeUp = wish.preference?.dynamic ?? false
    const chosen = { operation, body, schema: schemaOf(body, mediaType), wish }
    // Where no value with parts of the example is valid, one without them may be.
    const found = example && !isMadeUp ? this.#valid(chosen, example.value) : undefined
    if (found?.isValid) return found.value
    const { isValid, value } = this.#valid(chosen, wish.like)
    return isValid || !example ? value : example.value
  }

  /** A valid value that is like the given one, or the last that was tried. */
  #valid({ operation, body, schema, wish }: Wanted, like: unknown): { readonly value: unknown; readonly isValid: boolean } {
    const effort = { values: 0, characters: 0 }
    let value: unknown
    for (let attempt = 0; attempt < tries && effort.values < mostEffort.values && effort.characters < mostEffort.characters; attempt += 1) {
      value = sample(
        schema,
        {
          faker: this.#fakers(seedFor(operation, wish, attempt), referenceDate),
          schemas: operation.schemas.response,
          madeUp: wish.preference?.dynamic ?? false,
          sparse: like !== undefined,
          effort,
        },
        like,
      )
      if (body.check(value, '').length === 0) return { value, isValid: true }
    }
    return { value, isValid: false }
  }

  /** The headers that are required or have an example. Made once for each response. */
  headers(operation: Operation, response: Response, worldSeed: number): Readonly<Record<string, string>> {
    const known = this.#headers.get(response)
    if (known) return known
    const headers: Record<string, string> = {}
    for (const header of response.headers) {
      const example = headerExample(operation, header)
      const { name } = header
      if ((!example && !header.required) || framing.has(name.toLowerCase()) || !isHeaderName(name)) continue
      const faker = this.#fakers(seedOf(worldSeed, operation.id, name), referenceDate)
      const value = example ? example.value : sample(header.schema, { faker, schemas: operation.schemas.response })
      headers[name.toLowerCase()] = writeHeader(header, value)
    }
    this.#headers.set(response, headers)
    return headers
  }
}

/** The schema to make a value for. Where it allows everything, that is a text, except in JSON. */
function schemaOf({ object: { schema }, mediaType: declared }: Body, mediaType: string): Schema {
  if (schema === undefined) return isJson(declared) ? {} : { type: 'string' }
  const allowsAll = schema === true || (isObject(schema) && Object.keys(schema).length === 0)
  return allowsAll && !isJson(mediaType) ? { type: 'string' } : schema
}

function seedFor(operation: Operation, { seed, preference, params, entity }: SampleWish, attempt: number): number {
  if (entity) return seedOf(seed, ...entity, attempt)
  return seedOf(seed, preference?.seed ?? '', operation.id, JSON.stringify(params()), attempt)
}

function headerExample({ document }: Operation, { object, schema }: Parameter): Example | undefined {
  const [, media] = fieldsOf(object.content)[0] ?? []
  return [...namedExamples(document, object), ...(media ? namedExamples(document, media) : []), ...schemaExamples(document, schema)][0]
}
