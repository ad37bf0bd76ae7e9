import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const thing = object({ name: text, size: { type: 'integer' } })
const empty = (status: number): object => ({ [status]: { description: '' } })

/** Things that only PUT creates, with these declared successes. */
function opened(responses: object): Mock {
  const document = documentOf({
    '/things/{name}': {
      parameters: [param('name')],
      get: { operationId: 'readThing', responses: reply(thing) },
      put: { operationId: 'putThing', requestBody: takes(thing), responses },
      delete: { operationId: 'removeThing', responses: empty(204) },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never }] })
}

async function statuses(mock: Mock): Promise<readonly number[]> {
  const put = async (size: number): Promise<number> => (await ask(mock, '/x/things/a', { method: 'PUT', body: { name: 'a', size } })).status
  const made = [await put(1), await put(2)]
  await ask(mock, '/x/things/a', { method: 'DELETE' })
  return [...made, await put(3), await put(4)]
}

test.each([
  ['200 and 201', { ...reply(thing), ...reply(thing, 201) }, [201, 200, 201, 200]],
  ['201 and 204', { ...reply(thing, 201), ...empty(204) }, [201, 204, 201, 204]],
  ['only 201', reply(thing, 201), [201, 201, 201, 201]],
  ['only 200', reply(thing), [200, 200, 200, 200]],
])('a PUT that is declared with %s answers 201 where that is declared and it creates an item', async (_declared, responses, expected) => {
  expect(await statuses(opened(responses))).toEqual(expected)
})

test('a PUT answers the body that is declared for its status', async () => {
  const mock = opened({ ...empty(201), ...reply(thing) })
  expect(await ask(mock, '/x/things/a', { method: 'PUT', body: { size: 1 } })).toMatchObject({ status: 201, body: null })
  expect(await ask(mock, '/x/things/a', { method: 'PUT', body: { size: 2 } })).toMatchObject({
    status: 200,
    body: { name: 'a', size: 2 },
  })
})

test.each([
  ['201', { ...reply(thing), ...reply(thing, 201) }, 404],
  ['200 alone', reply(thing), 200],
])(
  'where PUT is declared with %s, and nothing else creates things, one with an unknown key answers a read as expected',
  async (_, responses, expected) => {
    const mock = opened(responses)
    const readOf = async (name: string): Promise<number> => (await ask(mock, `/x/things/${name}`)).status
    expect(await readOf('a')).toBe(expected)
    await ask(mock, '/x/things/a', { method: 'PUT', body: { name: 'a', size: 1 } })
    expect((await ask(mock, '/x/things/a')).body).toEqual({ name: 'a', size: 1 })
    expect(await readOf('b')).toBe(expected)
    expect((await ask(mock, '/x/things/a', { method: 'DELETE' })).status).toBe(204)
    expect(await readOf('a')).toBe(404)
    expect((await ask(mock, '/x/things/a', { method: 'PUT', body: { name: 'a', size: 2 } })).status).toBeLessThan(300)
    expect((await ask(mock, '/x/things/a')).body).toEqual({ name: 'a', size: 2 })
  },
)

const changing = { requestBody: takes(thing), responses: reply(thing) }

test.each<[string, { item?: object; collection?: object }, { readonly status: number; readonly size: number }]>([
  ['conflicts where items have PUT', { item: { put: changing } }, { status: 409, size: 1 }],
  ['conflicts where items have PATCH', { item: { patch: changing } }, { status: 409, size: 1 }],
  ['changes the item where items have POST alone', { item: { post: changing } }, { status: 201, size: 2 }],
  ['changes the item where PUT on the collection changes items', { collection: { put: changing } }, { status: 201, size: 2 }],
  ['changes the item where nothing else does', {}, { status: 201, size: 2 }],
])('POST on the collection with a key that is taken %s', async (_, { item, collection }, { status, size }) => {
  const document = documentOf({
    '/things': { post: { requestBody: takes(thing), responses: reply(thing, 201) }, ...collection },
    '/things/{name}': { parameters: [param('name')], get: { responses: reply(thing) }, ...item },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await ask(mock, '/x/things', { body: { name: 'a', size: 1 } })
  expect(await ask(mock, '/x/things', { body: { name: 'a', size: 2 } })).toMatchObject({ status })
  expect((await ask(mock, '/x/things/a')).body).toEqual({ name: 'a', size })
})
