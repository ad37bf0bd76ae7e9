import { createMock, type Mock, type MockOptions } from '../../src/index.ts'
import { documentOf } from '../engine/shop.ts'

const json = (schema: object): object => ({ 'application/json': { schema } })
const book = { $ref: '#/components/schemas/Book' }
const note = { $ref: '#/components/schemas/Note' }
const ok = (schema: object, headers: object = {}): object => ({ description: '', headers, content: json(schema) })
const error = { description: '', content: json({ $ref: '#/components/schemas/Error' }) }
const path = (name: string, schema: object): object => ({ name, in: 'path', required: true, schema })
const query = (name: string, schema: object): object => ({ name, in: 'query', schema })

/** A small API with books, notes below each book, and settings: enough for every rule of create, read, list, change and delete. */
export const libraryDocument = documentOf(
  {
    '/books': {
      get: {
        operationId: 'listBooks',
        parameters: [
          query('limit', { type: 'integer', minimum: 0, maximum: 100 }),
          query('offset', { type: 'integer', minimum: 0 }),
          query('genre', { type: 'string' }),
          query('pages_gte', { type: 'integer' }),
          query('sort', { type: 'string' }),
          query('q', { type: 'string' }),
        ],
        responses: {
          200: ok({
            type: 'object',
            required: ['data', 'total'],
            properties: {
              data: { type: 'array', items: book },
              total: { type: 'integer' },
              next: { type: ['string', 'null'] },
              errors: { type: 'array', items: { type: 'object', properties: { message: { type: 'string' } } } },
            },
          }),
        },
      },
      post: {
        operationId: 'createBook',
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/NewBook' }) },
        responses: { 201: ok(book, { Location: { required: true, schema: { type: 'string' } } }), 400: error },
      },
    },
    '/books/{bookId}': {
      parameters: [path('bookId', { type: 'integer' })],
      get: { operationId: 'getBook', responses: { 200: ok(book), 404: error } },
      put: {
        operationId: 'replaceBook',
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/NewBook' }) },
        responses: { 200: ok(book), 404: error },
      },
      patch: {
        operationId: 'changeBook',
        requestBody: { required: true, content: json({ type: 'object' }) },
        responses: { 200: ok(book) },
      },
      delete: { operationId: 'deleteBook', responses: { 204: { description: '' } } },
    },
    '/books/{bookId}/notes': {
      parameters: [path('bookId', { type: 'integer' })],
      get: { operationId: 'listNotes', responses: { 200: ok({ type: 'array', items: note }) } },
      post: { operationId: 'createNote', requestBody: { content: json(note) }, responses: { 201: ok(note) } },
    },
    '/books/{bookId}/notes/{noteId}': {
      parameters: [path('bookId', { type: 'integer' }), path('noteId', { type: 'string' })],
      get: { operationId: 'getNote', responses: { 200: ok(note) } },
      delete: {
        operationId: 'deleteNote',
        responses: { 200: ok({ type: 'object', properties: { id: { type: 'string' }, deleted: { type: 'boolean' } } }) },
      },
    },
    '/settings': {
      get: { operationId: 'getSettings', responses: { 200: ok({ $ref: '#/components/schemas/Settings' }) } },
      patch: {
        operationId: 'changeSettings',
        requestBody: { content: json({ $ref: '#/components/schemas/Settings' }) },
        responses: { 200: ok({ $ref: '#/components/schemas/Settings' }) },
      },
    },
    '/books/search': { get: { operationId: 'searchBooks', responses: { 200: ok({ type: 'array', items: book }) } } },
  },
  {
    components: {
      schemas: {
        NewBook: {
          type: 'object',
          required: ['title'],
          properties: {
            title: { type: 'string', minLength: 1 },
            genre: { type: 'string', enum: ['novel', 'poetry'], default: 'novel' },
            pages: { type: 'integer', minimum: 1 },
            code: { type: 'string', writeOnly: true },
          },
        },
        Book: {
          type: 'object',
          required: ['id', 'title', 'createdAt'],
          properties: {
            id: { type: 'integer', readOnly: true },
            title: { type: 'string', minLength: 1 },
            genre: { type: 'string', enum: ['novel', 'poetry'] },
            pages: { type: 'integer', minimum: 1 },
            code: { type: 'string', writeOnly: true },
            createdAt: { type: 'string', format: 'date-time', readOnly: true },
            updatedAt: { type: 'string', format: 'date-time', readOnly: true },
          },
        },
        Note: {
          type: 'object',
          required: ['id'],
          properties: { id: { type: 'string', format: 'uuid', readOnly: true }, bookId: { type: 'integer' }, text: { type: 'string' } },
        },
        Settings: {
          type: 'object',
          required: ['theme'],
          properties: { theme: { type: 'string', enum: ['light', 'dark'] }, size: { type: 'integer' } },
        },
        Error: { type: 'object', required: ['message'], properties: { message: { type: 'string' }, code: { type: 'integer' } } },
      },
    },
  },
)

export const now = Date.UTC(2026, 5, 1)

export function libraryMock({ records, ...options }: MockOptions & { readonly records?: number } = {}): Mock {
  return createMock({
    specs: [{ name: 'lib', document: libraryDocument as never, ...(records !== undefined && { records }) }],
    now: () => now,
    ...options,
  })
}
