import { expect, test } from 'vitest'
import { object, pets, post, text } from '../../pets.ts'

const number = { type: 'number', minimum: 0, maximum: 1000 }
const whole = { type: 'integer', minimum: 1, maximum: 9 }
const time = { type: 'string', format: 'date-time' }
const day = { type: 'string', format: 'date' }

/** What a create answers that is sent this. The item requires all of its fields, and clients send only those that are `sent`. */
async function created(fields: object, sent: object, rest: object = {}): Promise<Record<string, unknown>> {
  const item = object({ id: text, ...fields }, ['id', ...Object.keys(fields)])
  const asked = Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(sent, name)))
  return (await post(pets({ item, sent: object(asked), ...rest }), sent)).body as Record<string, unknown>
}

test.each([
  ['min_price', 'max_price', 990],
  ['minAge', 'maxAge', 990],
  ['max_price', 'min_price', 3],
  ['maxAge', 'minAge', 3],
])('%s is kept as it was sent, and %s is made up so that the range is in order', async (name, other, value) => {
  const body = await created({ [name]: number, [other]: number }, { [name]: value })
  const made = Number(body[other])
  expect(body[name]).toBe(value)
  expect(name.startsWith('min') ? made >= value : made <= value).toBe(true)
})

test('times that are made up come after those that were sent, and after the creation', async () => {
  const starts = '2030-05-01T00:00:00.000Z'
  const fields = { created_at: time, starts_at: time, ends_at: time, expires_on: day }
  const { created_at, starts_at, ends_at, expires_on } = await created(fields, { starts_at: starts })
  expect(starts_at).toBe(starts)
  expect(String(ends_at) >= starts).toBe(true)
  expect(String(expires_on) >= String(created_at).slice(0, 10)).toBe(true)
})

test('amounts that are made up are the sum of those that were sent', async () => {
  const fields = {
    quantity: whole,
    unit_price: number,
    subtotal: number,
    tax: number,
    total: { type: 'string', pattern: '^\\d+\\.\\d\\d$' },
  }
  const body = await created(fields, { quantity: 3, unit_price: 12.5, tax: 2.5 })
  expect(body).toMatchObject({ quantity: 3, unit_price: 12.5, subtotal: 37.5, tax: 2.5, total: '40.00' })
})

test('sent values are kept also where they do not agree', async () => {
  const fields = { min_price: number, max_price: number, quantity: whole, price: number, total: number }
  const sent = { min_price: 9, max_price: 3, quantity: 2, price: 5, total: 1 }
  expect(await created(fields, sent)).toMatchObject(sent)
})

test('a value that does not fit its field is not made to agree', async () => {
  const { max_price } = await created({ min_price: number, max_price: { type: 'number', minimum: 1, maximum: 5 } }, { min_price: 100 })
  expect(max_price).toBeLessThanOrEqual(5)
})

test('defaults stay as the spec has them', async () => {
  const fields = { min_price: number, max_price: { ...number, default: 7 } }
  expect(await created(fields, { min_price: 100 })).toMatchObject({ min_price: 100, max_price: 7 })
})
