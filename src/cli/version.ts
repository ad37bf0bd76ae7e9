import { readFileSync } from 'node:fs'

/** The version of this package. Its package.json is two folders up in the sources, and three in the built package. */
export function packageVersion(): string {
  for (const up of ['../../', '../../../']) {
    try {
      return (JSON.parse(readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8')) as { version: string }).version
    } catch {
      // Try the other folder.
    }
  }
  return 'unknown'
}
