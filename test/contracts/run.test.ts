import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lost } from '../../contracts/run/kept.ts'
import { stalePacts } from '../../contracts/run/stalePacts.ts'
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
  test('has kept everything where the pacts have as many interactions as tests passed', () => {
    write('a.json', 2)
    write('b.json', 1)
    expect(lost(folder, 3)).toEqual([])
    expect(lost(committed, pacts.flatMap(({ interactions }) => interactions).length)).toEqual([])
  })

  test('says that interactions were lost, where two were alike or workers wrote at once', () => {
    write('a.json', 2)
    expect(lost(folder, 3)).toEqual(['3 consumer tests passed, but the pacts have 2 interactions.'])
  })

  test('does not take an empty pact, or none, for success', () => {
    expect(lost(folder, 0)).toEqual(['There is no pact.'])
    expect(lost(join(folder, 'missing'), 0)).toEqual(['There is no pact.'])
    write('a.json', 1)
    write('b.json', 0)
    expect(lost(folder, 1)).toEqual(['b.json has no interaction.'])
  })
})

describe('pacts are stale', () => {
  test('where git says that the work tree differs, and not where all is committed or staged', () => {
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
