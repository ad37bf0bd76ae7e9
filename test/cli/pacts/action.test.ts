import { execFile } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith } from '../../verify/pacts.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[] }
}

const { inputs, runs } = parse(await readFile(new URL('../../../action.yml', import.meta.url), 'utf8')) as Action

/** What the action runs with these inputs: the arguments of `npx`, one a line. */
async function commandOf(given: Readonly<Record<string, string>>): Promise<string[]> {
  const [step] = runs.steps
  if (!step) throw new Error('the action has no step')
  const folder = await folderWith({})
  const npx = join(folder, 'npx')
  await writeFile(npx, '#!/usr/bin/env bash\nprintf "%s\\n" "$@"\n')
  await chmod(npx, 0o755)
  const values = Object.entries(step.env).map(([name, expression]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? []
    return [name, given[input] ?? inputs[input]?.default ?? '']
  })
  const env = { ...Object.fromEntries(values), PATH: `${folder}:${process.env['PATH']}` } as Record<string, string>
  // As GitHub starts scripts of composite actions.
  const { stdout } = await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { env })
  return stdout.trimEnd().split('\n')
}

test('the action runs tally verify with the target alone, if that is all it is given', async () => {
  expect(await commandOf({ against: 'mock' })).toEqual(['--no-install', 'tally', 'verify', '--against', 'mock', '--'])
})

test('the action passes on every input, lists line by line, and never runs their content', async () => {
  const given = {
    against: 'http://127.0.0.1:8080',
    providers: 'Pet Store\nfint',
    pacts: 'my pacts',
    spec: 'Pet Store=./pet store.yaml\n./fint.yaml\n',
    'states-url': 'http://127.0.0.1:8080/_states',
    junit: '$(exit 3)/`id`.xml',
  }
  const expected = `--no-install
tally
verify
--against
http://127.0.0.1:8080
--pacts
my pacts
--states-url
http://127.0.0.1:8080/_states
--format
junit
--output
$(exit 3)/\`id\`.xml
--spec
Pet Store=./pet store.yaml
--spec
./fint.yaml
--
Pet Store
fint`
  expect((await commandOf(given)).join('\n')).toBe(expected)
})

test('every input of the action is passed on', () => {
  const used = [...JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name)
  expect(used.toSorted()).toEqual(Object.keys(inputs).toSorted())
})
