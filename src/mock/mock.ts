import { faker as english } from '@faker-js/faker/locale/en'
import type { CallCounts } from '../engine/recording/callCounts.ts'
import { Engine } from '../engine/engine.ts'
import type { Handle } from '../engine/call.ts'
import type { Provider, ProviderContext } from '../provider/provider.ts'
import type { Mount } from '../engine/routes.ts'
import { compile, type Api } from '../spec/api.ts'
import { SpecError, type OpenApiDocument } from '../document/document.ts'
import { Validators } from '../schema/compiling/validators.ts'
import { Budget } from '../world/journal/budget.ts'
import type { CollectionDefinition } from '../world/collection/definition.ts'
import type { DueTime } from '../world/due.ts'
import type { FindEvidence } from './apiEvidence.ts'
import { Audience } from './audience.ts'
import type { MockOptions } from './mockOptions.ts'
import { identityOf } from './storedIdentity.ts'
import type { Kept } from '../world/journal/journal.ts'
import { Slots } from '../world/journal/slots.ts'
import { RoundTrips } from '../world/commits/link/roundTrips.ts'
import type { World } from '../world/world.ts'
import { Worlds } from '../world/worlds.ts'

/** Bytes of memory that all worlds may use to remember secrets. */
const secretBytes = 16_000_000

/** Providers and specs joined into one mock, for any transport. */
export interface AnsweringMock {
  /** The providers and their paths, in the given order. */
  readonly mounts: readonly Mount[]
  readonly prefix: string
  /** Answers a call; adapters call it. Never throws or rejects. Returns a promise only if the reply has to wait for something. */
  readonly handle: Handle
  /**
   * Opens the store, if there is one; otherwise the first call does it. Resolves to warnings, such as that a document has changed.
   *
   * @throws IdentityError if the store belongs to a mock with another seed or other providers
   */
  ready(): Promise<readonly string[]>
  /** Stops background work, waits for the calls that are under way, and closes the store. */
  close(): Promise<void>
}

/** A mock with everything that the world operations in `src/control` need. */
export interface OpenMock extends AnsweringMock {
  readonly worlds: Worlds
  /** The calls that were answered, counted. */
  readonly counts: CallCounts
  /** The listeners for recorded exchanges. */
  readonly audience: Audience
  /** Whether requests that break the spec are refused in worlds that have no setting of their own. */
  readonly validateRequest: boolean
  /** Undefined if nothing is known about any API besides its spec. */
  readonly findEvidence: FindEvidence | undefined
  /** Runs the work of a world that is due. Returns the world's time in epoch milliseconds. */
  settle(world: World): number
  /** The context that a provider's code gets for a world at a time (epoch milliseconds). */
  contextOf(world: World, provider: Provider, now: number): ProviderContext<unknown>
}

/**
 * Joins providers into a mock that answers calls. `control/mock.ts` adds the API for worlds.
 *
 * @param others more mounts, such as plain specs. They are not part of the options, so that pages without specs do not load inference.
 * @throws SpecError if a document cannot be served
 */
export function createMock(options: MockOptions = {}, others: readonly Mount[] = []): OpenMock {
  const mounts = checkedMounts([...(options.providers ?? []).map(mountOf), ...others])
  const prefix = normalPrefix(options.prefix)
  const worlds = createWorlds(mounts, options)
  const { validateRequest = true, cors = true, delay = 0, dynamic = false, errors = false, audience = new Audience() } = options
  if (options.onExchange) audience.add(options.onExchange)
  const engine = new Engine({ mounts, worlds, prefix, validateRequest, cors, delay, dynamic, errors, audience, language: english })
  return {
    mounts,
    prefix,
    handle: engine.handle,
    worlds,
    audience,
    validateRequest,
    findEvidence: options.findEvidence,
    counts: engine.counts,
    settle: (world) => engine.settle(world),
    contextOf: (world, provider, now) => engine.reaches.of(world, provider).at(now),
    ready: () => worlds.ready(),
    close: async () => {
      await worlds.stop()
      await options.store?.close()
    },
  }
}

function checkedMounts(mounts: readonly Mount[]): readonly Mount[] {
  for (const [index, { name }] of mounts.entries()) {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name) || name === 'tally')
      throw new SpecError(`Invalid provider name "${name}": use lower-case letters, digits and hyphens.`)
    if (mounts.findIndex((each) => each.name === name) !== index) throw new SpecError(`Two providers have the name "${name}".`)
  }
  return mounts
}

function mountOf(given: Provider): Mount {
  const { name, document, validators, inferredHandlers } = given
  const provider = inferredHandlers ? { ...given, handlers: { ...inferredHandlers, ...given.handlers } } : given
  const api = compile(document, new Validators(document as OpenApiDocument, validators))
  refuseGaps(provider, api)
  return { name, prefix: `/${name}`, api, provider }
}

/** Throws if an operation has no handler and is not listed under "sampled". */
function refuseGaps({ name, handlers, sampled = [] }: Provider, { operations }: Api): void {
  const known = new Set([...Object.keys(handlers), ...sampled])
  const forgotten = operations.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (forgotten.length === 0) return
  throw new SpecError(
    `The provider ${name} has no handler for ${forgotten.join(', ')}. Write one, or list the operation under "sampled" to answer it from the spec.`,
  )
}

function createWorlds(mounts: readonly Mount[], options: MockOptions): Worlds {
  const { seed = 1, now, store, journal, mostWorlds = 1_000, mostRecords = 1_000_000 } = options
  const collections = new Map<string, CollectionDefinition<object>>()
  const due = new Map<string, DueTime>()
  for (const { name, provider } of mounts) {
    for (const [each, definition] of Object.entries(provider.collections)) collections.set(`${name}/${each}`, definition)
    for (const [each, { at }] of Object.entries(provider.due ?? {})) due.set(`${name}/${each}`, at)
  }
  const plan = {
    seed,
    collections,
    due,
    realTime: now ?? store?.now?.bind(store) ?? Date.now,
    trips: store && new RoundTrips(store, () => identityOf(mounts, seed)),
    writer: crypto.randomUUID(),
    journal: { entries: journal?.entries ?? 1_000, budget: new Budget(journal?.bytes ?? 64_000_000), slots: new Slots<Kept>() },
    secrets: new Budget(secretBytes),
    mostRecords,
  }
  return new Worlds(plan, mostWorlds)
}

function normalPrefix(prefix: string | undefined): string {
  const parts = (prefix ?? '').split('/').filter((part) => part !== '')
  return parts.map((part) => `/${part}`).join('')
}
