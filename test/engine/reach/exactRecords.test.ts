import { expect, test } from 'vitest'
import { collection, createMock, type Collection } from '../../../src/index.ts'
import type { AnyCall, HandlerReply, Provider } from '../../../src/provider/provider.ts'
import { documentOf } from '../shop.ts'

interface Account {
  readonly id: number
  readonly owner: number
}

const account = { type: 'object', required: ['id'], properties: { id: { type: 'integer', format: 'int64' }, owner: { type: 'integer' } } }
const json = { 'application/json': { schema: account } }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } }
const document = documentOf({
  '/accounts': { post: { operationId: 'open', requestBody: { content: json }, responses: { 201: { description: '', content: json } } } },
  '/accounts/{id}': {
    get: { operationId: 'show', parameters: [id], responses: { 200: { description: '', content: json }, 404: { description: '' } } },
  },
})

function accountsOf({ store }: AnyCall<unknown>): Collection<Account> {
  return (store as { accounts: Collection<Account> }).accounts
}

const bank = {
  name: 'bank',
  document,
  collections: { accounts: collection<Account>({ key: 'id', unique: [['owner']] }) },
  states: {},
  handlers: {
    open: (call: AnyCall<unknown>): HandlerReply => call.reply(201, accountsOf(call).insert(call.body as Account)),
    show: (call: AnyCall<unknown>): HandlerReply => {
      const found = accountsOf(call).get(call.params['id'] as number)
      return found ? call.reply(200, found) : call.reply(404, undefined)
    },
  },
} as unknown as Provider

test('a handler stores, finds and returns a record by an id of 64 bits', async () => {
  const mock = createMock({ providers: [bank] })
  const open = (body: string): Promise<Response> =>
    mock.fetch(new Request('http://mock/bank/accounts', { method: 'POST', body, headers: { 'content-type': 'application/json' } }))
  const sent = '{"id":9007199254740993,"owner":9223372036854775807}'
  expect(await (await open(sent)).text()).toBe(sent)
  expect((await open('{"id":9007199254740992,"owner":9223372036854775806}')).status).toBe(201)
  expect((await open('{"id":5,"owner":9223372036854775807}')).status).toBe(500)
  expect(await (await mock.fetch(new Request('http://mock/bank/accounts/9007199254740993'))).text()).toBe(sent)
  expect((await mock.fetch(new Request('http://mock/bank/accounts/9007199254740994'))).status).toBe(404)
})
