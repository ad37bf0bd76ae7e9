import { onTestFinished } from 'vitest'
import { runMock } from '../../src/cli/commands/mock.ts'
import { readSettings } from '../../src/cli/settings.ts'

/** `tally mock` in this process, on a free port, until the test ends. */
export interface RunningMock {
  readonly url: string
  /** Lines of the standard output and of the standard error, as they grow. */
  readonly out: readonly string[]
  readonly err: readonly string[]
  status(path: string): Promise<number>
}

/** Starts it with the flags given and waits until it says where it listens. */
export async function runningMock(names: readonly string[], flags: Readonly<Record<string, unknown>> = {}): Promise<RunningMock> {
  const out: string[] = []
  const err: string[] = []
  const stop = Promise.withResolvers<void>()
  const greeted = Promise.withResolvers<void>()
  const settings = await readSettings({ port: 0, ...flags }, {}, undefined)
  const hear = (line: string): void => {
    out.push(line)
    greeted.resolve()
  }
  const ended = runMock(settings, names, { out: hear, err: (line) => err.push(line), stopped: stop.promise })
  onTestFinished(async () => {
    stop.resolve()
    await ended
  })
  await Promise.race([greeted.promise, ended])
  const url = /http:\/\/[^ /]+/.exec(out[0] ?? '')?.[0] ?? ''
  return { url, out, err, status: async (path) => (await fetch(url + path)).status }
}
