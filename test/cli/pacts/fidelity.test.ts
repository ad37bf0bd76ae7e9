import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ProviderFidelity } from '../../../src/evidence/fidelity/fidelity.ts'
import { goodPacts } from '../../verify/goodPacts.ts'
import { folderWith, pactText, type Told } from '../../verify/pacts.ts'
import { tally, type Finished } from '../inProcess.ts'
import { getsPet, pets, petSpec } from '../petstore.ts'

async function fidelity(args: readonly string[], files: Readonly<Record<string, string>>): Promise<Finished & { folder: string }> {
  const folder = await folderWith(files)
  return { ...(await tally(['fidelity', '--pacts', '.', ...args], { cwd: folder })), folder }
}

test('pacts of the user are compared with their spec and replayed against its mock', async () => {
  const { code, out, err } = await fidelity(petSpec, pets)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^Pet Store: 1 operation, 1 inferred, 1 with pacts \(1 interaction\)\n/)
  expect(out).toMatch(/getPet +no evidence +inferred +200 +– +404 +1 of 1 +1 of 1 +never\n$/)
})

test('the report has no results for specs that were not checked', async () => {
  const { code, out } = await fidelity(['--json', '--no-mock', ...petSpec], pets)
  const [{ operations }] = JSON.parse(out) as [ProviderFidelity]
  expect(code).toBe(0)
  expect(operations[0]).toMatchObject({ spec: { passed: 1, failed: 0, of: 1 }, sandbox: { passed: 0, failed: 0, of: 1 } })
  expect(operations[0]).not.toHaveProperty('mock')
})

test('a disagreement is reported, and the exit code is 1', async () => {
  const first = goodPacts['fint']?.[0] as Told
  const told = [
    { ...first, status: 200 },
    { ...getsPet, description: 'asks for a pet' },
  ]
  const { code, out } = await fidelity([], { 'app-fint.json': pactText('fint', told) })
  expect(code).toBe(1)
  expect(out).toMatch(/verifyCustomer .* 0 of 1, 1 DIFFER .* 0 of 1, 1 DIFFER +never\n/)
  expect(out).toContain('Not in the spec: asks for a pet')
})

test('-o - writes to standard output', async () => {
  const [bare, dash] = [await fidelity(['--no-mock', ...petSpec], pets), await fidelity(['--no-mock', '-o', '-', ...petSpec], pets)]
  expect(dash.out).toBe(bare.out)
})

test('the Markdown page contains no date of the run and no trace of the machine', async () => {
  const { code, out, folder } = await fidelity(['--markdown', '-o', 'page.md', ...petSpec], pets)
  const page = await readFile(join(folder, 'page.md'), 'utf8')
  expect([code, out]).toEqual([0, ''])
  expect(page).toContain('## Pets \\| cats\n')
  expect(page).toContain('\n| getPet | no evidence | inferred | 200 | – | 404 | 1 of 1 | 1 of 1 | never |\n')
  expect(page).not.toMatch(/\d{4}-\d\d-\d\d|\b\d+ ?ms\b|127\.0\.0\.1/)
  expect(page).not.toContain(folder)
})

test.each<[string, readonly string[], string]>([
  ['a provider without a spec', [], 'tally: No spec for the provider "Pet Store". Pass --spec \'Pet Store=path\', or name one of: '],
  ['a misspelt provider', ['fnt'], 'tally: No spec for the provider "fnt". Did you mean "fint"? Pass --spec'],
  ['an unknown provider', ['nobody'], 'tally: No spec for the provider "nobody"'],
  ['a missing folder', ['--pacts', './gone'], 'tally: ./gone: No such file or folder.'],
  [
    'an output file that cannot be written',
    [...petSpec, '--no-mock', '-o', './petstore.yaml/page.md'],
    'tally: ./petstore.yaml/page.md: The file cannot be written: part of its path is a file, not a folder (ENOTDIR).',
  ],
])('%s is an error without a stack trace, with exit code 2', async (_what, args, message) => {
  const { code, err } = await fidelity(args, pets)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
})
