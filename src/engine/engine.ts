import type { Faker } from '@faker-js/faker'
import { parsePairs } from '../spec/query.ts'
import { violationsHeader } from '../schema/violation.ts'
import type { Worlds } from '../world/worlds.ts'
import type { World } from '../world/world.ts'
import { Answerer } from './answers/answerer.ts'
import { decodeBody, type DecodedBody } from './body.ts'
import type { Call, Reply } from './call.ts'
import { Contexts } from './context.ts'
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts'
import { byMock, failure } from './failure.ts'
import { takePreference } from './prefer.ts'
import { problem, problemReply } from './problems.ts'
import type { Provider } from '../provider/provider.ts'
import { record } from './record.ts'
import { Refuser } from './refuser.ts'
import { ReplyCheck } from './replyCheck.ts'
import { Routes, type Mount, type Route } from './routes.ts'
import { Serialiser, toWire } from './serialise.ts'
import { Settler } from './settler.ts'
import { Stepper } from './step.ts'
import type { Answer, Underway, Work } from './work.ts'

export interface EngineOptions {
  readonly mounts: readonly Mount[]
  readonly worlds: Worlds
  /** Before every mount's prefix; empty or like `/api`. */
  readonly prefix: string
  readonly validateRequest: boolean
  readonly cors: boolean
  /** Milliseconds before every reply. */
  readonly delay: number
  /** For values made up from schemas. */
  readonly language: Faker
}

type Found = Extract<Route['match'], { kind: 'found' }>

/** Turns calls into replies: the heart. It always answers, and every answer stands in its world's journal. */
export class Engine {
  readonly contexts: Contexts
  readonly #options: EngineOptions
  readonly #routes: Routes
  readonly #settler: Settler
  readonly #stepper: Stepper
  readonly #serialiser = new Serialiser()
  /** Tells secrets in calls that went astray: whose they are is not known. */
  readonly #isSecretSomewhere: (name: string) => boolean

  constructor(options: EngineOptions) {
    const providers = options.mounts.map(({ provider }) => provider).filter((provider): provider is Provider => provider !== undefined)
    this.#options = options
    this.#isSecretSomewhere = (name) => options.mounts.length === 0 || options.mounts.some(({ api }) => api.isSecret(name))
    this.#routes = new Routes(options.mounts, options.prefix)
    this.contexts = new Contexts(providers, options.language)
    const { contexts } = this
    const settler = new Settler(providers, contexts)
    const answerer = new Answerer(options.language)
    const check = new ReplyCheck(this.#serialiser)
    const refuser = new Refuser(answerer, check)
    this.#settler = settler
    this.#stepper = new Stepper({ contexts, settler, answerer, refuser, check, validateRequest: options.validateRequest })
  }

  /** Brings a world up to its time; part of looking at it from outside. */
  settle(world: World): number {
    return this.#settler.settle(world)
  }

  /** Answers a call; neither throws nor rejects. What need not wait is done before it returns, so calls run in the order they come. */
  handle(call: Call): Reply | Promise<Reply> {
    const exchange: Underway = { call, route: this.#routes.find(call), world: undefined, work: undefined, started: performance.now() }
    const answer = this.#answer(exchange)
    if (answer instanceof Promise) return answer.then((late) => this.#conclude(exchange, late))
    return this.#conclude(exchange, answer)
  }

  #answer(exchange: Underway): Answer | Promise<Answer> {
    const { call, route } = exchange
    try {
      const world = this.#options.worlds.open(String(call.headers['x-mock-world'] ?? route.world ?? 'default'))
      exchange.world = world
      const answer = this.#dispatch(exchange, world)
      return answer instanceof Promise ? answer.catch(failure) : answer
    } catch (error) {
      return failure(error)
    }
  }

  /** Turns an answer into a reply and records it. An answer that cannot be sent is a mistake, and told. */
  #conclude(exchange: Underway, answer: Answer): Reply {
    let told = answer
    let reply: Reply
    try {
      reply = this.#finish(exchange, told)
    } catch (error) {
      told = { ...answer, ...failure(error) }
      reply = this.#finish(exchange, told)
    }
    const world = exchange.world ?? this.#options.worlds.peek('default')
    const isSecret = exchange.route.mount?.api.isSecret ?? this.#isSecretSomewhere
    if (world) record(world, { exchange, answer: told, reply, isSecret })
    return reply
  }

  #dispatch(exchange: Underway, world: World): Answer | Promise<Answer> {
    const { call, route } = exchange
    const { match, mount } = route
    if (this.#options.cors && isPreflight(call)) return byMock({ status: 204, body: undefined, headers: preflightHeaders(call) })
    if (match.kind === 'found' && mount) return this.#operate(exchange, world, mount, match)
    if (match.kind === 'wrong method') {
      const allow = match.allow.join(', ')
      if (call.method === 'OPTIONS') return byMock({ status: 204, body: undefined, headers: { allow } })
      return byMock(problemReply(problem('method-not-allowed', `It has ${allow}.`), { allow }))
    }
    if (!mount) return byMock(problemReply(problem('no-such-provider', `Paths begin with one of ${this.#routes.prefixes.join(', ')}.`)))
    return byMock(problemReply(problem('no-such-operation', `${mount.name} has no operation at this path.`)))
  }

  #operate(exchange: Underway, world: World, mount: Mount, { target: operation, params }: Found): Answer | Promise<Answer> {
    const { call } = exchange
    const { preference, headers, query } = takePreference(call, parsePairs(call.query))
    const raw = { params, query, headers }
    const { values, violations } = operation.decode(raw)
    const missing = operation.missingSecurity(raw)
    const go = (body: DecodedBody): Answer | Promise<Answer> => {
      const work: Work = { call, world, mount, operation, values, body, headers, preference, violations, missing }
      exchange.work = work
      return world.commits.submit(() => this.#stepper.run(work))
    }
    const body = decodeBody(call, operation)
    return body instanceof Promise ? body.then(go) : go(body)
  }

  #finish({ call, work }: Underway, { reply, violations }: Answer): Reply {
    const headers: Record<string, string> = this.#options.cors ? corsHeaders(call) : {}
    for (const name in reply.headers) headers[name.toLowerCase()] = reply.headers[name] as string
    if (reply.body !== undefined && headers['content-type'] === undefined) {
      const type = work?.operation.response(reply.status)?.usual?.mediaType
      if (type !== undefined) headers['content-type'] = type
    }
    if (violations.length > 0) headers['x-mock-violations'] = violationsHeader(violations)
    const body = withoutBody(call.method, reply.status)
      ? discard(reply.body)
      : toWire(reply.body, headers['content-type'], this.#serialiser)
    const { delay } = this.#options
    return delay > 0 ? { status: reply.status, headers, body, delay } : { status: reply.status, headers, body }
  }
}

/** A stream that nobody will read is let go. */
function discard(body: unknown): null {
  if (body instanceof ReadableStream) body.cancel().catch(() => {})
  return null
}

function withoutBody(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 205 || status === 304
}
