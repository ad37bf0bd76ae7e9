import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Creates a folder and its parents. The option `recursive` of `mkdir` is not used: on Node 24 it hangs where no folder can be created, such
 * as below /proc.
 */
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
