import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import { listen, type Listening } from '../../adapters/listen.ts'
import { Audience } from '../../mock/audience.ts'
import { CommandError, exitCodes } from '../commandError.ts'
import { CallLog } from '../mock/callLog.ts'
import { CurrentMock } from '../mock/currentMock.ts'
import { betterCommand, dashboardUrl, greeting, trialWorld } from '../mock/greeting.ts'
import { addMockFlags } from '../mock/mockFlags.ts'
import { openBrowser } from '../mock/openBrowser.ts'
import { lateSpecWarnings } from '../mock/specWarnings.ts'
import { StoreOfMock } from '../mock/storeOfMock.ts'
import { watchSpecs } from '../mock/watchSpecs.ts'
import { readSettings, type MockSettings } from '../settings/settings.ts'
import type { Terminal } from '../terminal.ts'

/** `tally mock`: serves providers and specs until it is stopped. */
export function addMock(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  addMockFlags(command).action(async (names: string[], options: Record<string, unknown>) => {
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
  const store = await storeOf(settings)
  try {
    return await serve(settings, { names: names.length > 0 ? names : settings.specs, terminal, store })
  } finally {
    // An open connection would keep the process alive.
    await store?.close()
  }
}

async function storeOf({ store, durability }: MockSettings): Promise<StoreOfMock | undefined> {
  if (store === undefined) return undefined
  const { openStore } = await import('../../logs/openStore.ts')
  return new StoreOfMock(openStore(store, { durability }))
}

interface Serving {
  readonly names: readonly string[]
  readonly terminal: Terminal
  readonly store: StoreOfMock | undefined
}

async function serve(settings: MockSettings, { names, terminal, store }: Serving): Promise<number> {
  const stopped = terminal.stopped()
  const callLog = new CallLog({ ...settings, except: trialWorld }, terminal)
  const audience = new Audience()
  if (callLog.onExchange) audience.add(callLog.onExchange)
  const current = await CurrentMock.open({ names, settings, terminal, audience, store })
  // With `--log-format json`, standard output contains only objects.
  const say = settings.logFormat === 'json' ? terminal.note : terminal.print
  const stopWatching = settings.watch ? watchSpecs(current.sources, terminal, () => current.reload(say)) : (): void => {}
  const listening = await open(current, settings)
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

async function open(current: CurrentMock, { port, host, adminToken }: MockSettings): Promise<Listening> {
  try {
    return await listen(current.forwarding(), { port, host, adminToken })
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
