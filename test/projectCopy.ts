import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './projectRoot.ts'

/** Copies parts of the project into a new folder, and links the packages that they need. */
export async function copyProject(parts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-copy-'))
  await Promise.all(parts.map((part) => cp(join(projectRoot, part), join(folder, part), { recursive: true })))
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
