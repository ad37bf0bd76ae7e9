import { onTestFinished } from 'vitest'
import { runMock } from '../../src/cli/commands/mock.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { recordedTerminal } from './recordedTerminal.ts'

/** `tally mock` in this process, on a free port, until the test ends. */
export interface RunningMock {
  readonly url: string
  /** Texts on standard output and on standard error, as they grow. */
  readonly out: readonly string[]
  readonly err: readonly string[]
  status(path: string): Promise<number>
}

/** Starts `tally mock` with these flags and waits until it says where it listens. */
export async function runningMock(names: readonly string[], flags: Readonly<Record<string, unknown>> = {}): Promise<RunningMock> {
  const terminal = recordedTerminal()
  const settings = await readSettings({ port: 0, ...flags }, {}, undefined)
  const ended = runMock(settings, names, terminal)
  onTestFinished(async () => {
    terminal.stop()
    await ended
  })
  await Promise.race([terminal.firstPrinted, ended])
  const url = /http:\/\/[^ /]+/.exec(terminal.printed[0] ?? '')?.[0] ?? ''
  return { url, out: terminal.printed, err: terminal.noted, status: async (path) => (await fetch(url + path)).status }
}
