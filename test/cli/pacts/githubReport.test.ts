import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, pactText, type Told } from '../../verify/pacts.ts'
import { tally, type Finished } from '../inProcess.ts'
import { getsPet, petstore } from '../petstore.ts'

const wrong: Told = { ...getsPet, description: 'gets a pet, 100%', reply: { name: 7 }, replyRules: {} }

async function verify(told: readonly Told[], env: Readonly<Record<string, string>> = {}): Promise<Finished & { readonly cwd: string }> {
  const cwd = await folderWith({ 'petstore.yaml': petstore, 'app.json': pactText('petstore', told) })
  const args = ['verify', '--against', 'spec', '--pacts', 'app.json', '--spec', './petstore.yaml']
  return { ...(await tally(args, { cwd, env: { GITHUB_ACTIONS: 'true', ...env } })), cwd }
}

test('in GitHub Actions a finding is an annotation at its line of the pact file', async () => {
  const { code, err, cwd } = await verify([getsPet, wrong])
  const [first = '', ...others] = err.trim().split('\n')
  expect([code, others]).toEqual([1, []])
  const [, line] =
    /^::error file=app\.json,line=(\d+),title=petstore%3A getPet 200%2C gets a pet%2C 100%25::Response body is incompatible/.exec(first) ??
    []
  const lines = (await readFile(join(cwd, 'app.json'), 'utf8')).split('\n')
  expect(lines[Number(line) - 1]).toContain('"name": 7')
})

test('in GitHub Actions at most ten annotations of each level are written', async () => {
  const { err } = await verify(Array.from({ length: 12 }, (_, index) => ({ ...wrong, description: `pet ${index}` })))
  expect(err.match(/^::error /gm)).toHaveLength(10)
})

test('in GitHub Actions the report is appended to the summary of the step', async () => {
  const summary = join(await folderWith({ 'summary.md': '# Before\n' }), 'summary.md')
  await verify([getsPet], { GITHUB_STEP_SUMMARY: summary })
  expect(await readFile(summary, 'utf8')).toMatch(/^# Before\n# Contracts against the spec\n[^]*\| petstore \| passed \| 1 \|/)
})

test('a summary that cannot be written does not change the result', async () => {
  const { code, err } = await verify([getsPet], { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' })
  expect([code, err]).toEqual([0, '/nowhere/summary.md: The summary cannot be written (ENOENT).\n'])
})

test('outside of GitHub Actions there are no annotations', async () => {
  expect((await verify([wrong], { GITHUB_ACTIONS: '' })).err).toBe('')
})
