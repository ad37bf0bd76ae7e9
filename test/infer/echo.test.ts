import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/index.ts'
import { ask, documentOf, type Answer } from '../engine/shop.ts'
import { object, param, reply, takes, text } from './pets.ts'

const whole = { type: 'integer' }
const query = (name: string): object => ({ name, in: 'query', schema: text })
const quote = object({ amount: whole, currency: { enum: ['EUR', 'USD'] }, accessToken: text, error: text, rate: whole }, ['rate'])
const quoted = { ...quote, example: { amount: 1, currency: 'USD', accessToken: 'shown', rate: 2 } }

const document = documentOf({
  '/quotes': { post: { operationId: 'quote', requestBody: takes(object({ amount: {}, currency: text })), responses: reply(quoted) } },
  '/rates/convert': {
    get: {
      operationId: 'convert',
      parameters: [query('amount'), query('status')],
      responses: reply(object({ amount: whole, data: text })),
    },
  },
  '/wrapped': {
    post: {
      operationId: 'wrap',
      requestBody: takes(object({ status: text, trace: text })),
      responses: reply(object({ status: text, trace: text, data: object({ status: text, total: whole }) }, ['status', 'data'])),
    },
  },
  '/listed': {
    post: {
      operationId: 'listed',
      requestBody: takes(object({ status: text, requestId: text })),
      responses: reply(object({ status: text, requestId: text, data: { type: 'array', items: text } }, ['status', 'data'])),
    },
  },
  '/users/{id}/token': {
    parameters: [param('id')],
    post: { operationId: 'token', responses: reply(object({ id: text, value: text }, ['id'])) },
  },
  '/lookup/{code}': { parameters: [param('code')], post: { operationId: 'look', responses: reply(object({ code: text }, ['code'])) } },
  '/people': {
    post: {
      operationId: 'person',
      requestBody: takes(object({ login: object({}), tags: {} })),
      responses: reply(
        object({ login: object({ name: text, password: text }), tags: { type: 'array', items: object({ id: text, verdict: text }) } }),
      ),
    },
  },
})

const mocked = (options = {}): Mock => createMock({ specs: [{ name: 'x', document: document as never, ...options }] })
const send = async (path: string, body?: object, asked = {}): Promise<unknown> =>
  ((await ask(mocked(), `/x${path}`, { ...(body && { body }), ...asked })) as Answer).body

test('a sampled reply repeats values of the request instead of the example', async () => {
  expect(await send('/quotes', { amount: 7, currency: 'EUR' })).toMatchObject({ amount: 7, currency: 'EUR', rate: 2 })
  expect(await send('/lookup/abc', {})).toEqual({ code: 'abc' })
})

test('a value that the field cannot have is not repeated', async () => {
  expect(await send('/quotes', { amount: 'much', currency: 'NGN' })).toMatchObject({ amount: 1, currency: 'USD' })
})

test('numbers of the query are repeated as the field writes them', async () => {
  expect(await send('/rates/convert', undefined, { query: 'amount=12' })).toMatchObject({ amount: 12 })
})

test('secrets and errors are never repeated', async () => {
  const made = await send('/quotes', { accessToken: 'mine', error: 'none' })
  expect(made).toMatchObject({ accessToken: 'shown' })
  expect(made).not.toHaveProperty('error')
  expect(JSON.stringify(await send('/people', { login: { name: 'Ada', password: 'hush' } }))).not.toContain('hush')
})

test('in an envelope, fields about the outcome of the call are kept, and other fields are repeated', async () => {
  const made = (await send('/wrapped', { status: 'draft', trace: 'r1' })) as { status: string }
  expect(made).toMatchObject({ trace: 'r1', data: { status: 'draft' } })
  expect(made.status).not.toBe('draft')
  const listed = await send('/listed', { status: 'draft', requestId: 'r1' })
  expect(listed).toMatchObject({ requestId: 'r1' })
  expect(listed).not.toMatchObject({ status: 'draft' })
})

test('copies sent objects only if the reply has all of their fields', async () => {
  expect(await send('/people', { tags: [{ id: 'a' }] })).toMatchObject({ tags: [{ id: 'a' }] })
  expect(await send('/people', { tags: [{ id: 'a', size: 3 }] })).not.toMatchObject({ tags: [{ id: 'a' }] })
})

test('the id of a parent is not repeated as the id of the reply', async () => {
  expect(await send('/users/u1/token', {})).not.toMatchObject({ id: 'u1' })
})

test('a response that the caller chose, and one without state, repeat nothing', async () => {
  const body = { currency: 'EUR' }
  expect(await send('/quotes', body, { headers: { prefer: 'code=200' } })).toMatchObject({ currency: 'USD' })
  expect((await ask(mocked({ stateless: true }), '/x/quotes', { body })).body).toMatchObject({ currency: 'USD' })
})
