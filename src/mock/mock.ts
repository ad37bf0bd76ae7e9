import { faker as english } from '@faker-js/faker/locale/en'
import { Engine } from '../engine/engine.ts'
import type { Call, Reply } from '../engine/call.ts'
import type { Provider, ProviderContext } from '../provider/provider.ts'
import type { Mount } from '../engine/routes.ts'
import { compile, type Api } from '../spec/api.ts'
import { SpecError, type OpenApiDocument } from '../document/document.ts'
import { Validators } from '../schema/compiling/validators.ts'
import { Budget } from '../world/budget.ts'
import type { CollectionDefinition } from '../world/collection/collection.ts'
import type { DueTime } from '../world/due.ts'
import type { Recorded } from '../world/journal.ts'
import type { Log } from '../world/log.ts'
import type { World } from '../world/world.ts'
import { Worlds } from '../world/worlds.ts'

export interface MockOptions {
  readonly providers?: readonly Provider[]
  /** Root of every generated value; 1 by default. */
  readonly seed?: number
  /** Real time in epoch milliseconds. With a fixed time, runs are byte-identical. */
  readonly now?: () => number
  /** Keeps worlds beyond the life of the process. Without it they live in memory. */
  readonly log?: Log
  /** Before every provider's own prefix, such as `/api`. */
  readonly prefix?: string
  /** Whether requests that break the spec are refused; true by default. */
  readonly validateRequest?: boolean
  /** Whether pages of any origin may call the mock; true by default. */
  readonly cors?: boolean
  /** Whether replies from a spec are made up from its schemas, without its examples and defaults; false by default. */
  readonly dynamic?: boolean
  /** Whether a reply from a spec that breaks its schema becomes a 500 with the violations; false by default. */
  readonly errors?: boolean
  /** Milliseconds before every reply. */
  readonly delay?: number
  /**
   * How many exchanges the journal of each world keeps (1,000 by default), and how many bytes of memory all journals together
   * (64,000,000). Where they need more, the oldest exchanges of the largest journal go first.
   */
  readonly journal?: { readonly entries?: number; readonly bytes?: number }
  /** The largest number of records in a world; 1,000,000 by default. A step that would exceed it is undone and answered with 507. */
  readonly mostRecords?: number
  /** Called for each exchange once it is recorded, before the reply leaves: it has to return at once, and must not throw. */
  readonly onExchange?: ((recorded: Recorded) => void) | undefined
  /** The largest number of worlds; 1,000 by default. */
  readonly mostWorlds?: number
}

/** Bytes for what all worlds remember of secrets. */
const secretBytes = 16_000_000

/** Providers and specs joined into one mock, for any transport. */
export interface Mock {
  /** What is mocked, in the given order. */
  readonly mounts: readonly Mount[]
  readonly prefix: string
  /** Answers a call; neither throws nor rejects. Adapters call it. It returns a promise only where something has to be waited for. */
  handle(call: Call): Reply | Promise<Reply>
  /** Ends work that goes on, and closes the log. */
  close(): Promise<void>
}

/** A mock with everything that the operations of the room `control` need. */
export interface OpenMock extends Mock {
  readonly worlds: Worlds
  /** Brings a world up to its time, and returns that time. */
  settle(world: World): number
  /** What a provider's code sees of a world at a time. */
  contextOf(world: World, provider: Provider, now: number): ProviderContext<unknown>
}

/**
 * Joins providers into a mock that answers calls. `control/mock.ts` adds the worlds that users see.
 *
 * @param others what is mocked besides, such as specs; apart from the options, so that pages without specs do not load inference
 * @throws SpecError where a document cannot be served
 */
export function createMock(options: MockOptions = {}, others: readonly Mount[] = []): OpenMock {
  const mounts = checkedMounts([...(options.providers ?? []).map(mountOf), ...others])
  const prefix = normalPrefix(options.prefix)
  const worlds = createWorlds(mounts, options)
  const { validateRequest = true, cors = true, delay = 0, dynamic = false, errors = false, onExchange } = options
  const engine = new Engine({ mounts, worlds, prefix, validateRequest, cors, delay, dynamic, errors, onExchange, language: english })
  return {
    mounts,
    prefix,
    handle: engine.handle,
    worlds,
    settle: (world) => engine.settle(world),
    contextOf: (world, provider, now) => engine.reaches.of(world, provider).at(now),
    close: async () => {
      worlds.stop()
      await options.log?.close?.()
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

function mountOf(provider: Provider): Mount {
  const { name, document, validators } = provider
  const api = compile(document, new Validators(document as OpenApiDocument, validators))
  refuseGaps(provider, api)
  return { name, prefix: `/${name}`, api, provider }
}

/** An operation that a provider forgot is a mistake, not a reason to make up replies. */
function refuseGaps({ name, handlers, sampled = [] }: Provider, { operations }: Api): void {
  const known = new Set([...Object.keys(handlers), ...sampled])
  const forgotten = operations.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (forgotten.length === 0) return
  throw new SpecError(
    `The provider ${name} has no handler for ${forgotten.join(', ')}. Write one, or list the operation under "sampled" to answer it from the spec.`,
  )
}

function createWorlds(mounts: readonly Mount[], options: MockOptions): Worlds {
  const { seed = 1, now = Date.now, log, journal, mostWorlds = 1_000, mostRecords = 1_000_000 } = options
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
    realTime: now,
    log,
    writer: crypto.randomUUID(),
    journal: { entries: journal?.entries ?? 1_000, budget: new Budget(journal?.bytes ?? 64_000_000) },
    secrets: new Budget(secretBytes),
    mostRecords,
  }
  return new Worlds(plan, mostWorlds)
}

function normalPrefix(prefix: string | undefined): string {
  const parts = (prefix ?? '').split('/').filter((part) => part !== '')
  return parts.map((part) => `/${part}`).join('')
}
