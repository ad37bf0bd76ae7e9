import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepRuns, readRuns, runsFolder } from '../../../src/evidence/runs/runFiles.ts'
import { checkedPacts } from '../../../src/evidence/runs/keptRuns.ts'
import type { Case } from '../../../src/verify/pact/cases.ts'
import type { Outcome, TargetKind, VerifyResult } from '../../../src/verify/result/result.ts'
import { folderWith } from '../../verify/pacts.ts'

function caseOf(description: string, consumer = 'app'): Case {
  const interaction = { description, states: [], request: { method: 'GET', path: '/' }, response: { status: 200 } }
  return { pact: { consumer }, interaction, operation: undefined } as unknown as Case
}

function resultOf(target: TargetKind, outcomes: readonly (readonly [Case, Outcome])[]): VerifyResult {
  const interactions = outcomes.map(([each, outcome]) => ({ case: each, outcome, findings: [] }))
  return { target, providers: [{ provider: 'shop', status: 'passed', against: { target }, interactions, findings: [] }] }
}

const [first, second, third] = [caseOf('first'), caseOf('second'), caseOf('third', 'other')]

describe('the results of a run', () => {
  test('are kept with their day, those of the spec beside those of the mock', async () => {
    const folder = join(await folderWith({}), 'runs')
    const outcomes = [
      [first, 'passed'],
      [second, 'failed'],
    ] as const
    await keepRuns(folder, resultOf('spec', outcomes), '2026-03-01')
    await keepRuns(folder, resultOf('mock', [[first, 'passed']]), '2026-03-02')
    const runs = await readRuns(folder, 'shop')
    expect(checkedPacts([first, second], runs?.spec)).toEqual({ passed: 1, failed: 1, of: 2, date: '2026-03-01' })
    expect(checkedPacts([first, second], runs?.mock)).toEqual({ passed: 1, failed: 0, of: 2, date: '2026-03-02' })
    expect(await readdir(folder)).toEqual(['shop.json'])
  })

  test('replace those of the same consumer and keep those of others', async () => {
    const folder = await folderWith({})
    await keepRuns(folder, resultOf('mock', [[third, 'passed']]), '2026-03-01')
    await keepRuns(folder, resultOf('mock', [[first, 'failed']]), '2026-03-02')
    await keepRuns(folder, resultOf('mock', [[second, 'passed']]), '2026-03-03')
    const runs = await readRuns(folder, 'shop')
    expect(checkedPacts([first], runs?.mock)).toEqual({ passed: 0, failed: 0, of: 1 })
    expect(checkedPacts([second, third], runs?.mock)).toEqual({ passed: 2, failed: 0, of: 2, date: '2026-03-01' })
  })

  test('do not count once the pact has changed', async () => {
    const folder = await folderWith({})
    await keepRuns(folder, resultOf('mock', [[first, 'passed']]), '2026-03-01')
    const changed = { ...first, interaction: { ...first.interaction, response: { status: 404 } } } as Case
    expect(checkedPacts([changed], (await readRuns(folder, 'shop'))?.mock)).toEqual({ passed: 0, failed: 0, of: 1 })
  })

  test.each(['sandbox', 'url'] as const)('against a %s are not kept here', async (target) => {
    const folder = await folderWith({})
    await keepRuns(folder, resultOf(target, [[first, 'passed']]), '2026-03-01')
    expect(await readRuns(folder, 'shop')).toBeUndefined()
  })

  test('are not kept if nothing was verified, and a folder that cannot be written is no error', async () => {
    const folder = await folderWith({ file: '' })
    await keepRuns(folder, resultOf('mock', [[first, 'not verified']]), '2026-03-01')
    expect(await readRuns(folder, 'shop')).toBeUndefined()
    await expect(keepRuns(join(folder, 'file'), resultOf('mock', [[first, 'passed']]), '2026-03-01')).resolves.toBeUndefined()
  })

  test.each(['', '{', '[]', '{"provider": "other"}'])('are none if the file holds %j', async (text) => {
    const folder = await folderWith({})
    await writeFile(join(folder, 'shop.json'), text)
    expect(await readRuns(folder, 'shop')).toBeUndefined()
  })
})

test('results are kept in the nearest node_modules', async () => {
  const folder = await folderWith({})
  await mkdir(join(folder, 'node_modules'))
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  expect(dirname(runsFolder(join(folder, 'a', 'b')))).toBe(join(folder, 'node_modules', '.cache', 'tallystick', 'runs'))
  expect(runsFolder(join(folder, 'a', 'b'))).toBe(runsFolder(folder))
})

test('projects that share a cache do not share results', async () => {
  const [one, other] = [await folderWith({}), await folderWith({})]
  await mkdir(join(one, 'node_modules'))
  await symlink(join(one, 'node_modules'), join(other, 'node_modules'))
  await keepRuns(runsFolder(one), resultOf('mock', [[first, 'passed']]), '2026-03-01')
  await keepRuns(runsFolder(other), resultOf('mock', [[first, 'failed']]), '2026-03-02')
  expect(checkedPacts([first], (await readRuns(runsFolder(one), 'shop'))?.mock)).toMatchObject({ passed: 1, failed: 0 })
})
