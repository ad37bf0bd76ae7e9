import { expect, test, vi } from 'vitest'
import { relate } from '../../../src/sample/values/relations/relate.ts'
import { sampleOf, samplesOf } from '../samples.ts'

const text = { type: 'string' }
const number = { type: 'number' }
const whole = { type: 'integer' }
const moment = { type: 'string', format: 'date-time' }
const day = { type: 'string', format: 'date' }
const object = (properties: Readonly<Record<string, unknown>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const many = (properties: Readonly<Record<string, unknown>>): Record<string, unknown>[] =>
  samplesOf(object(properties), {}, { count: 40 }) as Record<string, unknown>[]
const always = (): boolean => true
const momentOf = (value: unknown): number => (typeof value === 'number' ? value * 1000 : Date.parse(String(value)))

test.each([
  [{ created_at: moment }, { updated: whole }],
  [{ created: whole }, { lastModified: moment }],
  [{ dateCreated: moment }, { lastUpdated: moment }],
  [{ created_at: moment }, { published_at: moment }],
  [{ createdTime: text }, { last_seen: moment }],
  [{ valid_from: moment }, { valid_until: moment }],
  [{ start: moment }, { end: moment }],
  [{ startTime: whole }, { endTime: whole }],
  [{ invoice_date: day }, { due_date: day }],
  [{ first_seen: moment }, { last_seen: moment }],
])('%j is not after %j', (earlier, later) => {
  const [[before = ''], [after = '']] = [Object.keys(earlier), Object.keys(later)]
  const values = many({ ...later, ...earlier })
  for (const value of values) expect(momentOf(value[before])).toBeLessThanOrEqual(momentOf(value[after]))
  expect(values.some((value) => momentOf(value[before]) < momentOf(value[after]))).toBe(true)
})

test('a day and a time on that day stay as they are', () => {
  const data = { created_at: '2025-06-01T10:00:00.000Z', updated_date: '2025-06-01' }
  relate(data, always)
  expect(data).toEqual({ created_at: '2025-06-01T10:00:00.000Z', updated_date: '2025-06-01' })
})

test('times without a zone are put in order in the same way on machines in any zone', () => {
  vi.stubEnv('TZ', 'America/New_York')
  const data = { created_at: '2025-06-01T10:00:00', updated_at: '2025-06-01T05:00:00Z', deleted_at: '2025-06-01T05:00:00' }
  relate(data, always)
  expect(data).toEqual({
    created_at: '2025-06-01T05:00:00.000',
    updated_at: '2025-06-01T05:00:00.000Z',
    deleted_at: '2025-06-01T10:00:00.000',
  })
})

test('a total does not become negative', () => {
  const data = { subtotal: 5, discount: 50, total: 7 }
  relate(data, always)
  expect(data.total).toBe(7)
})

test('a time is not after a day that follows it', () => {
  for (const { created_at: created, updated_date: updated } of many({ updated_date: day, created_at: moment }))
    expect(String(created).slice(0, 10) <= String(updated)).toBe(true)
})

test.each([
  ['min_price', 'max_price'],
  ['minAge', 'maxAge'],
  ['age_min', 'age_max'],
  ['low', 'high'],
  ['from', 'to'],
  ['start_index', 'end_index'],
])('%s is not above %s', (low, high) => {
  const values = many({ [high]: whole, [low]: whole, other_max: whole })
  for (const value of values) expect(value[low]).toBeLessThanOrEqual(value[high] as number)
})

test('a range keeps its bounds', () => {
  const bounded = { min: { ...whole, minimum: 500 }, max: { ...whole, maximum: 400 } }
  for (const { min, max } of many(bounded))
    expect([min, max]).toEqual([expect.toSatisfy((each) => each >= 500), expect.toSatisfy((each) => each <= 400)])
})

test('quantity times price is the total, as a number or a text', () => {
  for (const { quantity, unit_price: price, total } of many({ quantity: whole, unit_price: number, total: number }))
    expect(total).toBeCloseTo((quantity as number) * (price as number), 1)
  for (const { qty, price, amount } of many({ qty: whole, price: text, amount: text })) {
    expect(amount).toMatch(/^\d+\.\d\d$/)
    expect(Number(amount)).toBeCloseTo((qty as number) * Number(price), 1)
  }
})

test('the total is the subtotal with tax and shipping, without the discount', () => {
  const values = many({ total: number, subtotal: { ...number, minimum: 60 }, tax: number, shipping: number, discount: number })
  for (const { total, subtotal, tax, shipping, discount } of values as Record<string, number>[])
    expect(total).toBeCloseTo(Number(subtotal) + Number(tax) + Number(shipping) - Number(discount), 1)
})

test('given values are kept, whatever they add up to', () => {
  const like = { quantity: 2, price: 3, total: 100, min_age: 9, max_age: 1 }
  expect(sampleOf(object({ quantity: whole, price: number, total: number, min_age: whole, max_age: whole }), { like })).toEqual(like)
})

test('a total with another type than a number is left alone', () => {
  for (const { total } of many({ quantity: whole, price: number, total: { ...whole, maximum: 3 } })) expect(total).toBeLessThanOrEqual(3)
})
