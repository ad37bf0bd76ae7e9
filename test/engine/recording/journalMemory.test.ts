import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { collection, createMock, type CollectionDefinition } from '../../../src/index.ts'
import type { AnyCall, HandlerReply } from '../../../src/provider/provider.ts'
import { ask, documentOf, shopMock, thingsOf, type Thing } from '../shop.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes in use after everything unreachable is gone. */
function heapUsed(): number {
  collectGarbage()
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const any = { schema: {} }
const document = documentOf({
  '/x': {
    post: {
      requestBody: { content: { 'application/json': any, 'application/x-www-form-urlencoded': any } },
      responses: { 200: { description: '', content: { 'application/json': { example: {} } } } },
    },
  },
})

/** As many units as fit into a body that the journal keeps, in brackets if there are any. */
function filled([open = '', close = '']: string, unit: (index: number) => string, separator = ','): string {
  const units: string[] = []
  for (let length = 0; length < 64_000; length += (units.at(-1) as string).length + 1) units.push(unit(units.length))
  return `${open}${units.join(separator)}${close}`
}

interface Odd {
  readonly body?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A text that shares its memory with no other. */
const own = (text: string): string => Buffer.from(text).toString()
const form = { 'content-type': 'application/x-www-form-urlencoded' }

const limit = 500_000
const few = 30
const many = 500

test.each<[string, number, (call: number) => Odd]>([
  ['lists of empty objects', few, () => ({ body: filled('[]', () => '{}') })],
  ['lists of empty lists', few, () => ({ body: filled('[]', () => '[]') })],
  ['objects of names that are never used again', few, (call) => ({ body: filled('[]', (index) => `{"n${call}x${index}":1}`) })],
  ['an object of many names', few, (call) => ({ body: filled('{}', (index) => `"n${call}x${index}":{}`) })],
  ['a form of many fields', few, (call) => ({ body: filled('', (index) => `n${call}x${index}`, '&'), headers: form })],
  ['many short parameters', few, (call) => ({ query: own(filled('', (index) => (call + index).toString(36), '&').slice(0, 15_000)) })],
  [
    'many headers',
    few,
    (call) => ({ headers: Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`x-${call}-${index}`, 'v'])) }),
  ],
  ['long headers', many, (call) => ({ headers: { 'x-a': own(String(call).padEnd(15_000, 'x')) } })],
  [
    'long settings of faults',
    many,
    (call) => ({ headers: { 'x-mock-fault': own(`extra-field; field=/more; value=${call}`.padEnd(15_000, 'x')) } }),
  ],
  ['long secrets', many, (call) => ({ headers: { authorization: own(`Bearer ${call}`.padEnd(15_000, 'x')) } })],
])('%s stay within the memory for the journals of all worlds', async (_, count, odd) => {
  const mock = createMock({ specs: [{ name: 'api', document: document as never }], journal: { bytes: limit } })
  const send = async (calls: number): Promise<void> => {
    for (let call = 0; call < calls; call += 1) {
      const { body, query = '', headers = {} } = odd(call)
      const world = { 'x-mock-world': `world-${call % 20}` }
      const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
      await mock.handle({
        method: 'POST',
        path: '/api/x',
        query,
        headers: { ...world, 'content-type': 'application/json', ...headers },
        body: bytes,
      })
    }
  }
  await send(5)
  const before = heapUsed()
  await send(count)
  expect(heapUsed() - before).toBeLessThan(5 * limit)
  expect((await mock.world(`world-${(count - 1) % 20}`).journal()).length).toBeGreaterThan(0)
})

const path = {
  '/look': {
    post: {
      operationId: 'look',
      requestBody: { content: { 'application/json': any } },
      responses: { 200: { description: '', content: { 'application/json': any } } },
    },
  },
}

/** Looks for a thing by its key. */
function byKey(call: AnyCall<unknown>): HandlerReply {
  thingsOf(call).get((call.body as { id: string }).id)
  return call.reply(200, {})
}

/** Looks for a thing by its name. */
function byName(call: AnyCall<unknown>): HandlerReply {
  thingsOf(call).find({ name: (call.body as { id: string }).id })
  return call.reply(200, {})
}

const long = (text: string): string => own(text.padEnd(90_000, 'x'))

test.each([
  ['keys', byKey],
  ['values', byName],
])('long %s that calls look for and do not find stay within the memory for the journals', async (_, look) => {
  const collections = { things: collection<Thing>({ key: 'id', index: ['name'] }) as unknown as CollectionDefinition<object> }
  const mock = shopMock({ document: documentOf(path), collections, handlers: { look } }, { journal: { bytes: limit } })
  const before = heapUsed()
  for (let call = 0; call < 100; call += 1) await ask(mock, '/shop/look', { body: { id: long(String(call)) } })
  expect(heapUsed() - before).toBeLessThan(5 * limit)
})

test('records that calls read, and that were replaced from outside since, stay within the memory for the journals', async () => {
  const mock = shopMock({ document: documentOf(path), handlers: { look: byKey } }, { journal: { bytes: limit } })
  const before = heapUsed()
  for (let call = 0; call < 100; call += 1) {
    await mock.world().putRecord({ provider: 'shop', collection: 'things', key: 'a', record: { id: 'a', name: long(String(call)) } })
    await ask(mock, '/shop/look', { body: { id: 'a' } })
  }
  expect(heapUsed() - before).toBeLessThan(5 * limit)
  const [last] = await mock.world().journal(1)
  expect(last?.reads).toMatchObject([{ key: 'a', exists: true, value: { id: 'a' } }])
})
