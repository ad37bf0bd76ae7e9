import type { Faker } from '@faker-js/faker'
import type { Recorded } from '../world/journal/journal.ts'
import type { Worlds } from '../world/worlds.ts'
import type { World } from '../world/world.ts'
import { answering } from './answers/answering.ts'
import type { Call, Handle, Reply } from './call.ts'
import { decode } from './decode.ts'
import { askForFault, takeAsked } from './faults/askedFault.ts'
import { faultWords } from './faults/armedFaults.ts'
import type { TransportName } from './faults/transportLimits.ts'
import { spoiltReply } from './faults/spoiltReply.ts'
import { Exchange, isServed } from './exchange.ts'
import { failureReply } from './refusals/failure.ts'
import { finish, type FinishOptions } from './finish.ts'
import { InWorld } from './inWorld.ts'
import { whyPageIsRefused } from './pages/origin.ts'
import { problem, problemReply } from './refusals/problems.ts'
import { Reaches } from './reach/reach.ts'
import { CallCounts } from './recording/callCounts.ts'
import { LastCircumstances } from './recording/entry/circumstances.ts'
import { LastHeaders } from './recording/redaction/lastHeaders.ts'
import { record } from './recording/record.ts'
import { Routes, type Mount } from './routes.ts'
import { worldsWithMissing } from './worldsWithMissing.ts'
import { Settler } from './settler.ts'
import { answerUnserved } from './unserved.ts'

export interface EngineOptions {
  readonly mounts: readonly Mount[]
  readonly worlds: Worlds
  /** A path prefix for all mounts, such as `/api`, or empty. */
  readonly prefix: string
  readonly validateRequest: boolean
  readonly cors: boolean
  /** Whether replies from the spec ignore examples and defaults. */
  readonly dynamic: boolean
  /** Whether a reply from the spec that breaks its schema becomes a 500. */
  readonly errors: boolean
  /** Milliseconds to wait before each reply. */
  readonly delay: number
  /** `tell` is called for each recorded exchange, before the reply is sent. It must return at once. Undefined if there are no listeners. */
  readonly audience: { readonly tell: ((recorded: Recorded) => void) | undefined }
  /** The language of sampled values. */
  readonly language: Faker
}

/**
 * Turns calls into replies. A call becomes an exchange, and each phase fills in more of it: route, decode, then in the world settle,
 * authorise, check and answer, then finish and record. It always ends with a reply, and every reply is recorded in a journal.
 */
export class Engine {
  readonly reaches: Reaches
  /** The calls that were answered, counted. */
  readonly counts = new CallCounts()
  readonly #options: EngineOptions
  readonly #routes: Routes
  readonly #settler: Settler
  readonly #inWorld: InWorld
  readonly #finish: FinishOptions
  readonly #lastHeaders = new LastHeaders()
  readonly #lastCircumstances = new LastCircumstances()

  constructor(options: EngineOptions) {
    const providers = options.mounts.map(({ provider }) => provider)
    this.#options = options
    this.#routes = new Routes(options.mounts, options.prefix)
    this.reaches = new Reaches(providers, options.language)
    this.#settler = new Settler(providers, this.reaches)
    this.#finish = { cors: options.cors, delay: options.delay }
    this.#inWorld = new InWorld(this.#settler, answering(this.reaches, options), options.validateRequest)
  }

  /** Runs the work of a world that is due, before somebody reads it. Returns the world's time in epoch milliseconds. */
  settle(world: World): number {
    return this.#settler.settle(world)
  }

  /** Answers a call; neither throws nor rejects. It returns a promise only where something has to be waited for. */
  readonly handle: Handle = Object.assign(
    (call: Call) => {
      const asking = takeAsked(call)
      const x = new Exchange(asking?.call ?? call, performance.now())
      if (asking) askForFault(x, asking.asked, this.#isSecret(x))
      const waiting = this.#run(x)
      return waiting ? waiting.then(() => this.#conclude(x)) : this.#conclude(x)
    },
    { transports: new Set<TransportName>() },
  )

  #run(x: Exchange): Promise<void> | undefined {
    try {
      this.#route(x)
      answerUnserved(x, this.#routes, this.#options.cors)
      if (!isServed(x)) return noteUnreached(x)
      const preparing = x.mount.provider.ready?.()
      const reading = preparing ? preparing.then(() => decode(x)) : decode(x)
      const { commits } = x.world
      const waiting = reading ? reading.then(() => commits.submit(this.#inWorld.run, x)) : commits.submit(this.#inWorld.run, x)
      return waiting?.catch((error: unknown) => abandon(x, error))
    } catch (error) {
      abandon(x, error)
      return undefined
    }
  }

  #route(x: Exchange): void {
    const { world, mount, match } = this.#routes.find(x.call)
    x.mount = mount
    x.match = match
    const { worlds, cors } = this.#options
    const name = String(x.call.headers['x-mock-world'] ?? world ?? 'default')
    const known = worlds.peek(name)
    const refused = whyPageIsRefused(x.call.headers, cors, known === undefined && !worlds.has(name))
    if (refused !== undefined) x.answer(problemReply(problem('forbidden', refused)), 'mock')
    x.world = known ?? (refused === undefined ? worlds.open(name) : undefined)
  }

  /** Prepares the reply for any transport, and records the exchange. A reply that cannot be sent becomes a problem. */
  #conclude(x: Exchange): Reply {
    const world = x.world ?? this.#options.worlds.peek('default')
    let reply: Reply
    try {
      reply = finish(x, this.#finish, world)
    } catch (error) {
      fail(x, error)
      reply = finish(x, this.#finish, world)
    }
    const sent = x.faults ? spoiltReply(x, reply) : reply
    x.took = performance.now() - x.started
    this.counts.count(x, reply.status)
    if (x.reads.length > 0 && (x.reply?.status === 404 || x.reply?.because)) x.elsewhere = worldsWithMissing(x, this.#options.worlds)
    if (world) {
      const { tell: onExchange } = this.#options.audience
      const [lastHeaders, lastCircumstances] = [this.#lastHeaders, this.#lastCircumstances]
      record(x, { world, reply, sent, isSecret: this.#isSecret(x), lastHeaders, lastCircumstances, onExchange })
    }
    return sent
  }

  /** If a call reached no provider, a name is secret if it is secret for any of them. */
  #isSecret({ mount }: Exchange): (name: string) => boolean {
    if (mount) return mount.api.isSecret
    const { mounts } = this.#options
    return (name) => mounts.length === 0 || mounts.some(({ api }) => api.isSecret(name))
  }
}

/** A fault applies only to calls that reach an operation. */
function noteUnreached(x: Exchange): undefined {
  if (x.askedFault) x.note(`${faultWords(x.askedFault)} had no effect: the call reached no operation.`)
}

function fail(x: Exchange, error: unknown): void {
  x.faults = undefined
  x.stoppedAt = 'failure'
  const { reply, note } = failureReply(error)
  x.answer(reply, 'mock')
  x.notes = note === undefined ? [] : [note]
}

/** Answers an exchange with an error, because its step did not run or was undone. Neither the reply nor the journal shows what it did. */
function abandon(x: Exchange, error: unknown): void {
  x.undoStep()
  fail(x, error)
}
