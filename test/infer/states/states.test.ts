import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { withArticle } from '../../../src/infer/words/names.ts'
import { tally } from '../../cli/inProcess.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { pactText, type Told } from '../../verify/pacts.ts'
import { libraryDocument, libraryMock } from '../library.ts'

type Mock = ReturnType<typeof libraryMock>

const get = async (mock: Mock, path: string, query = ''): Promise<{ status: number; body: never }> => {
  const { status, body, headers } = await ask(mock, `/lib${path}`, { query })
  expect(headers['x-mock-violations']).toBeUndefined()
  return { status, body: body as never }
}
const total = async (mock: Mock): Promise<number> => ((await get(mock, '/books', 'limit=100')).body as { total: number }).total
const given = (mock: Mock, state: string, params: object = {}): Promise<void> => mock.world().given({ state, params: { ...params } })

describe('a book exists', () => {
  test('changes nothing if the collection starts with items', async () => {
    const mock = libraryMock()
    await given(mock, 'a book exists')
    expect(await total(mock)).toBe(3)
  })

  test('creates one if there is none', async () => {
    const mock = libraryMock({ records: 0 })
    await given(mock, 'a book exists')
    expect(await total(mock)).toBe(1)
  })

  test('creates one with the given key and fields', async () => {
    const mock = libraryMock()
    await given(mock, 'a book exists', { bookId: 42, title: 'Emma', genre: 'poetry' })
    expect((await get(mock, '/books/42')).body).toMatchObject({
      id: 42,
      title: 'Emma',
      genre: 'poetry',
      createdAt: '2026-06-01T00:00:00.000Z',
    })
  })

  test('changes the one with the key, and keeps its other fields', async () => {
    const mock = libraryMock()
    const before = (await get(mock, '/books/2')).body as object
    await given(mock, 'a book exists', { key: '2', title: 'Emma' })
    expect((await get(mock, '/books/2')).body).toEqual({ ...before, title: 'Emma', updatedAt: '2026-06-01T00:00:00.000Z' })
    expect(await total(mock)).toBe(3)
  })

  test('creates a new one only if none has the fields', async () => {
    const mock = libraryMock()
    for (let time = 0; time < 2; time += 1) await given(mock, 'a book exists', { title: 'Emma' })
    expect(await total(mock)).toBe(4)
  })

  test('brings back one that was deleted, once in its list', async () => {
    const mock = libraryMock()
    await ask(mock, '/lib/books/2', { method: 'DELETE' })
    await given(mock, 'a book exists', { id: 2 })
    expect((await get(mock, '/books/2')).status).toBe(200)
    expect(await total(mock)).toBe(3)
  })

  test.each([
    [{ title: 7 }, 'The parameter "title" of the state "a book exists" must be a string.'],
    [{ genre: 'drama' }, 'The parameter "genre" of the state "a book exists" must be one of "novel", "poetry".'],
    [{ key: true }, 'The parameter "key" of the state "a book exists" must be a string or a number.'],
    [{ id: 'x' }, 'The parameter "id" of the state "a book exists" must be an integer.'],
    [
      { colour: 'red' },
      'The parameter "colour" of the state "a book exists" is not known. It takes key or a field of the item by its dotted name (id, title, genre, pages, code, createdAt, updatedAt).',
    ],
  ])('refuses the parameters %j', async (params, message) => {
    await expect(given(libraryMock(), 'a book exists', params)).rejects.toThrow(message)
  })
})

describe('a note exists', () => {
  test('makes the parent that it names', async () => {
    const mock = libraryMock()
    await given(mock, 'a note exists', { bookId: 9, text: 'Read it' })
    expect((await get(mock, '/books/9')).status).toBe(200)
    expect((await get(mock, '/books/9/notes')).body).toMatchObject([{ bookId: 9, text: 'Read it' }])
  })

  test('is below the first existing parent if none is named', async () => {
    const mock = libraryMock()
    await given(mock, 'a note exists', { text: 'Read it' })
    expect((await get(mock, '/books/1/notes')).body).toContainEqual(expect.objectContaining({ text: 'Read it' }))
  })
})

describe('no book exists', () => {
  test('deletes all items, including those that the collection started with', async () => {
    const mock = libraryMock()
    await ask(mock, '/lib/books', { body: { title: 'Emma' } })
    await given(mock, 'no book exists')
    expect(await total(mock)).toBe(0)
    expect([
      (await get(mock, '/books/1')).status,
      (await get(mock, '/books/4')).status,
      (await get(mock, '/books/1/notes')).status,
    ]).toEqual([404, 404, 404])
  })

  test('can be followed by one that is created', async () => {
    const mock = libraryMock()
    await given(mock, 'no book exists')
    const { body } = await ask(mock, '/lib/books', { body: { title: 'Emma' } })
    expect(await total(mock)).toBe(1)
    expect((await get(mock, `/books/${(body as { id: number }).id}`)).status).toBe(200)
  })

  test('deletes only the one with the key', async () => {
    const mock = libraryMock()
    await given(mock, 'no book exists', { bookId: 2 })
    expect([(await get(mock, '/books/2')).status, await total(mock)]).toEqual([404, 2])
  })

  test('is undone with the world', async () => {
    const mock = libraryMock()
    await given(mock, 'no book exists')
    await mock.world().reset()
    expect(await total(mock)).toBe(3)
  })
})

test('no note exists below one parent leaves those below others', async () => {
  const mock = libraryMock()
  await given(mock, 'no note exists', { bookId: 1 })
  expect((await get(mock, '/books/1/notes')).body).toEqual([])
  expect((await get(mock, '/books/2/notes')).body).toHaveLength(3)
})

test('the parameters of a state name parents by their path parameters, and have to match the schemas of these', async () => {
  const responses = {
    200: { description: '', content: { 'application/json': { schema: { type: 'object', properties: { name: { type: 'string' } } } } } },
  }
  const parameters = [
    { name: 'username', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'project', in: 'path', required: true, schema: { type: 'integer' } },
    { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: ['A', 'B'] } },
  ]
  const document = documentOf({
    '/project/{username}/{project}/envvar/{name}': { parameters, get: { responses }, delete: { responses: {} } },
  })
  const mock = createMock({ specs: [{ name: 'lib', document }] })
  await given(mock, 'no envvar exists')
  await given(mock, 'an envvar exists', { username: 'ada', project: '7', name: 'A' })
  expect((await ask(mock, '/lib/project/ada/7/envvar/A')).status).toBe(200)
  expect((await ask(mock, '/lib/project/ada/8/envvar/A')).status).toBe(404)
  await expect(given(mock, 'an envvar exists', { project: 'x' })).rejects.toThrow(
    '"project" of the state "an envvar exists" must be an integer.',
  )
  await expect(given(mock, 'an envvar exists', { name: 'C' })).rejects.toThrow('must be one of "A", "B".')
})

test('a parent whose path parameter is called like the key of the item is named by its noun', async () => {
  const item = { type: 'object', properties: { id: { type: 'integer' }, title: { type: 'string' } } }
  const parameters = ['id', 'issue_id'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'integer' } }))
  const responses = { 200: { description: '', content: { 'application/json': { schema: item } } } }
  const document = documentOf({ '/projects/{id}/issues/{issue_id}': { parameters, get: { responses } } })
  const mock = createMock({ specs: [{ name: 'lib', document }] })
  await given(mock, 'an issue exists', { id: 5, projects: 7, title: 'Broken' })
  expect((await ask(mock, '/lib/projects/7/issues/5')).body).toEqual({ id: 5, title: 'Broken' })
  await expect(given(mock, 'an issue exists', { x: 1 })).rejects.toThrow('It takes key, projects or a field of the item')
})

test('in an open collection that was emptied, no item exists', async () => {
  const pet = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer' }, owner: { type: 'object', properties: { city: { type: 'string' } } } },
  }
  const parameters = [{ name: 'petId', in: 'path', required: true, schema: { type: 'integer' } }]
  const responses = { 200: { description: '', content: { 'application/json': { schema: pet } } } }
  const document = documentOf({ '/pets/{petId}': { parameters, get: { operationId: 'getPet', responses } } })
  const mock = createMock({ specs: [{ name: 'lib', document: document as never }] })
  expect((await ask(mock, '/lib/pets/77')).status).toBe(200)
  await given(mock, 'no pet exists')
  expect((await ask(mock, '/lib/pets/77')).status).toBe(404)
  await given(mock, 'a pet exists', { key: 77, 'owner.city': 'Lagos' })
  expect((await ask(mock, '/lib/pets/77')).body).toMatchObject({ id: 77, owner: { city: 'Lagos' } })
})

test('states of resources with the same noun have different names', () => {
  const item = {
    200: { description: '', content: { 'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } } } },
  }
  const at = (path: string): object => ({
    [path]: {
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      delete: { responses: { 204: { description: '' } } },
      ...(path.length < 20 && { get: { responses: item } }),
    },
  })
  const document = documentOf({ ...at('/orders/{orderId}'), ...at('/shops/{shopId}/orders/{orderId}') })
  const [mount] = createMock({ specs: [{ name: 'lib', document: document as never }] }).mounts
  const states = Object.keys(mount?.provider.states ?? {}).filter((name) => name.includes('order'))
  expect(states).toEqual(['an order exists', 'no order exists', 'an order exists (shops/orders)', 'no order exists (shops/orders)'])
})

test("tally verify --against mock sets up the states of a user's own spec and pacts", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-states-'))
  const spec = join(await mkdtemp(join(tmpdir(), 'tally-spec-')), 'library.json')
  const told: Told[] = [
    {
      states: [{ name: 'a book exists', params: { bookId: 42, title: 'Emma' } }],
      method: 'GET',
      path: '/books/42',
      reply: { id: 42, title: 'Emma' },
    },
    { states: [{ name: 'no book exists', params: { bookId: 2 } }], method: 'GET', path: '/books/2', status: 404 },
    { states: [{ name: 'no book exists' }], method: 'GET', path: '/books', reply: { data: [], total: 0 } },
  ]
  await writeFile(spec, JSON.stringify(libraryDocument))
  await writeFile(join(folder, 'app-library.json'), pactText('library', told))
  const args = ['verify', '--against', 'mock', '--pacts', folder, '--spec', `library=${spec}`]
  const { code, err } = await tally(args)
  expect([code, err]).toEqual([0, ''])
  const wrong = pactText('library', [{ ...(told[0] as Told), states: [{ name: 'a book exists', params: { bookId: 42, title: 7 } }] }])
  await writeFile(join(folder, 'app-library.json'), wrong)
  expect((await tally(args)).out).toContain('The parameter "title" of the state "a book exists" must be a string.')
})

test('states use the article that is spoken before the noun', () => {
  const names = ['user', 'unit', 'order', 'usage', 'umbrella', 'url', 'utility', 'account', 'one-time code'].map(withArticle)
  expect(names).toEqual(['a user', 'a unit', 'an order', 'a usage', 'an umbrella', 'a url', 'a utility', 'an account', 'a one-time code'])
})
