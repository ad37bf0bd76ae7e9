import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const pet = object({ id: text, name: text, kind: text, tags: { type: 'array', items: text } }, ['id', 'name'])
const part = { $ref: '#/components/schemas/Pet' }
const documentWith = (listed: object): ReturnType<typeof documentOf> =>
  documentOf(
    {
      '/pets': {
        get: { operationId: 'list', parameters: [{ name: 'kind', in: 'query', schema: text }], responses: reply(listed) },
        post: { operationId: 'create', requestBody: takes(object({ name: text, kind: text })), responses: reply(part, 201) },
      },
      '/pets/{petId}': {
        parameters: [param('petId')],
        get: { operationId: 'read', responses: reply(part) },
        delete: { operationId: 'remove', responses: { 204: { description: '' } } },
      },
    },
    { components: { schemas: { Pet: pet } } },
  )
const mockOf = (listed: object, records = 3): Mock =>
  createMock({ specs: [{ name: 'x', document: documentWith(listed) as never, records }] })

const readingOf = (listed: object): unknown =>
  explain(compile(documentWith(listed))).resources[0]?.operations.find(({ id }) => id === 'list')

test.each([
  ['the component of the item', part],
  ['most fields of the item', object({ id: text, name: text, kind: text })],
])('a list that is declared as %s answers the first item that is asked for', async (_title, listed) => {
  const mock = mockOf(listed, 0)
  for (const [name, kind] of [
    ['Rex', 'dog'],
    ['Tom', 'cat'],
  ])
    await ask(mock, '/x/pets', { body: { name, kind } })
  expect(await ask(mock, '/x/pets')).toMatchObject({ status: 200, body: { name: 'Rex', kind: 'dog' } })
  const { body } = await ask(mock, '/x/pets', { query: 'kind=cat' })
  expect(body).toMatchObject({ name: 'Tom', kind: 'cat' })
  expect((await ask(mock, `/x/pets/${(body as { id: string }).id}`)).body).toMatchObject({ name: 'Tom' })
  expect(readingOf(listed)).toMatchObject({
    role: 'list',
    reason: 'The path is the collection, but the reply is declared as one item instead of a list, so it shows the first item.',
  })
})

test('such a list is sampled if there is no item', async () => {
  const { status, body, headers } = await ask(mockOf(part, 0), '/x/pets')
  expect([status, headers['x-mock-violations']]).toEqual([200, undefined])
  expect(body).toMatchObject({ id: expect.any(String), name: expect.any(String) })
})

test('a list of items and an object that is not an item do not count as a list declared as one item', () => {
  expect(readingOf({ type: 'array', items: part })).toMatchObject({
    reason: 'The path is the collection, and the reply has one list of objects.',
  })
  expect(readingOf(object({ data: { type: 'array', items: part } }))).toMatchObject({ role: 'list', level: 'structural' })
  expect(readingOf(object({ count: text }))).toBeUndefined()
})
