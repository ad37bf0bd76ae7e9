import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { documentOf } from '../../engine/shop.ts'
import { object, param, reply, text } from '../pets.ts'

const file = object(
  {
    id: text,
    filename: text,
    bytes: { type: 'integer' },
    purpose: text,
    meta: object({ mime_type: text, 'content-length': text }),
  },
  ['id', 'filename', 'bytes', 'meta'],
)
const binary = { type: 'string', format: 'binary' }
const form = { content: { 'multipart/form-data': { schema: object({ file: binary, purpose: text }) } } }
const bytes = (type: string): object => ({ description: '', content: { [type]: { schema: binary } } })

const document = documentOf({
  '/files': {
    get: { operationId: 'listFiles', responses: reply({ type: 'array', items: file }) },
    post: { operationId: 'createFile', requestBody: form, responses: reply(file, 201) },
  },
  '/files/{fileId}': {
    parameters: [param('fileId')],
    get: { operationId: 'readFile', responses: reply(file) },
    patch: { operationId: 'changeFile', requestBody: form, responses: reply(file) },
    delete: { operationId: 'removeFile', responses: { 204: { description: '' } } },
  },
  '/files/{fileId}/content': {
    parameters: [param('fileId')],
    get: { operationId: 'download', responses: { 200: bytes('*/*') } },
    put: { operationId: 'upload', requestBody: { content: { 'application/octet-stream': { schema: binary } } }, responses: reply(file) },
  },
  '/files/{fileId}/raw': { parameters: [param('fileId')], get: { operationId: 'raw', responses: { 200: bytes('application/zip') } } },
})

const opened = (): Mock => createMock({ specs: [{ name: 'x', document: document as never, records: 1 }] })

function formOf(content: BlobPart, { name = 'a.png', type = 'image/png', purpose = 'tests' } = {}): FormData {
  const data = new FormData()
  data.set('file', new File([content], name, { type }))
  data.set('purpose', purpose)
  return data
}

interface Shown {
  readonly id: string
}

const send = (mock: Mock, path: string, init: RequestInit = {}): Promise<Response> => mock.fetch(new Request(`http://mock/x${path}`, init))
const created = async (mock: Mock, body: FormData): Promise<Shown> =>
  (await (await send(mock, '/files', { method: 'POST', body })).json()) as Shown
const contentOf = async (mock: Mock, { id }: Shown, path = 'content'): Promise<Uint8Array> =>
  new Uint8Array(await (await send(mock, `/files/${id}/${path}`)).arrayBuffer())
const odd = Uint8Array.from([0, 255, 128, 13, 10, 0xc3, 0x28])

test('an item says what its uploaded file is called, how large it is, and of which type', async () => {
  const mock = opened()
  const made = await created(mock, formOf(odd))
  expect(made).toMatchObject({ filename: 'a.png', bytes: 7, purpose: 'tests', meta: { mime_type: 'image/png', 'content-length': '7' } })
  expect(await (await send(mock, `/files/${made.id}`)).json()).toEqual(made)
})

test('an uploaded file is downloaded as it was sent, in its own media type if that is declared', async () => {
  const mock = opened()
  const made = await created(mock, formOf(odd))
  expect(await contentOf(mock, made)).toEqual(odd)
  expect((await send(mock, `/files/${made.id}/content`)).headers.get('content-type')).toBe('image/png')
  expect(await contentOf(mock, made, 'raw')).toEqual(odd)
  expect((await send(mock, `/files/${made.id}/raw`)).headers.get('content-type')).toBe('application/zip')
})

test('a change may replace the file of an item, and any other change keeps it', async () => {
  const mock = opened()
  const made = await created(mock, formOf(odd))
  const only = new FormData()
  only.set('purpose', 'more')
  await send(mock, `/files/${made.id}`, { method: 'PATCH', body: only })
  expect(await contentOf(mock, made)).toEqual(odd)
  const changed = await send(mock, `/files/${made.id}`, { method: 'PATCH', body: formOf('new', { name: 'b.txt', type: 'text/plain' }) })
  expect(await changed.json()).toMatchObject({ filename: 'b.txt', bytes: 3, purpose: 'tests', meta: { mime_type: 'text/plain' } })
  expect(await contentOf(mock, made)).toEqual(new TextEncoder().encode('new'))
})

test('bytes that are put to the file of an item replace it', async () => {
  const mock = opened()
  const made = await created(mock, formOf(odd))
  const headers = { 'content-type': 'application/octet-stream' }
  const put = await send(mock, `/files/${made.id}/content`, { method: 'PUT', body: odd.slice(2), headers })
  expect(await put.json()).toMatchObject({ id: made.id, filename: 'a.png', bytes: 5 })
  expect(await contentOf(mock, made)).toEqual(odd.slice(2))
})

test('a deleted item has no file any more', async () => {
  const mock = opened()
  const made = await created(mock, formOf(odd))
  await send(mock, `/files/${made.id}`, { method: 'DELETE' })
  expect((await send(mock, `/files/${made.id}/content`)).status).toBe(404)
  expect((await send(mock, '/files/unknown/content')).status).toBe(404)
})

test('a file that is too large to keep is described, and its download is made up', async () => {
  const mock = opened()
  const made = await created(mock, formOf(new Uint8Array(1_000_001)))
  expect(made).toMatchObject({ filename: 'a.png', bytes: 1_000_001 })
  expect((await contentOf(mock, made)).length).toBeLessThan(10_000)
})

test('an item without an uploaded file has a made-up one', async () => {
  const mock = opened()
  const [first] = (await (await send(mock, '/files')).json()) as [Shown]
  const read = await send(mock, `/files/${first.id}/content`)
  expect([read.status, (await read.arrayBuffer()).byteLength > 0]).toEqual([200, true])
})
