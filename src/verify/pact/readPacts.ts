import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VerifyError } from '../verifyError.ts'
import type { Pact } from './pact.ts'
import { parsePact } from './parsePact.ts'

/**
 * Reads every pact (`*.json`) of a folder in the order of their names, or one file.
 *
 * @throws VerifyError if the folder does not exist, or a file cannot be read or is not a pact
 */
export async function readPacts(path: string): Promise<Pact[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const files = entries.filter((each) => each.name.endsWith('.json') && !each.isDirectory()).map(({ name }) => name)
    return await Promise.all(files.toSorted().map((name) => read(join(path, name))))
  } catch (error) {
    if (error instanceof VerifyError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return [await read(path)]
    throw new VerifyError(code === 'ENOENT' ? `${path}: No such file or folder.` : `${path}: It cannot be read (${code}).`)
  }
}

async function read(file: string): Promise<Pact> {
  return parsePact(await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => refuse(file, error)), file)
}

function refuse(file: string, { code }: NodeJS.ErrnoException): never {
  if (code === 'ENOENT') throw new VerifyError(`${file}: The file cannot be read: it is a link, and what it links to does not exist.`)
  throw new VerifyError(`${file}: The file cannot be read (${code}).`)
}
