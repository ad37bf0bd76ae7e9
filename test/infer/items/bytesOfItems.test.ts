import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { documentOf } from '../../engine/shop.ts'
import { object, param, reply, text } from '../pets.ts'

const file = object({ id: text, bytes: { type: 'integer' } }, ['id', 'bytes'])
const binary = { schema: { type: 'string', format: 'binary' } }
const raw = { required: true, content: { 'application/octet-stream': binary } }
const form = { required: true, content: { 'multipart/form-data': { schema: object({ file: binary.schema }) } } }

/** Files whose own paths answer their bytes. */
function filesWith(requestBody: object): Mock {
  const document = documentOf({
    '/files': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: file }) },
      post: { operationId: 'create', requestBody, responses: reply(file, 201) },
    },
    '/files/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: { 200: { description: '', content: { 'application/octet-stream': binary } } } },
      put: { operationId: 'replace', requestBody, responses: reply(file) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })
}

const send = (mock: Mock, path: string, init: RequestInit = {}): Promise<Response> =>
  mock.fetch(new Request(`http://mock/x/files${path}`, init))
const bytesAt = async (mock: Mock, id: string): Promise<string> => (await send(mock, `/${id}`)).text()
const asBytes = (content: string): RequestInit => ({ body: content, headers: { 'content-type': 'application/octet-stream' } })
const asForm = (content: string): RequestInit => {
  const body = new FormData()
  body.set('file', new File([content], 'a.txt'))
  return { body }
}

test.each([
  ['as they are', raw, asBytes],
  ['in a form', form, asForm],
])('bytes that are sent %s are read at the path of the item, until it is deleted', async (_, requestBody, sent) => {
  const mock = filesWith(requestBody)
  const made = await send(mock, '', { method: 'POST', ...sent('hello') })
  const { id, bytes } = (await made.json()) as { readonly id: string; readonly bytes: number }
  expect([made.status, bytes, await bytesAt(mock, id)]).toEqual([201, 5, 'hello'])
  expect(await (await send(mock, `/${id}`, { method: 'PUT', ...sent('changed') })).json()).toEqual({ id, bytes: 7 })
  expect(await bytesAt(mock, id)).toBe('changed')
  const ids = async (): Promise<readonly string[]> =>
    ((await (await send(mock, '')).json()) as readonly { id: string }[]).map((each) => each.id)
  expect(await ids()).toContain(id)
  expect((await send(mock, `/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await send(mock, `/${id}`)).status).toBe(404)
  expect(await ids()).toHaveLength(1)
})

test('an item that nobody has sent bytes for answers made-up ones', async () => {
  const mock = filesWith(raw)
  const [first] = (await (await send(mock, '')).json()) as readonly [{ readonly id: string }]
  const read = await send(mock, `/${first.id}`)
  expect([read.status, read.headers.get('content-type'), (await read.text()) === '']).toEqual([200, 'application/octet-stream', false])
})
