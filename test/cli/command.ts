import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tally = fileURLToPath(new URL('../../src/cli/tally.ts', import.meta.url))

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs `tally` as a user would and waits for its end. */
export function runTally(args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  return finished(start(args, options))
}

/** Starts `tally mock` and waits until it says where it listens. */
export async function startMock(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<{ greeting: string; url: string; stop: (signal: NodeJS.Signals) => Promise<Finished> }> {
  const child = start(['mock', ...args], options)
  const end = finished(child)
  const greeting = await Promise.race([
    new Promise<string>((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(String(data)))),
    end.then(({ code, err }) => Promise.reject(new Error(`tally ended with ${code}: ${err}`))),
  ])
  const url = /http:\/\/[^ /]+/.exec(greeting)?.[0] ?? ''
  return {
    greeting,
    url,
    stop: (signal) => {
      child.kill(signal)
      return end
    },
  }
}

function start(args: readonly string[], { env = {}, cwd = root }: CommandOptions): ChildProcess {
  const { PORT: _port, ...inherited } = process.env
  return spawn(process.execPath, [tally, ...args], { cwd, env: { ...inherited, ...env } })
}

function finished(child: ChildProcess): Promise<Finished> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (data: Buffer) => (out += String(data)))
  child.stderr?.on('data', (data: Buffer) => (err += String(data)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}
