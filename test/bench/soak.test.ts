import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { plateau, type Sample } from '../../bench/soak/plateau.ts'
import { anyBody, soakCalls } from '../../bench/soak/soakTraffic.ts'
import { providers } from '../../mocks/index.ts'
import { createMock } from '../../src/index.ts'

const samples = (...heaps: readonly number[]): Sample[] => heaps.map((heap) => ({ rss: 2 * heap, heap }))

test.each([
  ['stays the same', samples(100, 100, 100, 100, 100, 100), true],
  ['grew at first only', samples(10, 50, 90, 100, 103, 101), true],
  ['falls', samples(100, 100, 90, 80, 70, 60), true],
  ['grows', samples(10, 20, 30, 40, 50, 60), false],
  ['grows slowly', samples(100, 103, 106, 109, 112, 118), false],
  ['is known of too few times', samples(1, 1), false],
])('a plateau is looked for in memory that %s', (_, memory, isReached) => {
  expect(plateau(memory).isReached).toBe(isReached)
})

test('memory of the process counts as well as the heap', () => {
  const leaking = samples(100, 100, 100, 100, 100, 100).map((each, index) => ({ ...each, rss: 100 + 50 * index }))
  expect(plateau(leaking)).toEqual({
    isReached: false,
    words: 'From the second third to the last, RSS grew to 140.0 % and the heap to 100.0 %. Memory still grows.',
  })
})

test('the calls of the soak test are mixed, and none of them gets a 500', async () => {
  const mock = createMock({ providers, specs: [{ name: 'any', document: anyBody }] })
  const callOf = soakCalls(providers)
  const statuses = new Map<number, number>()
  for (let call = 0; call < 400; call += 1) {
    const { method, path: whole, headers, body } = callOf(call)
    const [path = '', query = ''] = whole.split('?')
    const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
    const { status } = await mock.handle({ method, path, query, headers: lowerCase, body: bytes })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect(statuses.get(200)).toBeGreaterThan(100)
  expect(statuses.has(404)).toBe(true)
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
})

test.each([
  [['--calls', '0'], '--calls must be a whole number above 0.\n'],
  [['--worlds', 'many'], '--worlds must be a whole number above 0.\n'],
])('the soak refuses %j in one line', (args, line) => {
  const script = fileURLToPath(new URL('../../bench/soak/main.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line })
})
