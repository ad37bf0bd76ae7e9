/**
 * Opens a store, and says how it was refused: `node openWithoutRoot.ts FILE`. Root may write to every file, so root becomes the user
 * "nobody" first, who then owns the file.
 */
import { accessSync, chownSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../../src/node.ts'
import { identity } from '../logStorage.ts'

const nobody = 65_534
/** The exit code where only root can read this checkout. */
const unreadable = 77
const path = process.argv[2] as string
if (process.getuid?.() === 0) {
  const folder = dirname(path)
  for (const each of [folder, ...readdirSync(folder).map((name) => join(folder, name))]) chownSync(each, nobody, nobody)
  process.setgid?.(nobody)
  process.setuid?.(nobody)
  if (!canRead(fileURLToPath(import.meta.url))) process.exit(unreadable)
}
const log = openStore(path)
const refusal = await log.open(identity).then(
  () => 'opened',
  (error: Error) => `${error.name}: ${error.message}`,
)
process.stdout.write(refusal)
await log.close()

function canRead(file: string): boolean {
  try {
    accessSync(file)
    return true
  } catch {
    return false
  }
}
