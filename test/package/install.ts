import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '../projectRoot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a project that has installed the packed package. */
    installed: string
  }
}

const run = promisify(execFile)

/** Before the tests of the package: builds and packs it, and installs it in a new project, once for all of them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-package-'))
  await run('npm', ['run', 'build'], { cwd: projectRoot })
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: projectRoot })
  const [archive = ''] = await readdir(folder)
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${archive}`], { cwd: folder })
  provide('installed', folder)
  return () => rm(folder, { recursive: true, force: true })
}
