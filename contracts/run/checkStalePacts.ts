import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stalePacts } from './stalePacts.ts'

// After a run of the consumer tests: fails if the pacts that they wrote differ from those that are committed.
const root = fileURLToPath(new URL('../..', import.meta.url))
const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', 'contracts/pacts'], {
  cwd: root,
  encoding: 'utf8',
})
const found = stalePacts(status)
if (found.length > 0) {
  process.stderr.write(
    `${found.join('\n')}\nThe contracts of the clients have changed. Review the difference, and commit what "npm run contracts" wrote.\n`,
  )
  process.exitCode = 1
}
