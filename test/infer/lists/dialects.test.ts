import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

type Answer = Awaited<ReturnType<typeof ask>>

const number = { type: 'integer' }
const many = (items: object): object => ({ type: 'array', items })

interface Dialect {
  readonly item: object
  /** The reply of the list; by default the list itself. */
  readonly listed?: object
  readonly sent?: object
  readonly answered?: object
  readonly query?: readonly string[]
  readonly headers?: Readonly<Record<string, object>>
  readonly records?: number
}

/** A mock with `/things`, in the shapes of one of the usual dialects. */
function things(dialect: Dialect): Mock {
  const { item, listed = many(item), sent = item, answered = item, query = [], headers = {}, records = 0 } = dialect
  const parameters = query.map((name) => ({
    name,
    in: 'query',
    schema: /limit|size|count|top|page|start|offset/i.test(name) ? number : text,
  }))
  const declared = Object.fromEntries(Object.entries(headers).map(([name, schema]) => [name, { schema }]))
  const document = documentOf({
    '/things': {
      get: {
        operationId: 'list',
        parameters,
        responses: { 200: { description: '', headers: declared, content: { 'application/json': { schema: listed } } } },
      },
      post: { operationId: 'create', requestBody: takes(sent), responses: reply(answered, 201) },
    },
    '/things/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(answered) },
      patch: { operationId: 'change', requestBody: takes({ type: 'object' }), responses: reply(answered) },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records }] })
}

const list = (mock: Mock, query: string): Promise<Answer> => ask(mock, '/x/things', { query: encodeURI(query) })
const visit = (mock: Mock, url = ''): Promise<Answer> => {
  const [path = '', query = ''] = url.split('?')
  return ask(mock, path, { query })
}
async function filled(dialect: Dialect, bodies: readonly object[]): Promise<Mock> {
  const mock = things(dialect)
  for (const body of bodies) await ask(mock, '/x/things', { body })
  return mock
}

const article = (title: string, year: number): object => ({ data: { attributes: { title, year } } })
const titles = ({ body }: Answer): string[] =>
  (body as { data: { attributes: { title: string } }[] }).data.map(({ attributes }) => attributes.title)

describe('JSON:API', () => {
  const item = object({ id: text, attributes: object({ title: text, year: number }), links: object({ self: text }) }, ['id'])
  const dialect = {
    item,
    listed: object({ data: many(item), links: object({ self: text, first: text, prev: text, next: text, last: text }) }),
    sent: object({ data: object({ attributes: object({ title: text, year: number }) }) }),
    answered: object({ data: item }),
    query: ['filter[title]', 'filter[year][gte]', 'sort', 'page[number]', 'page[size]'],
  }
  const opened = (): Promise<Mock> => filled(dialect, [article('Emma', 1815), article('Ulysses', 1922), article('Dracula', 1897)])

  test.each([
    ['filter[title]=emma', ['Emma']],
    ['filter[year][gte]=1890', ['Ulysses', 'Dracula']],
    ['sort=-title', ['Ulysses', 'Emma', 'Dracula']],
    ['sort=year&page[size]=1&page[number]=2', ['Dracula']],
  ])('the query %s means the attributes of items', async (query, expected) => {
    expect(titles(await list(await opened(), query))).toEqual(expected)
  })

  test('the links of a list lead to its other pages, and those of an item to the item', async () => {
    const mock = await opened()
    const { data, links } = (await list(mock, 'page[size]=1&page[number]=2')).body as Record<string, never> & {
      data: { links: { self: string } }[]
      links: Record<string, string>
    }
    const shown: Record<string, string[]> = {}
    for (const [name, url] of Object.entries(links)) shown[name] = titles(await visit(mock, url))
    expect(shown).toEqual({ self: ['Ulysses'], first: ['Emma'], prev: ['Emma'], next: ['Dracula'], last: ['Dracula'] })
    expect((await visit(mock, data[0]?.links.self)).body).toMatchObject({ data: { attributes: { title: 'Ulysses' } } })
  })
})

test('a list that is sorted by an object with one number is in the order of that number', async () => {
  const price = object({ amount: { type: 'number' }, currency: text })
  const dialect = { item: object({ id: text, price }, ['id']), sent: object({ price }), query: ['sort', 'limit', 'offset'] }
  const amounts = [20, 3, 100]
  const mock = await filled(
    dialect,
    amounts.map((amount) => ({ price: { amount, currency: 'EUR' } })),
  )
  for (const [query, expected] of [
    ['sort=price', [3, 20, 100]],
    ['sort=-price', [100, 20, 3]],
    ['sort=price.amount&limit=1', [3]],
  ] as const) {
    const { body } = await list(mock, query)
    expect((body as { price: { amount: number } }[]).map((each) => each.price.amount)).toEqual(expected)
  }
})

describe('HAL', () => {
  const link = object({ href: text })
  const item = object({ id: text, _links: object({ self: link }) }, ['id'])

  test('the links of a list and of its items are objects with an address', async () => {
    const listed = object({ _embedded: object({ things: many(item) }), _links: object({ self: link, next: link, prev: link }) })
    const mock = await filled({ item, listed, query: ['page', 'size'] }, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    const { body } = await list(mock, 'page=2&size=1')
    expect(body).toMatchObject({ _embedded: { things: [{ id: 'b', _links: { self: { href: '/x/things/b' } } }] } })
    const { next, prev } = (body as Record<'_links', Record<string, { href: string }>>)['_links']
    expect(await visit(mock, next?.href)).toMatchObject({ body: { _embedded: { things: [{ id: 'c' }] } } })
    expect(await visit(mock, prev?.href)).toMatchObject({ body: { _embedded: { things: [{ id: 'a' }] } } })
  })
})

describe('OData', () => {
  const item = object({ id: text, name: text, address: object({ city: text }) }, ['id'])
  const listed = object({ '@odata.count': number, '@odata.nextLink': text, value: many(item) })

  test.each([
    ["$filter=name eq 'O''Neil'", ['b']],
    ["$filter=not (name eq 'O''Neil')", ['a']],
    ["$filter=address/city eq 'Rome'", ['a']],
    ["$filter=contains(name, '''N')", ['b']],
  ])('the query %s filters', async (query, expected) => {
    const mock = await filled({ item, listed, query: ['$filter'] }, [
      { id: 'a', name: 'Ada', address: { city: 'Rome' } },
      { id: 'b', name: "O'Neil", address: { city: 'Cork' } },
    ])
    const { value, '@odata.count': count } = (await list(mock, query)).body as { value: { id: string }[]; '@odata.count': number }
    expect([value.map(({ id }) => id), count]).toEqual([expected, expected.length])
  })
})

describe('SCIM', () => {
  const email = object({ value: text, type: text, primary: { type: 'boolean' } })
  const item = object({
    schemas: many(text),
    id: text,
    userName: text,
    active: { type: 'boolean' },
    name: object({ givenName: text }),
    emails: many(email),
  })
  const listed = object({ totalResults: number, startIndex: number, itemsPerPage: number, Resources: many(item) })
  const opened = (): Promise<Mock> =>
    filled({ item, listed, query: ['startIndex', 'count', 'filter'] }, [
      { id: 'a', userName: 'ada', active: true, name: { givenName: 'Ada' }, emails: [{ type: 'work', value: 'ada@work.example' }] },
      { id: 'b', userName: 'bob' },
    ])

  test('pages count from one', async () => {
    const { body } = await list(await opened(), 'startIndex=2&count=5')
    expect(body).toMatchObject({ totalResults: 2, startIndex: 2, itemsPerPage: 5, Resources: [{ id: 'b' }] })
  })

  test('a filter may name a field of an object', async () => {
    expect((await list(await opened(), 'filter=name.givenName eq "Ada"')).body).toMatchObject({ totalResults: 1, Resources: [{ id: 'a' }] })
  })

  test.each<[string, object, object]>([
    ['replace a field', { op: 'Replace', path: 'active', value: false }, { active: false }],
    ['replace a field of an object', { op: 'replace', path: 'name.givenName', value: 'Eve' }, { name: { givenName: 'Eve' } }],
    ['replace several fields', { op: 'replace', value: { username: 'eve' } }, { userName: 'eve' }],
    [
      'add to a list',
      { op: 'add', path: 'emails', value: [{ type: 'home', value: 'h' }] },
      { emails: [{ type: 'work' }, { type: 'home', value: 'h' }] },
    ],
    [
      'change one item of a list',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'w' },
      { emails: [{ type: 'work', value: 'w' }] },
    ],
    ['remove an item of a list', { op: 'remove', path: 'emails[type eq "work"]' }, { emails: [] }],
  ])('a patch can %s', async (_, operation, expected) => {
    const mock = await opened()
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] }
    expect(await ask(mock, '/x/things/a', { method: 'PATCH', body })).toMatchObject({ status: 200, body: expected })
    const { schemas } = (await ask(mock, '/x/things/a')).body as { schemas?: unknown }
    expect(schemas).not.toEqual(body.schemas)
  })

  test('a patch with an unknown operation gets 422 and changes nothing', async () => {
    const mock = await opened()
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }, { op: 'swap' }],
    }
    expect(await ask(mock, '/x/things/a', { method: 'PATCH', body })).toMatchObject({ status: 422 })
    expect(await ask(mock, '/x/things/a')).toMatchObject({ body: { active: true } })
  })
})

test('the entries of a FHIR bundle contain the items', async () => {
  const item = object({ resourceType: { type: 'string', enum: ['Thing'] }, id: text, gender: text })
  const listed = object({
    total: number,
    link: many(object({ relation: text, url: text })),
    entry: many(object({ fullUrl: text, resource: item })),
  })
  const mock = await filled({ item, listed, query: ['gender', '_count'] }, [
    { id: 'a', gender: 'male' },
    { id: 'b', gender: 'female' },
  ])
  expect((await list(mock, 'gender=female')).body).toMatchObject({ total: 1, entry: [{ resource: { id: 'b' } }] })
})

test('headers have the links to other pages, the number of the page and the cursor of the next one', async () => {
  const item = object({ id: text }, ['id'])
  const bodies = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const headers = { Link: text, 'X-Page': number, 'X-Next-Page': text }
  const numbered = await list(await filled({ item, query: ['page', 'limit'], headers }, bodies), 'page=2&limit=1')
  expect(numbered.headers).toMatchObject({ 'x-page': '2', 'x-next-page': '3' })
  expect(String(numbered.headers['link']).split(', ')).toEqual([
    '</x/things?page=3&limit=1>; rel="next"',
    '</x/things?page=1&limit=1>; rel="prev"',
    '</x/things?limit=1>; rel="first"',
    '</x/things?page=3&limit=1>; rel="last"',
  ])
  const cursors = await filled({ item, query: ['cursor', 'limit'], headers: { 'X-Next-Cursor': text } }, bodies)
  const first = await list(cursors, 'limit=2')
  expect((await list(cursors, `limit=2&cursor=${String(first.headers['x-next-cursor'])}`)).body).toEqual([{ id: 'c' }])
})
