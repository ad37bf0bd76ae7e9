import { rmSync } from 'node:fs'

/** Pact merges into what is there, so interactions of an old name would stay for ever. */
export function setup(): void {
  rmSync(new URL('../pacts', import.meta.url), { recursive: true, force: true })
}
