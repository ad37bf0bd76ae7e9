import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import type { Log } from '../../../src/world/log.ts'
import { parseExactJson } from '../../../src/numbers/exactJson.ts'
import { documentOf } from '../../engine/shop.ts'
import { MemoryStorage } from '../../logs/memoryLog.ts'

const json = (schema: object, more: object = {}): object => ({ 'application/json': { schema, ...more } })
const int64 = { type: 'integer', format: 'int64' }
const thing = { $ref: '#/components/schemas/Thing' }
const line = { $ref: '#/components/schemas/Line' }
const own = [{ name: 'id', in: 'path', required: true, schema: int64 }]
const query = (name: string, schema: object = int64): object => ({ name, in: 'query', schema })
const answer = (schema: object, more: object = {}): object => ({ description: '', content: json(schema, more) })

function thingsDocument(request: object = thing): object {
  return documentOf(
    {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: [query('account'), query('account_gte'), query('limit'), query('sort', { type: 'string' })],
          responses: { 200: answer({ type: 'array', items: thing }) },
        },
        post: { operationId: 'createThing', requestBody: { content: json(request) }, responses: { 201: answer(thing) } },
      },
      '/things/{id}': {
        get: { operationId: 'getThing', parameters: own, responses: { 200: answer(thing), 404: { description: '' } } },
        patch: {
          operationId: 'changeThing',
          parameters: own,
          requestBody: { content: { ...json(thing), 'application/json-patch+json': { schema: { type: 'array' } } } },
          responses: { 200: answer(thing) },
        },
        delete: { operationId: 'deleteThing', parameters: own, responses: { 204: { description: '' } } },
      },
      '/things/{id}/lines': {
        get: { operationId: 'listLines', parameters: own, responses: { 200: answer({ type: 'array', items: line }) } },
        post: { operationId: 'createLine', parameters: own, requestBody: { content: json(line) }, responses: { 201: answer(line) } },
      },
      '/things/{id}/lines/{lineId}': {
        get: {
          operationId: 'getLine',
          parameters: [...own, { name: 'lineId', in: 'path', required: true, schema: int64 }],
          responses: { 200: answer(line), 404: { description: '' } },
        },
      },
    },
    {
      components: {
        schemas: {
          Thing: {
            type: 'object',
            properties: { id: int64, account: int64, amount: { type: 'number' }, parts: { type: 'array', items: int64 } },
          },
          Line: { type: 'object', properties: { id: int64, thingId: int64 } },
        },
      },
    },
  )
}

function mockOf({ document = thingsDocument(), store, records = 0 }: { document?: object; store?: Log; records?: number } = {}): Mock {
  return createMock({ specs: [{ name: 'api', document: document as never, records }], ...(store && { store }) })
}

/** A list of operations is sent as a JSON Patch. */
async function ask(mock: Mock, route: string, body?: string): Promise<string> {
  const type = body?.startsWith('[') ? 'application/json-patch+json' : 'application/json'
  const [method = 'GET', path = ''] = route.split(' ')
  const request = new Request(`http://mock/api${path}`, { method, ...(body !== undefined && { body, headers: { 'content-type': type } }) })
  const reply = await mock.fetch(request)
  return `${reply.status} ${await reply.text()}`
}

const large = '{"id":9007199254740993,"account":9223372036854775807,"amount":12345678901234567.89,"parts":[-9223372036854775808]}'

test('an item with an id of 64 bits is created, read, changed, listed and deleted by all its digits', async () => {
  const mock = mockOf()
  expect(await ask(mock, 'POST /things', large)).toBe(`201 ${large}`)
  expect(await ask(mock, 'GET /things/9007199254740993')).toBe(`200 ${large}`)
  expect(await ask(mock, 'GET /things/9007199254740992')).toMatch(/^404/)
  expect(await ask(mock, 'GET /things')).toBe(`200 [${large}]`)
  expect(await ask(mock, 'PATCH /things/9007199254740993', '{"account":9007199254740995}')).toContain(
    '"account":9007199254740995,"amount":12345678901234567.89',
  )
  const patch = '[{"op":"test","path":"/account","value":9007199254740995},{"op":"replace","path":"/account","value":9007199254740997}]'
  expect(await ask(mock, 'PATCH /things/9007199254740993', patch)).toContain('"account":9007199254740997')
  expect(await ask(mock, 'DELETE /things/9007199254740993')).toMatch(/^204/)
  expect(await ask(mock, 'GET /things/9007199254740993')).toMatch(/^404/)
})

test('two ids that JavaScript would round to the same number are two items', async () => {
  const mock = mockOf()
  await ask(mock, 'POST /things', '{"id":9007199254740993,"account":1}')
  await ask(mock, 'POST /things', '{"id":9007199254740992,"account":2}')
  expect(await ask(mock, 'GET /things/9007199254740993')).toContain('"account":1')
  expect(await ask(mock, 'GET /things/9007199254740992')).toContain('"account":2')
})

test('lists are filtered and sorted by all digits', async () => {
  const mock = mockOf()
  for (const [id, account] of ['9007199254740995', '9007199254740993', '9007199254740992', '5'].entries())
    await ask(mock, 'POST /things', `{"id":${id + 1},"account":${account}}`)
  const accounts = async (asked: string): Promise<unknown> =>
    (parseExactJson((await ask(mock, `GET /things?${asked}`)).slice(4)) as { account: unknown }[]).map(({ account }) => String(account))
  expect(await accounts('account=9007199254740993')).toEqual(['9007199254740993'])
  expect(await accounts('account_gte=9007199254740993')).toEqual(['9007199254740995', '9007199254740993'])
  expect(await accounts('sort=account')).toEqual(['5', '9007199254740992', '9007199254740993', '9007199254740995'])
})

test('items below one with an id of 64 bits have its digits', async () => {
  const mock = mockOf()
  await ask(mock, 'POST /things', large)
  const made = '{"id":9223372036854775806,"thingId":9007199254740993}'
  expect(await ask(mock, 'POST /things/9007199254740993/lines', '{"id":9223372036854775806}')).toBe(`201 ${made}`)
  expect(await ask(mock, 'GET /things/9007199254740993/lines')).toBe(`200 [${made}]`)
  expect(await ask(mock, 'GET /things/9007199254740993/lines/9223372036854775806')).toBe(`200 ${made}`)
})

test('new ids continue from an example of 64 bits', async () => {
  const document = structuredClone(thingsDocument({ type: 'object', properties: { amount: { type: 'number' } } })) as {
    paths: Record<string, { get: { responses: Record<string, object> } }>
  }
  const get = document.paths['/things/{id}']?.get as { responses: Record<string, object> }
  get.responses['200'] = answer(thing, { example: parseExactJson('{"id":9007199254740993,"account":1}') })
  const mock = mockOf({ document, records: 2 })
  expect(await ask(mock, 'GET /things/9007199254740993')).toMatch(/^200 \{"id":9007199254740993,/)
  expect(await ask(mock, 'POST /things', '{"amount":1}')).toMatch(/^201 \{"id":9007199254740994,/)
  expect(await ask(mock, 'POST /things', '{"amount":1}')).toMatch(/^201 \{"id":9007199254740995,/)
  expect(await ask(mock, 'GET /things/9007199254740995')).toMatch(/^200 \{"id":9007199254740995,/)
})

test('an item that is derived from an id of 64 bits in its path has that id', async () => {
  const document = documentOf({
    '/notes/{id}': {
      get: {
        operationId: 'getNote',
        parameters: own,
        responses: { 200: answer({ type: 'object', required: ['id'], properties: { id: int64 } }) },
      },
    },
  })
  expect(await ask(mockOf({ document }), 'GET /notes/9223372036854775807')).toBe('200 {"id":9223372036854775807}')
})

test('a world that is read again from its log, its state and its journal have all digits', async () => {
  const storage = new MemoryStorage()
  await ask(mockOf({ store: await storage.connect() }), 'POST /things', large)
  const mock = mockOf({ store: await storage.connect() })
  expect(await ask(mock, 'GET /things/9007199254740993')).toBe(`200 ${large}`)
  expect(JSON.stringify(await mock.world().state())).toContain(large)
  expect(JSON.stringify(await mock.world().journal())).toContain(large)
})

test('a provider state sets an id of 64 bits', async () => {
  const mock = mockOf()
  await mock.world().given({
    state: 'a thing exists',
    params: parseExactJson('{"id":9007199254740993,"account":9007199254740995}') as Record<string, unknown>,
  })
  expect(await ask(mock, 'GET /things/9007199254740993')).toMatch(/^200 \{"id":9007199254740993,"account":9007199254740995/)
})
