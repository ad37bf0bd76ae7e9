import { expect, test } from 'vitest'
import { searchTest } from '../../../../src/infer/lists/filters/search.ts'

test.each([
  ['a search finds a text within a field in any case', 'PET sho', { data: { id: 1, name: 'My pet shop' }, isFound: true }],
  ['a search does not find a text that spans two fields', 'petshop', { data: { one: 'pet', two: 'shop' }, isFound: false }],
  ['a search takes signs as they are', 'a.c (1+1)*', { data: { name: 'x A.C (1+1)* y' }, isFound: true }],
  ['a search for a dot does not find other signs', 'a.c', { data: { name: 'abc' }, isFound: false }],
  ['a search finds letters beyond ASCII in any case', 'CAFÉ', { data: { name: 'Le café' }, isFound: true }],
  ['a search does not look at numbers', '12', { data: { count: 12 }, isFound: false }],
])('%s', (_title, text, { data, isFound }) => {
  expect(searchTest(text).holds({ id: '1', key: 1, data })).toBe(isFound)
})
