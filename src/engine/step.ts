import { SpecError } from '../document/document.ts'
import { noViolations } from '../schema/validators.ts'
import type { Violation } from '../schema/violation.ts'
import type { Answerer } from './answers/answerer.ts'
import { largeBody } from './body.ts'
import type { Contexts } from './context.ts'
import { handlerCall } from './handlerCall.ts'
import { problem, problemReply } from './problems.ts'
import type { AnyCall, HandlerReply } from '../provider/provider.ts'
import { brokenReply, isUnreadable, type Refuser } from './refuser.ts'
import type { ReplyCheck } from './replyCheck.ts'
import type { Settler } from './settler.ts'
import type { Decision, Outcome, Work } from './work.ts'

export interface StepperOptions {
  readonly contexts: Contexts
  readonly settler: Settler
  readonly answerer: Answerer
  readonly refuser: Refuser
  readonly check: ReplyCheck
  /** Off: requests that break the spec are answered all the same. */
  readonly validateRequest: boolean
}

/** The part of a call that happens in its world: synchronous, so nothing comes between its reading and its writing. */
export class Stepper {
  readonly #options: StepperOptions

  constructor(options: StepperOptions) {
    this.#options = options
  }

  /** Settles, authorises, checks, chooses who answers, and runs the handler as one step. */
  run(work: Work): Outcome {
    const notes: string[] = []
    const { world } = work
    try {
      const now = this.#options.settler.settle(world)
      const { reply, by, violations } = this.#decide(work, now, notes)
      return { reply, by, violations, notes, version: world.version, at: now }
    } catch (error) {
      notes.push(describe(error))
      const mistake = `${work.operation.id} failed; this is a mistake in its provider, and the call changed nothing.`
      const detail = error instanceof SpecError ? error.message : mistake
      const reply = problemReply(problem('broken-handler', detail))
      return { reply, by: 'mock', violations: noViolations, notes, version: world.version, at: world.now() }
    }
  }

  #decide(work: Work, now: number, notes: string[]): Decision {
    const { contexts, refuser, validateRequest } = this.#options
    const { provider } = work.mount
    const word = (violations: readonly Violation[], call: AnyCall<unknown>): HandlerReply => refuser.word(work, call, violations).reply
    const call = provider && handlerCall(work, contexts.of(work.world, provider).at(now), word, notes)
    if (work.missing) return refuser.refuse(work, call, [work.missing])
    const denied = call && this.#authorise(work, call)
    if (denied) return denied
    const violations = violationsOf(work)
    if (violations.length > 0 && (validateRequest || violations.some(isUnreadable))) return refuser.refuse(work, call, violations)
    return this.#answer(work, call, violations, notes)
  }

  /** A step of its own: what the check of a credential wrote (a failed attempt, a nonce) stays, whatever comes after it. */
  #authorise(work: Work, call: AnyCall<unknown>): Decision | undefined {
    const authorise = work.mount.provider?.authorise
    if (!authorise) return undefined
    let broken: readonly Violation[] = noViolations
    const reply = work.world.step(
      () => authorise(call),
      (denied) => !denied || (broken = this.#options.check.violations(work.operation, denied)).length === 0,
    )
    if (broken.length > 0) return brokenReply(work, broken)
    return reply && { reply, by: reply.isProblem ? 'mock' : 'provider', violations: reply.violations ?? noViolations }
  }

  #answer(work: Work, call: AnyCall<unknown> | undefined, violations: readonly Violation[], notes: string[]): Decision {
    const handler = work.mount.provider?.handlers[work.operation.id]
    if (!handler || !call || work.preference) return this.#fromSpec(work, violations)
    if (violations.length === 0) return this.#handle(work, call, handler)
    // Validation is off. A handler need not cope with a call that its spec rules out.
    try {
      const decision = this.#handle(work, call, handler)
      if (!decision.reply.isProblem) return { ...decision, violations: [...violations, ...decision.violations] }
    } catch (error) {
      notes.push(describe(error))
    }
    return this.#options.refuser.refuse(work, call, violations)
  }

  #handle(work: Work, call: AnyCall<unknown>, handler: (call: AnyCall<unknown>) => HandlerReply): Decision {
    let broken: readonly Violation[] = noViolations
    const reply = work.world.step(
      () => handler(call),
      // A HEAD only asks what a GET would answer: no token is issued that nobody gets to see.
      (made) => (broken = this.#options.check.violations(work.operation, made)).length === 0 && work.call.method !== 'HEAD',
    )
    if (broken.length > 0) return brokenReply(work, broken)
    if (!reply.violations) return { reply, by: 'handler', violations: noViolations }
    return { reply, by: reply.isProblem ? 'mock' : 'provider', violations: reply.violations }
  }

  /** A document's own examples may break its schemas: that is told, but no reason to answer nothing. */
  #fromSpec({ operation, values, headers, preference, world }: Work, violations: readonly Violation[]): Decision {
    const accept = headers['accept'] === undefined ? undefined : String(headers['accept'])
    const params = { ...values.path, ...values.query }
    const reply = this.#options.answerer.answer(operation, { preference, accept, seed: world.plan.seed, params })
    if (reply.isProblem) return { reply, by: 'mock', violations }
    return { reply, by: 'spec', violations: [...violations, ...this.#options.check.violations(operation, reply)] }
  }
}

function violationsOf({ operation, values, body, violations, call }: Work): readonly Violation[] {
  const thorough = !(call.body instanceof Uint8Array && call.body.length > largeBody)
  const parameters = operation.checkParameters(values)
  const content = body.declared && body.violations.length === 0 ? body.declared.check(body.value, '/body', thorough) : body.violations
  if (violations.length === 0 && parameters.length === 0) return content
  return [...violations, ...parameters, ...content]
}

/** What went wrong, without a stack: that would tell about the machine. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
