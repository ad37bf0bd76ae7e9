import { expect, test } from 'vitest'
import { sampleOf, samplesOf } from '../samples.ts'

const text = { type: 'string' }
const number = { type: 'number' }
const stage = /^(?:active|approved|completed|new|open|pending|ready|scheduled)$/
const object = (properties: Readonly<Record<string, unknown>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const valuesOf = (name: string, schema: object): unknown[] =>
  samplesOf(object({ [name]: schema })).map((value) => (value as Record<string, unknown>)[name])

test.each([
  ['ip_address', /^\d+\.\d+\.\d+\.\d+$/],
  ['clientIp', /^\d+\.\d+\.\d+\.\d+$/],
  ['macAddress', /^(?:[\da-f]{2}:){5}[\da-f]{2}$/],
  ['email_address', /^\S+@\S+$/],
  ['addressLine1', /^\d+ \w/],
  ['hostname', /^[a-z]+\.example$/],
  ['domain', /^[a-z]+\.example$/],
  ['version', /^\d+\.\d+\.\d+$/],
  ['osVersion', /^\d+\.\d+\.\d+$/],
  ['sha', /^[\da-f]{40}$/],
  ['sha256', /^[\da-f]{64}$/],
  ['md5', /^[\da-f]{32}$/],
  ['contentType', /^[a-z]+\/[a-z]+$/],
  ['file_name', /^[a-z-]+\.[a-z]{3}$/],
  ['avatar', /^https:\/\/\S+\.png$/],
  ['locale', /^[a-z]{2}-[A-Z]{2}$/],
  ['language_code', /^[a-z]{2}$/],
  ['timezone', /^[A-Z]\w+\/\S+$/],
  ['currencyCode', /^[A-Z]{3}$/],
  ['countryCode', /^[A-Z]{2}$/],
  ['color', /^#[\da-f]{6}$/],
  ['latitude', /^-?\d+\.\d+$/],
  ['percentage', /^\d{1,3}$/],
  ['iban', /^[A-Z]{2}\d{2}\w+$/],
  ['account_number', /^\d{8}$/],
  ['status', stage],
  ['last_modified', /^\d{4}-\d\d-\d\dT/],
  ['firstname', /^[A-Z]/],
  ['profileurl', /^https:/],
  ['capacity', /^[a-z]+$/],
  ['update', /^[a-z]+$/],
])('%s is like %s', (name, expected) => {
  for (const value of valuesOf(name, text)) expect(value).toMatch(expected)
})

test.each([
  ['phone', 'primary', /^\+\d+$/],
  ['dateTime', 'when', /^\d{4}-\d\d-\d\dT/],
  ['ip', 'from', /^\d+\.\d+\.\d+\.\d+$/],
  ['text', 'city', /^[A-Z][^.]+$/],
])('the format %s, which is no standard, is understood', (format, name, expected) => {
  for (const value of valuesOf(name, { type: 'string', format })) expect(value).toMatch(expected)
})

test.each([
  [{ name: 'country', maxLength: 2 }, /^[A-Z]{2}$/],
  [{ name: 'color', maxLength: 6 }, /^[\da-f]{6}$/],
  [{ name: 'hash', minLength: 64, maxLength: 64 }, /^[\da-f]{64}$/],
  [{ name: 'phone', maxLength: 10 }, /^\d{10}$/],
  [{ name: 'state', maxLength: 2 }, /^[A-Z]{2}$/],
  [{ name: 'version', enum: ['v1'] }, /^v1$/],
  [{ name: 'ip', pattern: '^[a-z]{3}$' }, /^[a-z]{3}$/],
])('a value for %j follows the schema', ({ name, ...keywords }, expected) => {
  for (const value of valuesOf(name, { ...text, ...keywords })) expect(value).toMatch(expected)
})

test('a name that says little takes its meaning from the object', () => {
  const schema = object({
    country: object({ code: text, name: text }),
    emails: { type: 'array', minItems: 1, items: object({ value: text }) },
    phone: object({ number: text }),
    user: object({ name: text }),
  })
  const made = sampleOf(schema) as { country: object; emails: object[]; phone: object; user: object }
  expect(made.country).toEqual({ code: expect.stringMatching(/^[A-Z]{2}$/), name: expect.stringMatching(/^[A-Z]\w{3}/) })
  expect(made.emails[0]).toEqual({ value: expect.stringContaining('@') })
  expect(made.phone).toEqual({ number: expect.stringMatching(/^\+\d+$/) })
  expect(made.user).toEqual({ name: expect.stringMatching(/^[A-Z]\S+ .*[A-Z]/) })
})

test('a state beside a city is a part of a country, and otherwise says how things are', () => {
  for (const value of samplesOf(object({ city: text, state: text }))) expect((value as { state: string }).state).toMatch(/^[A-Z][a-z]+/)
  for (const value of samplesOf(object({ address: object({ state: text }) })))
    expect((value as { address: { state: string } }).address.state).toMatch(/^[A-Z][a-z]+/)
  for (const value of samplesOf(object({ jobs: text, state: text }))) expect((value as { state: string }).state).toMatch(stage)
})

test.each([
  ['port', 1_024, 65_535],
  ['statusCode', 200, 208],
  ['progress', 0, 100],
  ['confidence', 0, 1],
  ['rating', 1, 5],
  ['fileSize', 1_024, 5_000_000],
  ['humidity', 0, 100],
  ['longitude', -180, 180],
  ['start_time', 1_600_000_000, 1_800_000_000],
  ['quantity', 1, 20],
])('the number %s is usual', (name, least, most) => {
  for (const value of valuesOf(name, number)) {
    expect(value).toBeGreaterThanOrEqual(least)
    expect(value).toBeLessThanOrEqual(most)
  }
})

test('bounds come before usual numbers', () => {
  for (const value of valuesOf('statusCode', { type: 'integer', minimum: 400, maximum: 599 })) expect(value).toBeGreaterThanOrEqual(400)
})

const schemas = { type: 'array', minItems: 1, items: text }

test.each([
  [{ userName: text }, 'urn:ietf:params:scim:schemas:core:2.0:User'],
  [{ displayName: text, members: { type: 'array', items: {} } }, 'urn:ietf:params:scim:schemas:core:2.0:Group'],
  [{ Resources: { type: 'array', items: {} } }, 'urn:ietf:params:scim:api:messages:2.0:ListResponse'],
])('schemas beside %j of SCIM is the URN %s', (fields, urn) => {
  for (const value of samplesOf(object({ schemas, ...fields })))
    expect(new Set((value as { schemas: string[] }).schemas)).toEqual(new Set([urn]))
})

test('schemas of SCIM have the URN of the document if it declares one', () => {
  const own = { type: 'array', minItems: 1, items: { ...text, enum: ['urn:own:User'] } }
  expect(sampleOf(object({ schemas: own, userName: text }))).toMatchObject({ schemas: ['urn:own:User'] })
  expect(sampleOf(object({ schema: text, userName: text }))).toMatchObject({ schema: expect.stringMatching(/^[a-z]+$/) })
  expect(sampleOf(object({ schemas, tables: text }))).toMatchObject({ schemas: [expect.stringMatching(/^[a-z]+$/)] })
})

test.each([
  ['ip_addresses', /^\d+\.\d+\.\d+\.\d+$/],
  ['statuses', stage],
  ['emails', /@/],
])('the values of the list %s are like one of them', (name, expected) => {
  const [list] = valuesOf(name, { type: 'array', minItems: 1, items: text }) as string[][]
  for (const value of list as string[]) expect(value).toMatch(expected)
})
