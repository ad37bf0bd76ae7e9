import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { readSettings, type MockSettings } from '../../../src/cli/settings/settings.ts'

async function configured(content: string): Promise<MockSettings> {
  const folder = await folderWith({ 'tally.config.yaml': content })
  return readSettings({}, {}, join(folder, 'tally.config.yaml'))
}

test.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ TALLY_PORT: 'abc' }, 'TALLY_PORT'],
  [{ TALLY_PORT: 'abc', PORT: '4011' }, 'TALLY_PORT'],
  [{ TALLY_PORT: '', PORT: 'abc' }, 'PORT'],
])('an invalid port in %j is an error that names %s', async (env, name) => {
  await expect(readSettings({}, env, undefined)).rejects.toThrow(new RegExp(`^${name} must be a whole number from 0 to 65535\\.$`))
})

test('TALLY_PORT wins over PORT, and an empty variable counts as not set', async () => {
  expect((await readSettings({}, { TALLY_PORT: '1', PORT: '2' }, undefined)).port).toBe(1)
  expect((await readSettings({}, { TALLY_PORT: '', PORT: '2' }, undefined)).port).toBe(2)
  expect((await readSettings({}, { TALLY_PORT: '', PORT: '' }, undefined)).port).toBe(4010)
})

test.each([
  ['empty', ''],
  ['a comment', '# port: 1\n'],
  ['an empty document', '---\n'],
])('a configuration file that is %s sets nothing', async (_what, content) => {
  expect(await configured(content)).toEqual(await readSettings({}, {}, undefined))
})

test.each([
  ['not YAML', 'seed: 1\nspecs: [a\nport: 3\n', /^\S+tally\.config\.yaml:\d+:\d+: [^\n]+$/],
  [
    'a setting twice',
    'seed: 1\nseed: 2\n',
    /tally\.config\.yaml:2:1: The name "seed" is used twice in this object\. Remove one of them\.$/,
  ],
  ['a list', '- 1\n', /tally\.config\.yaml:1:1: The configuration must be an object\.$/],
  ['text', 'port\n', /tally\.config\.yaml:1:1: The configuration must be an object\.$/],
  [
    'an object with an unknown setting',
    'prt: 1\n',
    /tally\.config\.yaml:1:1: Unknown setting: prt\. Did you mean "port"\? Known settings: port, /,
  ],
])('a configuration file that is %s is refused', async (_what, content, message) => {
  await expect(configured(content)).rejects.toThrow(message)
})

test.each(['', '/', 'mocks', '/mocks', '/api/v1.2/', '/~me/a-b_c', '/__adminium', '/a/__admin'])(
  'the prefix %j is accepted',
  async (prefix) => {
    expect((await readSettings({ prefix }, {}, undefined)).prefix).toBe(prefix)
  },
)

test.each(['a b', '/a?b', '/a#b', '/a%20b', '/ä', "/a'b", '/a\nb', '/{a}', '/a\\b'])(
  'the prefix %j, which clients would change, is refused',
  async (prefix) => {
    await expect(readSettings({ prefix }, {}, undefined)).rejects.toThrow(/^--prefix must be a path of letters, digits and the characters/)
  },
)

test.each(['/..', '../a', '/a/./b', '.'])('the prefix %j, which clients would resolve, is refused', async (prefix) => {
  await expect(readSettings({ prefix }, {}, undefined)).rejects.toThrow('--prefix must not contain the segments "." or ".."')
})

test.each(['/__admin', '__admin', '//__admin/mocks', '/@', '/@world', '@world/a'])(
  'the prefix %j, which the mock uses itself, is refused',
  async (prefix) => {
    await expect(readSettings({}, { TALLY_PREFIX: prefix }, undefined)).rejects.toThrow('TALLY_PREFIX must not start with /__admin or /@')
  },
)

test.each(['', ' '])('the host %j, which Node.js would take for all addresses, is refused', async (host) => {
  await expect(readSettings({ host }, {}, undefined)).rejects.toThrow('--host must not be empty')
  await expect(configured(`host: "${host}"\n`)).rejects.toThrow('host must not be empty')
})

test.each(['', ' ', 'a b', 'a\n', 'ü'])(
  'the admin token %j is refused, because nobody could send it or everybody could',
  async (adminToken) => {
    await expect(readSettings({ adminToken }, {}, undefined)).rejects.toThrow('--admin-token must have at least one character')
  },
)

test.each<[unknown, number]>([
  ['64MB', 64_000_000],
  ['500 kB', 500_000],
  ['1.5m', 1_500_000],
  ['2g', 2_000_000_000],
  ['8000000', 8_000_000],
  [8_000_000, 8_000_000],
  ['0', 0],
])('the journal size %j is accepted', async (journalSize, bytes) => {
  expect((await readSettings({ journalSize }, {}, undefined)).journalSize).toBe(bytes)
})

test.each(['64', '-1', 'MB', '64TB', '', '64 MB of memory', '1e6'])('the journal size %j is refused', async (journalSize) => {
  await expect(readSettings({ journalSize }, {}, undefined)).rejects.toThrow(/^--journal-size must be a size with a unit, such as 64MB/)
})

test('the largest number of records is read from the environment', async () => {
  const { maxRecords, journalSize } = await readSettings({}, { TALLY_MAX_RECORDS: '7', TALLY_JOURNAL_SIZE: '8MB' }, undefined)
  expect([maxRecords, journalSize]).toEqual([7, 8_000_000])
})

test('tally mock accepts sections of other commands', async () => {
  expect((await configured('seed: 5\nverify: { against: spec }\npacts: ./pacts\nsandboxes: ./sandboxes.yaml\n')).seed).toBe(5)
})
