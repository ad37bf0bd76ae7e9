import { expect, test } from 'vitest'
import { goodPacts } from '../verify/goodPacts.ts'
import { folderWith, pactText } from '../verify/pacts.ts'
import { spawnTally } from './spawned.ts'

const cwd = await folderWith({ 'app-fint.json': pactText('fint', goodPacts['fint'] ?? []) })

// The other commands: test/cli/mock.test.ts sends signals to "mock", and test/package runs "types" and "client" as installed.
test.concurrent.for<[string[], number, string, string]>([
  [['assumptions', 'fint'], 0, 'FINT Power Loan API (fint)', ''],
  [['fidelity', '--no-mock', '--pacts', '.'], 0, 'fint: ', ''],
  [['verify', '--against', 'mock', '--pacts', '.'], 0, 'fint against the mock: 3 passed', ''],
  [['publish', '--pacts', '.'], 2, '', 'PACT_BROKER_BASE_URL'],
  [['--help'], 0, 'Usage: tally', ''],
  [[], 2, '', 'Usage: tally'],
])('tally %j works in a separate process', async ([args, code, out, err]) => {
  const env = { PACT_BROKER_BASE_URL: '' }
  expect(await spawnTally(args, { cwd, env })).toEqual({ code, out: expect.stringContaining(out), err: expect.stringContaining(err) })
})

/** Names each module of a command when it is loaded. */
const namesModules = `
import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) {
  if (url.includes('/cli/commands/')) process.stderr.write(url.replace(/.*[/]/, '') + ' ')
  return next(url, context)
} })`

test.each([
  [['--help'], ''],
  [['--version'], ''],
  [['lint', '--help'], 'lint.ts '],
])('tally %j loads no module of a command but %j', async (args, modules) => {
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(namesModules)}` }
  expect(await spawnTally(args, { cwd, env })).toMatchObject({ code: 0, err: modules })
})
