import type { HandlerReply } from '../../provider/provider.ts'
import type { Answer, ServedExchange } from '../exchange.ts'
import type { ReplyCheck } from '../replyCheck.ts'
import type { Sampler } from './sampler.ts'

export interface SpecAnswers {
  readonly sampler: Sampler
  readonly check: ReplyCheck
}

/** Answers from the spec alone: with an example, else with a value sampled from the schema. */
export function sampledAnswer(parts: SpecAnswers): Answer {
  return (x) => fromSpec(x, parts)
}

/** The examples of a document may break its own schemas. Such a reply is sent all the same, with its violations. */
export function fromSpec(x: ServedExchange, { sampler, check }: SpecAnswers): HandlerReply {
  const reply = sampleFor(x, sampler)
  if (reply.isUndeclared) x.notes.push(`${x.operation.id} does not declare the status ${reply.status}; the reply was made all the same.`)
  if (reply.isProblem) return reply
  const violations = check.violations(x, reply)
  return violations.length > 0 ? { ...reply, violations } : reply
}

/** An example or sampled value for an exchange; the same parameters get the same value. */
export function sampleFor({ operation, values, headers, preference, world, mount }: ServedExchange, sampler: Sampler): HandlerReply {
  const accept = headers['accept'] === undefined ? undefined : String(headers['accept'])
  const params = (): Readonly<Record<string, unknown>> => ({ ...values.path, ...values.query })
  return sampler.success(mount.api, operation, { preference, accept, seed: world.plan.seed, params })
}
