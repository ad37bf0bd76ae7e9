import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../src/index.ts'
import { documentOf } from '../../engine/shop.ts'
import { libraryDocument } from '../../infer/library.ts'

const text = new TextEncoder()

interface Sent {
  readonly method?: string
  readonly path: string
  readonly query?: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

async function send(mock: Mock, { method = 'GET', path, query = '', type = 'application/json', headers, body }: Sent): Promise<number> {
  const bytes = body === undefined ? undefined : text.encode(body)
  const own = bytes && { 'content-type': type, 'content-length': String(bytes.length) }
  return (await mock.handle({ method, path, query, headers: { ...own, ...headers }, body: bytes })).status
}

function library(): Mock {
  return createMock({ specs: [{ name: 'library', document: libraryDocument }] })
}

test('a call is sent again in its world, with its query, headers and body', async () => {
  const mock = library()
  const world = mock.world('one')
  const headers = { 'x-mock-world': 'one', 'x-own': 'kept' }
  await send(mock, { method: 'POST', path: '/library/books', query: 'a=1%262&a=b,c', headers, body: '{"title":"Twice"}' })
  const again = await world.sendAgain('1')
  expect(again).toEqual({ status: 201, exchange: 'one/2' })
  const [first, second] = await world.journal()
  expect(second?.request).toEqual(first?.request)
  expect(second?.reply.body).not.toEqual(first?.reply.body)
  const books = await world.records({ provider: 'library', collection: 'books', text: 'Twice' })
  expect(books.total).toBe(2)
})

test('a call is sent again as often as wanted, and each time is an exchange of its own', async () => {
  const mock = library()
  await send(mock, { path: '/library/books' })
  for (const id of ['1', '2', '3']) await mock.world().sendAgain(id)
  expect((await mock.world().journal()).map(({ id }) => id)).toEqual([1, 2, 3, 4])
  const { entries } = await mock.world().history()
  expect(entries.map(({ kind }) => kind)).toEqual(['call', 'call', 'call', 'call'])
})

const form = documentOf({
  '/forms': {
    post: {
      requestBody: {
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'object', properties: { count: { type: 'integer' }, names: { type: 'array', items: { type: 'string' } } } },
          },
          'application/xml': { schema: { type: 'object', properties: { count: { type: 'integer' } } } },
          'application/octet-stream': { schema: {} },
        },
      },
      responses: { 200: { description: '', content: { 'application/json': { example: {} } } } },
    },
  },
})

test('a form is sent again', async () => {
  const mock = createMock({ specs: [{ name: 'api', document: form as never }] })
  await send(mock, { method: 'POST', path: '/api/forms', type: 'application/x-www-form-urlencoded', body: 'count=3&names=a&names=b' })
  expect(await mock.world().sendAgain('1')).toMatchObject({ status: 200 })
  const [first, second] = await mock.world().journal()
  expect(first?.request.body).toEqual({ count: 3, names: ['a', 'b'] })
  expect(second?.request.body).toEqual(first?.request.body)
})

test.each([
  ['application/xml', '<forms><count>3</count></forms>', 'what a body of type application/xml means, and not how it was written.'],
  ['application/octet-stream', '\u0000\u0001', 'not kept all of the body of this call, because it is too large or not text.'],
  ['application/json', `{"title":"${'x'.repeat(70_000)}"}`, 'not kept all of the body of this call, because it is too large or not text.'],
  ['application/json', '{"title":', 'not kept the body of this call, because it could not be read.'],
])('a body of type %s that the journal has not kept is not sent again', async (type, body, reason) => {
  const isJson = type === 'application/json'
  const mock = isJson ? library() : createMock({ specs: [{ name: 'api', document: form as never }] })
  await send(mock, { method: 'POST', path: isJson ? '/library/books' : '/api/forms', type, body })
  await expect(mock.world().sendAgain('1')).rejects.toMatchObject({
    message: expect.stringContaining(reason),
    problem: { status: 409, type: 'urn:tallystick:problem:not-repeatable' },
  })
  expect(await mock.world().journal()).toHaveLength(1)
})

test('a call with secrets is not sent again, and the reason names their fields', async () => {
  const mock = createMock({ providers: [fint] })
  const body = JSON.stringify({ partner_meta: 'partner-meta-4711', phone: '08111111111', amount: '500', transaction_pin: '1234' })
  const headers = { 'x-requested-with': 'XMLHttpRequest' }
  await send(mock, { method: 'POST', path: '/fint/v1/power/disburseLoan', headers, body })
  const refused = await mock
    .world()
    .sendAgain('1')
    .catch((error: Error) => error.message)
  expect(refused).toBe('The journal does not keep secrets, and this call has 2: partner_meta, transaction_pin.')
})

test('a call that the journal does not have is not sent again', async () => {
  await expect(library().world().sendAgain('9')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:no-such-exchange' } })
})
