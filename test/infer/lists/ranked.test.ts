import { array, assert, asyncProperty, constantFrom, nat, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { libraryMock } from '../library.ts'
import { object, param, post, reply, takes, text } from '../pets.ts'

const genres = ['novel', 'poetry'] as const

interface Command {
  readonly kind: 'create' | 'change' | 'delete'
  readonly pick: number
  readonly genre: (typeof genres)[number]
  readonly pages: number
}

const command: Arbitrary<Command> = record({
  kind: constantFrom<Command['kind'][]>('create', 'change', 'delete'),
  pick: nat(400),
  genre: constantFrom(...genres),
  pages: nat(9),
})

const question = record({
  genre: constantFrom(undefined, ...genres, 'NOVEL', 'none'),
  sort: constantFrom(undefined, 'pages', '-pages', 'title', '-genre'),
  limit: nat(30),
  offset: nat(320),
})

/** A library with enough books for rankings. All titles have a word in common, so that asking for it changes nothing but the way. */
async function largeLibrary(): Promise<Mock> {
  const mock = libraryMock()
  for (let index = 0; index < 300; index += 1)
    await ask(mock, '/lib/books', { body: { title: `common ${index % 7}`, pages: (index % 9) + 1, genre: genres[index % 2] } })
  for (const id of [1, 2, 3])
    await ask(mock, `/lib/books/${id}`, { method: 'PATCH', body: { title: `common seed ${id}`, pages: id, genre: 'poetry' } })
  return mock
}

type Book = Readonly<Record<'pages' | 'title' | 'genre', string | number>>

async function allBooks(mock: Mock): Promise<readonly Book[]> {
  const found: Book[] = []
  for (let page = 0; page < 5; page += 1) {
    const { body } = await ask(mock, '/lib/books', { query: `limit=100&offset=${page * 100}` })
    found.push(...(body as { data: Book[] }).data)
  }
  return found
}

/** All values in this test are in lower case. */
function inOrder(books: readonly Book[], sort: string | undefined): readonly Book[] {
  if (sort === undefined) return books
  const field = sort.replace('-', '') as keyof Book
  const sign = sort.startsWith('-') ? -1 : 1
  return books.toSorted((a, b) => sign * (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0))
}

async function act(mock: Mock, { kind, pick, genre, pages }: Command): Promise<void> {
  const path = `/lib/books/${1 + (pick % 310)}`
  const body = { title: `common ${pick % 7}`, pages: pages + 1, genre }
  if (kind === 'create') await ask(mock, '/lib/books', { body })
  else await ask(mock, path, kind === 'delete' ? { method: 'DELETE' } : { method: 'PATCH', body })
}

test('a ranked list has the same items as a scanned one', async () => {
  await assert(
    asyncProperty(array(command, { maxLength: 12 }), array(question, { minLength: 12, maxLength: 24 }), async (commands, questions) => {
      const mock = await largeLibrary()
      const asked = async (query: string): Promise<unknown> => (await ask(mock, '/lib/books', { query })).body
      expect(await asked('sort=pages')).toMatchObject({ total: 303 })
      for (const each of commands) await act(mock, each)
      const all = await allBooks(mock)
      for (const { genre, sort, limit, offset } of questions) {
        const query = new URLSearchParams({
          limit: String(limit),
          offset: String(offset),
          ...(genre && { genre }),
          ...(sort && { sort }),
        }).toString()
        const { next: _next, ...found } = (await asked(query)) as { next: unknown }
        const { next: _other, ...scanned } = (await asked(`${query}&q=common`)) as { next: unknown }
        expect(found).toEqual(scanned)
        // A genre that does not exist filters nothing.
        const isAsked = (each: Book): boolean => genre === undefined || genre === 'none' || each.genre === genre.toLowerCase()
        const expected = inOrder(all.filter(isAsked), sort)
        expect(found).toMatchObject({ data: expected.slice(offset, offset + limit), total: expected.length })
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('pages of a long list by cursors have each item once, in order', async () => {
  const pet = object({ id: text, name: text }, ['id'])
  const cursor = { name: 'after', in: 'query', schema: text }
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } }
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', parameters: [cursor, limit], responses: reply({ type: 'array', items: pet }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(pet, 201) },
    },
    '/pets/{petId}': {
      parameters: [param('petId')],
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
      get: { operationId: 'read', responses: reply(pet) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const ids = async (query: string): Promise<string[]> =>
    ((await ask(mock, '/x/pets', { query })).body as { id: string }[]).map(({ id }) => id)
  for (let index = 0; index < 300; index += 1) await post(mock, { name: `Pet ${index}` })
  const all = await ids('limit=1000')
  await ask(mock, `/x/pets/${all[1]}`, { method: 'DELETE' })
  const found: string[] = []
  for (let page = await ids('limit=70'); page.length > 0; page = await ids(`limit=70&after=${found.at(-1)}`)) found.push(...page)
  expect(found).toEqual(all.filter((_, index) => index !== 1))
  expect(found).toHaveLength(302)
})
