import { mkdtempSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createdKey, listedKey } from '../../conformance/corpus/itemKey.ts'
import { readOptions } from '../../conformance/corpus/options.ts'
import { share } from '../../conformance/corpus/report.ts'
import { installed } from '../../conformance/installed.ts'

test('an unknown document is refused with those there are', () => {
  expect(() => readOptions(['--only', 'jira,nope'], ['jira', 'zoom'])).toThrow('There is no document "nope". The documents are jira, zoom.')
  expect(readOptions(['--only', 'zoom', '--details'], ['jira', 'zoom'])).toMatchObject({ only: ['zoom'], details: true })
})

test('a package that is in the cache already is not fetched again', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'tally-cache-'))
  mkdirSync(join(cache, '@acme+api@1.2.3'))
  await expect(installed('@acme/api@1.2.3', cache)).resolves.toBe(join(cache, '@acme+api@1.2.3/node_modules/@acme/api'))
})

test('a package without an exact version is refused', async () => {
  await expect(installed('acme@latest')).rejects.toThrow('"acme@latest" is not a package with an exact version')
})

test('a share of 100 means all', () => {
  expect([share(1999, 2000), share(2000, 2000), share(0, 0)]).toEqual(['99.9', '100.0', '–'])
})

test.each([
  [{ count: 1, results: [{ label: 'x', id: 7 }] }, 7],
  [[{ bookId: 'b1', id: 3 }], 'b1'],
  [{ authors: [{ id: 1 }], books: [{ id: 2 }] }, 2],
  [{ title: 'no list' }, undefined],
])('the key of the first item is read from the list %j', (body, key) => {
  expect(listedKey(body, { collection: 'books', parameter: 'bookId' })).toBe(key)
})

test('a field that the parameter ends with is the key even beside an id', () => {
  const body = { items: [{ _id: '5a58', key: 'shop', name: 'Shop' }] }
  expect(listedKey(body, { collection: 'projects', parameter: 'projectKey' })).toBe('shop')
  expect(listedKey(body, { collection: 'projects', parameter: 'project' })).toBe('5a58')
})

test.each([
  [{ id: 1, owner: { id: 2 } }, 1],
  [{ action: { id: 1 }, book: { id: 2 } }, 2],
  [{ data: { uuid: 'u' } }, 'u'],
])('the key of what was created is read from %j', (body, key) => {
  expect(createdKey(body, { collection: 'books', parameter: 'bookId' })).toBe(key)
})
