import { expect, expectTypeOf, test } from 'vitest'
import { createMock, infer, provider } from '../../src/index.ts'
import { loadSpec } from '../../src/node.ts'
import { ask } from '../engine/shop.ts'
import { folderWith } from '../verify/pacts.ts'
import { libraryDocument } from './library.ts'

/** As `tally types` writes them. */
interface Operations {
  getBook: {
    parameters: { path: { bookId: number } }
    responses: {
      200: { content: { 'application/json': { id: number; title: string } } }
      404: { content: { 'application/json': { message: string } } }
    }
  }
  searchBooks: { parameters: {}; responses: { 200: { content: { 'application/json': { id: number; title: string }[] } } } }
}

test('a handler of your own gets its call typed, and the state of the inferred ones', async () => {
  const shop = infer<Operations>(libraryDocument, {
    name: 'shop',
    handlers: {
      getBook: (call, inferred) => {
        expectTypeOf(call.params.bookId).toEqualTypeOf<number>()
        const title = call.store['books']?.get(call.params.bookId)?.data['title']
        return title === 'Secret' ? call.reply(404, { message: 'Not for you' }) : inferred()
      },
    },
  })
  const mock = createMock({ providers: [shop] })
  const made = await ask(mock, '/shop/books', { body: { title: 'Secret' } })
  expect(made.status).toBe(201)
  expect(await ask(mock, '/shop/books/4')).toMatchObject({ status: 404, body: { message: 'Not for you' } })
  expect(await ask(mock, '/shop/books/1')).toMatchObject({ status: 200, body: { id: 1 } })
})

test('handlers of your own in place of the inferred ones leave all other operations as they are', async () => {
  const shop = provider({
    ...infer(libraryDocument, { name: 'shop' }),
    handlers: { getBook: (call) => call.reply(404, { message: 'Not for you' }) },
  })
  const mock = createMock({ providers: [shop] })
  expect(await ask(mock, '/shop/books/1')).toMatchObject({ status: 404, body: { message: 'Not for you' } })
  expect(await ask(mock, '/shop/books', { body: { title: 'Emma' } })).toMatchObject({ status: 201, body: { id: 4, title: 'Emma' } })
  expect((await ask(mock, '/shop/books')).body).toMatchObject({ total: 4 })
})

test('the first items of a collection of people have the names of people', async () => {
  const item = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } }
  const listed = {
    200: { description: '', content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Row' } } } } },
  }
  const operation = (operationId: string): object => ({ get: { operationId, responses: listed } })
  const document = {
    openapi: '3.0.3',
    info: { title: 'x', version: '1' },
    paths: {
      '/customers': operation('customers'),
      '/customers/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        delete: { operationId: 'x', responses: { 204: { description: '' } } },
      },
    },
    components: { schemas: { Row: item } },
  }
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { body } = await ask(mock, '/x/customers')
  for (const { name } of body as { name: string }[]) expect(name).toMatch(/^[A-Z][\p{L}.']+ .*[A-Z][\p{L}'-]+/u)
})

test('the reply of a handler of your own is checked against the spec', async () => {
  const shop = infer(libraryDocument, { name: 'shop', handlers: { getBook: (call) => call.reply(200, { id: 'x' }) } })
  expect((await ask(createMock({ providers: [shop] }), '/shop/books/1')).status).toBe(500)
})

test('the inferred answer of a sampled operation is the sample', async () => {
  const shop = infer<Operations>(libraryDocument, { name: 'shop', handlers: { searchBooks: (_call, inferred) => inferred() } })
  const [own, plain] = [createMock({ providers: [shop] }), createMock({ specs: [{ name: 'shop', document: libraryDocument }] })]
  expect((await ask(own, '/shop/books/search')).body).toEqual((await ask(plain, '/shop/books/search')).body)
})

test('a handler for an operation that the spec does not have is refused', () => {
  expect(() => infer(libraryDocument, { name: 'shop', handlers: { getBok: (_call, inferred) => inferred() } })).toThrow(
    'There is no operation "getBok" in the spec of shop',
  )
})

test('provider takes an inferred provider with handlers replaced', async () => {
  const shop = infer(libraryDocument, { name: 'shop' })
  const own = provider({
    ...shop,
    handlers: { ...shop.handlers, getBook: (call) => call.reply(200, { id: 1, title: 'Mine', createdAt: '2026-01-01T00:00:00Z' }) },
  })
  expect((await ask(createMock({ providers: [own] }), '/shop/books/1')).body).toMatchObject({ title: 'Mine' })
})

test('what loadSpec returns can be mocked under the name of its file, and inferred from', async () => {
  const loaded = await loadSpec(`${await folderWith({ 'My Books.json': JSON.stringify(libraryDocument) })}/My Books.json`)
  expect((await ask(createMock({ specs: [loaded] }), '/my-books/books/1')).status).toBe(200)
  expect(infer(loaded)).toMatchObject({ name: 'my-books', files: loaded.files })
})
