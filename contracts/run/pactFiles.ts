import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of each pact in a folder, by file name. */
export type PactFiles = Readonly<Record<string, string>>

export function readPactFiles(folder: string): PactFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Replaces the pacts in a folder. Files that are up to date are left alone. */
export function writePactFiles(folder: string, pacts: PactFiles): void {
  mkdirSync(folder, { recursive: true })
  const current = readPactFiles(folder)
  for (const [name, text] of Object.entries(pacts)) if (text !== current[name]) writeFileSync(join(folder, name), text)
  for (const name of Object.keys(current)) if (!(name in pacts)) rmSync(join(folder, name))
}

/**
 * Reports interactions that were lost between the tests that passed and the pacts they wrote. Pact keeps only the later one of two
 * interactions with the same name, and writers that run at the same time overwrite each other. Neither is an error to Pact.
 *
 * @param passed how many consumer tests passed, each of which writes one interaction
 */
export function lostInteractions(pacts: PactFiles, passed: number): string[] {
  const counts = Object.entries(pacts).map(([name, text]) => ({ name, count: countInteractions(text) }))
  const written = counts.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(counts.length === 0 ? ['No pact was written.'] : []),
    ...counts.filter(({ count }) => count === 0).map(({ name }) => `${name} has no interactions.`),
    ...(written === passed ? [] : [`${passed} consumer tests passed, but the pacts have ${written} interactions.`]),
  ]
}

function countInteractions(text: string): number {
  const pact = JSON.parse(text) as { interactions?: unknown[] }
  return pact.interactions?.length ?? 0
}

/** Reports the committed pacts that differ from those the consumer tests wrote. */
export function stalePacts(committed: PactFiles, written: PactFiles): string[] {
  const names = [...new Set([...Object.keys(committed), ...Object.keys(written)])].toSorted()
  return names.filter((name) => committed[name] !== written[name]).map((name) => `${name} ${differenceOf(committed[name], written[name])}.`)
}

function differenceOf(committed: string | undefined, written: string | undefined): string {
  if (committed === undefined) return 'is missing'
  return written === undefined ? 'has no consumer tests any more' : 'is stale'
}
