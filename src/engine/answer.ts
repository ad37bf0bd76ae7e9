import type { Faker } from '@faker-js/faker'
import Negotiator from 'negotiator'
import { fakerSource, type FakerSource } from '../sample/faker.ts'
import { seedOf } from '../sample/random.ts'
import { sample } from '../sample/sample.ts'
import { examplesOf, namedExamples, schemaExamples } from '../spec/examples.ts'
import type { Body, Operation, Response } from '../spec/operation.ts'
import { lookUp } from '../spec/references.ts'
import type { HandlerReply } from './provider.ts'
import { problem } from './problems.ts'
import type { Preference } from './prefer.ts'

/** What an answer from the spec depends on. */
export interface AnswerWish {
  readonly preference: Preference | undefined
  readonly accept: string | undefined
  readonly seed: number
  /** Values that tell one resource from another, so that each keeps its own data. */
  readonly params: Readonly<Record<string, unknown>>
}

const tries = 6
/** Made-up dates lie before this one, whatever time it is: the same seed gives the same bytes. */
const referenceDate = Date.UTC(2026, 0, 1)

/** Answers an operation from its spec alone: by an example, else by a value made up from the schema. */
export class Answerer {
  readonly #fakers: FakerSource

  constructor(language: Faker) {
    this.#fakers = fakerSource(language)
  }

  /** The success that the operation declares first, or what was preferred. */
  answer(operation: Operation, wish: AnswerWish): HandlerReply {
    const code = wish.preference?.code
    const status = code ?? successOf(operation)
    const number = /^[1-5]\d\d$/.test(status) ? Number(status) : Number(status.replace(/xx$/i, '00')) || 200
    const response = operation.response(number)
    if (!response) return problemReply('no-such-response', `${operation.id} declares ${operation.statuses.join(', ') || 'no response'}.`)
    return this.#fill(operation, response, number, wish)
  }

  /** The first of these statuses that the operation declares, with a body of its own; undefined: none of them. */
  refuse(operation: Operation, statuses: readonly number[], wish: AnswerWish): HandlerReply | undefined {
    const declared = (status: number): boolean =>
      operation.response(status)?.status !== undefined && operation.response(status)?.status !== 'default'
    const status = statuses.find(declared) ?? statuses.find((each) => operation.response(each))
    const response = status === undefined ? undefined : operation.response(status)
    if (!response || response.bodies.length === 0) return undefined
    return this.#fill(operation, response, status as number, { ...wish, accept: undefined, preference: undefined })
  }

  #fill(operation: Operation, response: Response, status: number, wish: AnswerWish): HandlerReply {
    const headers = this.#headers(operation, response, wish)
    if (response.bodies.length === 0) return { status, body: undefined, headers }
    const body = acceptable(response.bodies, wish.accept)
    if (!body)
      return problemReply('not-acceptable', `${operation.id} answers in ${response.bodies.map((each) => each.mediaType).join(', ')}.`)
    const example = wish.preference?.example
    if (example !== undefined && !examplesOf(operation.document, body).some(({ name }) => name === example)) {
      return problemReply('no-such-response', `${operation.id} has no example "${example}" for ${status}.`)
    }
    return { status, body: this.#body(operation, body, wish), headers: { ...headers, 'content-type': concrete(body.mediaType) } }
  }

  #body(operation: Operation, body: Body, wish: AnswerWish): unknown {
    const { preference } = wish
    const examples = examplesOf(operation.document, body)
    if (preference?.example !== undefined) return examples.find(({ name }) => name === preference.example)?.value
    const valid = (value: unknown): boolean => body.check(value, '').length === 0
    const given = preference?.dynamic === true ? undefined : examples.find(({ value }) => valid(value))
    if (given) return given.value
    const made = this.#sampled(operation, body, wish, valid)
    return made.valid || examples.length === 0 ? made.value : examples[0]?.value
  }

  #sampled(operation: Operation, body: Body, wish: AnswerWish, valid: (value: unknown) => boolean): { value: unknown; valid: boolean } {
    let value: unknown
    const schema = body.object.schema ?? (body.mediaType.includes('json') ? {} : { type: 'string' })
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const seed = seedOf(wish.seed, wish.preference?.seed ?? '', operation.id, JSON.stringify(wish.params), attempt)
      value = sample(schema, {
        faker: this.#fakers(seed, referenceDate),
        resolve: (ref) => lookUp(operation.document, ref),
        omit: 'writeOnly',
      })
      if (valid(value)) return { value, valid: true }
    }
    return { value, valid: false }
  }

  #headers(operation: Operation, response: Response, wish: AnswerWish): Record<string, string> {
    const headers: Record<string, string> = {}
    for (const { name, object, schema, required } of response.headers) {
      const example = [...namedExamples(operation.document, object), ...schemaExamples(operation.document, schema)][0]
      if (!example && !required) continue
      const faker = this.#fakers(seedOf(wish.seed, operation.id, name), referenceDate)
      const value = example?.value ?? sample(schema, { faker, resolve: (ref) => lookUp(operation.document, ref), omit: 'writeOnly' })
      headers[name.toLowerCase()] = String(value).replace(/[^\x20-\x7e]/g, '')
    }
    return headers
  }
}

/** The lowest success declared, else the default, else whatever comes first. */
function successOf({ statuses }: Operation): string {
  const successes = statuses.filter((status) => /^2(?:\d\d|xx)$/i.test(status)).toSorted()
  return successes[0] ?? (statuses.includes('default') ? 'default' : (statuses[0] ?? '200'))
}

function acceptable(bodies: readonly Body[], accept: string | undefined): Body | undefined {
  if (accept === undefined || accept === '*/*') return bodies.find((body) => body.mediaType.includes('json')) ?? bodies[0]
  const offered = bodies.map((body) => concrete(body.mediaType).split(';')[0] as string)
  const chosen = new Negotiator({ headers: { accept } }).mediaType(offered)
  return chosen === undefined ? undefined : bodies[offered.indexOf(chosen)]
}

/** A range cannot be sent as a content type. */
function concrete(mediaType: string): string {
  return mediaType.includes('*') ? 'application/json' : mediaType
}

function problemReply(name: Parameters<typeof problem>[0], detail: string): HandlerReply {
  const body = problem(name, detail)
  return { status: body.status, body, headers: { 'content-type': 'application/problem+json' } }
}
