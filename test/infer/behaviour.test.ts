import { describe, expect, test } from 'vitest'
import { ask, type Answer, type Ask } from '../engine/shop.ts'
import { libraryMock } from './library.ts'
import type { Mock } from '../../src/index.ts'

interface Book {
  readonly id: number
  readonly title: string
  readonly [field: string]: unknown
}

async function call(mock: Mock, path: string, asked: Ask = {}): Promise<Answer> {
  const answer = await ask(mock, `/lib${path}`, asked)
  expect(answer.status < 500).toBe(true)
  expect(answer.status < 400 && answer.headers['x-mock-violations']).toBeOneOf([false, undefined])
  return answer
}

const post = (mock: Mock, path: string, body: object): Promise<Answer> => call(mock, path, { body })

async function books(mock: Mock, query = ''): Promise<{ data: Book[]; total: number; next: string | null }> {
  return (await call(mock, '/books', { query })).body as never
}

describe('what a client creates', () => {
  test('it can read at the place that Location names, with key and times set', async () => {
    const mock = libraryMock()
    const made = await post(mock, '/books', { title: 'Emma', pages: 300 })
    expect(made).toMatchObject({
      status: 201,
      headers: { location: '/lib/books/4' },
      body: {
        id: 4,
        title: 'Emma',
        pages: 300,
        genre: 'novel',
        createdAt: '2026-06-01T00:00:00.000Z',
        updatedAt: '2026-06-01T00:00:00.000Z',
      },
    })
    expect((await ask(mock, made.headers['location'] as string)).body).toEqual(made.body)
  })

  test('is never shown with its writeOnly fields', async () => {
    const mock = libraryMock()
    const { body } = await post(mock, '/books', { title: 'Emma', code: 'hidden' })
    expect(body).not.toHaveProperty('code')
    expect((await books(mock)).data.at(-1)).toEqual(body)
  })

  test('is in the list, counted, and only there', async () => {
    const mock = libraryMock({ records: 0 })
    await post(mock, '/books', { title: 'Emma' })
    expect(await books(mock)).toMatchObject({ data: [{ title: 'Emma' }], total: 1, next: null })
    expect((await call(mock, '/books', { headers: { 'x-mock-world': 'other' } })).body).toMatchObject({ data: [], total: 0 })
  })

  test('has no children at first, while items that the world starts with have some', async () => {
    const mock = libraryMock()
    await post(mock, '/books', { title: 'Emma' })
    expect((await call(mock, '/books/4/notes')).body).toEqual([])
    expect((await call(mock, '/books/1/notes')).body).toHaveLength(3)
  })

  test('is refused if the request breaks the spec, and changes nothing', async () => {
    const mock = libraryMock()
    expect(await call(mock, '/books', { body: { pages: 3 } })).toMatchObject({
      status: 400,
      body: { message: 'Body field "title" is required.', code: 400 },
    })
    expect((await books(mock)).total).toBe(3)
  })

  test('lives below its parent alone', async () => {
    const mock = libraryMock()
    const { body } = await post(mock, '/books/1/notes', { text: 'good' })
    const { id } = body as { id: string }
    expect(body).toMatchObject({ text: 'good', bookId: 1 })
    expect((await call(mock, `/books/1/notes/${id}`)).body).toEqual(body)
    expect((await call(mock, `/books/2/notes/${id}`)).status).toBe(404)
    expect((await call(mock, '/books/2/notes')).body).not.toContainEqual(body)
  })
})

describe('an item that was never created', () => {
  test('is a 404 for every method, in the error format of the document, and is not created', async () => {
    const mock = libraryMock()
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', {}],
      ['PUT', { title: 'x' }],
      ['DELETE', undefined],
    ] as const)
      expect(await call(mock, '/books/99', { method, ...(body && { body }) })).toMatchObject({
        status: 404,
        body: { message: 'There is no book with the key 99.', code: 404 },
      })
    expect((await books(mock)).total).toBe(3)
  })
})

describe('a change', () => {
  test('by PATCH keeps fields that were not sent; null removes a field', async () => {
    const mock = libraryMock()
    await post(mock, '/books', { title: 'Emma', pages: 300 })
    expect((await call(mock, '/books/4', { method: 'PATCH', body: { genre: 'poetry' } })).body).toMatchObject({
      id: 4,
      title: 'Emma',
      pages: 300,
      genre: 'poetry',
    })
    expect((await call(mock, '/books/4', { method: 'PATCH', body: { pages: null } })).body).not.toHaveProperty('pages')
  })

  test('by JSON Patch applies all operations or none', async () => {
    const mock = libraryMock()
    await post(mock, '/books', { title: 'Emma', pages: 300 })
    const patch = (body: object): Promise<Answer> => call(mock, '/books/4', { method: 'PATCH', body })
    await patch({ pages: 301 })
    expect((await call(mock, '/books/4')).body).toMatchObject({ pages: 301 })
  })

  test('by PUT replaces the fields that a client may send, and keeps the key and the time of creation', async () => {
    const mock = libraryMock()
    await post(mock, '/books', { title: 'Emma', pages: 300 })
    await mock.world().advance('PT1H')
    const put = await call(mock, '/books/4', { method: 'PUT', body: { title: 'Persuasion' } })
    expect(put.body).toEqual({ id: 4, title: 'Persuasion', createdAt: '2026-06-01T00:00:00.000Z', updatedAt: '2026-06-01T01:00:00.000Z' })
    expect((await call(mock, '/books/4')).body).toEqual(put.body)
  })

  test('of an item that the world starts with shows in the list, at the same position', async () => {
    const mock = libraryMock()
    await call(mock, '/books/2', { method: 'PATCH', body: { title: 'Changed' } })
    expect((await books(mock)).data.map(({ id, title }) => [id, title === 'Changed'])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })

  test('of a single object is kept', async () => {
    const mock = libraryMock()
    await call(mock, '/settings', { method: 'PATCH', body: { theme: 'dark', size: 12 } })
    expect((await call(mock, '/settings')).body).toMatchObject({ theme: 'dark', size: 12 })
  })
})

describe('what is deleted', () => {
  test('is a 404 for every method, with everything below it, and never comes back', async () => {
    const mock = libraryMock()
    const note = (await post(mock, '/books/2/notes', { text: 'x' })).body as { id: string }
    expect((await call(mock, '/books/2', { method: 'DELETE' })).status).toBe(204)
    for (const path of ['/books/2', `/books/2/notes/${note.id}`, '/books/2/notes']) expect((await call(mock, path)).status).toBe(404)
    expect((await call(mock, '/books/2', { method: 'DELETE' })).status).toBe(404)
    expect((await call(mock, '/books/2/notes', { body: { text: 'y' } })).status).toBe(404)
    expect((await books(mock)).data.map(({ id }) => id)).toEqual([1, 3])
    expect((await post(mock, '/books', { title: 'next' })).body).toMatchObject({ id: 4 })
  })

  test('is returned with its key if the reply has a field for it', async () => {
    const mock = libraryMock()
    const { id } = (await post(mock, '/books/1/notes', { text: 'x' })).body as { id: string }
    expect((await call(mock, `/books/1/notes/${id}`, { method: 'DELETE' })).body).toEqual({ id, deleted: true })
  })
})

const filled = async (): Promise<Mock> => {
  const mock = libraryMock({ records: 0 })
  for (let index = 1; index <= 7; index += 1)
    await post(mock, '/books', { title: `Book ${index}`, pages: index * 10, genre: index % 2 === 0 ? 'poetry' : 'novel' })
  return mock
}

describe('a list', () => {
  test('comes in pages that follow each other to the end, and is empty beyond it', async () => {
    const mock = await filled()
    const seen: number[] = []
    let query = 'limit=3'
    for (let turn = 0; turn < 3; turn += 1) {
      const page = await books(mock, query)
      expect(page.total).toBe(7)
      seen.push(...page.data.map(({ id }) => id))
      query = page.next?.split('?')[1] ?? ''
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(query).toBe('')
    expect((await books(mock, 'offset=100')).data).toEqual([])
  })

  test.each([
    ['genre=poetry', [2, 4, 6]],
    ['genre=all', [1, 2, 3, 4, 5, 6, 7]],
    ['pages_gte=60', [6, 7]],
    ['q=book 3', [3]],
    ['sort=-pages&limit=2', [7, 6]],
    ['sort=title:desc&limit=1', [7]],
  ])('with %s shows %j', async (query, ids) => {
    expect((await books(await filled(), query)).data.map(({ id }) => id)).toEqual(ids)
  })

  test('writes nothing when it is read', async () => {
    const mock = libraryMock()
    await books(mock)
    await call(mock, '/books/1/notes')
    expect(await mock.world().state()).toMatchObject({ version: 0, collections: {} })
  })
})

const run = async (): Promise<unknown[]> => {
  const mock = libraryMock({ seed: 7 })
  return [await books(mock), (await post(mock, '/books', { title: 'Emma' })).body, (await call(mock, '/books/1/notes')).body]
}

test('worlds start with the same items, and the same calls get the same bytes', async () => {
  expect(await run()).toEqual(await run())
})

test('a preference still wins, and a search is sampled', async () => {
  const mock = libraryMock()
  expect((await call(mock, '/books/99', { headers: { prefer: 'code=200' } })).status).toBe(200)
  expect((await call(mock, '/books/search')).status).toBe(200)
})
