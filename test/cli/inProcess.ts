import { onTestFinished, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { withLineBreak } from '../../src/cli/terminal.ts'
import { recordedTerminal, type RecordedTerminal } from './recordedTerminal.ts'

/** How a command ended. */
export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Default: the project's folder. */
  readonly cwd?: string
}

/**
 * Runs `tally` in this process, which takes a tenth of the time of a process of its own. Environment and working directory belong to
 * the whole process: with one of them, do not use it in tests that run concurrently.
 */
export async function tally(args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  const terminal = recordedTerminal()
  const restore = enter(options)
  try {
    return finished(await main(args, terminal), terminal)
  } finally {
    restore()
  }
}

/** `tally mock` in this process. `printed` and `noted` grow while it runs. */
export interface StartedMock extends Pick<RecordedTerminal, 'printed' | 'noted'> {
  readonly greeting: string
  readonly url: string
  status(path: string): Promise<number>
  stop(): Promise<Finished>
}

/** Starts `tally mock` in this process and waits until it prints where it listens. It stops when the test ends, at the latest. */
export async function startMock(args: readonly string[], options: CommandOptions = {}): Promise<StartedMock> {
  const terminal = recordedTerminal()
  const restore = enter(options)
  const ended = main(['mock', ...args], terminal)
  const stop = async (): Promise<Finished> => {
    terminal.stop()
    return finished(await ended, terminal)
  }
  onTestFinished(async () => void (await stop()))
  await Promise.race([terminal.firstPrinted, ended]).finally(restore)
  const greeting = terminal.printed.join('') || terminal.noted.join('')
  const url = /http:\/\/[^ /]+/.exec(greeting)?.[0]
  if (url === undefined) throw new Error(`tally mock did not start: ${terminal.noted.join('')}`)
  const { printed, noted } = terminal
  return { greeting, url, printed, noted, status: async (path) => (await fetch(url + path)).status, stop }
}

/** Sets the environment and the working directory. Returns how to restore them. */
function enter({ env = {}, cwd }: CommandOptions): () => void {
  const before = process.cwd()
  for (const name of ['PORT', 'GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY', 'GITHUB_WORKSPACE']) vi.stubEnv(name, undefined)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  if (cwd !== undefined) process.chdir(cwd)
  return () => {
    vi.unstubAllEnvs()
    if (cwd !== undefined) process.chdir(before)
  }
}

function finished(code: number, { printed, noted }: RecordedTerminal): Finished {
  return { code, out: printed.map(withLineBreak).join(''), err: noted.map(withLineBreak).join('') }
}
