import { namedExamples } from '../../document/examples.ts'
import type { HandlerReply, SampleOptions } from '../../provider/provider.ts'
import type { Api } from '../../spec/api.ts'
import { commonErrorBody } from '../../spec/commonError.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body, Response } from '../../spec/response.ts'
import { problemReply } from '../refusals/problems.ts'
import { statusTitle } from '../refusals/statusTitle.ts'
import { exampleFor, type DeclaredReplies, type Filling } from './declaredReplies.ts'
import type { Refused } from './errorSentence.ts'
import { withErrorWords } from './errorWords.ts'
import type { SampleWish } from './sampledValues.ts'

interface ErrorWish extends Pick<SampleOptions, 'detail' | 'headers'> {
  readonly status: number
  readonly seed: number
  readonly accept: string | undefined
}

/** What an error body states, and what of it stays as it is. */
interface Wording extends Pick<Refused, 'status' | 'detail'> {
  readonly violations?: Refused['violations']
  readonly keepsCodes?: boolean
  readonly keeps?: (value: unknown) => boolean
}

/** Makes error replies from the spec. Their bodies state the status, and what was wrong. */
export class SampledErrors {
  readonly #replies: DeclaredReplies
  readonly #commonErrors = new WeakMap<Api, Body | null>()

  constructor(replies: DeclaredReplies) {
    this.#replies = replies
  }

  /** A declared response. An error that was made from its schema states its status, where the schema has no examples of its own. */
  stated(operation: Operation, response: Response, { status, wish }: Omit<Filling, 'response'>): HandlerReply {
    const reply = this.#replies.fill(operation, { response, status, wish })
    const chosen = status < 400 || reply.madeFrom !== 'schema' ? undefined : this.#replies.negotiations.of(response, wish.accept)
    if (!chosen || reply.body instanceof Uint8Array) return reply
    // Values that stay the same for other seeds come from the document. Another seed may take another branch, but it hardly makes the same
    // sentence by chance.
    const others = [1, 2, 3].map((more) => leavesOf(this.#replies.values.body(operation, chosen, { ...wish, seed: wish.seed + more })))
    const isDocumented = (value: unknown): boolean =>
      String(value).includes(' ') ? others.some((leaves) => leaves.has(value)) : others.every((leaves) => leaves.has(value))
    return { ...reply, body: worded(reply.body, chosen.body, { status, keeps: isDocumented }) }
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
    const preferred = this.#replies.negotiations.of(response, accept)
    const reply = this.#replies.fill(operation, { response, status, wish: { ...plainWish(seed), accept: preferred && accept } })
    const body = preferred?.body ?? response.usual
    const isMadeText = typeof reply.body === 'string' && reply.madeFrom === 'schema'
    if (!body || (typeof reply.body !== 'object' && !isMadeText) || reply.body instanceof Uint8Array) return reply
    const keepsCodes = namedExamples(operation.document, body.object).length > 0
    return { ...reply, body: worded(reply.body, body, { status, keepsCodes, ...refused }) }
  }

  /** An error in the style of the document: as the operation declares it, or with the error body that the document uses most. */
  error(api: Api, operation: Operation, { status, detail, headers, seed, accept }: ErrorWish): HandlerReply {
    const declared = this.refusal(operation, [status], { seed, accept, violations: [], detail })
    const isBare = operation.response(status)?.bodies.length === 0
    const reply = isBare
      ? { status, body: undefined }
      : (declared ?? this.undeclared(api, operation, { ...plainWish(seed), status, detail }))
    return headers ? { ...reply, headers: { ...reply.headers, ...headers } } : reply
  }

  undeclared(
    api: Api,
    operation: Operation,
    wish: SampleWish & { readonly status: number; readonly detail?: string | undefined },
  ): HandlerReply {
    const body = this.#commonError(api)
    const { status, detail } = wish
    if (!body)
      return {
        ...problemReply({ type: 'about:blank', title: statusTitle(status), status, ...(detail !== undefined && { detail }) }),
        isUndeclared: true,
      }
    const chosen = { body, mediaType: body.mediaType }
    const value = exampleFor(operation, body)?.value ?? this.#replies.values.body(operation, chosen, wish)
    return {
      status,
      body: worded(value, body, { status, detail }),
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

/** An error body that states its status and what was wrong, as far as its schema allows. */
function worded(value: unknown, body: Body, { status, violations = [], detail, keepsCodes = false, keeps }: Wording): unknown {
  let most: number | undefined
  // Schemas that contradict themselves have no valid body. Then it may break them in as many places as the one that was made.
  const isValid = (each: unknown): boolean => body.check(each, '').length <= (most ??= body.check(value, '').length)
  return withErrorWords(value, { status, title: statusTitle(status), violations, detail }, { isValid, keepsCodes, keeps })
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
