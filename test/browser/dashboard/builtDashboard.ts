import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isUpToDate } from '../../../src/codegen/upToDate.ts'
import { buildDashboard } from '../../../src/dashboard/build.ts'

const dist = new URL('../../../dist/', import.meta.url)
const built = new URL('dashboard/', dist)
const cache = new URL('../node_modules/.cache/', dist)
const files = ['index.html', 'app.js', 'index.css'].map((name) => new URL(name, built))
const inputs = ['src/', 'package-lock.json'].map((path) => new URL(path, new URL('../', dist)))

/** Builds the dashboard if any code was changed since. Its files are replaced one by one, because other processes may be reading them. */
export async function refreshDashboard(): Promise<void> {
  if (await isUpToDate(files, inputs)) return
  for (const folder of [built, cache]) await mkdir(folder, { recursive: true })
  const fresh = await mkdtemp(fileURLToPath(new URL('dashboard-', cache)))
  await buildDashboard(fresh)
  for (const name of await readdir(fresh)) await rename(`${fresh}/${name}`, new URL(name, built))
  await rm(fresh, { recursive: true })
}
