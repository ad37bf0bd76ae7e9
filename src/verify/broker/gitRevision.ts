import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The commit that is checked out, or undefined if there is none. */
export async function currentCommit(): Promise<string | undefined> {
  return git('rev-parse', 'HEAD')
}

/** The branch that is checked out; on a build server without one, the branch that it builds. */
export async function currentBranch(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const found = await git('rev-parse', '--abbrev-ref', 'HEAD')
  if (found !== undefined && found !== 'HEAD') return found
  const named = ['GITHUB_HEAD_REF', 'GITHUB_REF_NAME', 'CI_COMMIT_REF_NAME', 'BUILDKITE_BRANCH', 'BRANCH_NAME'].map(
    (name) => environment[name],
  )
  return named.find(Boolean)
}

async function git(...args: readonly string[]): Promise<string | undefined> {
  return promisify(execFile)('git', args).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  )
}
