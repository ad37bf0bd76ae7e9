import { expect, test } from 'vitest'
import { folderWith, pactText } from '../../verify/pacts.ts'
import { tally } from '../inProcess.ts'
import { getsPet, petstore } from '../petstore.ts'

const everyKey =
  'port: 0\nlog: none\npacts: ./app-pets.json\nsandboxes: ./sandboxes.yaml\nverify: { against: spec }\nspecs: [./petstore.yaml]\n'

test.each(['lint', 'explain', 'assumptions', 'types', 'client'])('tally %s works on the spec of tally.config.yaml', async (command) => {
  const cwd = await folderWith({ 'tally.config.yaml': everyKey, 'petstore.yaml': petstore })
  const plain = await folderWith({ 'petstore.yaml': petstore })
  expect(await tally([command], { cwd })).toEqual(await tally([command, './petstore.yaml'], { cwd: plain }))
})

test.each(['lint', 'explain', 'assumptions', 'types', 'client'])(
  'a spec that is given to tally %s wins over tally.config.yaml',
  async (command) => {
    const cwd = await folderWith({ 'tally.config.yaml': 'specs: [./nope.yaml]\n', 'petstore.yaml': petstore })
    const plain = await folderWith({ 'petstore.yaml': petstore })
    expect(await tally([command, './petstore.yaml'], { cwd })).toEqual(await tally([command, './petstore.yaml'], { cwd: plain }))
  },
)

test.each(['explain', 'types', 'client'])('tally %s asks for a spec if tally.config.yaml has several', async (command) => {
  const cwd = await folderWith({ 'tally.config.yaml': 'specs: [fint, ./petstore.yaml]\n', 'petstore.yaml': petstore })
  expect(await tally([command], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('Missing required argument') })
})

test.each(['lint', 'explain', 'assumptions', 'types', 'client', 'verify', 'publish', 'fidelity'])(
  'an unknown key of the file that --config names is an error of tally %s',
  async (command) => {
    const cwd = await folderWith({ 'other.yaml': 'prot: 1\n' })
    const message = expect.stringContaining('other.yaml:1:1: Unknown setting: prot.')
    expect(await tally([command, '--config', 'other.yaml', 'fint'], { cwd })).toMatchObject({ code: 2, err: message })
    expect(await tally([command, 'fint'], { cwd, env: { TALLY_CONFIG: 'other.yaml' } })).toMatchObject({ code: 2, err: message })
  },
)

test('--config=<file> wins over TALLY_CONFIG', async () => {
  const cwd = await folderWith({ 'one.yaml': 'specs: [./petstore.yaml]\n', 'two.yaml': 'prot: 1\n', 'petstore.yaml': petstore })
  expect(await tally(['lint', '--config=one.yaml'], { cwd, env: { TALLY_CONFIG: 'two.yaml' } })).toMatchObject({ code: 0 })
})

test.each([
  ['specs: [1]\n', 'tally.config.yaml: specs must be a list of providers and specs.'],
  ['specs: [./petstore.yaml]\nallowRefs: [nowhere]\n', 'tally.config.yaml: allowRefs: Expected an origin'],
  ['specs: [./petstore.yaml]\nallowRefs: 7\n', 'tally.config.yaml: allowRefs must be text.'],
])('the configuration %j is an error of tally lint', async (content, message) => {
  const cwd = await folderWith({ 'tally.config.yaml': content, 'petstore.yaml': petstore })
  expect(await tally(['lint'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining(message) })
})

test('a list on the command line replaces the list of the configuration file', async () => {
  const cwd = await folderWith({
    'tally.config.yaml': 'pacts: ./app-pets.json\nverify: { against: spec, spec: [Nobody=./petstore.yaml] }\n',
    'petstore.yaml': petstore,
    'app-pets.json': pactText('Pet Store', [getsPet]),
  })
  expect(await tally(['verify'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('"Nobody"') })
  expect(await tally(['verify', '--spec', 'Pet Store=./petstore.yaml'], { cwd })).toMatchObject({ code: 0 })
})
