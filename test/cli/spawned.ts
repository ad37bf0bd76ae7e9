import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../projectRoot.ts'
import type { CommandOptions, Finished } from './inProcess.ts'

const tally = fileURLToPath(new URL('../../src/cli/tally.ts', import.meta.url))

export interface SpawnedMock {
  readonly url: string
  /** What it has written to stderr so far. */
  noted(): string
  stop(signal: NodeJS.Signals): Promise<Finished>
}

/** Runs `tally` in a process of its own. That takes half a second, so use `tally` of `inProcess.ts` unless the process is what you test. */
export function spawnTally(args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  return finished(start(args, options))
}

/** Starts `tally mock` in a process of its own and waits until it prints where it listens. */
export async function spawnMock(args: readonly string[], options: CommandOptions = {}): Promise<SpawnedMock> {
  const child = start(['mock', ...args], options)
  let noted = ''
  child.stderr?.on('data', (data: Buffer) => (noted += String(data)))
  const end = finished(child)
  const greeting = await Promise.race([
    new Promise<string>((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(String(data)))),
    end.then(({ code, err }) => Promise.reject(new Error(`tally ended with ${code}: ${err}`))),
  ])
  return {
    url: /http:\/\/[^ /]+/.exec(greeting)?.[0] ?? '',
    noted: () => noted,
    stop(signal) {
      child.kill(signal)
      return end
    },
  }
}

function start(args: readonly string[], { env = {}, cwd = projectRoot }: CommandOptions): ChildProcess {
  const { PORT: _port, GITHUB_ACTIONS: _github, ...inherited } = process.env
  return spawn(process.execPath, [tally, ...args], { cwd, env: { ...inherited, ...env } })
}

function finished(child: ChildProcess): Promise<Finished> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (data: Buffer) => (out += String(data)))
  child.stderr?.on('data', (data: Buffer) => (err += String(data)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}
