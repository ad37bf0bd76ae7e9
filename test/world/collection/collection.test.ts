import { expect, test } from 'vitest'
import { Collection } from '../../../src/world/collection/collection.ts'
import { DuplicateError } from '../../../src/world/collection/duplicateError.ts'
import type { CollectionDefinition } from '../../../src/world/collection/definition.ts'
import type { Change } from '../../../src/world/collection/change.ts'

interface Account {
  id: string | number
  partner?: string | null
  phone?: string | null
  status?: string
  balance?: number
  history?: readonly object[]
}

function accounts(definition: Partial<CollectionDefinition<Account>> = {}): { store: Collection<Account>; changes: Change[] } {
  const changes: Change[] = []
  const whole: CollectionDefinition<Account> = { key: 'id', unique: [['partner', 'phone']], index: ['status'], ...definition }
  return { store: new Collection('bank/accounts', whole, { report: (change) => changes.push(change) }), changes }
}

test('a write is reported as a change with the document before, the document after and its place', () => {
  const { store, changes } = accounts()
  store.insert({ id: 'a', balance: 1 })
  store.update('a', { balance: 2 })
  store.delete('a')
  expect(changes).toEqual([
    { collection: 'bank/accounts', key: 'a', after: { id: 'a', balance: 1 }, order: 0 },
    { collection: 'bank/accounts', key: 'a', before: { id: 'a', balance: 1 }, after: { id: 'a', balance: 2 }, order: 0 },
    { collection: 'bank/accounts', key: 'a', before: { id: 'a', balance: 2 }, order: 0 },
  ])
})

test('a write whose report throws changes nothing', () => {
  const store = new Collection<Account>(
    'bank/accounts',
    { key: 'id', index: ['status'] },
    {
      report: () => {
        throw new Error('not now')
      },
    },
  )
  expect(() => store.insert({ id: 'a', status: 'open' })).toThrow('not now')
  expect([store.size, store.list(), store.list({ status: 'open' })]).toEqual([0, [], []])
})

test('find and list refuse fields that no key, unique group or index covers, and name them', () => {
  const { store } = accounts()
  const refusal = 'bank/accounts has no unique fields or index for (phone, balance). Declare one.'
  expect(() => store.find({ phone: '1', balance: 2 })).toThrow(refusal)
  expect(() => store.list({ phone: '1', balance: 2 })).toThrow(refusal)
  expect(() => store.find({})).toThrow(TypeError)
})

test('an index narrows by the remaining values too', () => {
  const { store } = accounts()
  store.insert({ id: 'a', status: 'open', balance: 1 })
  store.insert({ id: 'b', status: 'open', balance: 2 })
  expect(store.find({ status: 'open', balance: 2 })?.id).toBe('b')
  expect(store.find({ id: 'a', balance: 2 })).toBeUndefined()
})

test('find returns the record inserted first, even if a later one had the values earlier', () => {
  const { store } = accounts()
  store.insert({ id: 'a', status: 'paid' })
  store.insert({ id: 'b', status: 'open' })
  store.update('a', { status: 'open' })
  expect(store.find({ status: 'open' })?.id).toBe('a')
  expect(store.list({ status: 'open' }).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a unique group with a missing or null value is never a duplicate', () => {
  const { store } = accounts()
  store.insert({ id: 'a', partner: 'p', phone: null })
  store.insert({ id: 'b', partner: 'p', phone: null })
  store.insert({ id: 'c', partner: 'p' })
  store.insert({ id: 'd', partner: 'p' })
  store.insert({ id: 'e', partner: 'p', phone: '' })
  expect(() => store.insert({ id: 'f', partner: 'p', phone: '' })).toThrow(DuplicateError)
  expect(store.size).toBe(5)
})

test.each(['', ',', ':', ';', '|', '\0', '","', 's:', 's1:', 'string:', 'undefined'])(
  'values that are alike only when joined by %j do not clash',
  (by) => {
    const { store } = accounts()
    const pairs = [`a${by}`, `${by}a`, `a${by}a`, 'a', by, `${by}${by}`, ''].flatMap((first) => [
      [first, `a${by}a`] as const,
      [`a${by}a`, first] as const,
    ])
    const different = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]))
    for (const [id, [partner, phone]] of different) store.insert({ id, partner, phone })
    expect(store.size).toBe(different.size)
    for (const [id, [partner, phone]] of different) expect(store.find({ partner, phone })?.id).toBe(id)
  },
)

test.each([
  ['1jck6wg790w', 'zhxie18ltkk'],
  ['r2pk6wwf1u', 'xn956ngq30'],
  ['', 0],
])('the values %j and %j, whose hashes are the same, do not clash', (first, second) => {
  const { store } = accounts({ unique: [['phone']], index: ['status'] })
  const [one, other] = [first, second] as [string, string]
  store.insert({ id: 'a', phone: one, status: one })
  expect(store.find({ phone: other })).toBeUndefined()
  store.insert({ id: 'b', phone: other, status: other })
  store.insert({ id: 'c', phone: null, status: one })
  expect([store.find({ phone: one })?.id, store.find({ phone: other })?.id]).toEqual(['a', 'b'])
  expect(store.list({ status: one }).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(() => store.update('c', { phone: other })).toThrow(DuplicateError)
  store.update('b', { phone: 'free' })
  store.update('c', { phone: other, status: other })
  expect([store.find({ phone: other })?.id, store.find({ status: other })?.id]).toEqual(['c', 'b'])
})

test('fields that every object inherits count as missing', () => {
  const fields = ['constructor', 'toString', '__proto__']
  const definition = { key: 'id', unique: fields.map((field) => [field]) } as unknown as CollectionDefinition<{ id: string }>
  const store = new Collection('bank/cars', definition, { report: () => {} })
  store.insert({ id: 'a' })
  store.insert({ id: 'b' })
  const car = JSON.parse('{"id": "c", "constructor": "Ferrari", "__proto__": "x"}') as { id: string }
  store.insert(car)
  expect(store.find({ constructor: 'Ferrari' } as never)).toBe(car)
  expect(store.find(JSON.parse('{"__proto__": "x"}') as never)).toBe(car)
  expect(() => store.insert({ ...car, id: 'd' })).toThrow(DuplicateError)
})

test('a key is a string or a number, cannot change, and must exist to be updated or deleted', () => {
  const { store } = accounts()
  store.insert({ id: 1 })
  expect(() => store.insert({ id: '1' })).toThrow('bank/accounts already has the key "1".')
  expect(() => store.insert({} as Account)).toThrow(TypeError)
  expect(() => store.insert({ id: Number.NaN })).toThrow(TypeError)
  expect(() => store.update(1, { id: 2 })).toThrow("a record's key cannot change")
  expect(() => store.update(2, {})).toThrow(RangeError)
  expect(() => store.delete('__proto__')).toThrow(RangeError)
  expect(store.list()).toEqual([{ id: 1 }])
})

test('an update does not freeze the object of fields that it is given, only their values', () => {
  const { store } = accounts()
  const fields = { history: [{ paid: 1 }] }
  store.insert({ id: 'a' })
  const updated = store.update('a', fields)
  expect(Object.isFrozen(fields)).toBe(false)
  expect(Object.isFrozen(updated)).toBe(true)
  expect(Object.isFrozen(updated.history?.[0])).toBe(true)
})
