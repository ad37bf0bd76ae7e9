import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule } from 'vitest/node'
import { lostInteractions, readPactFiles, stalePacts, writePactFiles, type PactFiles } from './pactFiles.ts'

const committedFolder = fileURLToPath(new URL('../pacts', import.meta.url))

/** After the consumer tests: writes their pacts to `contracts/pacts`, or only checks that those are up to date. */
export default class PactReporter implements Reporter {
  readonly #check: boolean
  readonly #committed: string

  constructor({ check, committed = committedFolder }: { readonly check: boolean; readonly committed?: string }) {
    this.#check = check
    this.#committed = committed
  }

  onTestRunEnd(modules: readonly TestModule[], _errors: unknown, reason: string): void {
    const [first] = modules
    // A run that failed says so itself, and its pacts are incomplete.
    if (reason !== 'passed' || !first) return
    const problems = this.#problems(modules, readPactFiles(first.project.getProvidedContext().pacts))
    if (problems.length === 0) return
    process.exitCode = 1
    process.stderr.write(`${problems.join('\n')}\n`)
  }

  #problems(modules: readonly TestModule[], pacts: PactFiles): readonly string[] {
    const tests = modules.flatMap((each) => [...each.children.allTests()])
    const passed = tests.filter((each) => each.result().state === 'passed').length
    if (passed < tests.length) return ['Some consumer tests were skipped, so their pacts are incomplete. contracts/pacts was not changed.']
    const lost = lostInteractions(pacts, passed)
    if (lost.length > 0) return lost
    if (!this.#check) writePactFiles(this.#committed, pacts)
    const stale = stalePacts(readPactFiles(this.#committed), pacts)
    return stale.length > 0 ? [...stale, 'Run "npm run contracts", review the changes in contracts/pacts, and commit them.'] : []
  }
}
