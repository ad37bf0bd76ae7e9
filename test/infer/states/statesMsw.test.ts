import { setupServer } from 'msw/node'
import { afterAll, expect, test } from 'vitest'
import { handlers } from '../../../src/msw.ts'
import { libraryMock } from '../library.ts'

const mocked = handlers(libraryMock(), { baseUrls: { lib: 'https://library.example' } })
const server = setupServer(...mocked)
server.listen({ onUnhandledFrame: 'error' })
afterAll(() => server.close())

test('the states of an inferred provider can be set up for MSW', async () => {
  await mocked.control.world().given({ state: 'a book exists', params: { bookId: 42, title: 'Emma' } })
  const book = await fetch('https://library.example/books/42')
  expect(await book.json()).toMatchObject({ id: 42, title: 'Emma' })
  await mocked.control.world().given({ state: 'no book exists' })
  expect((await fetch('https://library.example/books/42')).status).toBe(404)
})
