import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VerifyError } from '../verifyError.ts'
import type { Pact } from './pact.ts'
import { parsePact } from './parsePact.ts'

/**
 * Reads every pact (`*.json`) of a folder in the order of their names, or one file.
 *
 * @throws VerifyError if the folder does not exist, or a file is not a pact
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
