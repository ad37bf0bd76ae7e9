import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

type Answer = Awaited<ReturnType<typeof ask>>

const server = { type: 'string', readOnly: true }
const city = object({ name: text, code: text }, ['name'])
const shop = {
  ...object({ id: server, name: text, note: text, kind: { enum: ['big', 'small'] }, owner: server, city }, ['id', 'name', 'kind', 'owner']),
}
const sent = object({ name: text, note: text, kind: { enum: ['big', 'small'] }, city })
const anything = { type: 'object' }
const patches = {
  content: Object.fromEntries(
    ['application/json-patch+json', 'application/merge-patch+json', 'application/json'].map((type) => [
      type,
      { schema: type.includes('json-patch') ? { type: 'array', items: anything } : anything },
    ]),
  ),
}
const failed = { description: '', content: { 'application/json': { schema: object({ error: text }, ['error']) } } }

function opened(): Mock {
  const document = documentOf({
    '/shops': {
      get: { operationId: 'listShops', responses: reply({ type: 'array', items: shop }) },
      post: { operationId: 'createShop', requestBody: takes(sent), responses: reply(shop, 201) },
    },
    '/shops/{id}': {
      parameters: [param('id')],
      get: { operationId: 'readShop', responses: reply(shop) },
      put: { operationId: 'replaceShop', requestBody: takes(sent), responses: reply(shop) },
      patch: { operationId: 'changeShop', requestBody: patches, responses: { ...reply(shop), 400: failed } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

async function created(mock: Mock): Promise<{ readonly path: string; readonly body: Record<string, unknown> }> {
  const made = await ask(mock, '/x/shops', { body: { name: 'Ada', note: 'open', kind: 'big', city: { name: 'Lagos', code: 'LOS' } } })
  const body = made.body as Record<string, unknown>
  return { path: `/x/shops/${String(body['id'])}`, body }
}

function patch(mock: Mock, path: string, { type, body }: { readonly type: string; readonly body: unknown }): Promise<Answer> {
  return ask(mock, path, { method: 'PATCH', body: body as object, headers: { 'content-type': `application/${type}` } })
}

test.each([
  ['json', { name: null }],
  ['merge-patch+json', { name: null }],
  ['json-patch+json', [{ op: 'remove', path: '/name' }]],
  ['merge-patch+json', { city: { name: null } }],
  ['json-patch+json', [{ op: 'remove', path: '/city/name' }]],
  ['json-patch+json', [{ op: 'replace', path: '/kind', value: 'huge' }]],
  ['json', { kind: 'huge' }],
])('a change that leaves an item without a value that its schema requires is refused: %s %j', async (type, body) => {
  const mock = opened()
  const made = await created(mock)
  expect(await patch(mock, made.path, { type, body })).toMatchObject({ status: 400, body: { error: expect.any(String) } })
  expect((await ask(mock, made.path)).body).toEqual(made.body)
})

test.each([
  ['json', { note: null }],
  ['merge-patch+json', { note: null }],
  ['json-patch+json', [{ op: 'remove', path: '/note' }]],
])('a change removes an optional field: %s %j', async (type, body) => {
  const mock = opened()
  const { path, body: before } = await created(mock)
  const { note: _note, ...others } = before
  expect(await patch(mock, path, { type, body })).toMatchObject({ status: 200, body: others })
  expect((await ask(mock, path)).body).toEqual(others)
})

test('a patch that removes a field of the server leaves its value', async () => {
  const mock = opened()
  const { path, body } = await created(mock)
  const remove = { type: 'json-patch+json', body: [{ op: 'remove', path: '/owner' }] }
  expect(await patch(mock, path, remove)).toMatchObject({ status: 200, body })
})

test('a required field that PUT leaves out is made up once', async () => {
  const mock = opened()
  const { path } = await created(mock)
  const put = await ask(mock, path, { method: 'PUT', body: { kind: 'small' } })
  expect(put).toMatchObject({ status: 200, body: { kind: 'small', name: expect.any(String) } })
  expect((await ask(mock, path)).body).toEqual(put.body)
  expect((await ask(mock, '/x/shops')).body).toEqual([put.body])
})
