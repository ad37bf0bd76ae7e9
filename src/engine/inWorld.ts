import { SpecError } from '../document/document.ts'
import { noViolations } from '../schema/compiling/validators.ts'
import { PauseError } from '../world/commits/commitErrors.ts'
import { TooManyRecordsError } from '../world/worldPlan.ts'
import type { Violation } from '../schema/violation.ts'
import type { Body } from '../spec/response.ts'
import type { HandlerReply } from '../provider/provider.ts'
import type { Answering } from './answers/answering.ts'
import { handlerOf } from './answers/handled.ts'
import { largeBody } from './body/jsonBounds.ts'
import { describeWithPlace } from './refusals/describeError.ts'
import { failureReply } from './refusals/failure.ts'
import { bytesOf } from './call.ts'
import type { AnsweredBy, ServedExchange } from './exchange.ts'
import { armedFaults } from './faults/armedFaults.ts'
import { chooseDelivery } from './faults/deliveryFaults.ts'
import { passGate } from './faults/gateFaults.ts'
import { isUnable, problem, problemReply } from './refusals/problems.ts'
import { brokenReply, isUnreadable } from './refusals/refusal.ts'
import type { Settler } from './settler.ts'

/** The phases of an exchange that run in its world. They run without waiting, so that no other call changes the world in between. */
export class InWorld {
  readonly #settler: Settler
  readonly #answering: Answering
  /** Whether to refuse requests that break the spec, where a world has no setting of its own. */
  readonly #validateRequest: boolean

  constructor(settler: Settler, answering: Answering, validateRequest: boolean) {
    this.#settler = settler
    this.#answering = answering
    this.#validateRequest = validateRequest
  }

  /** Settles the world, then passes the gate, authorises, checks and answers. It always leaves a reply. */
  readonly run = (x: ServedExchange): void => {
    x.beginStep()
    const { world } = x
    x.versionBefore = world.version
    try {
      x.at = this.#settler.settle(world)
      x.reads = world.reads = []
      if (!this.#isStopped(x) && !this.#isRefused(x)) {
        if (x.requestViolations.length === 0) this.#answer(x)
        else this.#answerLeniently(x)
      }
      if (x.faults) chooseDelivery(x)
    } catch (error) {
      if (error instanceof PauseError) throw error
      fail(x, error)
      x.at = world.now()
    } finally {
      world.reads = undefined
      x.version = world.version
    }
  }

  /** Lets the faults of the gate act. */
  #isStopped(x: ServedExchange): boolean {
    const armed = armedFaults(x, (each) => this.#answering.callOf(each).principal)
    if (!armed) return false
    x.faults = { armed, fired: [], impossible: undefined, delay: 0, spoiling: undefined }
    const refusal = passGate(x, this.#answering.makeError)
    if (!refusal) return false
    x.stoppedAt = 'gate'
    x.answer(refusal, 'fault')
    return true
  }

  /** Authorises, then checks. */
  #isRefused(x: ServedExchange): boolean {
    const { refusals } = this.#answering
    const missing = x.missingCredentials
    if (missing.length > 0) refusals.refuse(x, missing)
    if (missing.length > 0 || this.#isDenied(x)) {
      x.stoppedAt = 'authorise'
      return true
    }
    const violations = (x.requestViolations = violationsOf(x))
    if (violations.length === 0) return false
    if (!(x.world.views.settings.validateRequest ?? this.#validateRequest) && !violations.some(isUnreadable)) return false
    x.stoppedAt = 'check'
    refusals.refuse(x, violations)
    return true
  }

  /** Runs the provider's own check of credentials as a separate step, so that its writes, such as a used nonce, are kept. */
  #isDenied(x: ServedExchange): boolean {
    const { authorise } = x.mount.provider
    if (!authorise) return false
    let broken: readonly Violation[] = noViolations
    const keep = (made: HandlerReply | undefined): boolean => !made || (broken = this.#answering.check.violations(x, made)).length === 0
    const denied = x.world.step(authorise, keep, this.#answering.callOf(x))
    if (broken.length > 0) x.answer(brokenReply(x, broken), 'mock', broken)
    else if (denied) x.answer(denied, isUnable(denied) ? 'mock' : 'provider', denied.violations)
    return denied !== undefined
  }

  #answer(x: ServedExchange): void {
    for (const { by, answer } of this.#answering.answers) {
      const reply = answer(x)
      if (reply) return accept(x, reply, by)
    }
  }

  /** Answers a request that breaks the spec, if validation is off. If the handler fails on it, the request is refused after all. */
  #answerLeniently(x: ServedExchange): void {
    const isHandled = handlerOf(x) !== undefined && !x.preference
    try {
      this.#answer(x)
      if (!isHandled || x.answeredBy !== 'mock') return
    } catch (error) {
      if (!isHandled) throw error
      x.note(describeWithPlace(error))
    }
    x.stoppedAt = 'check'
    this.#answering.refusals.refuse(x, x.requestViolations)
  }
}

/** An inferred operation refuses by what the spec says, not by a rule of the provider. */
function isInferred(x: ServedExchange): boolean {
  return x.mount.provider.inferred?.(x.operation.id, handlerOf(x)) !== undefined
}

/** Takes a reply. A refusal by a handler counts as one by the provider, whoever words it. */
function accept(x: ServedExchange, reply: HandlerReply, by: AnsweredBy): void {
  const own = reply.violations ?? noViolations
  const isRefusal = reply.violations !== undefined || (reply.because !== undefined && !isInferred(x))
  const decider = by === 'handler' && isRefusal ? 'provider' : by
  const isOwn = by === 'handler' ? isUnable(reply) : reply.isProblem && by === 'spec'
  x.answer(reply, isOwn ? 'mock' : decider, x.requestViolations.length > 0 ? [...x.requestViolations, ...own] : own)
}

function violationsOf({ operation, values, body, undecodable, call }: ServedExchange): readonly Violation[] {
  const thorough = bytesOf(call) <= largeBody
  const parameters = operation.checkParameters(values)
  const isReadable = body.declared !== undefined && body.violations.length === 0
  const content = isReadable ? (body.checked ?? bodyViolations(body.declared, body.value, thorough)) : body.violations
  if (undecodable.length === 0 && parameters.length === 0) return content
  return [...undecodable, ...parameters, ...content]
}

/** The violations of a body. Bytes are checked like a string with as many characters, without format and pattern. */
function bodyViolations(declared: Body, value: unknown, thorough: boolean): readonly Violation[] {
  if (!(value instanceof Uint8Array)) return declared.check(value, '/body', thorough)
  return declared.check('.'.repeat(value.length), '/body', thorough).filter(({ code }) => code !== 'format' && code !== 'pattern')
}

function fail(x: ServedExchange, error: unknown): void {
  x.stoppedAt = 'failure'
  if (error instanceof TooManyRecordsError) return x.answer(failureReply(error).reply, 'mock')
  x.note(describeWithPlace(error))
  if (error instanceof SpecError) return x.answer(failureReply(error).reply, 'mock')
  const mistake = `The handler of ${x.operation.id} failed. This is a bug in the provider. Nothing was changed. The journal has the error.`
  x.answer(problemReply(problem('broken-handler', mistake)), 'mock')
}
