import { expect, test } from 'vitest'
import { expressionTests } from '../../../../src/infer/lists/filters/expression.ts'
import { ask } from '../../../engine/shop.ts'
import { object, pets, post, text } from '../../pets.ts'

const item = object({ id: text, name: text, kind: text, age: { type: 'integer' } }, ['id'])
const sent = object({ name: text, kind: text, age: { type: 'integer' } })

async function names(filter: string): Promise<readonly unknown[]> {
  const mock = pets({ item, sent, asked: ['filter', '$filter'], records: 0 })
  await post(mock, { name: 'Ada', kind: 'cat', age: 3 })
  await post(mock, { name: 'Bob and Eve', kind: 'cat', age: 7 })
  await post(mock, { name: 'Cy', kind: 'dog', age: 9 })
  const query = filter.startsWith('$') ? filter : `filter=${encodeURIComponent(filter)}`
  const { body } = await ask(mock, '/x/pets', { query })
  return (body as readonly { readonly name: string }[]).map(({ name }) => name)
}

test.each([
  ['name eq "Ada"', ['Ada']],
  ["name = 'Bob and Eve'", ['Bob and Eve']],
  ['kind eq cat and age gt 3', ['Bob and Eve']],
  ['name eq "Ada" or name eq "Cy"', ['Ada', 'Cy']],
  ['name sw "B"', ['Bob and Eve']],
  ['(age >= 7) and (kind != dog)', ['Bob and Eve']],
  ["contains(name, 'a')", ['Ada', 'Bob and Eve']],
  ['  ( name eq "Ada" )  ', ['Ada']],
  [" contains( name , 'a' ) ", ['Ada', 'Bob and Eve']],
  ['$filter=name%20eq%20%27Cy%27', ['Cy']],
])('the filter %s lists the items %j', async (filter, expected) => {
  expect(await names(filter)).toEqual(expected)
})

test.each(['active', 'owner eq "x"', 'name eq "Ada" xor', 'name is Ada'])(
  'the filter %s is ignored, since it is not understood',
  async (filter) => {
    expect(await names(filter)).toHaveLength(3)
  },
)

// Reading a filter of this length twice for each space would take minutes.
test.each([' '.repeat(200_000) + '!', 'name eq x' + ' '.repeat(200_000) + '!'])(
  'a filter with many spaces is read in one pass',
  (filter) => {
    expect(expressionTests({} as never, {} as never, filter)).toBeUndefined()
  },
)

test.each([
  ['filter expression of 51 comparisons', { query: `filter=${encodeURIComponent(Array<string>(51).fill('name ne "x"').join(' and '))}` }],
  ['filter with 51 spellings of a field', { query: `filters=${encodeURIComponent(JSON.stringify(spellings(51)))}` }],
])('a %s gets 400, and the reply says why', async (_, call) => {
  const mock = pets({ item, sent, asked: ['filter', 'filters'] })
  const { status, body } = await ask(mock, '/x/pets', call)
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('at most 50 values; this one has 51')])
})

test('a query that uses each of 60 declared filters once is no more than the list allows', async () => {
  const filters = Array.from({ length: 60 }, (_, index) => `name${'_'.repeat(index + 2)}ne`)
  const mock = pets({ item, sent, asked: filters, records: 0 })
  await post(mock, { name: 'Ada', kind: 'cat', age: 3 })
  const { status, body } = await ask(mock, '/x/pets', { query: filters.map((each) => `${each}=x`).join('&') })
  expect([status, body]).toEqual([200, [expect.objectContaining({ name: 'Ada' })]])
})

test('a filter with many values that a field may equal lists the items with one of them', async () => {
  const kinds = Array.from({ length: 60 }, (_, index) => `kind ${index}`)
  expect(await names(JSON.stringify({ kind: [...kinds, 'Dog'] }))).toEqual(['Cy'])
})

/** `{name__ne: 'x', name___ne: 'x', …}` */
function spellings(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${'_'.repeat(index + 2)}ne`, 'x']))
}
