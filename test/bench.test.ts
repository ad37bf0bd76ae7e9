import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../bench/main.ts', import.meta.url))

test.each([
  [['--only', 'nonsense'], /^There is no part "nonsense"; there are .*verify\.\n$/],
  [['--only'], /^Option '--only <value>' argument missing\n$/],
  [['--slow'], /^Unknown option '--slow'.*\n$/],
  [['nonsense'], /^Unexpected argument 'nonsense'.*\n$/],
])('the benchmark refuses %j in a line', (args, line) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(line)
})
