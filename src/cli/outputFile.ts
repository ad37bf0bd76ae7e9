import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Option } from 'commander'
import { makeFolder } from '../load/makeFolder.ts'
import { CommandError } from './commandError.ts'
import { flag } from './flags.ts'
import { withLineBreak, type Terminal } from './terminal.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder cannot be created',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/** `--output <file>` of the commands that write one file. */
export function outputFlag(): Option {
  return flag('-o, --output <file>', 'write to this file instead of standard output')
}

/** Whether `--output` names a file; without it, or with `-`, the result goes to standard output. */
export function isFile(output: string | undefined): output is string {
  return output !== undefined && output !== '-'
}

/** Prints a command's result, or writes it to the file that `--output` names and prints the file's name. */
export async function printOrWrite(text: string, output: string | undefined, terminal: Terminal): Promise<void> {
  if (!isFile(output)) return terminal.print(text)
  await writeOutput(output, text)
  terminal.note(`Wrote ${output}.`)
}

/**
 * Writes a file, and creates the folders it needs.
 *
 * @throws CommandError if the file cannot be written, with its path and the reason
 */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(file))
    await writeFile(file, withLineBreak(text))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const reason = reasons[code]
    throw new CommandError(`${file}: The file cannot be written${reason === undefined ? '' : `: ${reason}`} (${code}).`)
  }
}
