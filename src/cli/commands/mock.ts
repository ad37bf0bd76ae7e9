import { setTimeout } from 'node:timers/promises'
import { Option, type Command } from 'commander'
import { listen, type Listening } from '../../adapters/listen.ts'
import { createMock, type Mock } from '../../control/mock.ts'
import type { MockOptions } from '../../mock/mock.ts'
import { specMount } from '../../mock/specMount.ts'
import { openStore } from '../../logs/openStore.ts'
import { CommandError, exitCodes } from '../commandError.ts'
import { allowRefsOption } from '../flags.ts'
import { CallLog } from '../mock/callLog.ts'
import { findEvidence } from '../mock/findEvidence.ts'
import { betterCommand, dashboardUrl, greeting, trialWorld } from '../mock/greeting.ts'
import { openBrowser } from '../mock/openBrowser.ts'
import { lateSpecWarnings, specWarnings } from '../mock/specWarnings.ts'
import { StoreOfMock } from '../mock/storeOfMock.ts'
import { storeFailure } from '../storeFailure.ts'
import { watchSpecs } from '../mock/watchSpecs.ts'
import { readSettings, type MockSettings } from '../settings/settings.ts'
import { readSources, type Sources } from '../sources.ts'
import { Audience } from '../../mock/audience.ts'
import type { Terminal } from '../terminal.ts'

/** `tally mock`: serves providers and specs until it is stopped. */
export function addMock(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .option('-p, --port <port>', 'port to listen on; 0 picks a free one (default: 4010)')
    .option('-h, --host <host>', 'address to listen on (default: 127.0.0.1)')
    .option('--seed <number>', 'seed of all generated values (default: 1)')
    .option('--delay <milliseconds>', 'wait this long before each reply (default: 0)')
    .option('--prefix <path>', 'path prefix of every provider, such as /api')
    .option('--watch', 'reload specs and modules when their files change')
    .option('--no-validate-request', 'answer requests that break the spec')
    .option('--strict', 'do not serve a spec that has errors')
    .option('--no-cors', 'do not allow web pages of other origins to call the mock')
    .addOption(new Option('--cors').hideHelp())
    .option('-d, --dynamic', 'generate replies of specs from their schemas, without examples and defaults; implies --stateless')
    .option('--errors', 'answer with status 500 and the violations if a reply made from a spec breaks its schema')
    .option('--stateless', 'answer specs from the document alone, without memory')
    .option('--strict-parents', 'answer calls below a parent that does not exist with 404')
    .option('--records <number>', 'how many items each collection of a spec starts with (default: 3)')
    .addOption(new Option('-m, --multiprocess', 'accepted for users of Prism; has no effect').hideHelp())
    .addOption(new Option('--validate-request').hideHelp())
    .addOption(new Option('--no-dynamic').hideHelp())
    .addOption(new Option('--no-errors').hideHelp())
    .addOption(new Option('--no-stateless').hideHelp())
    .addOption(new Option('--no-watch').hideHelp())
    .addOption(new Option('--no-open').hideHelp())
    .addOption(new Option('--no-multiprocess').hideHelp())
    .option('--open', 'open the dashboard in a browser')
    .option('--log <calls>', 'which calls to print: all, refused or none (default: all)')
    .option('--log-format <format>', 'text or json, one object per line; the greeting then goes to standard error (default: text)')
    .option('--admin-token <token>', 'token of the admin API (default: generated if other machines can reach the server)')
    .addOption(allowRefsOption())
    .option('--journal-size <size>', 'memory for the journals of all worlds, such as 64MB; 0 keeps none (default: 64MB)')
    .option('--max-records <number>', 'largest number of records in a world (default: 1000000)')
    .option(
      '--store <address>',
      'keep worlds in this SQLite file, or in PostgreSQL (postgres://…) for several servers (default: in memory)',
    )
    .option('--durability <level>', 'with --store: full waits for the disk, normal for the operating system (default: full)')
    .helpOption('--help', 'show this help')
    .addHelpText(
      'after',
      '\nEvery option can also be set in the environment (TALLY_PORT=4011, TALLY_VALIDATE_REQUEST=false) and in the configuration file.\nOptions win over the environment, and the environment over the file.',
    )
    .action(async (names: string[], options: Record<string, unknown>) => {
      const given = Object.entries(options).filter(([name]) => command.getOptionValueSource(name) === 'cli')
      const { config, multiprocess, ...flags } = Object.fromEntries(given)
      if (multiprocess === true) terminal.note('tally: --multiprocess has no effect: calls are logged after they are answered anyway')
      exit(await runMock(await readSettings(flags, process.env, config as string | undefined), names, terminal))
    })
}

/** Milliseconds between the greeting and work that is not urgent, so that a call which comes at once is answered first. */
const quietAfterStart = 300

/** Serves until the terminal says to stop. */
export async function runMock(settings: MockSettings, names: readonly string[], terminal: Terminal): Promise<number> {
  const store = storeOf(settings)
  try {
    return await serve(settings, { names, terminal, store })
  } finally {
    // An open connection would keep the process alive.
    await store?.close()
  }
}

interface Serving extends Omit<Telling, 'audience'> {
  readonly names: readonly string[]
}

async function serve(settings: MockSettings, { names, terminal, store }: Serving): Promise<number> {
  const stopped = terminal.stopped()
  const chosen = names.length > 0 ? names : settings.specs
  const callLog = new CallLog({ ...settings, except: trialWorld }, terminal)
  const audience = new Audience()
  if (callLog.onExchange) audience.add(callLog.onExchange)
  let current = await prepare(chosen, settings, { terminal, audience, store })
  await opened(current.mock, terminal)
  // With `--log-format json`, standard output contains only objects.
  const say = settings.logFormat === 'json' ? terminal.note : terminal.print
  const reload = async (): Promise<Sources> => {
    const before = current.mock
    current = await prepare(chosen, settings, { terminal, audience, store })
    store?.handOver(before.close())
    say(`tally: reloaded the specs; ${store ? 'stored worlds are kept' : 'all worlds were reset'}`)
    await opened(current.mock, terminal).catch((error: Error) => terminal.note(`tally: ${error.message}`))
    for (const line of await lateSpecWarnings(current.sources, settings)) terminal.note(line)
    return current.sources
  }
  const stopWatching = settings.watch ? watchSpecs(current.sources, terminal, reload) : (): void => {}
  const listening = await open(
    currentMock(audience, () => current.mock),
    settings,
  )
  try {
    // Watching must have started before this is printed: a user, or a test, may change a spec right after.
    say(greeting(current.mock, current.sources, listening))
    if (settings.open) await openBrowser(dashboardUrl(listening), terminal)
    const isStopped = await Promise.race([stopped.then(() => true), setTimeout(quietAfterStart, false, { ref: false })])
    const better = isStopped ? undefined : await betterCommand(current.mock, listening)
    if (better !== undefined) say(better)
    for (const line of await lateSpecWarnings(current.sources, settings)) terminal.note(line)
    await stopped
    return exitCodes.ok
  } finally {
    stopWatching()
    await listening.close()
    callLog.flush()
  }
}

interface Telling {
  readonly terminal: Terminal
  readonly audience: Audience
  readonly store: StoreOfMock | undefined
}

interface Prepared {
  readonly sources: Sources
  readonly mock: Mock
}

/** Reads the specs, makes a mock of them, and prints warnings about them. */
async function prepare(names: readonly string[], settings: MockSettings, { terminal, audience, store }: Telling): Promise<Prepared> {
  const sources = await readSources(names, settings)
  const { stateless, records, strictParents, dynamic } = settings
  const { providers, specs } = sources
  const mock = createMock(
    { ...mockOptions(settings), providers, audience, findEvidence, store: store?.next() },
    specs.map((each) => specMount({ ...each, records, strictParents, stateless: stateless || dynamic })),
  )
  for (const line of await specWarnings(sources, settings)) terminal.note(line)
  return { sources, mock }
}

function storeOf({ store, durability }: MockSettings): StoreOfMock | undefined {
  return store === undefined ? undefined : new StoreOfMock(openStore(store, { durability }))
}

/** Opens the store of a mock, and prints warnings about it. */
async function opened(mock: Mock, terminal: Terminal): Promise<void> {
  const warnings = await mock.ready().catch((error: unknown) => {
    throw storeFailure(error)
  })
  for (const warning of warnings) terminal.note(`tally: ${warning}`)
}

function mockOptions({ journalSize, maxRecords, ...settings }: MockSettings): MockOptions {
  const { seed, prefix, validateRequest, cors, delay, dynamic, errors } = settings
  return { seed, prefix, validateRequest, cors, delay, dynamic, errors, journal: { bytes: journalSize }, mostRecords: maxRecords }
}

/** A mock that forwards every call to the current one. `--watch` replaces that. */
function currentMock(audience: Audience, current: () => Mock): Mock {
  return {
    audience,
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

async function open(mock: Mock, { port, host, adminToken }: MockSettings): Promise<Listening> {
  try {
    return await listen(mock, { port, host, adminToken })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CommandError(`Port ${port} on ${host} is already in use. Choose another with --port; 0 picks a free one.`)
    if (code === 'EACCES')
      throw new CommandError(`No permission to listen on port ${port} of ${host}. Choose a port above 1023 with --port.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CommandError(`This machine does not have the address ${host}. Choose another with --host.`)
    throw error
  }
}
