import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './projectRoot.ts'

/** Copies parts of the project into a new folder of this name, and links the packages that they need. */
export function copyProject(name: string, parts: readonly string[]): string {
  const folder = join(tmpdir(), name)
  mkdirSync(folder)
  // Node.js copies a folder at once here. The asynchronous function copies file by file.
  for (const part of parts) cpSync(join(projectRoot, part), join(folder, part), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
