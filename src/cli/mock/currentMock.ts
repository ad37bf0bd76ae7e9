import { createMock, type Mock } from '../../control/mock.ts'
import type { Audience } from '../../mock/audience.ts'
import type { MockOptions } from '../../mock/mockOptions.ts'
import { apiMount } from '../../mock/specMount.ts'
import type { MockSettings } from '../settings/settings.ts'
import { readSources, type Sources } from '../sources.ts'
import { storeFailure } from '../storeFailure.ts'
import type { Terminal } from '../terminal.ts'
import { findEvidence } from './findEvidence.ts'
import { lateSpecWarnings, specWarnings } from './specWarnings.ts'
import type { StoreOfMock } from './storeOfMock.ts'

interface CurrentMockOptions {
  /** The names of providers, or paths and URLs of specs. */
  readonly names: readonly string[]
  readonly settings: MockSettings
  readonly terminal: Terminal
  readonly audience: Audience
  readonly store: StoreOfMock | undefined
}

interface Prepared {
  readonly sources: Sources
  readonly mock: Mock
}

/** The mock that `tally mock` serves. `--watch` replaces it when specs change. */
export class CurrentMock {
  readonly #options: CurrentMockOptions
  #prepared: Prepared

  private constructor(options: CurrentMockOptions, prepared: Prepared) {
    this.#options = options
    this.#prepared = prepared
  }

  static async open(options: CurrentMockOptions): Promise<CurrentMock> {
    const prepared = await prepare(options)
    await openStoreOf(prepared.mock, options.terminal)
    return new CurrentMock(options, prepared)
  }

  get mock(): Mock {
    return this.#prepared.mock
  }

  get sources(): Sources {
    return this.#prepared.sources
  }

  /** Reads the specs again and makes a new mock of them. */
  async reload(say: (line: string) => void): Promise<Sources> {
    const { settings, terminal, store } = this.#options
    const before = this.mock
    this.#prepared = await prepare(this.#options)
    store?.handOver(before.close())
    say(`tally: reloaded the specs; ${store ? 'stored worlds are kept' : 'all worlds were reset'}`)
    await openStoreOf(this.mock, terminal).catch((error: Error) => terminal.note(`tally: ${error.message}`))
    for (const line of await lateSpecWarnings(this.sources, settings)) terminal.note(line)
    return this.sources
  }

  /** A mock that passes every call to the current one. */
  forwarding(): Mock {
    const current = (): Mock => this.mock
    return {
      audience: this.#options.audience,
      get mounts() {
        return current().mounts
      },
      get prefix() {
        return current().prefix
      },
      handle: (call) => current().handle(call),
      world: (name) => current().world(name),
      createWorld: (options) => current().createWorld(options),
      worldNames: () => current().worldNames(),
      run: (name, input) => current().run(name, input),
      ready: () => current().ready(),
      close: () => current().close(),
    }
  }
}

/** Reads the specs, makes a mock of them, and prints warnings about them. */
async function prepare({ names, settings, terminal, audience, store }: CurrentMockOptions): Promise<Prepared> {
  const sources = await readSources(names, settings)
  const { stateless, records, strictParents, dynamic } = settings
  const { providers, specs } = sources
  const mock = createMock(
    { ...mockOptions(settings), providers, audience, findEvidence, store: store?.next() },
    specs.map(({ api, name }) => apiMount(api, { name, records, strictParents, stateless: stateless || dynamic })),
  )
  for (const line of await specWarnings(sources, settings)) terminal.note(line)
  // Calls that are refused before they have a world are recorded in this one. In a store, a world begins with its first call.
  if (!store) await mock.createWorld({ name: 'default' })
  return { sources, mock }
}

function mockOptions({ journalSize, maxRecords, ...settings }: MockSettings): MockOptions {
  const { seed, prefix, validateRequest, cors, delay, dynamic, errors } = settings
  return { seed, prefix, validateRequest, cors, delay, dynamic, errors, journal: { bytes: journalSize }, mostRecords: maxRecords }
}

/** Opens the store of a mock, and prints warnings about it. */
async function openStoreOf(mock: Mock, terminal: Terminal): Promise<void> {
  const warnings = await mock.ready().catch((error: unknown) => {
    throw storeFailure(error)
  })
  for (const warning of warnings) terminal.note(`tally: ${warning}`)
}
