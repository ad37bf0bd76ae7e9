import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Compares the pacts in a folder with the tests that passed. Pact keeps only the later one of two interactions with the same
 * description and states, and writers that run at the same time overwrite each other, both without an error.
 *
 * @param passed number of consumer tests that passed, each of which is one interaction
 */
export function lostInteractions(folder: string, passed: number): string[] {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const pacts = files.map((name) => ({ name, count: interactionsIn(join(folder, name)) }))
  const kept = pacts.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(files.length === 0 ? ['There are no pacts.'] : []),
    ...pacts.filter(({ count }) => count === 0).map(({ name }) => `${name} has no interactions.`),
    ...(kept === passed ? [] : [`${passed} consumer tests passed, but the pacts have ${kept} interactions.`]),
  ]
}

function interactionsIn(file: string): number {
  const pact = JSON.parse(readFileSync(file, 'utf8')) as { interactions?: unknown[] }
  return pact.interactions?.length ?? 0
}
