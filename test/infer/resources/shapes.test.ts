import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { found, object, param, pet, pets, post, read, reply, takes, text } from '../pets.ts'

test('a path that ends with a parameter is a collection if it lists the items of the next parameter', async () => {
  const flag = object({ key: text, name: text }, ['key'])
  const [project, key] = [param('project'), param('flagKey')]
  const list = reply(object({ items: { type: 'array', items: flag } }))
  const document = documentOf({
    '/flags/{project}': {
      parameters: [project],
      get: { operationId: 'list', responses: list },
      post: { operationId: 'create', requestBody: takes(flag), responses: reply(flag, 201) },
    },
    '/flags/{project}/{flagKey}': { parameters: [project, key], get: { operationId: 'read', responses: reply(flag) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const dark = { key: 'dark', name: 'Dark mode' }
  expect(await ask(mock, '/x/flags/shop', { body: dark })).toMatchObject({ status: 201, body: dark })
  expect(await ask(mock, '/x/flags/shop/dark')).toMatchObject({ status: 200, body: dark })
  expect((await ask(mock, '/x/flags/shop')).body).toMatchObject({ items: expect.arrayContaining([dark]) })
  expect(await ask(mock, '/x/flags/other/dark')).toMatchObject({ status: 404 })
})

test('a create that may get an empty list, and answers one item, creates one', async () => {
  const note = object({ id: text, title: text }, ['id'])
  const document = documentOf({
    '/notes': {
      post: { operationId: 'create', requestBody: takes({ type: 'array', items: object({ title: text }) }), responses: reply(note) },
    },
    '/notes/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(note) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { body } = (await ask(mock, '/x/notes', { body: [] })) as { body: { id: string } }
  expect(await ask(mock, `/x/notes/${body.id}`)).toMatchObject({ status: 200, body })
})

test.each([
  ['self', text, (url: string) => url],
  ['links', object({ self: { type: 'string', format: 'uri' } }, ['self']), (url: string) => ({ self: `http://localhost${url}` })],
  [
    '_links',
    object({ self: object({ href: text, type: { const: 'json' } }, ['href', 'type']) }),
    (href: string) => ({ self: { href, type: 'json' } }),
  ],
])('an item refers to itself in %s', async (name, schema, expected) => {
  const mock = pets({ item: object({ id: text, [name]: schema }, ['id', name]) })
  const made = (await post(mock, {})).body as { id: string }
  expect(made).toMatchObject({ [name]: expected(`/x/pets/${made.id}`) })
  expect((await read(mock, made.id)).body).toEqual(made)
})

test('methods of one path may have different names for its parameter', async () => {
  const document = documentOf({
    '/pets': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(pet, 201) } },
    '/pets/{id}': { put: { operationId: 'replace', parameters: [param('id')], requestBody: takes(found), responses: reply(pet) } },
    '/pets/{petId}': { get: { operationId: 'read', parameters: [param('petId')], responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { id } = (await post(mock, { name: 'Rex' })).body as { id: string }
  await ask(mock, `/x/pets/${id}`, { method: 'PUT', body: { name: 'Ada' } })
  expect(await read(mock, id)).toMatchObject({ status: 200, body: { id, name: 'Ada' } })
})

function branch(type: string, field: string): object {
  return object({ id: text, type: { enum: [type] }, [field]: text }, ['id', 'type', field])
}

describe('what is sent', () => {
  test('is returned in an object of the item if it was sent flat', async () => {
    const mock = pets({ item: object({ id: text, attributes: object({ name: text, colour: text }) }, ['id']) })
    const made = (await post(mock, { name: 'Rex' })).body as { id: string }
    expect(made).toMatchObject({ attributes: { name: 'Rex' } })
    await ask(mock, `/x/pets/${made.id}`, { method: 'PATCH', body: { name: 'Ada' } })
    expect((await read(mock, made.id)).body).toMatchObject({ attributes: { name: 'Ada' } })
  })

  test('as a code appears as an object that has the code', async () => {
    const item = object({ id: text, currency: object({ code: text, label: text }, ['code', 'label']) }, ['id'])
    const made = (await post(pets({ item, sent: object({ currency: text }) }), { currency: 'EUR' })).body
    expect(made).toMatchObject({ currency: { code: 'EUR', label: expect.any(String) } })
  })

  test('is kept if one part of it does not match the reply, although the reply has an example', async () => {
    const address = object({ city: text }, ['city'])
    const item = {
      ...object({ id: text, name: text, address }, ['id', 'name', 'address']),
      example: { id: '1', name: 'Example', address: { city: 'X' } },
    }
    const mock = pets({ item, sent: object({ name: text, address: text }) })
    const made = (await post(mock, { name: 'Rex', address: 'Lagos' })).body as { id: string }
    expect(made).toMatchObject({ name: 'Rex' })
    expect((await read(mock, made.id)).body).toMatchObject({ id: made.id, name: 'Rex' })
  })

  test('has a wrapper only if the body around it is less like the item', async () => {
    const item = object({ id: text, message: text, item: object({ id: text, type: text }) }, ['id'])
    const sent = object({ message: text, item: object({ id: text, type: text }) })
    const body = { message: 'Good', item: { id: '7', type: 'file' } }
    const made = (await post(pets({ item, sent }), body)).body as { id: string }
    expect(made).toMatchObject(body)
    expect(made.id).not.toBe('7')
  })

  test('gets other required fields only if the reply would be invalid without them', async () => {
    const item = object({ id: text, name: text, photo: text, size: { type: 'integer' } }, ['id', 'size'])
    const made = (await post(pets({ item, sent: object({ name: text, photo: text, size: text }) }), { name: 'Rex', size: 'large' })).body
    expect(Object.keys(made as object).toSorted()).toEqual(['id', 'name', 'size'])
  })

  test('gets a reply that reports success and has no errors', async () => {
    const item = object({ id: text, success: { type: 'boolean' }, error: text, errors: { type: 'array', items: text } }, ['id', 'success'])
    const mock = pets({ item })
    const made = (await post(mock, { name: 'Rex' })).body as object
    expect(made).toMatchObject({ success: true })
    expect(Object.keys(made)).not.toContain('error')
    const [listed = {}] = (await ask(mock, '/x/pets')).body as object[]
    expect(listed).toMatchObject({ success: true })
    expect(listed).not.toHaveProperty('errors')
  })

  test('decides which of several schemas its item has', async () => {
    const item = { oneOf: ['cat', 'dog', 'fish', 'bird', 'frog'].map((type) => branch(type, `${type}Name`)) }
    const made = (await post(pets({ item, sent: object({ type: text }) }), { type: 'fish' })).body
    expect(made).toMatchObject({ type: 'fish', fishName: expect.any(String) })
  })
})

describe('a list', () => {
  test('may have a wrapper around each of its items', async () => {
    const mock = pets({ listed: { type: 'array', items: object({ pet }) } })
    const { id } = (await post(mock, { name: 'Rex' })).body as { id: string }
    expect((await ask(mock, '/x/pets')).body).toContainEqual({ pet: { id, name: 'Rex' } })
  })

  test('has as many items as its page, even if some had to be completed', async () => {
    const item = object({ id: text, size: { type: 'integer' } }, ['id', 'size'])
    const next = { type: ['string', 'null'], format: 'uri' }
    const document = documentOf({
      '/pets': {
        get: {
          operationId: 'list',
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          responses: reply(object({ data: { type: 'array', items: item }, next }, ['data', 'next'])),
        },
        post: { operationId: 'create', requestBody: takes(object({ size: text })), responses: reply(item, 201) },
      },
      '/pets/{petId}': { parameters: [param('petId')], get: { operationId: 'read', responses: reply(item) } },
    })
    const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
    for (let index = 0; index < 30; index += 1) await post(mock, { size: 'large' })
    const page = async (query: string): Promise<{ data: unknown[]; next: string }> => (await ask(mock, '/x/pets', { query })).body as never
    expect((await page('limit=25')).data).toHaveLength(25)
    const one = await page('limit=1')
    expect(one.data).toHaveLength(1)
    expect(new URL(one.next).pathname).toBe('/x/pets')
  })

  test.for<[string, object, string, string]>([
    ['direction', { enum: ['in', 'out'] }, 'out', 'in'],
    ['start', text, '2026-01-02', '2026-01-01'],
    ['keyword', text, 'shop', 'shops'],
  ])('is filtered by its field %s, although pages and orders have parameters of this name', async ([name, schema, wanted, other]) => {
    const item = object({ id: text, [name]: schema }, ['id'])
    const document = (items: object): object =>
      documentOf({
        '/pets': {
          get: { operationId: 'list', parameters: [{ name, in: 'query', schema }], responses: reply({ type: 'array', items }) },
          post: { operationId: 'create', requestBody: takes(object({ [name]: schema })), responses: reply(item, 201) },
        },
        '/pets/{petId}': { parameters: [param('petId')], get: { operationId: 'read', responses: reply(item) } },
      })
    for (const items of [item, { type: 'object' }]) {
      const mock = createMock({ specs: [{ name: 'x', document: document(items) as never }] })
      await post(mock, { [name]: other })
      const made = (await post(mock, { [name]: wanted })).body as object
      const shown = (await ask(mock, '/x/pets', { query: `${name}=${wanted}` })).body as Record<string, unknown>[]
      expect(shown).toContainEqual(made)
      expect(shown.every((each) => each[name] === wanted)).toBe(true)
    }
  })

  test('of messages is not mistaken for notes about the call', async () => {
    const message = object({ id: text, body: text }, ['id'])
    const document = documentOf({
      '/messages': {
        get: { operationId: 'list', responses: reply(object({ messages: { type: 'array', items: message }, meta: object({}) })) },
        post: { operationId: 'create', requestBody: takes(object({ body: text })), responses: reply(message, 201) },
      },
      '/messages/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(message) } },
    })
    const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
    const made = (await ask(mock, '/x/messages', { body: { body: 'Hello' } })).body
    expect((await ask(mock, '/x/messages')).body).toMatchObject({ messages: expect.arrayContaining([made]) })
  })
})

describe('an unknown item is a 404', () => {
  const same = object({ title: text }, ['title'])

  test.each([
    ['one of its alternatives has to be kept and none can', { oneOf: [same, same] }],
    ['an optional field cannot be kept', object({ title: text, source: { oneOf: [object({ a: text }), object({ b: text })] } })],
  ])('although %s in its schema', async (_, failed) => {
    expect(await read(pets({ failed }), 'unknown')).toMatchObject({ status: 404 })
  })
})

test('a list is filtered and sorted by fields that only the whole item shows', async () => {
  const item = object({ id: text, name: text, colour: text, size: { type: 'integer' } }, ['id'])
  const mock = pets({ item, sent: item, listed: { type: 'array', items: pet }, asked: ['colour', 'sort'], records: 0 })
  await post(mock, { id: 'a', colour: 'red', size: 1 })
  await post(mock, { id: 'b', colour: 'blue', size: 3 })
  await post(mock, { id: 'c', colour: 'blue', size: 2 })
  expect((await ask(mock, '/x/pets', { query: 'colour=blue&sort=size' })).body).toEqual([{ id: 'c' }, { id: 'b' }])
})

test.each(['q', 'search_query', 'filterTerm'])('a list is searched by %s', async (name) => {
  const mock = pets({ sent: pet, asked: [name], records: 0 })
  await post(mock, { id: 'a', name: 'Rex' })
  await post(mock, { id: 'b', name: 'Ada' })
  expect((await ask(mock, '/x/pets', { query: `${name}=rex` })).body).toEqual([{ id: 'a', name: 'Rex' }])
})

test.each([
  ['{"name":["Rex","Bo"]}', ['a', 'c']],
  ['{"name":"Ada"}', ['b']],
  ['{"colour":["red"]}', ['a', 'b', 'c']],
  ['{"name__constructor":["Rex"]}', ['a', 'b', 'c']],
  ['{"name":', ['a', 'b', 'c']],
])('a list is filtered by the JSON object %s', async (filters, ids) => {
  const mock = pets({ sent: pet, asked: ['filters'], records: 0 })
  for (const [id, name] of [
    ['a', 'Rex'],
    ['b', 'Ada'],
    ['c', 'Bo'],
  ])
    await post(mock, { id, name })
  const { body } = await ask(mock, '/x/pets', { query: `filters=${encodeURIComponent(filters)}` })
  expect((body as { id: string }[]).map(({ id }) => id)).toEqual(ids)
})

test('a list says in its metadata how to continue, and how many items remain', async () => {
  const metadata = object({ continue: text, remainingItemCount: { type: 'integer' }, resourceVersion: text })
  const listed = object({ items: { type: 'array', items: pet }, metadata }, ['items'])
  const mock = pets({ sent: pet, listed, asked: ['limit', 'continue'], records: 0 })
  for (const id of ['a', 'b', 'c']) await post(mock, { id })
  const first = await ask(mock, '/x/pets', { query: 'limit=2' })
  expect(first.body).toEqual({ items: [{ id: 'a' }, { id: 'b' }], metadata: { continue: 'b', remainingItemCount: 1 } })
  const second = await ask(mock, '/x/pets', { query: 'limit=2&continue=b' })
  expect(second.body).toEqual({ items: [{ id: 'c' }], metadata: { remainingItemCount: 0 } })
})

test.each([
  ['name', 'title'],
  ['title', 'name'],
])('filters a list by the parameter %s if the item has a %s instead', async (asked, field) => {
  const item = object({ id: text, [field]: text }, ['id'])
  const mock = pets({ item, sent: item, asked: [asked], records: 0 })
  await post(mock, { id: 'a', [field]: 'Rex' })
  await post(mock, { id: 'b', [field]: 'Ada' })
  expect((await ask(mock, '/x/pets', { query: `${asked}=Rex` })).body).toMatchObject([{ [field]: 'Rex' }])
})

test('filters a list by the field itself if the item has both a name and a title', async () => {
  const item = object({ id: text, name: text, title: text }, ['id'])
  const mock = pets({ item, sent: item, asked: ['name'], records: 0 })
  await post(mock, { id: 'a', name: 'Rex', title: 'Ada' })
  await post(mock, { id: 'b', name: 'Ada', title: 'Rex' })
  expect((await ask(mock, '/x/pets', { query: 'name=Rex' })).body).toMatchObject([{ name: 'Rex', title: 'Ada' }])
})

describe.each(['search', 'all'])('GET on a collection with /%s behind it', (word) => {
  const mockWith = (others: object, listed: object = pet): Mock => {
    const document = documentOf({
      '/pets': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(pet, 201) }, ...others },
      [`/pets/${word}`]: { get: { operationId: 'search', responses: reply({ type: 'array', items: listed }) } },
      '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
    })
    return createMock({ specs: [{ name: 'x', document: document as never }] })
  }

  test('lists its items if the collection itself has no GET', async () => {
    const mock = mockWith({})
    const { body } = await post(mock, { name: 'Rex' })
    expect((await ask(mock, `/x/pets/${word}`)).body).toContainEqual(body)
  })

  test.each([
    ['that collection has a GET', { get: { operationId: 'list', responses: reply({ type: 'array', items: pet }) } }, pet],
    ['what it answers are other things', {}, object({ id: text, score: text, page: text })],
  ])('is no list if %s', async (_title, others, listed) => {
    const mock = mockWith(others, listed)
    const { id } = (await post(mock, { name: 'Rex' })).body as { id: string }
    const { body } = await ask(mock, `/x/pets/${word}`)
    expect((body as { id: string }[]).map((each) => each.id)).not.toContain(id)
  })
})
