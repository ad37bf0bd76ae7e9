import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  mergeEvidence,
  type DecisionEvidence,
  type InteractionEvidence,
  type ProviderEvidence,
} from '../../../src/evidence/ledger/ledger.ts'
import { differenceWords } from '../../../src/evidence/assumptions/assumptionsTable.ts'
import { readEvidenceFiles, writeEvidence } from '../../../src/evidence/ledger/ledgerFiles.ts'

const sandbox = 'https://sandbox.example'

function decision(outcome: DecisionEvidence['outcome'], date: string, words = 'One loan at a time.'): DecisionEvidence {
  return { outcome, date, sandbox, decision: words }
}

function interaction(description: string, date: string): InteractionEvidence {
  return { consumer: 'app', description, operation: 'lend', status: 200, outcome: 'passed', date, sandbox, digest: '0' }
}

function evidence(decisions: ProviderEvidence['decisions'], interactions: readonly InteractionEvidence[] = []): ProviderEvidence {
  return { provider: 'bank', decisions, interactions }
}

test('a later refutation replaces a confirmation and keeps its date, and the other way round', () => {
  const first = mergeEvidence(undefined, evidence({ A: decision('confirmed', '2026-01-01') }))
  const second = mergeEvidence(first, evidence({ A: decision('refuted', '2026-02-01') }))
  const third = mergeEvidence(second, evidence({ A: decision('confirmed', '2026-03-01') }))
  expect(second.decisions['A']).toMatchObject({
    outcome: 'refuted',
    date: '2026-02-01',
    earlier: [{ outcome: 'confirmed', date: '2026-01-01' }],
  })
  expect(third.decisions['A']).toMatchObject({ outcome: 'confirmed', date: '2026-03-01' })
  expect(third.decisions['A']?.earlier?.map(({ date }) => date)).toEqual(['2026-01-01', '2026-02-01'])
})

test('an earlier run does not replace a later one', () => {
  const later = evidence({ A: decision('refuted', '2026-02-01') }, [interaction('x', '2026-02-01')])
  expect(mergeEvidence(later, evidence({ A: decision('confirmed', '2026-01-01') }, [interaction('x', '2026-01-01')]))).toEqual(later)
})

test('evidence about a decision is dropped when its wording changes', () => {
  const known = evidence({ A: decision('refuted', '2026-01-01') })
  const found = evidence({ A: decision('confirmed', '2026-02-01', 'Two loans at a time.') })
  expect(mergeEvidence(known, found)).toEqual(found)
})

test('evidence of earlier runs stays, always in the same order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  const [a, b] = [
    evidence({ B: decision('confirmed', '2026-01-01') }, [interaction('y', '2026-01-01')]),
    evidence({ A: decision('confirmed', '2026-01-01') }, [interaction('x', '2026-01-01')]),
  ]
  await writeEvidence(join(folder, 'one', 'two'), a)
  const { file, changed } = await writeEvidence(join(folder, 'one', 'two'), b)
  const text = await readFile(file, 'utf8')
  await writeEvidence(join(folder, 'other'), b)
  const other = await writeEvidence(join(folder, 'other'), a)
  expect([changed, await readFile(other.file, 'utf8')]).toEqual([true, text])
  expect(await writeEvidence(join(folder, 'other'), a)).toMatchObject({ changed: false })
  const { decisions = {}, interactions = [] } = (await readEvidenceFiles(join(folder, 'other'))).get('bank') ?? {}
  expect([Object.keys(decisions), interactions.map(({ description }) => description)]).toEqual([
    ['A', 'B'],
    ['x', 'y'],
  ])
})

test('the name of a provider cannot lead out of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  await writeEvidence(folder, { ...evidence({}), provider: '../Pet Store' })
  expect(await readdir(folder)).toEqual(['..%2FPet%20Store.json'])
  expect([...(await readEvidenceFiles(folder)).keys()]).toEqual(['../Pet Store'])
})

test('a folder that cannot be created is an error at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  await writeFile(join(folder, 'file'), '')
  await expect(writeEvidence(join(folder, 'file', 'below'), evidence({}))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test('a missing folder has no evidence, and a file that is not evidence is an error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  expect([...(await readEvidenceFiles(join(folder, 'gone')))]).toEqual([])
  await writeFile(join(folder, 'bank.json'), '{"provider":"bank","decisions":{"A":1},"interactions":[]}')
  await expect(readEvidenceFiles(folder)).rejects.toThrow(/bank\.json: not evidence/)
  await writeFile(join(folder, 'bank.json'), '{')
  await expect(readEvidenceFiles(folder)).rejects.toThrow(/bank\.json: not JSON/)
})

test('a file of an earlier version, with differences in words, is read, extended and shown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  const name = { consumer: 'app', description: 'lends', operation: 'lend', status: 409 }
  const worded = { ...name, place: 'body /data/hasMeter', expected: 'true', got: 'nothing' }
  const old = evidence({ A: { ...decision('refuted', '2026-01-01'), differences: [worded] } })
  await writeFile(join(folder, 'bank.json'), JSON.stringify(old))
  const at = { side: 'response', in: 'body', pointer: '/data/hasMeter' } as const
  const kept = { ...name, at, expected: { regex: '^x$' }, got: { kind: 'string' } } as const
  await writeEvidence(folder, evidence({ B: { ...decision('refuted', '2026-02-01'), differences: [kept] } }))
  const { decisions = {} } = (await readEvidenceFiles(folder)).get('bank') ?? {}
  expect(Object.values(decisions).flatMap(({ differences = [] }) => differences.map(differenceWords))).toEqual([
    'lend 409 (lends), body /data/hasMeter: expected true, got nothing',
    'lend 409 (lends), body /data/hasMeter: expected text like ^x$, got a string',
  ])
})
