import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply, SampleOptions } from '../../provider/provider.ts'
import type { Answer, ServedExchange } from '../exchange.ts'
import { brokenReply } from '../refusals/refusal.ts'
import type { ReplyCheck } from '../replyCheck.ts'
import type { Sampler, SampleWish } from './sampler.ts'

export interface SpecAnswers {
  readonly sampler: Sampler
  readonly check: ReplyCheck
  readonly callOf: (x: ServedExchange) => AnyCall<unknown>
  /** Whether examples and defaults are ignored if the caller does not choose. */
  readonly dynamic: boolean
  /** Whether a reply that breaks its schema becomes a 500. */
  readonly errors: boolean
}

/** Answers from the spec alone: with an example, else with a value sampled from the schema. */
export function sampledAnswer(parts: SpecAnswers): Answer {
  return (x) => echoed(x, fromSpec(x, parts), parts)
}

/** The examples of a document may break its own schemas. Such a reply is sent all the same, with its violations, unless errors are asked for. */
export function fromSpec(x: ServedExchange, parts: SpecAnswers): HandlerReply {
  const reply = parts.sampler.success(x.mount.api, x.operation, wishOf(x, parts.dynamic))
  if (reply.isUndeclared) x.notes.push(`${x.operation.id} does not declare the status ${reply.status}; the reply was made all the same.`)
  if (reply.isProblem) return reply
  const violations = parts.check.violations(x, reply)
  if (violations.length === 0) return reply
  if (!parts.errors) return { ...reply, violations }
  return brokenReply(x, violations, `The response ${reply.status} of ${x.operation.id} does not match its own schema in the spec.`)
}

/** The reply that a handler asks for. Where a given body breaks the schema it is mended; a document that contradicts itself is no obstacle. */
export function sampleFor(x: ServedExchange, parts: SpecAnswers, options: SampleOptions): HandlerReply {
  const { sampler, check, errors } = parts
  const wish = wishOf(x)
  const { mount, operation } = x
  const marked = (reply: HandlerReply): HandlerReply =>
    errors || check.violations(x, reply).length === 0 ? reply : { ...reply, isUndeclared: true }
  if (options.status !== undefined && options.status >= 400)
    return marked(sampler.error(mount.api, operation, { ...options, status: options.status, seed: wish.seed }))
  if (options.given === undefined && options.status === undefined)
    return echoed(x, sampler.success(mount.api, operation, { ...wish, entity: options.entity }), parts)
  const reply = sampler.given(operation, { ...wish, entity: options.entity }, options)
  if (reply.isProblem || check.violations(x, reply).length === 0) return reply
  return marked(sampler.mended(operation, { ...wish, entity: options.entity }, reply))
}

/** The reply with what the provider lets it repeat of the call. */
function echoed(x: ServedExchange, reply: HandlerReply, { check, callOf }: SpecAnswers): HandlerReply {
  const { echo } = x.mount.provider
  const { status, body, isProblem } = reply
  if (!echo || isProblem || status >= 300 || !isObject(body) || body instanceof Uint8Array) return reply
  const whole = echo(callOf(x), body)
  if (whole === body) return reply
  const repeating = { ...reply, body: whole }
  return check.violations(x, repeating).length === 0 ? repeating : reply
}

function wishOf({ values, headers, preference: asked, world }: ServedExchange, dynamic = false): SampleWish {
  const preference = dynamic ? { ...asked, dynamic: asked?.dynamic ?? true } : asked
  const accept = headers['accept'] === undefined ? undefined : String(headers['accept'])
  const params = (): Readonly<Record<string, unknown>> => ({ ...values.path, ...values.query })
  return { preference, accept, seed: world.plan.seed, params, entity: undefined }
}
