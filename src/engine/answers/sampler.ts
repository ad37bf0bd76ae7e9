import type { Faker } from '@faker-js/faker'
import Negotiator from 'negotiator'
import { fakerSource, type FakerSource } from '../../sample/faker.ts'
import { seedOf } from '../../sample/random.ts'
import { sample } from '../../sample/sample.ts'
import { examplesOf, namedExamples, schemaExamples } from '../../document/examples.ts'
import type { Body, Operation, Response } from '../../spec/operation.ts'
import { lookUp } from '../../document/references.ts'
import type { Preference } from '../prefer.ts'
import { problem, problemReply } from '../problems.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { isHeaderName } from '../replyCheck.ts'

/** What a reply from the spec depends on. */
export interface SampleWish {
  readonly preference: Preference | undefined
  readonly accept: string | undefined
  readonly seed: number
  /** Values that identify a resource, so that each resource keeps its own data. */
  readonly params: Readonly<Record<string, unknown>>
}

const tries = 6
/** Sampled dates lie before this one, whatever the time: the same seed gives the same bytes. */
const referenceDate = Date.UTC(2026, 0, 1)

/** Headers that the transport sets. Examples of them in a spec are ignored. */
const framing = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'trailer', 'upgrade'])

/** Makes replies from the spec alone: an example, else a value sampled from the schema. */
export class Sampler {
  readonly #fakers: FakerSource

  constructor(language: Faker) {
    this.#fakers = fakerSource(language)
  }

  /** The first success that the operation declares, or what the caller prefers. */
  success(operation: Operation, wish: SampleWish): HandlerReply {
    const status = statusOf(wish.preference?.code ?? successOf(operation))
    const response = status === undefined ? undefined : operation.response(status)
    if (status === undefined || !response) {
      const detail = `${operation.id} declares these responses: ${operation.statuses.join(', ') || 'none'}.`
      return problemReply(problem('no-such-response', detail))
    }
    return this.#fill(operation, response, status, wish)
  }

  /** A refusal with the first of these statuses that the operation declares with a body; undefined if it declares none. */
  refusal(operation: Operation, statuses: readonly number[], seed: number): HandlerReply | undefined {
    const declared = statuses.filter((each) => operation.response(each))
    const status = declared.find((each) => operation.response(each)?.status !== 'default') ?? declared[0]
    const response = status === undefined ? undefined : operation.response(status)
    if (status === undefined || !response || response.bodies.length === 0) return undefined
    return this.#fill(operation, response, status, { accept: undefined, preference: undefined, seed, params: {} })
  }

  #fill(operation: Operation, response: Response, status: number, wish: SampleWish): HandlerReply {
    const headers = this.#headers(operation, response, wish)
    if (response.bodies.length === 0) return { status, body: undefined, headers }
    const body = acceptable(response.bodies, wish.accept)
    if (!body) {
      const offered = response.bodies.map((each) => each.mediaType).join(', ')
      return problemReply(problem('not-acceptable', `${operation.id} can reply with ${offered}.`))
    }
    const example = wish.preference?.example
    if (example !== undefined && !examplesOf(operation.document, body).some(({ name }) => name === example)) {
      return problemReply(problem('no-such-response', `${operation.id} has no example with this name for ${status}.`))
    }
    return { status, body: this.#body(operation, body, wish), headers: { ...headers, 'content-type': concrete(body.mediaType) } }
  }

  #body(operation: Operation, body: Body, wish: SampleWish): unknown {
    const { preference } = wish
    const examples = examplesOf(operation.document, body)
    if (preference?.example !== undefined) return examples.find(({ name }) => name === preference.example)?.value
    const valid = (value: unknown): boolean => body.check(value, '').length === 0
    const given = preference?.dynamic === true ? undefined : examples.find(({ value }) => valid(value))
    if (given) return given.value
    const made = this.#sampled(operation, body, wish, valid)
    return made.valid || examples.length === 0 ? made.value : examples[0]?.value
  }

  #sampled(operation: Operation, body: Body, wish: SampleWish, valid: (value: unknown) => boolean): { value: unknown; valid: boolean } {
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

  #headers(operation: Operation, response: Response, wish: SampleWish): Record<string, string> {
    const headers: Record<string, string> = {}
    for (const { name, object, schema, required } of response.headers) {
      const example = [...namedExamples(operation.document, object), ...schemaExamples(operation.document, schema)][0]
      if ((!example && !required) || framing.has(name.toLowerCase()) || !isHeaderName(name)) continue
      const faker = this.#fakers(seedOf(wish.seed, operation.id, name), referenceDate)
      const value = example?.value ?? sample(schema, { faker, resolve: (ref) => lookUp(operation.document, ref), omit: 'writeOnly' })
      headers[name.toLowerCase()] = String(value).replace(/[^\x20-\x7e]/g, '')
    }
    return headers
  }
}

/** `200` → 200, `4XX` → 400, `default` → 200; undefined for anything else. */
function statusOf(key: string): number | undefined {
  if (key === 'default') return 200
  return /^[2-5](?:\d\d|xx)$/i.test(key) ? Number(key.replace(/xx$/i, '00')) : undefined
}

/** The lowest declared success, else `default`, else the first declared status. */
function successOf({ statuses }: Operation): string {
  const successes = statuses.filter((status) => /^2(?:\d\d|xx)$/i.test(status)).toSorted()
  return successes[0] ?? (statuses.includes('default') ? 'default' : (statuses.find((each) => statusOf(each)) ?? '200'))
}

function acceptable(bodies: readonly Body[], accept: string | undefined): Body | undefined {
  if (accept === undefined || accept === '' || accept === '*/*') return bodies.find((body) => body.mediaType.includes('json')) ?? bodies[0]
  const offered = bodies.map((body) => concrete(body.mediaType).split(';')[0] as string)
  const chosen = new Negotiator({ headers: { accept } }).mediaType(offered)
  return chosen === undefined ? undefined : bodies[offered.indexOf(chosen)]
}

/** A media type that can be sent: ranges and invalid ones become JSON. */
function concrete(mediaType: string): string {
  return mediaType.includes('*') || !/^[\x21-\x7e][\x20-\x7e]*$/.test(mediaType) ? 'application/json' : mediaType
}
