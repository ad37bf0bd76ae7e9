import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goodPacts } from '../../verify/goodPacts.ts'
import { folderWith, pactText, type Told } from '../../verify/pacts.ts'
import { tally, type Finished } from '../inProcess.ts'
import { spawnTally } from '../spawned.ts'
import { getsPet, pets, petSpec, petstore } from '../petstore.ts'

/** Runs the command in a new folder with these files. The path of the folder is removed from the output. */
async function verify(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Record<string, string> = {},
): Promise<Finished & { readonly folder: string }> {
  const folder = `${await folderWith(files)}/`
  const placed = args.map((each) => each.replace('./', folder))
  const { code, out, err } = await tally(['verify', '--pacts', folder, ...placed], { env })
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, ''), folder }
}

const fint = { 'app-fint.json': pactText('fint', goodPacts['fint'] ?? []) }
const two = { ...fint, 'app-etranzact.json': pactText('etranzact', goodPacts['etranzact'] ?? []) }
const broken = { 'app-fint.json': pactText('fint', [{ ...(goodPacts['fint']?.[0] as Told), status: 200 }]) }

test('if all pacts agree, only the table is printed, and the exit code is 0', async () => {
  const { code, out, err } = await verify(['--against', 'mock'], two)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^etranzact against the mock: 1 passed\n {2}passed {8}getMandate 200 {2}reads a mandate \(given a mandate exists\)\n\nfint against the mock: 3 passed\n/,
  )
})

test('one difference makes the exit code 1', async () => {
  const { code, out } = await verify(['--against', 'mock'], { ...two, ...broken })
  expect(code).toBe(1)
  expect(out).toContain('status: expected 200, got 404 [status.differs]\n        app-fint.json#/interactions/0/response/status')
})

test('interactions whose state the mock does not have are not verified: exit code 0 if others pass, 2 if there are none', async () => {
  const unknown: Told = { ...getsPet, description: 'on the moon', states: [{ name: 'the moon is full' }] }
  const files = { ...pets, 'moon.json': pactText('Pet Store', [unknown], 'moon') }
  const some = await verify(['Pet Store', '--against', 'mock', ...petSpec], files)
  expect([some.code, some.out]).toEqual([
    0,
    expect.stringMatching(/1 passed, 1 not verified[^]*cannot be set up there: There is no state "the moon is full"/),
  ])
  const none = await verify(['--against', 'mock', ...petSpec], { 'petstore.yaml': petstore, 'moon.json': files['moon.json'] })
  expect([none.code, none.out]).toEqual([
    2,
    expect.stringMatching(/^Pet Store against the mock: NOT RUN\. No interaction could be verified/),
  ])
})

test('only the named providers are verified', async () => {
  const { code, out } = await verify(['etranzact', '--against', 'spec'], { ...two, ...broken })
  expect([code, out.split('\n')[0]]).toEqual([0, 'etranzact against the spec: 1 passed'])
})

test('a spec of the user is compared and mocked under the provider name of its pact', async () => {
  for (const against of ['spec', 'mock']) {
    const { code, out } = await verify(['--against', against, ...petSpec], pets)
    expect([code, out.split('\n')[0]]).toEqual([0, `Pet Store against the ${against}: 1 passed`])
  }
})

test('a spec file with the name of its provider needs no name', async () => {
  const { code } = await verify(['--against', 'spec', '--spec', './petstore.yaml'], {
    'petstore.yaml': petstore,
    'a.json': pactText('petstore', [getsPet]),
  })
  expect(code).toBe(0)
})

test('a single pact file can be verified', async () => {
  const { code, out } = await verify(['--against', 'spec', '--pacts', './app-fint.json'], two)
  expect([code, out.split('\n')[0]]).toEqual([0, 'fint against the spec: 3 passed'])
})

test('with -o, the report is written to the file, and a summary is printed', async () => {
  const { code, out, folder } = await verify(['--against', 'spec', '--format', 'junit', '-o', './report.xml'], fint)
  expect([code, out]).toEqual([0, 'fint against the spec: 3 passed\n'])
  expect(await readFile(join(folder, 'report.xml'), 'utf8')).toContain(
    '<testsuite name="fint" tests="3" failures="0" errors="0" skipped="0" time="',
  )
})

test('options can be set in the environment', async () => {
  const { code, out } = await verify([], fint, { TALLY_AGAINST: 'spec', TALLY_FORMAT: 'json' })
  expect([code, JSON.parse(out)]).toMatchObject([0, { target: 'spec', providers: [{ provider: 'fint', status: 'passed' }] }])
})

test('QUIRKS in the environment, which the comparator reads, does not make it lenient', async () => {
  const secured =
    petstore.replace('operationId: getPet', 'operationId: getPet\n      security: [{ login: [] }]') +
    'components: { securitySchemes: { login: { type: http, scheme: bearer } } }\n'
  const told = pactText('petstore', [{ ...getsPet, headers: { Authorization: 'Basic eDp5' } }])
  const cwd = await folderWith({ 'petstore.yaml': secured, 'a.json': told })
  // A process of its own: the comparator reads this when it is loaded.
  const { code, out } = await spawnTally(['verify', '--pacts', '.', '--against', 'spec', '--spec', './petstore.yaml', '--format', 'json'], {
    cwd,
    env: { QUIRKS: 'true' },
  })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    providers: [
      { interactions: [{ findings: [{ code: 'request.authorization.missing', pactPointer: '/interactions/0/request/headers' }] }] },
    ],
  })
})

test('a provider that does not answer makes the exit code 3', async () => {
  const { code, out } = await verify(['--against', 'http://127.0.0.1:9'], fint)
  expect([code, out.split('\n')[0]]).toEqual([
    3,
    'fint against http://127.0.0.1:9/: NOT REACHED. http://127.0.0.1:9 refused the connection. 3 not verified',
  ])
})

test.for<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  ['no folder', ['--against', 'spec', '--pacts', './gone'], {}, 'tally: gone: No such file or folder.'],
  ['a folder without pacts', ['--against', 'spec'], {}, 'tally: Nothing to verify: there is no *.json.'],
  [
    'a file that is not a pact',
    ['--against', 'spec'],
    { 'x.json': '{}' },
    'tally: x.json: not a pact; expected the names of a consumer and a provider.',
  ],
  [
    'a file of decisions that does not exist',
    ['--against', 'spec', '--decisions', './gone.yaml'],
    fint,
    'tally: gone.yaml: there is no such file.',
  ],
  [
    'a provider without pacts',
    ['advancly', '--against', 'spec'],
    fint,
    'tally: No pact found for the provider "advancly". Providers with pacts: fint.',
  ],
  [
    'a pact without a spec',
    ['--against', 'mock'],
    { 'a.json': pactText('petstore', [getsPet]) },
    `tally: No spec for the provider "petstore", which a.json names: pass --spec 'petstore=path'.`,
  ],
  ['a missing spec file', ['--against', 'spec', '--spec', 'fint=./gone.yaml'], fint, 'tally: gone.yaml: No such file.'],
  [
    'a spec for an unknown provider',
    ['--against', 'spec', '--spec', 'x=./petstore.yaml'],
    { ...fint, 'petstore.yaml': petstore },
    'tally: --spec names the provider "x"',
  ],
  [
    'an unknown target',
    ['--against', 'prod'],
    fint,
    'tally: --against must be spec, mock, sandbox or the http(s) URL of a provider, not "prod".',
  ],
  ['a missing target', [], fint, "tally: Required option '--against <target>' not specified"],
  ['an unknown format', ['--against', 'spec', '--format', 'pdf'], fint, "argument 'pdf' is invalid"],
  [
    'one address for several providers',
    ['--against', 'http://127.0.0.1:9'],
    two,
    'tally: There are pacts of several providers (etranzact, fint): name the one that runs at http://127.0.0.1:9.',
  ],
])('%s is an error without a stack trace, with exit code 2', async ([, args, files, message]) => {
  const { code, err } = await verify(args, files)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
})

test('a link among the pacts that leads nowhere is named, with exit code 2', async () => {
  const cwd = await folderWith(fint)
  await symlink(join(cwd, 'gone.json'), join(cwd, 'old.json'))
  const { code, err } = await tally(['verify', '--pacts', cwd, '--against', 'spec'])
  expect([code, err]).toEqual([2, `tally: ${cwd}/old.json: The file cannot be read: it is a link, and what it links to does not exist.\n`])
})

test('a project without pacts does not pass with the built-in ones, and the message names the folder', async () => {
  const cwd = await folderWith({ 'package.json': '{}' })
  for (const args of [
    ['verify', '--against', 'spec'],
    ['verify', '--against', 'mock'],
  ]) {
    const { code, out, err } = await tally(args, { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`tally: No pacts found: there is no folder ${join(cwd, 'contracts/pacts')}. Pass another folder with --pacts.`)
  }
  const published = await tally(['publish'], { cwd, env: { PACT_BROKER_BASE_URL: 'http://127.0.0.1:9' } })
  expect(published).toMatchObject({ code: 2, err: expect.stringContaining('No pacts found') })
})

test('the pacts of a built-in provider that is named are verified in any folder', async () => {
  const cwd = await folderWith({ 'package.json': '{}' })
  expect(await tally(['verify', 'fint', '--against', 'spec'], { cwd })).toMatchObject({ code: 0 })
})

test('tally.config.yaml gives tally verify its pacts and options; the command line wins', async () => {
  const cwd = await folderWith({
    'tally.config.yaml':
      'port: 4011\npacts: ./app-pets.json\nverify:\n  against: spec\n  format: json\n  spec: ["Pet Store=./petstore.yaml"]\n',
    'petstore.yaml': petstore,
    'app-pets.json': pactText('Pet Store', [getsPet]),
  })
  const { code, out } = await tally(['verify'], { cwd })
  expect([code, JSON.parse(out)]).toMatchObject([0, { target: 'spec' }])
  expect((await tally(['verify', '--format', 'table'], { cwd })).out).toContain('Pet Store against')
})

test.each([
  ['port: 1\nprot: 2\n', 'tally.config.yaml:2:1: Unknown setting: prot.'],
  [
    'verify:\n  against: spec\n  agianst: spec\n',
    'tally.config.yaml:3:3: Unknown setting of verify: agianst. Did you mean "against"? Known settings: against, pacts, ',
  ],
  ['verify: { format: pdf }\n', 'tally.config.yaml: format must be one of table, junit, json, markdown.'],
  ['verify: 1\n', 'tally.config.yaml:1:1: verify must be an object.'],
])('the configuration %j is an error of tally verify', async (content, message) => {
  const cwd = await folderWith({ 'tally.config.yaml': content })
  expect(await tally(['verify', '--against', 'spec'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining(message) })
})
