import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startMock, tally } from '../inProcess.ts'
import { folderWith } from '../../verify/pacts.ts'
import { httpControl } from '../../../src/testing.ts'

/** Works in a new project until the test ends, since the mock looks for files when somebody asks. */
async function enterProject(): Promise<void> {
  const folder = await folderWith({})
  await mkdir(join(folder, 'node_modules'))
  const before = process.cwd()
  process.chdir(folder)
  onTestFinished(() => process.chdir(before))
}

test('a mock knows the pacts of its APIs, and the last results of the command that verifies them', async () => {
  await enterProject()
  const control = httpControl((await startMock(['fint', '--port', '0'])).url)
  const before = await control.apiEvidence('fint')
  expect(before).toMatchObject({ decisions: expect.any(Number), letter: expect.stringContaining('# Questions about the FINT') })
  const disburse = (found: typeof before): unknown => found.operations.find(({ operation }) => operation === 'disburseLoan')
  expect(disburse(before)).toMatchObject({
    statements: { documented: expect.any(Number), assumed: expect.any(Number) },
    successes: { 200: 2 },
    refusals: { 409: 2 },
    uncovered: ['400'],
    spec: { passed: 0, failed: 0, of: 8 },
    mock: { passed: 0, failed: 0, of: 8 },
    sandbox: { passed: 0, failed: 0, of: 8 },
  })
  expect((await tally(['verify', 'fint', '--against', 'spec', '--no-evidence'])).code).toBe(0)
  expect(disburse(await control.apiEvidence('fint'))).toEqual(disburse(before))
  expect((await tally(['verify', 'fint', '--against', 'spec'])).code).toBe(0)
  const today = new Date().toISOString().slice(0, 10)
  expect(disburse(await control.apiEvidence('fint'))).toMatchObject({
    spec: { passed: 8, failed: 0, of: 8, date: today },
    mock: { passed: 0, of: 8 },
  })
})
