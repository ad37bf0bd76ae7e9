import type { Faker } from '@faker-js/faker'
import { copyJson } from '../../numbers/exactJson.ts'
import { examplesOf, namedExamples, type Example } from '../../document/examples.ts'
import type { Api } from '../../spec/api.ts'
import { commonErrorBody } from '../../spec/commonError.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body, Response } from '../../spec/response.ts'
import { frozenReply } from '../../provider/frozenReply.ts'
import type { HandlerReply, SampleOptions } from '../../provider/provider.ts'
import { problem, problemReply } from '../refusals/problems.ts'
import { statusTitle } from '../refusals/statusTitle.ts'
import { withErrorWords, type Refused } from './errorWords.ts'
import { SampledValues, type SampleWish } from './sampledValues.ts'
import { Negotiations, type Negotiated } from './negotiate.ts'

/**
 * Makes replies from the spec alone, from an example or a value sampled from the schema. A reply that depends on the operation alone is
 * made once and frozen, so that it is checked and written once too.
 */
export class Sampler {
  readonly #values: SampledValues
  readonly #fixed = new WeakMap<Response, Map<string, HandlerReply>>()
  readonly #commonErrors = new WeakMap<Api, Body | null>()
  readonly #negotiations = new Negotiations()
  readonly #successes = new WeakMap<Operation, number>()

  constructor(language: Faker) {
    this.#values = new SampledValues(language)
  }

  /** The first success that the operation declares, or the response that the caller prefers. */
  success(api: Api, operation: Operation, wish: SampleWish): HandlerReply {
    const code = wish.preference?.code
    if (code === undefined && operation.statuses.length === 0) return { status: 204, body: undefined }
    const status = code === undefined ? this.#successStatus(operation) : statusOf(code)
    const response = status === undefined ? undefined : operation.response(status)
    if (status !== undefined && response) return this.#stated(operation, response, { status, wish })
    if (status !== undefined && status >= 400) return this.#undeclared(api, operation, { ...wish, status })
    const detail = `${operation.id} declares these responses: ${operation.statuses.join(', ') || 'none'}.`
    return problemReply(problem('no-such-response', detail))
  }

  /** A declared response. An error that was made from its schema states its status, where the schema has no examples of its own. */
  #stated(operation: Operation, response: Response, { status, wish }: Omit<Filling, 'response'>): HandlerReply {
    const reply = this.#fill(operation, { response, status, wish })
    const chosen = status < 400 || reply.madeFrom !== 'schema' ? undefined : this.#negotiations.of(response, wish.accept)
    if (!chosen || reply.body instanceof Uint8Array) return reply
    // What is the same for another seed is not made up.
    const documented = leavesOf(this.#values.body(operation, chosen, { ...wish, seed: wish.seed + 1 }))
    const isValid = (value: unknown): boolean => chosen.body.check(value, '').length === 0
    const refused = { status, title: statusTitle(status), violations: [] }
    return { ...reply, body: withErrorWords(reply.body, refused, { isValid, keepsCodes: false, keeps: (value) => documented.has(value) }) }
  }

  /** A refusal with the first of these statuses that the operation declares with a body. Undefined if it declares none. */
  refusal(
    operation: Operation,
    statuses: readonly number[],
    { seed, accept, ...refused }: Pick<SampleWish, 'seed' | 'accept'> & Pick<Refused, 'violations' | 'detail'>,
  ): HandlerReply | undefined {
    const declared = statuses.filter((each) => operation.response(each))
    const status = declared.find((each) => operation.response(each)?.status !== 'default') ?? declared[0]
    const response = status === undefined ? undefined : operation.response(status)
    if (status === undefined || !response || response.bodies.length === 0) return undefined
    const preferred = this.#negotiations.of(response, accept)
    const reply = this.#fill(operation, { response, status, wish: { ...plainWish(seed), accept: preferred && accept } })
    const body = preferred?.body ?? response.usual
    if (!body || typeof reply.body !== 'object' || reply.body instanceof Uint8Array) return reply
    const isValid = (value: unknown): boolean => body.check(value, '').length === 0
    const keepsCodes = namedExamples(operation.document, body.object).length > 0
    return { ...reply, body: withErrorWords(reply.body, { status, title: statusTitle(status), ...refused }, { isValid, keepsCodes }) }
  }

  #successStatus(operation: Operation): number | undefined {
    const known = this.#successes.get(operation)
    if (known !== undefined) return known
    const status = statusOf(successOf(operation))
    if (status !== undefined) this.#successes.set(operation, status)
    return status
  }

  #fill(operation: Operation, { response, status, wish }: Filling): HandlerReply {
    const headers = this.#values.headers(operation, response, wish.seed)
    if (response.bodies.length === 0) return { status, body: undefined, headers }
    const chosen = this.#negotiations.of(response, wish.accept)
    if (!chosen) return this.#notAcceptable(operation, response)
    return this.#withBody(operation, { response, status, wish, chosen, headers })
  }

  #withBody(
    operation: Operation,
    filling: Filling & { readonly chosen: Negotiated; readonly headers: Readonly<Record<string, string>> },
  ): HandlerReply {
    const { response, status, wish, chosen, headers } = filling
    const { example, dynamic } = wish.preference ?? {}
    const key = `${status} ${chosen.body.mediaType} ${chosen.mediaType} ${example ?? ''}`
    const known = dynamic === true ? undefined : this.#fixed.get(response)?.get(key)
    if (known) return known
    const found = dynamic === true && example === undefined ? undefined : exampleFor(operation, chosen.body, example)
    if (example !== undefined && !found)
      return problemReply(problem('no-such-response', `${operation.id} has no example with this name for ${status}.`))
    const made = { status, headers: { ...headers, 'content-type': chosen.mediaType } }
    if (!found) return { ...made, body: this.#values.body(operation, chosen, wish), madeFrom: 'schema' }
    // A copy, since the body may be an example of the document.
    const fixed = frozenReply({ ...made, body: copyJson(found.value), madeFrom: 'example' })
    const ofResponse = this.#fixed.get(response) ?? new Map<string, HandlerReply>()
    this.#fixed.set(response, ofResponse.set(key, fixed))
    return fixed
  }

  /** A reply with the body of a handler, not checked. If the operation declares no body for the status, the body is left out. */
  given(operation: Operation, wish: SampleWish, { status: wanted, given, headers: own }: SampleOptions): HandlerReply {
    const status = wanted ?? this.#successStatus(operation) ?? 200
    const response = operation.response(status)
    if (!response) return { status, body: given, headers: { ...own, 'content-type': 'application/json' }, isUndeclared: true }
    const headers = { ...this.#values.headers(operation, response, wish.seed), ...own }
    if (response.bodies.length === 0 || given === undefined) return { status, body: undefined, headers }
    const chosen = this.#negotiations.of(response, wish.accept)
    if (!chosen) return this.#notAcceptable(operation, response)
    return { status, body: given, headers: { ...headers, 'content-type': chosen.mediaType } }
  }

  /** A copy of a reply with a valid body. It has the valid parts of the given body. */
  mended(operation: Operation, wish: SampleWish, reply: HandlerReply): HandlerReply {
    const response = operation.response(reply.status)
    const chosen = response && this.#negotiations.of(response, wish.accept)
    if (!chosen) return reply
    return { ...reply, body: this.#values.body(operation, chosen, { ...wish, like: reply.body }) }
  }

  /** An error in the style of the document: as the operation declares it, or with the error body that the document uses most. */
  error(api: Api, operation: Operation, { status, detail, headers, seed, accept }: ErrorWish): HandlerReply {
    const declared = this.refusal(operation, [status], { seed, accept, violations: [], ...(detail !== undefined && { detail }) })
    const isBare = operation.response(status)?.bodies.length === 0
    const reply = isBare
      ? { status, body: undefined }
      : (declared ?? this.#undeclared(api, operation, { ...plainWish(seed), status, ...(detail !== undefined && { detail }) }))
    return headers ? { ...reply, headers: { ...reply.headers, ...headers } } : reply
  }

  #notAcceptable(operation: Operation, { bodies }: Response): HandlerReply {
    const offered = bodies.map((each) => each.mediaType).join(', ')
    return problemReply(problem('not-acceptable', `${operation.id} can reply with ${offered}.`))
  }

  #undeclared(api: Api, operation: Operation, wish: SampleWish & { readonly status: number; readonly detail?: string }): HandlerReply {
    const body = this.#commonError(api)
    const { status, detail } = wish
    if (!body)
      return {
        ...problemReply({ type: 'about:blank', title: statusTitle(status), status, ...(detail !== undefined && { detail }) }),
        isUndeclared: true,
      }
    const chosen = { body, mediaType: body.mediaType }
    const value = exampleFor(operation, body, undefined)?.value ?? this.#values.body(operation, chosen, wish)
    const refused = { status, title: statusTitle(status), violations: [], ...(detail !== undefined && { detail }) }
    const isValid = (each: unknown): boolean => body.check(each, '').length === 0
    return {
      status,
      body: withErrorWords(value, refused, { isValid, keepsCodes: false }),
      headers: { 'content-type': chosen.mediaType },
      isUndeclared: true,
    }
  }

  #commonError(api: Api): Body | undefined {
    let body = this.#commonErrors.get(api)
    if (body === undefined) this.#commonErrors.set(api, (body = commonErrorBody(api) ?? null))
    return body ?? undefined
  }
}

interface Filling {
  readonly response: Response
  readonly status: number
  readonly wish: SampleWish
}

interface ErrorWish extends Pick<SampleOptions, 'detail' | 'headers'> {
  readonly status: number
  readonly seed: number
  readonly accept: string | undefined
}

/** The texts and numbers within a value. */
function leavesOf(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) leavesOf(each, found)
  else found.add(value)
  return found
}

function plainWish(seed: number): SampleWish {
  return { accept: undefined, preference: undefined, seed, params: () => ({}), entity: undefined }
}

/** The example with a name. Without a name, the first valid one. */
function exampleFor({ document }: Operation, body: Body, name: string | undefined): Example | undefined {
  const examples = examplesOf(document, body)
  if (name !== undefined) return examples.find((each) => each.name === name)
  return examples.find(({ value }) => body.check(value, '').length === 0)
}

/** `200` → 200, `4XX` → 400, `default` → 200. Undefined for anything else. */
function statusOf(key: string): number | undefined {
  if (key === 'default') return 200
  return /^[2-5](?:\d\d|xx)$/i.test(key) ? Number(key.replace(/xx$/i, '00')) : undefined
}

/** The lowest declared success, `default`, or the first declared status. */
function successOf({ statuses }: Operation): string {
  const successes = statuses.filter((status) => /^2(?:\d\d|xx)$/i.test(status)).toSorted()
  return successes[0] ?? (statuses.includes('default') ? 'default' : (statuses.find((each) => statusOf(each)) ?? '200'))
}
