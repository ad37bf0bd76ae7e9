import { expect, test } from 'vitest'
import { describedValues } from '../../../src/sample/values/texts/describedValues.ts'
import { samplesOf } from '../samples.ts'

test.each([
  ['One of `active`, `paused`, or `closed`.', ['active', 'paused', 'closed']],
  ["The state. Possible values are 'open' or 'in progress'", ['open', 'in progress']],
  ['Either "card" or "cash".', ['card', 'cash']],
  ['The type of entity. This can be either `person` or `company`.', ['person', 'company']],
  ['Allowed values: FBO, WUBS_DECOUPLED, PRIVATE', ['FBO', 'WUBS_DECOUPLED', 'PRIVATE']],
  ['One of: disabled, members or public', ['disabled', 'members', 'public']],
  ['Valid values are:\n\n- `day` (default)\n- `week`: seven days\n\nMore text.', ['day', 'week']],
  ['Can be `open`|`shut`', ['open', 'shut']],
])('reads the values that %j lists', (description, values) => {
  expect(describedValues(description)).toEqual(values)
})

test.each([
  ['The status of the order.'],
  ['One of the orders of the customer, such as the first.'],
  ['One of `active`.'],
  ['It can be null or empty.'],
  ['Possible values are many, of all kinds of things.'],
  ['May be `true` or `false`.'],
  ['Either `{id}` or `{name}/{id}`.'],
  [undefined],
])('reads no values in %j', (description) => {
  expect(describedValues(description)).toBeUndefined()
})

test('a text whose description lists values has one of them', () => {
  const schema = { type: 'object', required: ['kind'], properties: { kind: { type: 'string', description: 'One of `cat`, `dog`.' } } }
  const kinds = new Set(samplesOf(schema).map((each) => (each as { kind: string }).kind))
  expect(kinds).toEqual(new Set(['cat', 'dog']))
})

test('an example, an enum, a format and the length come before what a description lists', () => {
  const description = 'One of `cat`, `elephant`.'
  for (const value of samplesOf({ type: 'string', description, example: 'cow' })) expect(value).toBe('cow')
  for (const value of samplesOf({ type: 'string', description, enum: ['hen'] })) expect(value).toBe('hen')
  for (const value of samplesOf({ type: 'string', description, format: 'uuid' })) expect(value).toHaveLength(36)
  for (const value of samplesOf({ type: 'string', description, maxLength: 3 })) expect(String(value).length).toBeLessThanOrEqual(3)
})

test('names of fields in a description are no values', () => {
  const description = 'Send at least one of `phone` or `email`.'
  const properties = { phone: { type: 'string', description }, email: { type: 'string' } }
  const phones = samplesOf({ type: 'object', required: ['phone'], properties }).map((each) => (each as { phone: string }).phone)
  expect(phones.filter((each) => each === 'phone' || each === 'email')).toEqual([])
})
