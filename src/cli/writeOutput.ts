import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from '../load/makeFolder.ts'
import { CommandError } from './exit.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'that is not permitted',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder would have to',
  EPERM: 'that is not permitted',
  EROFS: 'nothing can be written there',
}

/** Whether `--output` names a file; nothing and `-` are the standard output. */
export function isFile(output: string | undefined): output is string {
  return output !== undefined && output !== '-'
}

/**
 * Writes what a command was told to write to a file, and makes the folders that it lies in.
 *
 * @throws CommandError where it cannot be written, with its path and the reason
 */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(file))
    await writeFile(file, text)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const reason = reasons[code]
    throw new CommandError(`${file}: cannot be written${reason === undefined ? '' : `: ${reason}`} (${code}).`)
  }
}
