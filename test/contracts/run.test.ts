import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import { lostInteractions, readPactFiles, stalePacts } from '../../contracts/run/pactFiles.ts'
import PactReporter from '../../contracts/run/pactReporter.ts'
import config from '../../contracts/vitest.config.ts'
import { folder as committed, pacts } from './pacts.ts'

const passed = pacts.flatMap(({ interactions }) => interactions).length

function pactOf(interactions: number): string {
  return JSON.stringify({ interactions: Array.from({ length: interactions }, () => ({})) })
}

describe('interactions are lost', () => {
  test('unless the pacts have as many interactions as tests passed', () => {
    expect(lostInteractions({ 'a.json': pactOf(2), 'b.json': pactOf(1) }, 3)).toEqual([])
    expect(lostInteractions(readPactFiles(committed), passed)).toEqual([])
  })

  test('if two had the same name, or workers wrote at the same time', () => {
    expect(lostInteractions({ 'a.json': pactOf(2) }, 3)).toEqual(['3 consumer tests passed, but the pacts have 2 interactions.'])
  })

  test('if a pact is empty, or there is none', () => {
    expect(lostInteractions({}, 0)).toEqual(['No pact was written.'])
    expect(lostInteractions({ 'a.json': pactOf(1), 'b.json': pactOf(0) }, 1)).toEqual(['b.json has no interactions.'])
  })
})

test('pacts are stale if they differ from those that the consumer tests wrote, in a file or by a file', () => {
  const before = { 'changed.json': '1', 'same.json': '1', 'old.json': '1' }
  expect(stalePacts(before, { 'changed.json': '2', 'same.json': '1', 'new.json': '1' })).toEqual([
    'changed.json is stale.',
    'new.json is missing.',
    'old.json has no consumer tests any more.',
  ])
  expect(stalePacts(before, before)).toEqual([])
})

describe('a run of the consumer tests', () => {
  let folder: string
  let written: string
  let exitCode: typeof process.exitCode
  let told: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tally-pacts-'))
    written = join(folder, 'written')
    mkdirSync(written)
    writeFileSync(join(written, 'a.json'), pactOf(2))
    exitCode = process.exitCode
    told = ''
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((told += String(text))))
  })
  afterEach(() => {
    process.exitCode = exitCode
    rmSync(folder, { recursive: true })
  })

  /** Reports on a run with tests that ended like this. */
  function report(check: boolean, states: readonly string[], reason = 'passed'): unknown {
    const allTests = () => states.map((state) => ({ result: () => ({ state }) }))
    const run = { children: { allTests }, project: { getProvidedContext: () => ({ pacts: written }) } }
    new PactReporter({ check, committed: folder }).onTestRunEnd([run as unknown as TestModule], [], reason)
    return process.exitCode
  }
  const both = ['passed', 'passed']

  test('replaces the pacts', () => {
    writeFileSync(join(folder, 'old.json'), pactOf(1))
    expect(report(false, both)).toBeUndefined()
    expect(readPactFiles(folder)).toEqual({ 'a.json': pactOf(2) })
  })

  test('replaces nothing if it failed, lost an interaction or skipped a test', () => {
    expect(report(false, both, 'failed')).toBeUndefined()
    expect(report(false, ['passed', 'passed', 'skipped'])).toBe(1)
    expect(told).toContain('Some consumer tests were skipped')
    expect(report(false, ['passed', 'passed', 'passed'])).toBe(1)
    expect(told).toContain('3 consumer tests passed, but the pacts have 2 interactions.')
    expect(readPactFiles(folder)).toEqual({})
  })

  test('only compares the pacts in check mode, and fails if they are stale', () => {
    expect(report(true, both)).toBe(1)
    expect(told).toContain('a.json is missing.\nRun "npm run contracts"')
    expect(readPactFiles(folder)).toEqual({})
  })

  test('passes in check mode if the pacts are up to date', () => {
    report(false, both)
    expect(report(true, both)).toBeUndefined()
    expect(told).toBe('')
  })

  test('has one worker, an empty folder to write to, and a reporter that knows the mode', () => {
    for (const check of [true, false])
      expect(config({ command: 'serve', mode: check ? 'check' : 'test' })).toMatchObject({
        test: {
          fileParallelism: false,
          isolate: false,
          globalSetup: ['contracts/run/pactFolder.ts'],
          reporters: ['default', ['./contracts/run/pactReporter.ts', { check }]],
        },
      })
  })
})
