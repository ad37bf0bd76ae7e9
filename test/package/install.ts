import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { isUpToDate } from '../../src/codegen/upToDate.ts'
import { copyProject } from '../projectCopy.ts'
import { projectRoot } from '../projectRoot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a project that has installed the packed package. */
    installed: string
    /** The permissions of the command after the build. */
    commandMode: number
  }
}

const run = promisify(execFile)
/** Everything that the package is built from. */
const sources = ['mocks', 'specs', 'src', 'package.json', 'tsconfig.build.json', 'tsconfig.json']
/** What else it contains. */
const pages = ['contracts', 'docs', 'CONTRIBUTING.md', 'LICENSE', 'README.md']

/** What a build writes, by the step that does. */
const built = ['src/cli/tally.d.ts', 'src/cli/tally.js', 'validators/fint.js', 'dashboard/index.html']

/** Before the tests of the package: packs it and installs it in a new project, once for all of them. npm does both in one process. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), 'package')
  await mkdir(folder)
  const project = await builtProject()
  provide('commandMode', (await stat(join(project, 'dist/src/cli/tally.js'))).mode)
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await linkDependencies(folder)
  // This option has npm pack the folder and unpack that. Without it, npm would only link to the folder.
  const options = ['--install-links', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
  await run('npm', ['install', ...options, project], { cwd: folder })
  if (project !== projectRoot) await rm(project, { recursive: true })
  provide('installed', folder)
  return () => rm(folder, { recursive: true, force: true })
}

/**
 * A folder with the package as it is built from the code. After `npm ci` that is the project itself. If the code has changed since, it is
 * a copy, because a build begins with an empty `dist`, which other tests may be reading.
 */
async function builtProject(): Promise<string> {
  const outputs = built.map((path) => inProject(`dist/${path}`))
  if (await isUpToDate(outputs, [...sources, 'package-lock.json'].map(inProject))) return projectRoot
  const copy = copyProject('built', [...sources, ...pages])
  await run('npm', ['run', 'build'], { cwd: copy })
  return copy
}

function inProject(path: string): URL {
  return pathToFileURL(join(projectRoot, path))
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
