import { describe, expect, test } from 'vitest'
import { createMock, type JournalEntry, type Mock } from '../../src/index.ts'
import { ask, documentOf, shop } from './shop.ts'

const json = {
  'application/json': { schema: { type: 'object', properties: { id: { type: 'integer', readOnly: true }, title: { type: 'string' } } } },
}
const document = documentOf({
  '/books': {
    post: { operationId: 'createBook', requestBody: { content: json }, responses: { 201: { description: '', content: json } } },
  },
  '/books/{bookId}': {
    parameters: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'integer' } }],
    get: { operationId: 'getBook', responses: { 200: { description: '', content: json }, 404: { description: '' } } },
    delete: { operationId: 'deleteBook', responses: { 204: { description: '' } } },
  },
  '/reports': { get: { operationId: 'reports', responses: { 204: { description: '' } } } },
})
const library = (): Mock => createMock({ specs: [{ name: 'lib', document }], providers: [shop()] })

async function lastOf(mock: Mock): Promise<JournalEntry> {
  return (await mock.world().journal()).at(-1) as JournalEntry
}

describe('a call that matched no operation', () => {
  test.for<[string, string]>([
    ['/lib/bookz/1', 'The nearest operation is GET /lib/books/{bookId}: segment 2 is "books".'],
    ['/books/1', 'The nearest operation is GET /lib/books/{bookId}: its path begins with /lib.'],
    ['/reports/', 'The nearest operation is GET /lib/reports: its path begins with /lib; its path has no slash at the end.'],
    ['/lib/v1/reports', 'The nearest operation is GET /lib/reports: it has no segment 2, which the call has.'],
    ['/elsewhere/books/1', 'The nearest operation is GET /lib/books/{bookId}: segment 1 is "lib".'],
  ])('at %s is told the nearest one and what separates them', async ([path, why]) => {
    const mock = library()
    const { body } = await ask(mock, path)
    const entry = await lastOf(mock)
    expect(entry.why.at(-1)?.reason).toContain(why)
    expect(entry.nearest?.[0]).toMatchObject({ provider: 'lib', method: 'GET' })
    expect((body as { detail: string }).detail).toContain('The nearest operation is GET /lib/')
  })

  test.each(['/shop', '/shop/books/1'])('below the prefix of a provider is told no operation of another: %s', async (path) => {
    const mock = library()
    const { body } = await ask(mock, path)
    expect((body as { detail: string }).detail).not.toContain('/lib/')
  })

  test('is told no operation if none is similar', async () => {
    const mock = library()
    const { body } = await ask(mock, '/completely/different/thing/here')
    expect((body as { detail: string }).detail).not.toContain('nearest')
    expect(await lastOf(mock)).not.toHaveProperty('nearest')
  })

  test('repeats no part of the path that was sent', async () => {
    const mock = library()
    await ask(mock, '/lib/book-4711/1')
    expect(JSON.stringify((await lastOf(mock)).nearest)).not.toContain('4711')
  })
})

describe('a call for a record that is not there', () => {
  const other = { 'x-mock-world': 'other' }

  test('names another world that has it', async () => {
    const mock = library()
    await ask(mock, '/lib/books', { body: { title: 'Emma' }, headers: other })
    await ask(mock, '/lib/books/4')
    const { answeredBy, elsewhere, why } = await lastOf(mock)
    expect([answeredBy, elsewhere]).toEqual(['inferred', ['other']])
    expect(why.at(-1)).toMatchObject({
      reason: expect.stringContaining('The record is in another world ("other"): check the header X-Mock-World'),
      rule: 'The book must exist: it was created in this world and not deleted, or the collection started with it.',
      records: ['books/4'],
    })
  })

  test('of a handwritten provider names another world that has it', async () => {
    const mock = library()
    await ask(mock, '/shop/things', { body: { id: 'a' }, headers: other })
    await ask(mock, '/shop/things/a')
    expect((await lastOf(mock)).elsewhere).toEqual(['other'])
  })

  test('names no world that has deleted it', async () => {
    const mock = library()
    await ask(mock, '/lib/books', { body: { title: 'Emma' }, headers: other })
    await ask(mock, '/lib/books/4', { method: 'DELETE', headers: other })
    await ask(mock, '/lib/books/4')
    expect(await lastOf(mock)).not.toHaveProperty('elsewhere')
  })
})

test('a key that is a secret is replaced in what the journal says of records', async () => {
  const secret = 'card-5500-0000-4711'
  const secretDocument = documentOf({
    '/cards/{accessToken}': {
      parameters: [{ name: 'accessToken', in: 'path', required: true, schema: { type: 'string' } }],
      get: { operationId: 'getCard', responses: { 200: { description: '', content: json }, 404: { description: '' } } },
      put: { operationId: 'putCard', requestBody: { content: json }, responses: { 200: { description: '', content: json } } },
      delete: { operationId: 'deleteCard', responses: { 204: { description: '' } } },
    },
    '/cards': {
      post: { operationId: 'createCard', requestBody: { content: json }, responses: { 201: { description: '', content: json } } },
    },
  })
  const mock = createMock({ specs: [{ name: 'bank', document: secretDocument }] })
  await ask(mock, `/bank/cards/${secret}`)
  await ask(mock, `/bank/cards/${secret}`, { method: 'PUT', body: { title: 'x' } })
  await ask(mock, `/bank/cards/${secret}`, { method: 'DELETE' })
  const journal = await mock.world().journal()
  expect(journal.flatMap(({ reads }) => reads).length).toBeGreaterThan(0)
  expect(JSON.stringify(journal.map(({ reads, writes, why }) => ({ reads, writes, why })))).not.toContain(secret)
})
