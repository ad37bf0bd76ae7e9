import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { assumptionsText } from '../../../src/cli/commands/assumptions.ts'
import { evidenceKeeper } from '../../../src/evidence/ledger/keepEvidence.ts'
import { keptWords } from '../../../src/evidence/ledger/keptWords.ts'
import { runFidelity } from '../../../src/cli/commands/fidelity.ts'
import { providers } from '../../../mocks/index.ts'
import { compile } from '../../../src/spec/api.ts'
import { readPacts } from '../../../src/verify/pact/readPacts.ts'
import type { ProviderEvidence } from '../../../src/evidence/ledger/ledger.ts'
import type { Difference } from '../../../src/verify/result/finding.ts'
import type { FindingPlace, ValueSummary } from '../../../src/verify/result/place.ts'
import type { InteractionResult, ProviderResult } from '../../../src/verify/result/result.ts'
import { casesOf, type Subject } from '../../../src/verify/pact/cases.ts'
import type { Drift } from '../../sandbox/drift.ts'
import { startSandbox, type Sandbox } from '../../sandbox/startSandbox.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { sandboxesWithoutPauses, verifySandbox } from '../../verify/standIn.ts'
import { tally, type Finished } from '../../cli/inProcess.ts'
import { recordedTerminal } from '../../cli/recordedTerminal.ts'

const pacts = fileURLToPath(new URL('../../../contracts/pacts', import.meta.url))
const all = await readPacts(pacts)

function subjectOf(provider: string): Subject {
  const document = providers.find(({ name }) => name === provider)?.document
  return { provider, pacts: all.filter((each) => each.provider === provider), api: document && compile(document) }
}

let standIn: Sandbox
let folder: string

beforeAll(async () => {
  standIn = await startSandbox()
})
afterAll(() => standIn.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-evidence-'))
  standIn.setDrift([])
})

async function ask(provider: string, drift: readonly Drift[] = []): Promise<ProviderResult> {
  standIn.setDrift(drift)
  return verifySandbox({ provider, pacts: subjectOf(provider).pacts, environment: environmentOf(standIn) })
}

async function keep(
  result: ProviderResult,
  today: string,
  options: { evidence?: string | false } = { evidence: folder },
): Promise<string[]> {
  const write = await evidenceKeeper([subjectOf(result.provider)], { pacts, today, ...options })
  return (await write({ target: 'sandbox', providers: [result] })).map(keptWords)
}

async function kept(provider: string): Promise<ProviderEvidence> {
  return JSON.parse(await readFile(join(folder, `${provider}.json`), 'utf8')) as ProviderEvidence
}

const noSuchMandate = 'getMandate refuses an unknown reference'
const drifted: Drift = { operation: 'etranzact.getMandate', kind: 'status', from: 404, to: 200 }

async function fidelity(): Promise<string> {
  const terminal = recordedTerminal()
  expect(await runFidelity(['etranzact'], { pacts, evidence: folder, mock: false }, terminal)).toBe(0)
  return terminal.printed.join('\n')
}

test('a faithful sandbox confirms decisions, with the date, and the reports show it', async () => {
  const said = await keep(await ask('etranzact'), '2026-12-01')
  expect(said).toEqual([
    `etranzact: 7 interactions answered; decisions: 2 confirmed, 2 in part, 0 refuted; kept in ${join(folder, 'etranzact.json')}`,
  ])
  const { decisions, interactions } = await kept('etranzact')
  expect(decisions['ETZ-07']).toMatchObject({
    outcome: 'confirmed',
    date: '2026-12-01',
    sandbox: standIn.url,
    interactions: [{ description: noSuchMandate }],
  })
  expect(decisions['ETZ-02']).toMatchObject({ outcome: 'confirmed', leavesOpen: 'Is anything else at the top?' })
  expect(interactions.every(({ outcome }) => outcome === 'passed')).toBe(true)
  const options = { evidence: folder } as const
  expect(await assumptionsText(['etranzact'], options)).toContain('  Confirmed in the sandbox: 2\n')
  const letter = await assumptionsText(['etranzact'], { markdown: true, ...options })
  expect(letter).not.toContain('(ETZ-07)')
  expect(letter).not.toContain('Where your sandbox differs')
  const table = await fidelity()
  expect(table).toMatch(/getMandate .*\d+ confirmed.* 4 of 4 +not run +4 of 4 \(2026-12-01\)\n/)
  expect(table).toMatch(/addMandate .* 4 of 4 +not run +never\n/)
  expect(table).toContain('Confirmed in the sandbox, of 12 decisions: ETZ-01 (2026-12-01), ETZ-02 (2026-12-01, in part)')
})

test('a drift refutes the decision that the place cites, and the letter asks which is right', async () => {
  await keep(await ask('etranzact'), '2026-12-01')
  await keep(await ask('etranzact', [drifted]), '2026-12-02')
  const { decisions } = await kept('etranzact')
  const name = { consumer: 'tallystick-client', description: noSuchMandate, operation: 'getMandate', status: 404 }
  expect(decisions['ETZ-07']).toMatchObject({
    outcome: 'refuted',
    date: '2026-12-02',
    differences: [{ ...name, at: status, expected: { kind: 'number', value: 404 }, got: { kind: 'number', value: 200 } }],
    earlier: [{ outcome: 'confirmed', date: '2026-12-01' }],
  })
  expect(decisions['ETZ-01']).toMatchObject({ outcome: 'confirmed', date: '2026-12-02' })
  const [{ refuted, open, statements }] = JSON.parse(await assumptionsText(['etranzact'], { json: true, evidence: folder })) as [
    { refuted: { id: string }[]; open: { id: string }[]; statements: Record<string, number> },
  ]
  expect([refuted.map(({ id }) => id), open.some(({ id }) => id === 'ETZ-07'), statements['refuted']]).toEqual([['ETZ-07'], false, 4])
  expect(await assumptionsText(['etranzact'], { markdown: true, evidence: folder })).toContain(
    `   On 2026-12-02: getMandate 404 (${noSuchMandate}), status: expected 404, got 200.`,
  )
  const table = await fidelity()
  expect(table).toMatch(/getMandate .*4 refuted.* 3 of 4, 1 DIFFER \(2026-12-02\)\n/)
  expect(table).toContain('Refuted in the sandbox: ETZ-07 (2026-12-02)')
})

/** The results of a run in which all interactions passed except one. */
function resultsWith(description: string, difference: Partial<Difference> = {}): ProviderResult {
  const provider = 'fint'
  const interactions = casesOf(subjectOf(provider)).map((each): InteractionResult => {
    if (each.interaction.description !== description) return { case: each, outcome: 'passed', findings: [] }
    const found: Difference = { code: 'body.differs', at: inBody(''), expected: string('1'), got: string('2'), ...difference }
    return { case: each, outcome: 'failed', findings: [{ ...found, level: 'error', pactPointer: '' }] }
  })
  const against = { target: 'sandbox', url: 'https://user:pass@sandbox.example/key?token=1' } as const
  return { provider, status: 'failed', against, interactions, findings: [] }
}

const status = { side: 'response', in: 'status' } as const

function inBody(pointer: string): FindingPlace {
  return { side: 'response', in: 'body', pointer }
}

function string(value: string): ValueSummary {
  return { kind: 'string', value }
}

function answered(value: number): Partial<Difference> {
  return { code: 'status.differs', at: status, expected: { kind: 'number', value: 409 }, got: { kind: 'number', value } }
}

async function outcomesWith(description: string, difference: Partial<Difference>): Promise<Record<string, string>> {
  await keep(resultsWith(description, difference), '2026-12-01')
  const { decisions } = await kept('fint')
  return Object.fromEntries(Object.entries(decisions).map(([id, { outcome }]) => [id, outcome]))
}

const unpaid = 'disburseLoan refuses a customer who has an unpaid loan'

test('of several decisions that a place cites, only those linked to the interaction are refuted', async () => {
  const outcomes = await outcomesWith(unpaid, answered(200))
  expect(outcomes).toMatchObject({ 'FINT-10': 'refuted', 'FINT-13': 'refuted', 'FINT-15': 'confirmed', 'FINT-11': 'confirmed' })
})

test('a refusal with another message neither refutes nor confirms its decision', async () => {
  const outcomes = await outcomesWith(unpaid, { at: inBody('/msg'), got: { kind: 'number', value: 7 } })
  expect(Object.values(outcomes)).not.toContain('refuted')
  expect(Object.keys(outcomes)).not.toContain('FINT-13')
})

test.each([401, 403, 429, 500])('the status %s neither refutes nor confirms a decision', async (got) => {
  const outcomes = await outcomesWith(unpaid, answered(got))
  expect(Object.values(outcomes)).not.toContain('refuted')
  expect(Object.keys(outcomes)).not.toContain('FINT-13')
})

test('evidence has no values of a sandbox, and only the host of its address', async () => {
  const real = { at: inBody('/data/minPayable'), expected: string('45000000001'), got: string('45000000002') }
  await keep(resultsWith('verifyCustomer finds a customer who has a meter', real), '2026-12-01')
  const text = await readFile(join(folder, 'fint.json'), 'utf8')
  expect(text).not.toMatch(/4500000000|user|pass@|token=1|\/key/)
  expect(text).toContain('"sandbox": "https://sandbox.example"')
  expect(JSON.parse(text)).toMatchObject({ decisions: { 'FINT-06': { differences: [{ got: { kind: 'string' } }] } } })
})

test('interactions that were not verified leave no evidence', async () => {
  const result = resultsWith(unpaid)
  const open = { ...result, interactions: result.interactions.map((each) => ({ ...each, outcome: 'not verified' as const, findings: [] })) }
  expect(await keep(open, '2026-12-01')).toEqual([])
  expect(await readdir(folder)).toEqual([])
})

test('evidence does not count after the pact has changed', async () => {
  await keep(resultsWith('none'), '2026-12-01')
  const told = JSON.parse(await readFile(join(pacts, 'tallystick-client-fint.json'), 'utf8')) as {
    interactions: { description: string; request: object }[]
  }
  const own = await mkdtemp(join(tmpdir(), 'tally-pacts-'))
  const changed = told.interactions.map((each) =>
    each.description === 'verifyCustomer finds nobody' ? { ...each, request: { ...each.request, query: { a: ['b'] } } } : each,
  )
  await writeFile(join(own, 'a.json'), JSON.stringify({ ...told, interactions: changed }))
  const terminal = recordedTerminal()
  await runFidelity(['fint'], { pacts: own, evidence: folder, mock: false }, terminal)
  expect(terminal.printed.join('\n')).toMatch(/verifyCustomer .*4 of 5 \(2026-12-01\)\n/)
})

test('no evidence is kept if that is switched off', async () => {
  expect(await keep(resultsWith('none'), '2026-12-01', { evidence: false })).toEqual([])
  expect(await readdir(folder)).toEqual([])
})

test('a folder that cannot be written is reported, together with what was found', async () => {
  await writeFile(join(folder, 'file'), '')
  const [said] = await keep(resultsWith('none'), '2026-12-01', { evidence: join(folder, 'file', 'evidence') })
  expect(said).toMatch(/^fint: 43 interactions answered; decisions: .*, but it cannot be kept in .*evidence \(ENOTDIR\)\.$/)
})

/** Runs it in a folder of its own, so that evidence is never written into the project. */
async function verifyInFolder(...args: readonly string[]): Promise<Finished> {
  await writeFile(join(folder, 'sandboxes.yaml'), sandboxesWithoutPauses())
  const fixed = ['verify', 'lipa-later', '--against', 'sandbox', '--format', 'json', '--pacts', pacts, '--sandboxes', 'sandboxes.yaml']
  return tally([...fixed, ...args], { cwd: folder, env: environmentOf(standIn) })
}

test('tally verify keeps the evidence in the given folder, and prints its path', async () => {
  const { code, out, err } = await verifyInFolder('--evidence', '.')
  expect([code, JSON.parse(out)]).toMatchObject([0, { target: 'sandbox' }])
  expect(err).toContain('kept in lipa-later.json\n')
  expect((await kept('lipa-later')).decisions['LPL-06']).toMatchObject({ outcome: 'confirmed' })
})

test('a sandbox on this machine leaves no evidence unless a folder is named', async () => {
  const { code, err } = await verifyInFolder()
  expect([code, err]).toEqual([
    0,
    `lipa-later: no evidence is kept, because ${standIn.url} is this machine and not a vendor; --evidence <folder> keeps it anyway.\n`,
  ])
  expect(await readdir(folder)).toEqual(['sandboxes.yaml'])
})
