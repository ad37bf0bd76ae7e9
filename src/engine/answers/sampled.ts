import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply, SampleOptions } from '../../provider/provider.ts'
import type { Answer, ServedExchange } from '../exchange.ts'
import { brokenReply } from '../refusals/refusal.ts'
import type { ReplyCheck } from '../replyCheck.ts'
import { acceptOf } from './negotiate.ts'
import type { SampleWish } from './sampledValues.ts'
import type { Sampler } from './sampler.ts'

export interface SpecAnswers {
  readonly sampler: Sampler
  readonly check: ReplyCheck
  readonly callOf: (x: ServedExchange) => AnyCall<unknown>
  /** Whether to ignore examples and defaults, if the caller does not choose. */
  readonly dynamic: boolean
  /** Whether a reply that breaks its schema becomes a 500. */
  readonly errors: boolean
}

/** Answers from the spec alone: with an example, or with a value sampled from the schema. */
export function sampledAnswer(parts: SpecAnswers): Answer {
  return (x) => x.mount.provider.missing?.(parts.callOf(x)) ?? undeclaredSuccess(x) ?? echoed(x, fromSpec(x, parts), parts)
}

/** An operation of an inferred provider succeeds, even if its spec says only how it fails. */
function undeclaredSuccess(x: ServedExchange): HandlerReply | undefined {
  const { mount, operation } = x
  const { statuses, id } = operation
  if (!mount.provider.inferred || statuses.length === 0 || statuses.some((each) => /^(?:[23]|default$)/.test(each))) return undefined
  x.note(`${id} declares no success; it succeeded anyway.`)
  return { status: 204, body: undefined, isUndeclared: true }
}

/**
 * Makes a reply from the spec. An example that breaks its schema is used if it was asked for, or if `errors` is on. It is sent with its
 * violations, or becomes a 500 if `errors` is on.
 */
export function fromSpec(x: ServedExchange, parts: SpecAnswers): HandlerReply {
  const reply = parts.sampler.success(x.mount.api, x.operation, { ...wishOf(x, parts), keepsBroken: parts.errors })
  if (reply.isUndeclared) x.note(`${x.operation.id} does not declare the status ${reply.status}; the reply was sent anyway.`)
  if (reply.isProblem) return reply
  const violations = parts.check.violations(x, reply)
  if (violations.length === 0) return reply
  if (!parts.errors) return { ...reply, violations }
  return brokenReply(x, violations, `The response ${reply.status} of ${x.operation.id} does not match its own schema in the spec.`)
}

/** Makes the reply of `call.sample()`. A given body that breaks the schema is corrected. A contradiction in the document is tolerated. */
export function sampleFor(x: ServedExchange, parts: SpecAnswers, options: SampleOptions): HandlerReply {
  const { sampler, check, errors } = parts
  const wish = wishOf(x, { entity: options.entity })
  const { mount, operation } = x
  const marked = (reply: HandlerReply): HandlerReply =>
    errors || check.violations(x, reply).length === 0 ? reply : { ...reply, isUndeclared: true }
  if (options.status !== undefined && options.status >= 400)
    return marked(sampler.errors.error(mount.api, operation, { ...options, status: options.status, seed: wish.seed, accept: wish.accept }))
  if (options.given === undefined && options.status === undefined) return echoed(x, sampler.success(mount.api, operation, wish), parts)
  if (options.given === undefined) {
    const documented = sampler.documented(operation, wish, options)
    if (documented) return documented
  }
  const reply = sampler.given(operation, wish, options)
  if (reply.isProblem || check.violations(x, reply).length === 0) return reply
  return marked(sampler.mended(operation, wish, reply))
}

/** Adds values of the call to a reply, as the provider's `echo` does. */
function echoed(x: ServedExchange, reply: HandlerReply, { check, callOf }: SpecAnswers): HandlerReply {
  const { echo } = x.mount.provider
  const { status, body, isProblem } = reply
  if (!echo || isProblem || status >= 300 || !isObject(body) || body instanceof Uint8Array) return reply
  const whole = echo(callOf(x), body)
  if (whole === body) return reply
  const repeating = { ...reply, body: whole }
  return check.violations(x, repeating).length === 0 ? repeating : reply
}

function wishOf(
  { values, headers, preference: asked, world }: ServedExchange,
  { dynamic = false, entity }: { readonly dynamic?: boolean; readonly entity?: SampleOptions['entity'] },
): SampleWish {
  const preference = dynamic ? { ...asked, dynamic: asked?.dynamic ?? true } : asked
  const accept = acceptOf(headers)
  const params = (): Readonly<Record<string, unknown>> => ({ ...values.path, ...values.query })
  return { preference, accept, seed: world.plan.seed, params, entity }
}
