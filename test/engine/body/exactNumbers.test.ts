import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { loadSpec } from '../../../src/node.ts'

const yaml = `
openapi: 3.1.0
info: { title: Ledger, version: '1' }
paths:
  /orders:
    post:
      operationId: order
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/Order' } }
          application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Order' } }
      responses:
        '200':
          description: ''
          headers: { X-Id: { schema: { type: integer, example: 9007199254740993 } } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Order' }
              example: { id: 1945044589271781376, least: -9223372036854775808, price: 12345678901234567.89 }
            application/xml: { schema: { $ref: '#/components/schemas/Order' }, example: { id: 1945044589271781376 } }
  /orders/{id}:
    get:
      operationId: read
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
        - { name: after, in: query, schema: { type: integer, format: int64 } }
        - { name: X-After, in: header, schema: { type: integer, format: int64 } }
        - { name: only, in: cookie, schema: { type: integer, format: int64 } }
      responses:
        '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Bounds' } } } }
components:
  schemas:
    Order:
      type: object
      properties:
        id: { type: integer, format: int64 }
        small: { type: integer, format: int32 }
        amount: { type: number, multipleOf: 0.01 }
        kind: { enum: [9007199254740993, 1] }
    Bounds:
      type: object
      required: [only, least, kind, standard]
      properties:
        only: { type: integer, format: int64, minimum: 9007199254740993, maximum: 9007199254740993 }
        least: { type: integer, format: int64, example: -9223372036854775808 }
        kind: { const: 9007199254740993 }
        standard: { type: integer, default: 9007199254740995 }
`

async function mockOf(text: string): Promise<Mock> {
  const folder = mkdtempSync(join(tmpdir(), 'exact-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'api.yaml')
  writeFileSync(file, text)
  return createMock({ specs: [{ ...(await loadSpec(file)), stateless: true }] })
}

const asJson = async (): Promise<string> => {
  const { parseDocument } = await import('yaml')
  return JSON.stringify(parseDocument(yaml, { intAsBigInt: true }).toJS(), (_, value: unknown) =>
    typeof value === 'bigint' ? (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(String(value)) : value,
  ).replace('12345678901234568', '12345678901234567.89')
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

async function ask(mock: Mock, path: string, options: RequestInit = {}): Promise<Answer> {
  const reply = await mock.fetch(new Request(`http://mock${path}`, options))
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

const post = (mock: Mock, body: string, headers: object = {}): Promise<Answer> =>
  ask(mock, '/api/orders', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } as Record<string, string> })

test.each(['YAML', 'JSON'])('examples of a document in %s come out digit for digit', async (kind) => {
  const mock = await mockOf(kind === 'YAML' ? yaml : await asJson())
  const { text, headers } = await post(mock, '{}')
  expect(text).toBe('{"id":1945044589271781376,"least":-9223372036854775808,"price":12345678901234567.89}')
  expect(headers.get('x-id')).toBe('9007199254740993')
  expect((await post(mock, '{}', { accept: 'application/xml' })).text).toContain('<id>1945044589271781376</id>')
})

test('sampled values keep bounds, constants and defaults of 64 bits', async () => {
  const { text, headers } = await ask(await mockOf(yaml), '/api/orders/1')
  expect(text).toBe('{"only":9007199254740993,"least":-9223372036854775808,"kind":9007199254740993,"standard":9007199254740995}')
  expect(headers.get('x-mock-violations')).toBeNull()
})

test.each([
  ['{"id":9223372036854775807,"small":2147483647}', 200],
  ['{"id":-9223372036854775808,"small":-2147483648}', 200],
  ['{"id":9223372036854775808}', 422],
  ['{"id":-9223372036854775809}', 422],
  ['{"small":2147483648}', 422],
  ['{"id":1e30}', 422],
  ['{"amount":12345678901234567.89}', 200],
  ['{"amount":12345678901234567.895}', 422],
  ['{"amount":1.005}', 422],
  ['{"kind":9007199254740993}', 200],
  ['{"kind":9007199254740992}', 422],
])('replies to the body %s with %i', async (body, status) => {
  const mock = await mockOf(yaml)
  expect((await post(mock, body)).status).toBe(status)
  const form = Object.entries(JSON.parse(body) as object).map(
    ([name]) => `${name}=${/:([-\d.e]+)/.exec(body.slice(body.indexOf(name)))?.[1]}`,
  )
  expect((await post(mock, form.join('&'), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(status)
})

test.each<[string, number]>([
  ['9223372036854775807', 200],
  ['-9223372036854775808', 200],
  ['9223372036854775808', 422],
  ['-9223372036854775809', 422],
])('replies to the parameter %s with %i in a path, a query, a header and a cookie', async (value, status) => {
  const mock = await mockOf(yaml)
  const ways = [
    ask(mock, `/api/orders/${value}`),
    ask(mock, `/api/orders/1?after=${value}`),
    ask(mock, '/api/orders/1', { headers: { 'x-after': value } }),
    ask(mock, '/api/orders/1', { headers: { cookie: `only=${value}` } }),
  ]
  expect((await Promise.all(ways)).map((each) => each.status)).toEqual([status, status, status, status])
})

test('the journal has all digits of requests and replies', async () => {
  const mock = await mockOf(yaml)
  await post(mock, `{"id":9007199254740993,"pad":"${'x'.repeat(5_000)}"}`)
  await post(mock, '{"id":9007199254740995}')
  const [long, short] = (await mock.world().journal()).map((each) => JSON.stringify(each))
  expect(long).toContain('"id":9007199254740993,')
  expect(short).toContain('{"id":9007199254740995}')
  expect(short).toContain('"least":-9223372036854775808')
})
