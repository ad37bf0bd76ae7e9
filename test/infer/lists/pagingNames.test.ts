import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, pet, reply, takes, text } from '../pets.ts'

const whole = { type: 'integer' }
const body = object({ data: { type: 'array', items: pet }, done: { type: 'boolean' }, iterator: { type: ['string', 'null'] } }, [
  'data',
  'done',
  'iterator',
])

/** Lists the pets a to e with such a query: their ids, and whether there are more. */
async function listed(parameters: Readonly<Record<string, object>>, query: string): Promise<string> {
  const declared = Object.entries(parameters).map(([name, schema]) => ({ name, in: 'query', schema }))
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', parameters: declared, responses: reply(body) },
      post: { operationId: 'create', requestBody: takes(pet), responses: reply(pet, 201) },
    },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  for (const id of 'abcde') await ask(mock, '/x/pets', { body: { id } })
  const { data, done, iterator } = (await ask(mock, '/x/pets', { query })).body as {
    readonly data: readonly { readonly id: string }[]
    readonly done: boolean
    readonly iterator: string | null
  }
  const ids = data.map(({ id }) => id).join('')
  if (done !== (iterator === null)) throw new Error('`done` and `iterator` contradict each other.')
  return done ? ids : `${ids}, more after ${iterator}`
}

test.each([
  ['first=2&max=2', { first: whole, max: whole }, 'cd, more after d'],
  ['first=2&after=b', { first: whole, after: text }, 'cd, more after d'],
  ['iterator=b&limit=2', { iterator: text, limit: whole }, 'cd, more after d'],
  ['iterator=d&limit=2', { iterator: text, limit: whole }, 'e'],
  ['pagination_token=b&max_results=2', { pagination_token: text, max_results: whole }, 'cd, more after d'],
  ['start_position=2&count=2', { start_position: whole, count: whole }, 'cd, more after d'],
  ['pageNum=2&maxRows=2', { pageNum: whole, maxRows: whole }, 'cd, more after d'],
  ['$skiptoken=b&MaxRecords=2', { $skiptoken: text, MaxRecords: whole }, 'cd, more after d'],
  ['page=2&length=2', { page: whole, length: whole }, 'cd, more after d'],
  ['page=1&limit=-1', { page: whole, limit: whole }, 'abcde'],
  ['start-after=b&max-keys=2', { 'start-after': text, 'max-keys': whole }, 'cd, more after d'],
])('a list with %s shows the page that it names', async (query, parameters, expected) => {
  expect(await listed(parameters, query)).toBe(expected)
})

test.each(['$top', 'limit'])('the links of a list with nothing but %s lead through all pages', async (name) => {
  const link = { type: ['string', 'null'] }
  const document = documentOf({
    '/pets': {
      get: {
        operationId: 'list',
        parameters: [{ name, in: 'query', schema: whole }],
        responses: reply(object({ value: { type: 'array', items: pet }, nextLink: link }, ['value', 'nextLink'])),
      },
      post: { operationId: 'create', requestBody: takes(pet), responses: reply(pet, 201) },
    },
    '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  for (const id of 'abcde') await ask(mock, '/x/pets', { body: { id } })
  const pages: string[] = []
  for (let next: string | null = `/x/pets?${name}=2`; next !== null && pages.length < 9;) {
    const [path = '', query = ''] = next.split('?')
    const { value, nextLink } = (await ask(mock, path, { query })).body as {
      readonly value: readonly { readonly id: string }[]
      readonly nextLink: string | null
    }
    pages.push(value.map(({ id }) => id).join(''))
    next = nextLink
  }
  expect(pages).toEqual(['ab', 'cd', 'e'])
})

test('a query parameter called length filters by the length of items that have one', async () => {
  const cable = object({ id: text, length: whole }, ['id', 'length'])
  const parameters = ['length', 'limit'].map((name) => ({ name, in: 'query', schema: whole }))
  const document = documentOf({
    '/cables': {
      get: { parameters, responses: reply({ type: 'array', items: cable }) },
      post: { requestBody: takes(cable), responses: reply(cable, 201) },
    },
    '/cables/{id}': { parameters: [param('id')], get: { responses: reply(cable) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  for (const [id, length] of [
    ['a', 1],
    ['b', 2],
    ['c', 2],
  ] as const)
    await ask(mock, '/x/cables', { body: { id, length } })
  expect((await ask(mock, '/x/cables', { query: 'length=2&limit=1' })).body).toEqual([{ id: 'b', length: 2 }])
})
