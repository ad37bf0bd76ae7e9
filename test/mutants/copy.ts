import { execFile } from 'node:child_process'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** All that the checks of a contract read. */
const parts = ['contracts', 'mocks', 'specs', 'src', 'package.json', 'tsconfig.json']

/** Copies the project into a folder of its own, with its pacts as good as committed. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-mutants-'))
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await promisify(execFile)('sh', ['-euc', 'git init -q . && git add -f contracts/pacts'], { cwd: folder })
  return folder
}

export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a script of package.json as a user does. */
export function runScript(folder: string, name: string, args: readonly string[] = []): Promise<Ended> {
  // This is a test itself, and what runs in the copy must not take itself for a part of it.
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
