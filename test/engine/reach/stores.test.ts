import { expect, test, vi } from 'vitest'
import { Stores } from '../../../src/engine/reach/stores.ts'
import { collection, type Collection } from '../../../src/provider/index.ts'
import { testWorld } from '../../world/testWorld.ts'

interface Book {
  readonly id: string
}

const definition = collection<Book>({ key: 'id' })
const stores = new Stores({ name: 'library', collections: { books: definition as never, loans: definition as never } })
type Books = { readonly books: Collection<Book>; readonly loans: Collection<Book> }

test('a store opens a collection on first use', () => {
  const world = testWorld()
  const opened = vi.spyOn(world, 'collection')
  const store = stores.of(world) as Books
  expect(opened).not.toHaveBeenCalled()
  expect(store.books.size).toBe(0)
  expect(opened.mock.calls).toEqual([['library/books']])
})

test('each world has its own store', () => {
  const [first, second] = [testWorld(), testWorld()]
  const [one, other] = [stores.of(first) as Books, stores.of(second) as Books]
  first.step(() => one.books.insert({ id: '1' }))
  expect([one.books.size, other.books.size]).toEqual([1, 0])
  expect(one.books).toBe(first.collection('library/books'))
})

test('a store has the collections of its provider and nothing else', () => {
  const store = stores.of(testWorld()) as Books
  const names: string[] = []
  for (const name in store) names.push(name)
  expect(names).toEqual(['books', 'loans'])
  expect('constructor' in store).toBe(false)
})
