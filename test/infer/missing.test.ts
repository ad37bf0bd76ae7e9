import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/index.ts'
import { ask, documentOf } from '../engine/shop.ts'
import { object, param, reply, takes, text } from './pets.ts'

const file = object({ id: { type: 'string', example: '1001' }, name: text, locked: { type: 'boolean' } }, ['id'])
const views = reply(object({ views: { type: 'integer' } }))

/** Files, with operations below them that are sampled, and with actions. */
function files(strictParents = false, seed = 1): Mock {
  const document = documentOf({
    '/files': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: file }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(file, 201) },
    },
    '/files/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(file) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
    '/files/{id}/stats': { get: { operationId: 'stats', parameters: [param('id')], responses: views } },
    '/files/{id}/parts/{part}/stats': { get: { operationId: 'partStats', parameters: [param('id'), param('part')], responses: views } },
    '/files/{id}/actions/lock': { post: { operationId: 'lock', parameters: [param('id')], responses: reply(object({ done: text }), 202) } },
    '/graphql': {
      post: {
        operationId: 'query',
        requestBody: takes(object({ query: text })),
        responses: reply(
          object({ ok: { type: 'boolean' }, data: { type: 'object' }, errors: { type: 'array', items: object({ message: text }) } }),
        ),
      },
    },
    '/jobs': {
      post: {
        operationId: 'run',
        responses: {
          200: {
            description: '',
            content: {
              'application/json': { schema: object({ errors: { type: 'array', items: text } }), example: { errors: ['Row 7 is empty'] } },
            },
          },
        },
      },
    },
  })
  return createMock({ seed, specs: [{ name: 'x', document: document as never, strictParents }] })
}

test.each(['/stats', '/parts/1/stats', '/actions/lock'])('an operation at %s below a deleted item gets 404', async (path) => {
  const mock = files()
  const { id } = (await ask(mock, '/x/files', { body: { name: 'a' } })).body as { id: string }
  const method = path.includes('lock') ? 'POST' : 'GET'
  expect((await ask(mock, `/x/files/${id}${path}`, { method })).status).toBeLessThan(300)
  await ask(mock, `/x/files/${id}`, { method: 'DELETE' })
  expect(await ask(mock, `/x/files/${id}${path}`, { method })).toMatchObject({
    status: 404,
    body: { detail: `There is no file with the key ${id}.` },
  })
})

test('a sampled operation below an unknown item gets 404 if parents are checked strictly', async () => {
  expect(await ask(files(), '/x/files/7/stats')).toMatchObject({ status: 200 })
  expect(await ask(files(true), '/x/files/7/stats')).toMatchObject({ status: 404 })
  expect(await ask(files(true), '/x/files/1001/stats')).toMatchObject({ status: 200 })
})

test('the path of an action may have a word such as actions before the verb', async () => {
  const mock = files()
  const { id } = (await ask(mock, '/x/files', { body: { name: 'a' } })).body as { id: string }
  const { locked } = (await ask(mock, `/x/files/${id}`)).body as { locked?: boolean }
  expect(locked).toBe(false)
  expect(await ask(mock, `/x/files/${id}/actions/lock`, { method: 'POST' })).toMatchObject({ status: 202 })
  expect(await ask(mock, `/x/files/${id}`)).toMatchObject({ body: { locked: true } })
  expect(await ask(mock, '/x/files/7/actions/lock', { method: 'POST' })).toMatchObject({ status: 404 })
})

test('keys count on from an example that is a number', async () => {
  const mock = files()
  expect(await ask(mock, '/x/files')).toMatchObject({ body: [{ id: '1001' }, { id: '1002' }, { id: '1003' }] })
  expect(await ask(mock, '/x/files', { body: { name: 'a' } })).toMatchObject({ body: { id: '1004' } })
})

test('a sampled success has no errors, unless they are in an example of the spec', async () => {
  for (let seed = 1; seed <= 10; seed += 1)
    expect((await ask(files(false, seed), '/x/graphql', { body: { query: '{ me }' } })).body).toEqual({ ok: true, data: {} })
  expect((await ask(files(), '/x/jobs', { method: 'POST' })).body).toEqual({ errors: ['Row 7 is empty'] })
})
