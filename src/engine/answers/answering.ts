import type { Faker } from '@faker-js/faker'
import type { AnyCall } from '../../provider/provider.ts'
import type { Answer, AnsweredBy, ServedExchange } from '../exchange.ts'
import { faultAnswer } from '../faults/answerFaults.ts'
import { errorsOfFaults, type MakeError } from '../faults/makeError.ts'
import { handlerCall, type HandlerHelp } from '../reach/handlerCall.ts'
import type { Reaches } from '../reach/reach.ts'
import { Refusals } from '../refusals/refusal.ts'
import { ReplyCheck } from '../replyCheck.ts'
import { handledAnswer } from './handled.ts'
import { overrideAnswer } from './override.ts'
import { preferredAnswer } from './preferred.ts'
import { sampledAnswer, sampleFor } from './sampled.ts'
import { Sampler } from './sampler.ts'

/** Everything that makes replies within a world. */
export interface Answering {
  /** The possible answers, in order. The first reply is used. */
  readonly answers: readonly { readonly by: AnsweredBy; readonly answer: Answer }[]
  readonly refusals: Refusals
  /** Words the errors of faults. */
  readonly makeError: MakeError
  readonly check: ReplyCheck
  /** The call that the code of a provider gets. */
  readonly callOf: (x: ServedExchange) => AnyCall<unknown>
}

interface AnsweringOptions {
  /** The language of sampled values. */
  readonly language: Faker
  /** Whether replies from the spec ignore examples and defaults. */
  readonly dynamic: boolean
  /** Whether a reply from the spec that breaks its schema becomes a 500. */
  readonly errors: boolean
}

export function answering(reaches: Reaches, { language, dynamic, errors }: AnsweringOptions): Answering {
  const sampler = new Sampler(language)
  const check = new ReplyCheck()
  const callOf = (x: ServedExchange): AnyCall<unknown> => x.handlerCall ?? handlerCall(x, reaches.of(x.world, x.mount.provider), help)
  const fromSpec = { sampler, check, callOf, dynamic, errors }
  const refusals = new Refusals(sampler, check, callOf)
  const help: HandlerHelp = {
    word: (x, violations) => refusals.word(x, violations).reply,
    sample: (x, wanted) => sampleFor(x, fromSpec, wanted),
  }
  const makeError = errorsOfFaults(fromSpec)
  const answers = [
    { by: 'override', answer: overrideAnswer(fromSpec) },
    { by: 'fault', answer: faultAnswer(makeError) },
    { by: 'spec', answer: preferredAnswer(fromSpec) },
    { by: 'handler', answer: handledAnswer(check, callOf) },
    { by: 'spec', answer: sampledAnswer(fromSpec) },
  ] as const
  return { answers, refusals, makeError, check, callOf }
}
