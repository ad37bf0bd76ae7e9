import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './projectRoot.ts'

/**
 * A new folder for the temporary files of this run. The same command gets the same path again if no other run has it, because what Node.js
 * and Vitest have compiled is kept by path, and copies of the project are found there.
 */
export function newRunFolder(): string {
  const command = createHash('sha256')
    .update([projectRoot, ...process.argv.slice(2)].join('\n'))
    .digest('hex')
    .slice(0, 8)
  for (let number = 1; ; number += 1) {
    const folder = join(tmpdir(), `tally-${command}-${number}`)
    try {
      mkdirSync(folder)
      // PostgreSQL does not run as root, so another user must be able to read in it.
      chmodSync(folder, 0o755)
      return folder
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
