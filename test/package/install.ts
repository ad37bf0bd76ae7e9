import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { copyProject } from '../projectCopy.ts'
import { projectRoot } from '../projectRoot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a project that has installed the packed package. */
    installed: string
    /** The path of the packed package. */
    archive: string
    /** The permissions of the command after the build. */
    commandMode: number
  }
}

const run = promisify(execFile)
/** Everything that the package is built from and contains. */
const parts = [
  'contracts',
  'docs',
  'mocks',
  'specs',
  'src',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
]

/**
 * Before the tests of the package: builds and packs it, and installs it in a new project, once for all of them. A build begins with an
 * empty `dist`, which other tests may be reading, so it happens in a copy of the project.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-package-'))
  const copy = await copyProject(parts)
  await run('npm', ['run', 'build'], { cwd: copy })
  provide('commandMode', (await stat(join(copy, 'dist/src/cli/tally.js'))).mode)
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: copy })
  await rm(copy, { recursive: true })
  const [archive = ''] = await readdir(folder)
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await linkDependencies(folder)
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', `./${archive}`], { cwd: folder })
  provide('installed', folder)
  provide('archive', join(folder, archive))
  return () => rm(folder, { recursive: true, force: true })
}

/**
 * Links what the package declares as its dependencies, and nothing else, so that npm finds them in place. `npm ci` has installed the
 * same versions, and unpacking them again takes npm longer than all tests of the package. Scripts of linked packages must not run.
 */
async function linkDependencies(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(projectRoot, 'node_modules', name), link)
  }
}
