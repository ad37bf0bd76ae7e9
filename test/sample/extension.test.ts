import { faker } from '@faker-js/faker/locale/en'
import { expect, test, vi } from 'vitest'
import { fakerSource } from '../../src/sample/values/faker.ts'
import { fromExtension } from '../../src/sample/extension.ts'
import { sampleOf } from './samples.ts'

const ours = fakerSource(faker)(1, 0)

test.each([
  'person.firstName',
  'internet.email',
  'date.past',
  'number.bigInt',
  'location.nearbyGPSCoordinate',
  'string.uuid',
  'commerce.price',
])('calls the method %s of faker, and returns its result as JSON', (path) => {
  const value = fromExtension(path, ours)
  expect(value).toBeDefined()
  expect(JSON.parse(JSON.stringify(value))).toEqual(value)
})

test.each([
  'helpers.mustache',
  'helpers.fake',
  'helpers.fromRegExp',
  'constructor.constructor',
  'constructor.prototype',
  'person.constructor',
  'person.toString',
  'person.hasOwnProperty',
  'person.__proto__',
  '__proto__.x',
  'rawDefinitions.person',
  'definitions.person',
  'faker.seed',
  'seed.call',
  'setLocale.call',
  'person',
  'person.',
  '.firstName',
  'person.firstName.call',
  'person.firstName()',
  'person["firstName"]',
  'process.exit(1)',
  'return 1',
  'no.such',
  'person.noSuch',
  'string.fromCharacters',
  ' person.firstName',
  '',
])('ignores the path %j', (path) => {
  expect(fromExtension(path, ours)).toBeUndefined()
})

test.each([null, 7, true, {}, [], { toString: (): string => 'person.firstName' }])('does nothing for %j, which is no text', (path) => {
  expect(fromExtension(path, ours)).toBeUndefined()
})

test('does not run code from a document', () => {
  const spy = vi.fn<() => void>()
  Object.assign(globalThis, { spied: spy })
  for (const path of ['spied()', 'globalThis.spied', '${spied()}', '{{spied}}']) sampleOf({ 'x-faker': path, type: 'string' })
  Reflect.deleteProperty(globalThis, 'spied')
  expect(spy).not.toHaveBeenCalled()
})

test('uses the value of x-faker if it matches the schema, and generates another one if not', () => {
  expect(sampleOf({ type: 'string', 'x-faker': 'location.countryCode' })).toMatch(/^[A-Z]{2}$/)
  expect(typeof sampleOf({ type: 'integer', 'x-faker': 'person.firstName' })).toBe('number')
  expect(sampleOf({ type: 'string', maxLength: 1, 'x-faker': 'internet.email' })).toHaveLength(1)
})

test('makes dates before the given time', () => {
  expect(sampleOf({ type: 'string', 'x-faker': 'date.recent' })).toMatch(/^2025-12-31|^2026-01-01/)
})
