import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const number = { type: 'integer' }
const texts = { type: 'array', items: text }

const query = (name: string, schema: object): object => ({ name, in: 'query', schema })

/** Tasks whose list is declared as `listed`. Their key is a text or a number. */
function documentWith(listed: object, key: object = text): ReturnType<typeof documentOf> {
  const task = object({ taskId: key, kind: text }, ['taskId'])
  return documentOf({
    '/tasks': {
      get: { operationId: 'list', parameters: [query('kind', text), query('limit', number)], responses: reply(listed) },
      post: { operationId: 'create', requestBody: takes(object({ kind: text })), responses: reply(task, 201) },
    },
    '/tasks/{taskId}': {
      parameters: [{ ...param('taskId'), schema: key }],
      get: { operationId: 'read', responses: reply(task) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  })
}

const mockOf = (listed: object, key?: object): Mock =>
  createMock({ specs: [{ name: 'x', document: documentWith(listed, key) as never, records: 0 }] })

async function create(mock: Mock, kind: string): Promise<string | number> {
  return ((await ask(mock, '/x/tasks', { body: { kind } })).body as { taskId: string | number }).taskId
}

test.each([
  ['alone', texts, (keys: unknown) => keys],
  ['in a field called like the keys', object({ taskIds: texts, nextToken: text }), (keys: unknown) => ({ taskIds: keys })],
  ['in a field called like the collection', object({ tasks: texts, warnings: texts }), (keys: unknown) => ({ tasks: keys })],
  ['in a field with a usual name', object({ items: texts }), (keys: unknown) => ({ items: keys })],
])('a list of texts, %s, shows the keys of the items that exist', async (_title, listed, inEnvelope) => {
  const mock = mockOf(listed)
  const [first, second] = [await create(mock, 'import'), await create(mock, 'export')]
  expect((await ask(mock, '/x/tasks')).body).toMatchObject(inEnvelope([first, second]) as object)
  expect((await ask(mock, '/x/tasks', { query: 'kind=export' })).body).toMatchObject(inEnvelope([second]) as object)
  expect((await ask(mock, '/x/tasks', { query: 'limit=1' })).body).toMatchObject(inEnvelope([first]) as object)
  await ask(mock, `/x/tasks/${first}`, { method: 'DELETE' })
  expect((await ask(mock, '/x/tasks')).body).toMatchObject(inEnvelope([second]) as object)
})

test('a list of numbers shows keys that are numbers', async () => {
  const mock = mockOf({ type: 'array', items: number }, number)
  expect([await create(mock, 'import'), await create(mock, 'export')]).toEqual([1, 2])
  expect((await ask(mock, '/x/tasks')).body).toEqual([1, 2])
})

test.each([
  ['of another kind', object({ labels: texts })],
  ['of flags', object({ tasks: { type: 'array', items: { type: 'boolean' } } })],
  ['of two kinds', object({ taskIds: texts, taskNames: texts })],
])('a list of values %s does not show the keys of items', async (_title, listed) => {
  const list = explain(compile(documentWith(listed))).resources[0]?.operations.find(({ id }) => id === 'list')
  expect(list?.role ?? 'sampled').toBe('sampled')
})
