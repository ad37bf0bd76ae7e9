import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule } from 'vitest/node'
import { lost } from './kept.ts'

/** Fails the run where not every consumer test that passed is in a pact. */
export default class KeptReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], _errors: unknown, reason: string): void {
    // A run that failed says so already, and what it wrote is of no use.
    if (reason !== 'passed') return
    const passed = modules.flatMap((each) => [...each.children.allTests('passed')]).length
    const found = lost(fileURLToPath(new URL('../pacts', import.meta.url)), passed)
    if (found.length === 0) return
    process.exitCode = 1
    process.stderr.write(`${found.join('\n')}\n`)
  }
}
