import { expect, test } from 'vitest'
import { goodPacts } from '../verify/goodPacts.ts'
import { folderWith, pactText } from '../verify/pacts.ts'
import { spawnTally } from './spawned.ts'

const cwd = await folderWith({ 'app-fint.json': pactText('fint', goodPacts['fint'] ?? []) })

// The other commands: test/cli/mock.test.ts sends signals to "mock", and test/package runs "types" and "client" as installed.
test.concurrent.each([
  [['assumptions', 'fint'], 0, 'FINT Power Loan API (fint)', ''],
  [['fidelity', '--no-mock', '--pacts', '.'], 0, 'fint: ', ''],
  [['verify', '--against', 'mock', '--pacts', '.'], 0, 'fint against the mock: 3 passed', ''],
  [['publish', '--pacts', '.'], 2, '', 'PACT_BROKER_BASE_URL'],
  [['--help'], 0, 'Usage: tally', ''],
  [[], 2, '', 'Usage: tally'],
])('tally %j works in a process of its own', async (args, code, out, err) => {
  const env = { PACT_BROKER_BASE_URL: '' }
  expect(await spawnTally(args, { cwd, env })).toEqual({ code, out: expect.stringContaining(out), err: expect.stringContaining(err) })
})
