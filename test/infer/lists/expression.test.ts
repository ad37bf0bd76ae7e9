import { expect, test } from 'vitest'
import { ask } from '../../engine/shop.ts'
import { object, pets, post, text } from '../pets.ts'

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
