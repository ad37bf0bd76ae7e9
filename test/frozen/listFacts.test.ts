import { expect, test } from 'vitest'
import { factsOf, type Facts } from '../../src/frozen/facts.ts'
import { freeze } from '../../src/frozen/freeze.ts'
import { itemFacts, listOf } from '../../src/frozen/listFacts.ts'

const facts = [1, 2, 3].map((id) => factsOf(freeze({ id })) as Facts)

test('a list knows the facts about its items', () => {
  const list = listOf(facts)
  expect(list).toStrictEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
  expect(itemFacts(list)).toEqual(facts)
  expect(itemFacts([...list])).toBeUndefined()
})

test('a list that was changed does not know the facts about its items', () => {
  const changes: ((list: unknown[]) => void)[] = [
    (list) => void list.push({ id: 4 }),
    (list) => void list.pop(),
    (list) => void list.unshift(list.pop()),
    (list) => void list.splice(1, 1, { id: 2 }),
  ]
  for (const change of changes) {
    const list = listOf(facts)
    change(list)
    expect(itemFacts(list)).toBeUndefined()
  }
})
