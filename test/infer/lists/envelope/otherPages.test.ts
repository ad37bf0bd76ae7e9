import { expect, test } from 'vitest'
import { createMock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pet, reply, text } from '../../pets.ts'

test('an object about another page names that page, and is left out where there is none', async () => {
  const after = object({ after: text, page: { type: 'integer' } }, ['after'])
  const paging = object({ next: after, prev: object({ page: { type: 'integer' } }) })
  const parameters = [
    ['after', text],
    ['page', { type: 'integer' }],
    ['limit', { type: 'integer' }],
  ].map(([name, schema]) => ({ name, in: 'query', schema }))
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', parameters, responses: reply(object({ results: { type: 'array', items: pet }, paging })) },
    },
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      get: { operationId: 'read', responses: reply(pet) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 3 }] })
  const pages: unknown[] = []
  let query = 'limit=2'
  for (let count = 0; count < 2; count += 1) {
    const { paging: shown } = (await ask(mock, '/x/pets', { query })).body as { paging: { next?: { after: string } } }
    pages.push(shown)
    query = `limit=2&after=${shown.next?.after}`
  }
  expect(pages).toEqual([{ next: { after: expect.any(String), page: 2 } }, { prev: { page: 1 } }])
})

test('numbers about pages are computed, and are 0 where a page that is required does not exist', async () => {
  const names = ['next', 'previous', 'current', 'total_pages', 'start_index', 'end_index', 'currentPageItems']
  const paging = object(Object.fromEntries(names.map((name) => [name, { type: 'number' }])), names)
  const parameters = ['page', 'page_size'].map((name) => ({ name, in: 'query', schema: { type: 'integer' } }))
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', parameters, responses: reply(object({ pagination: paging, results: { type: 'array', items: pet } })) },
    },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 3 }] })
  const facts = async (query: string): Promise<unknown> => {
    const { pagination } = (await ask(mock, '/x/pets', { query })).body as { readonly pagination: Readonly<Record<string, number>> }
    return names.map((name) => pagination[name])
  }
  expect(await facts('page_size=2')).toEqual([2, 0, 1, 2, 0, 2, 2])
  expect(await facts('page_size=2&page=2')).toEqual([0, 1, 2, 2, 2, 3, 1])
})

const to = (rel: string, query: string): object => ({ rel, href: `/x/pets?${query}`, method: 'GET' })

test('a list of links has those to the pages that exist', async () => {
  const link = object({ rel: text, href: text, method: { const: 'GET' } }, ['rel', 'href', 'method'])
  const body = object({ items: { type: 'array', items: pet }, links: { type: 'array', items: link } }, ['items', 'links'])
  const parameters = ['page', 'limit'].map((name) => ({ name, in: 'query', schema: { type: 'integer' } }))
  const document = documentOf({
    '/pets': { get: { parameters, responses: reply(body) } },
    '/pets/{id}': { parameters: [param('id')], get: { responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 3 }] })
  const { links } = (await ask(mock, '/x/pets', { query: 'page=1&limit=2' })).body as { readonly links: readonly object[] }
  expect(links).toEqual([to('self', 'page=1&limit=2'), to('next', 'page=2&limit=2'), to('first', 'limit=2'), to('last', 'page=2&limit=2')])
})
