import type { Faker } from '@faker-js/faker'
import { bodyFor } from '../spec/operation.ts'
import { parsePairs } from '../spec/query.ts'
import { violationsHeader } from '../spec/violation.ts'
import type { Worlds } from '../world/worlds.ts'
import type { World } from '../world/world.ts'
import { Answerer } from './answer.ts'
import { decodeBody } from './body.ts'
import type { Call, Reply } from './call.ts'
import { Contexts } from './context.ts'
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts'
import { byMock, failure } from './failure.ts'
import { takePreference } from './prefer.ts'
import { problem, problemReply } from './problems.ts'
import type { Provider } from './provider.ts'
import { record } from './record.ts'
import { Refuser } from './refuser.ts'
import { ReplyCheck } from './replyCheck.ts'
import { Routes, type Mount, type Route } from './routes.ts'
import { Serialiser, toWire } from './serialise.ts'
import { Settler } from './settler.ts'
import { Stepper } from './step.ts'
import type { Answer, Outcome, Work } from './work.ts'

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

  /** Answers a call. Never rejects. */
  async handle(call: Call): Promise<Reply> {
    const started = performance.now()
    const route = this.#routes.find(call)
    let world: World | undefined
    let answer: Answer
    try {
      world = this.#options.worlds.open(String(call.headers['x-mock-world'] ?? route.world ?? 'default'))
      answer = await this.#answer(call, route, world)
    } catch (error) {
      answer = failure(error)
    }
    let reply: Reply
    try {
      reply = this.#finish(call, answer)
    } catch (error) {
      answer = { ...answer, ...failure(error) }
      reply = this.#finish(call, answer)
    }
    this.#record(world ?? this.#options.worlds.peek('default'), { call, route, answer, reply, started })
    return reply
  }

  #answer(call: Call, route: Route, world: World): Answer | Promise<Answer> {
    const { match, mount } = route
    if (this.#options.cors && isPreflight(call)) return byMock({ status: 204, body: undefined, headers: preflightHeaders(call) })
    if (match.kind === 'found' && mount) return this.#operate(call, { ...match, mount, world })
    if (match.kind === 'wrong method') {
      const allow = match.allow.join(', ')
      if (call.method === 'OPTIONS') return byMock({ status: 204, body: undefined, headers: { allow } })
      return byMock(problemReply(problem('method-not-allowed', `It has ${allow}.`), { allow }))
    }
    if (!mount) return byMock(problemReply(problem('no-such-provider', `Paths begin with one of ${this.#routes.prefixes.join(', ')}.`)))
    return byMock(problemReply(problem('no-such-operation', `${mount.name} has no operation at this path.`)))
  }

  async #operate(call: Call, found: Pick<Work, 'mount' | 'world'> & Extract<Route['match'], { kind: 'found' }>): Promise<Answer> {
    const { target: operation, params, mount, world } = found
    const { preference, headers, query } = takePreference(call, parsePairs(call.query))
    const raw = { params, query, headers }
    const { values, violations } = operation.decode(raw)
    const read = decodeBody(call, operation)
    const body = read instanceof Promise ? await read : read
    const work: Work = {
      call,
      world,
      mount,
      operation,
      values,
      body,
      headers,
      preference,
      violations,
      missing: operation.missingSecurity(raw),
    }
    try {
      const outcome: Outcome | Promise<Outcome> = world.commits.submit(() => this.#stepper.run(work))
      const { reply, by, violations: all, notes, version, at } = outcome instanceof Promise ? await outcome : outcome
      return { reply, by, violations: all, notes, version, at, body: body.value, operation }
    } catch (error) {
      return { ...failure(error), body: body.value, operation }
    }
  }

  #finish(call: Call, { reply, violations, operation }: Answer): Reply {
    const headers: Record<string, string> = this.#options.cors ? corsHeaders(call) : {}
    const declared = operation?.response(reply.status)
    for (const name in reply.headers) headers[name.toLowerCase()] = reply.headers[name] as string
    if (reply.body !== undefined && headers['content-type'] === undefined && declared) {
      const type = bodyFor(declared, undefined)?.mediaType
      if (type !== undefined) headers['content-type'] = type
    }
    if (violations.length > 0) headers['x-mock-violations'] = violationsHeader(violations)
    const body = withoutBody(call.method, reply.status)
      ? discard(reply.body)
      : toWire(reply.body, headers['content-type'], this.#serialiser)
    const { delay } = this.#options
    return delay > 0 ? { status: reply.status, headers, body, delay } : { status: reply.status, headers, body }
  }

  #record(world: World | undefined, known: { call: Call; route: Route; answer: Answer; reply: Reply; started: number }): void {
    if (!world) return
    const { call, route, answer, reply, started } = known
    record(world, {
      call,
      params: route.match.kind === 'found' ? route.match.params : {},
      reply,
      replyBody: answer.reply.body,
      isSecret: route.mount?.api.isSecret ?? this.#isSecretSomewhere,
      provider: route.mount?.name,
      operation: answer.operation?.id,
      body: answer.body,
      violations: answer.violations,
      notes: answer.notes,
      by: answer.by,
      version: answer.version ?? world.version,
      at: answer.at ?? world.now(),
      started,
    })
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
