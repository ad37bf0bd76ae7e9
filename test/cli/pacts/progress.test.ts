import { afterEach, expect, test, vi } from 'vitest'
import { withProgress } from '../../../src/cli/pacts/progress.ts'
import type { Case } from '../../../src/verify/pact/cases.ts'
import type { Target } from '../../../src/verify/targets/target.ts'

afterEach(() => vi.useRealTimers())

const target: Target = {
  against: { target: 'url' },
  patience: 10_000,
  ask: async () => {},
  setUp: async () => ({}),
  exchange: async () => ({ status: 200, headers: {}, body: Buffer.alloc(0) }),
  tearDown: async () => void vi.advanceTimersByTime(1_000),
}

/** The lines of a run with this many interactions that take a second each. */
async function linesOf(total: number): Promise<string[]> {
  vi.useFakeTimers()
  const lines: string[] = []
  const watched = withProgress(target, { provider: 'fint', total, note: (line) => lines.push(line) })
  for (let index = 0; index < total; index += 1) await watched.tearDown(`i${index}`, {} as Case)
  return lines
}

test('a long run says every five seconds how far it has come', async () => {
  expect(await linesOf(12)).toEqual(['fint: 5 of 12 interactions replayed', 'fint: 10 of 12 interactions replayed'])
})

test('a short run says nothing', async () => {
  expect(await linesOf(5)).toEqual([])
})
