import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What was lost between the tests that passed and the pacts in a folder. Pact keeps only the later one of two interactions alike,
 * and writers that run at once overwrite each other, both without an error.
 *
 * @param passed how many consumer tests passed, each of which is one interaction
 */
export function lost(folder: string, passed: number): string[] {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const pacts = files.map((name) => ({ name, count: interactionsIn(join(folder, name)) }))
  const kept = pacts.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(files.length === 0 ? ['There is no pact.'] : []),
    ...pacts.filter(({ count }) => count === 0).map(({ name }) => `${name} has no interaction.`),
    ...(kept === passed ? [] : [`${passed} consumer tests passed, but the pacts have ${kept} interactions.`]),
  ]
}

function interactionsIn(file: string): number {
  const pact = JSON.parse(readFileSync(file, 'utf8')) as { interactions?: unknown[] }
  return pact.interactions?.length ?? 0
}
