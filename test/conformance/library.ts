/** A small API that keeps books. */
export const library = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1' },
  paths: {
    '/books': {
      get: { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }], responses: { 200: replyWith(listOf('Book')) } },
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } },
        responses: { 201: replyWith({ $ref: '#/components/schemas/Book' }) },
      },
    },
    '/books/{bookId}': {
      parameters: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'string' } }],
      get: { responses: { 200: replyWith({ $ref: '#/components/schemas/Book' }) } },
      delete: { responses: { 204: { description: 'Gone.' } } },
    },
    '/nothing': { get: { responses: { 400: { description: 'Always.' } } } },
  },
  components: {
    schemas: {
      Book: {
        type: 'object',
        required: ['id', 'title', 'binding'],
        properties: {
          id: { type: 'string', readOnly: true },
          title: { type: 'string' },
          binding: { type: 'string', enum: ['hard', 'soft'] },
          pages: { type: 'integer', nullable: true },
          secret: { type: 'string', writeOnly: true },
        },
      },
    },
  },
}

function replyWith(schema: object): object {
  return { description: 'Done.', content: { 'application/json': { schema } } }
}

function listOf(name: string): object {
  return { type: 'array', items: { $ref: `#/components/schemas/${name}` } }
}
