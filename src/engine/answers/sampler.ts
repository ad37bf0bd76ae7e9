import type { Faker } from '@faker-js/faker'
import type { HandlerReply, SampleOptions } from '../../provider/provider.ts'
import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { problem, problemReply } from '../refusals/problems.ts'
import { DeclaredReplies, notAcceptable } from './declaredReplies.ts'
import { statusOf, successOf } from './declaredStatus.ts'
import { SampledErrors } from './sampledErrors.ts'
import type { SampleWish } from './sampledValues.ts'

/** Makes replies from the spec alone, from an example or a value sampled from the schema. */
export class Sampler {
  readonly errors: SampledErrors
  readonly #replies: DeclaredReplies
  readonly #successes = new WeakMap<Operation, number>()

  constructor(language: Faker) {
    this.#replies = new DeclaredReplies(language)
    this.errors = new SampledErrors(this.#replies)
  }

  /** The first success that the operation declares, or the response that the caller prefers. */
  success(api: Api, operation: Operation, wish: SampleWish): HandlerReply {
    const code = wish.preference?.code
    if (code === undefined && operation.statuses.length === 0) return { status: 204, body: undefined }
    const status = code === undefined ? this.#successStatus(operation) : statusOf(code)
    const response = status === undefined ? undefined : operation.response(status)
    if (status !== undefined && response) return this.errors.stated(operation, response, { status, wish })
    if (status !== undefined && status >= 400) return this.errors.undeclared(api, operation, { ...wish, status })
    const detail = `${operation.id} declares these responses: ${operation.statuses.join(', ') || 'none'}.`
    return problemReply(problem('no-such-response', detail))
  }

  #successStatus(operation: Operation): number | undefined {
    const known = this.#successes.get(operation)
    if (known !== undefined) return known
    const status = statusOf(successOf(operation))
    if (status !== undefined) this.#successes.set(operation, status)
    return status
  }

  /** A reply with the example that the declared response has. Undefined if it has none. */
  documented(operation: Operation, wish: SampleWish, { status = 200, headers: own }: SampleOptions): HandlerReply | undefined {
    const response = operation.response(status)
    const reply = response && this.#replies.example(operation, { response, status, wish })
    return reply && own ? { ...reply, headers: { ...reply.headers, ...own } } : reply
  }

  /** A reply with the body of a handler, not checked. If the operation declares no body for the status, the body is left out. */
  given(operation: Operation, wish: SampleWish, { status: wanted, given, headers: own }: SampleOptions): HandlerReply {
    const status = wanted ?? this.#successStatus(operation) ?? 200
    const response = operation.response(status)
    if (!response) return { status, body: given, headers: { ...own, 'content-type': 'application/json' }, isUndeclared: true }
    const declared = this.#replies.values.headers(operation, response, wish.seed)
    if (response.bodies.length === 0 || given === undefined) return { status, body: undefined, headers: { ...declared, ...own } }
    const chosen = this.#replies.negotiations.of(response, wish.accept)
    if (!chosen) return notAcceptable(operation, response)
    return { status, body: given, headers: { ...declared, ...own, 'content-type': chosen.mediaType } }
  }

  /** A copy of a reply with a valid body. It has the valid parts of the given body. */
  mended(operation: Operation, wish: SampleWish, reply: HandlerReply): HandlerReply {
    const response = operation.response(reply.status)
    const chosen = response && this.#replies.negotiations.of(response, wish.accept)
    if (!chosen) return reply
    return { ...reply, body: this.#replies.values.body(operation, chosen, { ...wish, like: reply.body }) }
  }
}
