import { rmSync } from 'node:fs'

/** Empties the folder of pacts: Pact merges into existing files, so interactions with old names would stay. */
export function setup(): void {
  rmSync(new URL('../pacts', import.meta.url), { recursive: true, force: true })
}
