import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import { lostInteractions } from '../../contracts/run/lostInteractions.ts'
import LostInteractionsReporter from '../../contracts/run/lostInteractionsReporter.ts'
import { stalePacts } from '../../contracts/run/stalePacts.ts'
import config from '../../contracts/vitest.config.ts'
import { folder as committed, pacts } from './pacts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-pacts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, interactions: number): void {
  writeFileSync(join(folder, name), JSON.stringify({ interactions: Array.from({ length: interactions }, () => ({})) }))
}

describe('a run of the consumer tests', () => {
  test('lost nothing if the pacts have as many interactions as tests passed', () => {
    write('a.json', 2)
    write('b.json', 1)
    expect(lostInteractions(folder, 3)).toEqual([])
    expect(lostInteractions(committed, pacts.flatMap(({ interactions }) => interactions).length)).toEqual([])
  })

  test('reports that interactions were lost if there are fewer than tests passed', () => {
    write('a.json', 2)
    expect(lostInteractions(folder, 3)).toEqual(['3 consumer tests passed, but the pacts have 2 interactions.'])
  })

  test('is not a success if a pact is empty, or there is none', () => {
    expect(lostInteractions(folder, 0)).toEqual(['There are no pacts.'])
    expect(lostInteractions(join(folder, 'missing'), 0)).toEqual(['There are no pacts.'])
    write('a.json', 1)
    write('b.json', 0)
    expect(lostInteractions(folder, 1)).toEqual(['b.json has no interactions.'])
  })
})

/** The exit code that the reporter sets after this number of tests. */
function exitCodeAfter(count: number): unknown {
  const before = process.exitCode
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const module = { children: { allTests: () => Array.from({ length: count }) } }
  new LostInteractionsReporter().onTestRunEnd([module] as unknown as readonly TestModule[], [], 'passed')
  const after = process.exitCode
  process.exitCode = before
  return after
}

describe('the consumer tests', () => {
  const passed = pacts.flatMap(({ interactions }) => interactions).length
  test('fail as a whole if the pacts have fewer or more interactions than tests passed', () => {
    expect([exitCodeAfter(passed), exitCodeAfter(passed + 1), exitCodeAfter(passed - 1)]).toEqual([undefined, 1, 1])
  })

  test('run one after the other, in one process, and empty the folder of pacts first', () => {
    expect(config.test).toMatchObject({ fileParallelism: false, isolate: false, globalSetup: ['contracts/run/clearPacts.ts'] })
  })
})

describe('a pact is stale', () => {
  test('if the working tree differs from what is committed or staged', () => {
    const status = [' M contracts/pacts/a.json', 'MM contracts/pacts/b.json', '?? contracts/pacts/c.json', ' D contracts/pacts/d.json']
    expect(stalePacts([...status, 'M  contracts/pacts/e.json', ''].join('\n'))).toEqual([
      'contracts/pacts/a.json is stale.',
      'contracts/pacts/b.json is stale.',
      'contracts/pacts/c.json is new.',
      'contracts/pacts/d.json is gone.',
    ])
    expect(stalePacts('')).toEqual([])
  })
})
