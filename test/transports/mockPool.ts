import { createMock, type Mock } from '../../src/index.ts'
import { localControl } from '../../src/testing.ts'
import type { Setup } from './transports.ts'

interface Idle {
  readonly setup: Setup
  readonly mock: Mock
}

/** Mocks without worlds, for reuse: creating a mock compiles schemas, which takes longer than most tests. */
const pool: Idle[] = []

/** Returns a mock that is as good as new, because all of its state was in its worlds. */
export function takeMock(setup: Setup): Mock {
  const at = pool.findIndex((idle) => isSame(idle.setup, setup))
  const [found] = at < 0 ? [] : pool.splice(at, 1)
  if (found) return found.mock
  const { providers, seed, now, local } = setup
  return createMock({ providers, ...(seed !== undefined && { seed }), ...(now !== undefined && { now: () => now }), ...local })
}

export async function giveBack(setup: Setup, mock: Mock): Promise<void> {
  if (setup.local) return mock.close()
  const control = localControl(mock)
  for (const name of await control.worldNames()) await control.world(name).delete()
  pool.push({ setup, mock })
}

function isSame(a: Setup, b: Setup): boolean {
  return a.seed === b.seed && a.now === b.now && !b.local && a.providers.every((each, index) => each === b.providers[index])
}
