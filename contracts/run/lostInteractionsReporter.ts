import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule } from 'vitest/node'
import { lostInteractions } from './lostInteractions.ts'

/** Fails the run if a consumer test passed whose interaction is in no pact. */
export default class LostInteractionsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], _errors: unknown, reason: string): void {
    // A failed run is reported already, and its pacts are incomplete.
    if (reason !== 'passed') return
    const passed = modules.flatMap((each) => [...each.children.allTests('passed')]).length
    const found = lostInteractions(fileURLToPath(new URL('../pacts', import.meta.url)), passed)
    if (found.length === 0) return
    process.exitCode = 1
    process.stderr.write(`${found.join('\n')}\n`)
  }
}
