import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePact, type Pact } from './pact.ts'
import { VerifyError } from '../verifyError.ts'

/**
 * Reads every pact (`*.json`) of a folder, in the order of their names, or one file.
 *
 * @throws VerifyError where there is no such folder, or a file in it is no pact
 */
export async function readPacts(folder: string): Promise<Pact[]> {
  if (folder.endsWith('.json') && (await stat(folder).catch(() => undefined))?.isFile()) return [await read(folder)]
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new VerifyError(
      error.code === 'ENOENT' ? `${folder}: there is no such folder.` : `${folder}: the folder cannot be read (${error.code}).`,
    )
  })
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(files.map((name) => read(join(folder, name))))
}

async function read(file: string): Promise<Pact> {
  return parsePact(await readFile(file, 'utf8'), file)
}
