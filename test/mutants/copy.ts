import { execFile } from 'node:child_process'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Everything that the checks of a contract read. */
const parts = ['contracts', 'mocks', 'specs', 'src', 'package.json', 'tsconfig.json']

/** Copies the project into a folder of its own. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-mutants-'))
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a script of package.json, as a contributor does. */
export function runScript(folder: string, name: string, args: readonly string[] = []): Promise<Ended> {
  // Vitest and others must not take the run in the copy for a part of this test.
  const passedOn = Object.entries(process.env).filter(
    ([key]) => !/^(VITEST|VITE_|TEST$|NODE_ENV$|NODE_OPTIONS$|TALLY_|FORCE_COLOR$)/.test(key),
  )
  const env = { ...Object.fromEntries(passedOn), NO_COLOR: '1' }
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }
    execFile('npm', ['run', '--silent', name, '--', ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output: `${out}\n${err}` }),
    )
  })
}
