import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Makes a folder, and those above it. Not by mkdir's own `recursive`: Node 24 never comes back from where nothing can be made, such as /proc. */
export async function makeFolder(folder: string): Promise<void> {
  const error = await mkdir(folder).then(
    () => undefined,
    (reason: NodeJS.ErrnoException) => reason,
  )
  if (error === undefined || error.code === 'EEXIST') return
  if (error.code !== 'ENOENT') throw error
  const above = dirname(resolve(folder))
  if (existsSync(above)) throw error
  await makeFolder(above)
  await mkdir(folder)
}
