import { noViolations } from '../spec/validators.ts'
import type { Violation } from '../spec/violation.ts'
import type { World } from '../world/world.ts'
import type { Answerer } from './answer.ts'
import { largeBody } from './body.ts'
import type { Context, Contexts } from './context.ts'
import { problem, type ProblemName } from './problems.ts'
import type { AnyCall, HandlerReply, Provider } from './provider.ts'
import type { Serialiser } from './serialise.ts'
import { problemReply, type AnsweredBy, type Outcome, type Work } from './work.ts'

/** Violations that no server gets past, and the problem each is where the provider does not word it. */
const unreadable: Readonly<Record<string, ProblemName>> = {
  'too-large': 'too-large',
  'media-type': 'unsupported-media-type',
  syntax: 'bad-syntax',
  encoding: 'bad-syntax',
  nesting: 'bad-syntax',
}

export interface StepperOptions {
  readonly contexts: Contexts
  readonly answerer: Answerer
  readonly serialiser: Serialiser
  readonly providers: readonly Provider[]
  /** Off: requests that break the spec are answered all the same. */
  readonly validateRequest: boolean
}

/** The part of a call that happens in its world: synchronous, so nothing comes between its reading and its writing. */
export class Stepper {
  readonly #options: StepperOptions
  readonly #due: ReadonlyMap<string, { readonly provider: Provider; readonly name: string }>

  constructor(options: StepperOptions) {
    this.#options = options
    this.#due = new Map(
      options.providers.flatMap((provider) =>
        Object.keys(provider.due ?? {}).map((name) => [`${provider.name}/${name}`, { provider, name }] as const),
      ),
    )
  }

  /** Brings a world up to now: its seed data, then all that fell due, each a step at its own time. */
  settle(world: World): number {
    const now = world.now()
    for (const provider of this.#options.providers) {
      if (provider.seed && !world.has(`seeded/${provider.name}`)) {
        const context = this.#options.contexts.of(world, provider).at(now)
        world.step(() => world.once(`seeded/${provider.name}`, () => provider.seed?.(context)))
      }
    }
    for (let item = world.takeDue(now); item; item = world.takeDue(now)) this.#runDue(world, item)
    return now
  }

  /** Settles, authorises, checks, chooses who answers, and runs the handler as one step. */
  run(work: Work): Outcome {
    const notes: string[] = []
    const { world } = work
    let now = world.now()
    try {
      now = this.settle(world)
      const { reply, by, violations } = this.#decide(work, now, notes)
      return { reply, by, violations, notes, version: world.version, at: now }
    } catch (error) {
      const reply = problemReply(
        problem('broken-handler', `${work.operation.id} failed; this is a mistake in its provider, and nothing has changed.`),
      )
      notes.push(describe(error))
      return { reply, by: 'mock', violations: noViolations, notes, version: world.version, at: now }
    }
  }

  #runDue(world: World, item: NonNullable<ReturnType<World['takeDue']>>): void {
    const { provider, name } = this.#due.get(item.collection) as { provider: Provider; name: string }
    const record = world.collection(item.collection).get(item.key) as object
    const due = (provider.due as NonNullable<Provider['due']>)[name] as NonNullable<Provider['due']>[string]
    try {
      world.step(() => {
        due.run(record, this.#options.contexts.of(world, provider).at(item.at))
        if (world.collection(item.collection).get(item.key) === record)
          throw new Error(`What is due in ${item.collection} must change its record.`)
      })
    } catch (error) {
      world.putBack(item)
      throw error
    }
  }

  #decide(work: Work, now: number, notes: string[]): { reply: HandlerReply; by: AnsweredBy; violations: readonly Violation[] } {
    const { provider } = work.mount
    const call = provider && handlerCall(work, this.#options.contexts.of(work.world, provider).at(now), provider, notes)
    const unauthorised = work.missing ? [work.missing] : noViolations
    if (work.missing) return this.#refuse(work, call, unauthorised)
    const denied = call && provider.authorise && work.world.step(() => provider.authorise?.(call))
    if (denied) return this.#checked(work, denied, 'provider', denied.violations ?? noViolations)
    const violations = this.#violations(work)
    if (violations.some(({ code, at }) => at === '/body' && code in unreadable)) return this.#refuse(work, call, violations)
    if (violations.length > 0 && this.#options.validateRequest) return this.#refuse(work, call, violations)
    return this.#answer(work, call, violations)
  }

  #violations({ operation, values, body, violations, call }: Work): readonly Violation[] {
    const thorough = !(call.body instanceof Uint8Array && call.body.length > largeBody)
    const parameters = operation.checkParameters(values)
    const content = body.declared && body.violations.length === 0 ? body.declared.check(body.value, '/body', thorough) : body.violations
    if (violations.length === 0 && parameters.length === 0) return content
    return [...violations, ...parameters, ...content]
  }

  #answer(
    work: Work,
    call: AnyCall<unknown> | undefined,
    violations: readonly Violation[],
  ): { reply: HandlerReply; by: AnsweredBy; violations: readonly Violation[] } {
    const handler = work.mount.provider?.handlers[work.operation.id]
    if (!handler || !call || work.preference) return this.#fromSpec(work, violations)
    let broken: readonly Violation[] = noViolations
    const reply = work.world.step(
      () => handler(call),
      (made) => (broken = this.#check(work, made)).length === 0,
    )
    if (broken.length > 0) return { reply: brokenReply(work, broken), by: 'mock', violations: broken }
    return {
      reply,
      by: reply.violations ? 'provider' : 'handler',
      violations: reply.violations ? [...violations, ...reply.violations] : violations,
    }
  }

  /** A document's own examples may break its schemas: that is told, but no reason to answer nothing. */
  #fromSpec(work: Work, violations: readonly Violation[]): { reply: HandlerReply; by: AnsweredBy; violations: readonly Violation[] } {
    const accept = work.headers['accept'] as string | undefined
    const params = { ...work.values.path, ...work.values.query }
    const reply = this.#options.answerer.answer(work.operation, { preference: work.preference, accept, seed: work.world.plan.seed, params })
    if (isProblem(reply)) return { reply, by: 'mock', violations }
    return { reply, by: 'spec', violations: [...violations, ...this.#check(work, reply)] }
  }

  /** In the provider's words, else by what the spec declares for it, else as a problem. */
  #refuse(
    work: Work,
    call: AnyCall<unknown> | undefined,
    violations: readonly Violation[],
  ): { reply: HandlerReply; by: AnsweredBy; violations: readonly Violation[] } {
    const worded = call && work.mount.provider?.refuse?.(violations, call)
    if (worded) return this.#checked(work, worded, 'provider', violations)
    const [name, statuses] = refusalOf(violations)
    const wish = { preference: undefined, accept: undefined, seed: work.world.plan.seed, params: {} }
    const declared = name === 'too-large' ? undefined : this.#options.answerer.refuse(work.operation, statuses, wish)
    if (declared && !isProblem(declared)) return { reply: declared, by: 'spec', violations }
    const status =
      statuses.length > 1 && work.operation.statuses.includes('400') && !work.operation.statuses.includes('422') ? 'bad-request' : name
    const headers = name === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}
    return { reply: problemReply(problem(status, undefined, violations), headers as Record<string, string>), by: 'mock', violations }
  }

  /** The mock may not lie in a refusal either. */
  #checked(
    work: Work,
    reply: HandlerReply,
    by: AnsweredBy,
    violations: readonly Violation[],
  ): { reply: HandlerReply; by: AnsweredBy; violations: readonly Violation[] } {
    const broken = this.#check(work, reply)
    return broken.length > 0 ? { reply: brokenReply(work, broken), by: 'mock', violations: broken } : { reply, by, violations }
  }

  #check({ operation }: Work, { status, body, headers }: HandlerReply): readonly Violation[] {
    if (body instanceof ReadableStream || this.#options.serialiser.wasChecked(body, operation, status)) return noViolations
    const violations = operation.checkReply({ status, headers: headers ?? noHeaders, body })
    if (violations.length === 0) this.#options.serialiser.noteChecked(body, operation, status)
    return violations
  }
}

const noHeaders: Readonly<Record<string, string>> = Object.freeze({})

function handlerCall(work: Work, context: Context, provider: Provider, notes: string[]): AnyCall<unknown> {
  const { values, operation, body, headers } = work
  const { store, now, strict, setStrict, newId, random, fake, digest } = context
  const call = {
    store,
    now,
    strict,
    setStrict,
    newId,
    random,
    fake,
    digest,
    operation: operation.id,
    params: values.path,
    query: values.query,
    headers: values.header,
    cookies: values.cookie,
    body: body.value,
    rawHeaders: headers,
    principal: undefined as string | undefined,
    reply: plainReply,
    refuse: (...violations: readonly Violation[]): HandlerReply => {
      const worded = provider.refuse?.(violations, call)
      if (worded) return { ...worded, violations }
      return { ...problemReply(problem('invalid-request', undefined, violations)), violations }
    },
    note: (message: string): void => void notes.push(message),
  }
  call.principal = provider.principal?.(call)
  return call
}

function plainReply(status: number, body: unknown, headers?: Readonly<Record<string, string>>): HandlerReply {
  return { status, body, headers }
}

function refusalOf(violations: readonly Violation[]): [ProblemName, readonly number[]] {
  const first = violations[0] as Violation
  if (first.code === 'security') return ['unauthorized', [401, 403]]
  const name = violations.map(({ code, at }) => (at === '/body' ? unreadable[code] : undefined)).find((each) => each !== undefined)
  if (name === 'unsupported-media-type') return [name, [415]]
  if (name === 'bad-syntax') return [name, [400]]
  return [name ?? 'invalid-request', [422, 400]]
}

function brokenReply({ operation }: Work, violations: readonly Violation[]): HandlerReply {
  return problemReply(
    problem(
      'broken-reply',
      `The reply of ${operation.id} is not what its spec declares. This is a mistake in the provider; nothing has changed.`,
      violations,
    ),
  )
}

function isProblem({ headers }: HandlerReply): boolean {
  return headers?.['content-type'] === 'application/problem+json'
}

/** What went wrong, without a stack: that would tell about the machine. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
