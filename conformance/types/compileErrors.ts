import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The packages of TypeScript 5, 6 and 7. */
export const compilers = ['typescript', 'typescript6', 'typescript7'] as const

const flags =
  '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --allowImportingTsExtensions --ignoreConfig --target es2024 --lib es2024,dom,dom.iterable --module esnext --moduleResolution bundler --types node'

/** The errors that a compiler reports for a file, one line for each. */
export function compileErrors(file: string, compiler: (typeof compilers)[number]): string[] {
  const tsc = fileURLToPath(new URL(`../../node_modules/${compiler}/bin/tsc`, import.meta.url))
  const known = compiler === 'typescript' ? flags.replace('--ignoreConfig ', '') : flags
  const { stdout } = spawnSync(process.execPath, [tsc, file, ...known.split(' ')], { cwd: dirname(file), encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.includes('error TS'))
}
