import { execFile } from 'node:child_process'
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a script of package.json. Node.js starts it sooner than npm does. */
export function runScript(folder: string, name: string, args: readonly string[] = []): Promise<Ended> {
  // Vitest and others must not take the run in the copy for a part of this test.
  const passedOn = Object.entries(process.env).filter(
    ([key]) => !/^(VITEST|VITE_|TEST$|NODE_ENV$|NODE_OPTIONS$|TALLY_|FORCE_COLOR$)/.test(key),
  )
  const env = { ...Object.fromEntries(passedOn), NO_COLOR: '1' }
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, ['--run', name, '--', ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output: `${out}\n${err}` }),
    )
  })
}
