import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePact, type Pact } from './pact.ts'
import { VerifyError } from './verifyError.ts'

/**
 * Reads every pact (`*.json`) of a folder, in the order of their names.
 *
 * @throws VerifyError where there is no such folder, or a file in it is no pact
 */
export async function readPacts(folder: string): Promise<Pact[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new VerifyError(
      error.code === 'ENOENT' ? `${folder}: there is no such folder.` : `${folder}: the folder cannot be read (${error.code}).`,
    )
  })
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(files.map(async (name) => parsePact(await readFile(join(folder, name), 'utf8'), join(folder, name))))
}
