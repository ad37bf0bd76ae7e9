import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installed } from '../installed.ts'
import type { Load } from './sdk.ts'

/** A module resolves names from its own folder, so this one is written into the cache. */
const loader = 'export const load = (name) => import(name)\n'

/** Fetches an SDK if needed, and returns a function that loads its modules. */
export async function loaderOf(specifier: string): Promise<Load> {
  const folder = await installed(specifier)
  const file = join(folder.slice(0, folder.lastIndexOf('node_modules')), 'import-by-name.mjs')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== loader) writeFileSync(file, loader)
  const { load } = (await import(pathToFileURL(file).href)) as { load: (name: string) => Promise<unknown> }
  const own = specifier.slice(0, specifier.lastIndexOf('@'))
  return async <T>(name = own) => (await load(name)) as T
}
