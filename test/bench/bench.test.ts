import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readOptions } from '../../bench/options.ts'

const main = fileURLToPath(new URL('../../bench/main.ts', import.meta.url))

test.each([
  [['--only', 'nonsense'], /^No part is called "nonsense"\. Parts: .*stores\.$/],
  [['--only'], /^Option '--only <value>' argument missing$/],
  [['--slow'], /^Unknown option '--slow'.*$/],
  [['nonsense'], /^Unexpected argument 'nonsense'.*$/],
])('the benchmark does not accept %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
})

test('the benchmark reports a wrong option in a line, and exits with 2', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--only', 'nonsense'], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^No part is called "nonsense"\..*\n$/)
})

test('the benchmark measures a plain document with the log of calls and without', () => {
  const only = ['plain-get', 'plain-get-logged']
  expect(readOptions(only.flatMap((name) => ['--only', name])).only).toEqual(only)
})
