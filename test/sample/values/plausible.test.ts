import { describe, expect, test } from 'vitest'
import { sampleOf, samplesOf } from '../samples.ts'

const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const object = (properties: Readonly<Record<string, unknown>>, required = Object.keys(properties)): object => ({
  type: 'object',
  required,
  properties,
})

test.each(['description', 'comment', 'message', 'notes', 'body'])('%s is an English sentence', (name) => {
  for (const value of samplesOf(object({ [name]: text })) as Record<string, string>[])
    expect(value[name]).toMatch(/^(?:The|This|Our) [a-z ]+\.$/)
})

test('makes English words for texts of unknown meaning', () => {
  const values = samplesOf(object({ thing: text, title: text }), {}, { count: 50 }) as { thing: string; title: string }[]
  for (const { thing, title } of values) {
    expect(thing).toMatch(/^[a-z]+$/)
    expect(title).toMatch(/^[A-Z][a-z]+ [a-z]+$/)
  }
  expect(JSON.stringify(values)).not.toMatch(/lorem|ipsum|dolor|amet|quia|voluptas/i)
  expect(new Set(values.map(({ title }) => title)).size).toBeGreaterThan(25)
})

test.each([
  ['password', /^\S{16}$/],
  ['clientSecret', /^\S{16}$/],
  ['transaction_pin', /^\d{6}$/],
  ['bvn', /^\d{11}$/],
  ['apikey', /^\w{12}$/],
  ['authorization', /^\S{16}$/],
  ['cvv', /^\d{3}$/],
])('makes no common word for the field %s, since the journal hides that value everywhere', (name, expected) => {
  for (const value of samplesOf(object({ [name]: text })) as Record<string, string>[]) expect(value[name]).toMatch(expected)
})

test.each([
  [2, /^[A-Z]{2}$/],
  [3, /^[A-Z]{3}$/],
  [60, /^[A-Z]\S* ?\S/],
])('a country of at most %d letters is a code if there is room for no more', (maxLength, expected) => {
  for (const value of samplesOf(object({ country: { ...text, maxLength } })) as Record<string, string>[])
    expect(value['country']).toMatch(expected)
})

describe('a name', () => {
  const named = object({ name: text })
  const person = /^[A-Z][\p{L}.']+ .*[A-Z][\p{L}'-]+/u

  test('is the name of a person if the field, the list or the component is a person', () => {
    const schema = object({
      customer: named,
      members: { type: 'array', minItems: 1, items: named },
      other: { $ref: '#/components/schemas/User' },
    })
    for (const value of samplesOf(schema, { schemas: { User: named } })) {
      const { customer, members, other } = value as { customer: { name: string }; members: { name: string }[]; other: { name: string } }
      for (const { name } of [customer, ...members]) expect(name).toMatch(person)
      expect(other.name).toMatch(/^[A-Z][a-z]+ [a-z]+$/)
    }
    for (const value of samplesOf({ $ref: '#/components/schemas/User' }, { schemas: { User: named } }))
      expect((value as { name: string }).name).toMatch(person)
  })

  test('of a supplier differs from the name of a thing', () => {
    const value = sampleOf(object({ supplier: named, room: named }), { seed: 3 }) as Record<string, { name: string }>
    expect(value['supplier']?.name).toMatch(/^[A-Z]/)
    expect(value['room']?.name).toMatch(/^[A-Z][a-z]+ [a-z]+$/)
    expect(value['supplier']?.name).not.toMatch(/^[A-Z][a-z]+ [a-z]+$/)
  })
})

test('uses one currency for all amounts of a value, and writes amounts as strings with two decimals', () => {
  const money = object({ amount: text, currency: text })
  const seen = new Set<string>()
  for (const value of samplesOf(object({ total: money, lines: { type: 'array', minItems: 2, items: money } }))) {
    const { total, lines } = value as { total: { amount: string; currency: string }; lines: { amount: string; currency: string }[] }
    for (const { amount, currency } of [total, ...lines]) {
      expect(amount).toMatch(/^\d+\.\d\d$/)
      expect(currency).toBe(total.currency)
    }
    seen.add(total.currency)
  }
  expect(seen.size).toBeGreaterThan(1)
})

describe('times', () => {
  test('are in order: created, updated, closed', () => {
    for (const value of samplesOf(object({ closed_at: time, updatedAt: time, created_at: time }), {}, { count: 40 })) {
      const { created_at: created, updatedAt: updated, closed_at: closed } = value as Record<string, string>
      expect([created, updated, closed]).toEqual([created, updated, closed].toSorted())
    }
  })

  test.each([
    ['creationTimestamp', 'lastModifiedAt'],
    ['createTime', 'updateTime'],
    ['ctime', 'mtime'],
    ['datecreated', 'lastupdated'],
  ])('%s is never later than %s', (created, updated) => {
    for (const value of samplesOf(object({ [updated]: time, [created]: time }), {}, { count: 40 })) {
      const times = value as Record<string, string>
      expect((times[created] as string) <= (times[updated] as string)).toBe(true)
    }
  })

  test('in seconds and dates are in order: no period ends before it starts', () => {
    const day = { type: 'string', format: 'date' }
    const schema = object({ end_date: day, start_date: day, updated: { type: 'integer' }, created: { type: 'integer' } })
    for (const value of samplesOf(schema, {}, { count: 40 })) {
      const each = value as { start_date: string; end_date: string; created: number; updated: number }
      expect(each.start_date <= each.end_date).toBe(true)
      expect(each.created <= each.updated).toBe(true)
    }
  })

  test('do not change if they are given or fixed', () => {
    const schema = object({ created_at: time, updated_at: { const: '2020-01-01T00:00:00.000Z' }, closed_at: time })
    const like = { created_at: '2024-01-01T00:00:00.000Z', closed_at: '2023-01-01T00:00:00.000Z' }
    expect(sampleOf(schema, { like })).toEqual({ ...like, updated_at: '2020-01-01T00:00:00.000Z' })
  })
})

test('makes the same value from the same seed', () => {
  const schema = object({ customer: object({ name: text, currency: text, note: text }), created_at: time, updated_at: time })
  expect(sampleOf(schema, { seed: 7 })).toEqual(sampleOf(schema, { seed: 7 }))
})

test.each(['birthday', 'birth_date', 'date_of_birth', 'dob'])('%s is the birthday of a grown person', (name) => {
  for (const format of [undefined, 'date']) {
    const field = { type: 'string', ...(format !== undefined && { format }) }
    const { [name]: day } = sampleOf({ type: 'object', required: [name], properties: { [name]: field } }, { seed: 5 }) as Record<
      string,
      string
    >
    expect(day).toMatch(/^19[4-9]\d-|^200[0-8]-/)
  }
})

test.each(['id', 'feed_id', 'birth_year', 'street_number', 'itemCount', 'quantity'])('%s is a whole number', (name) => {
  const schema = { type: 'object', required: [name], properties: { [name]: { type: 'number' } } }
  const values = samplesOf(schema).map((value) => (value as Record<string, number>)[name])
  expect(values.every(Number.isInteger)).toBe(true)
})
