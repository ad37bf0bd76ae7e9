import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { adminHandle } from '../../../src/control/admin/adminHandle.ts'
import { jsonBody, jsonPieces } from '../../../src/control/admin/jsonPieces.ts'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'

test('pieces of JSON make the text that JSON.stringify makes', () => {
  const odd = [
    { f: () => 1, a: undefined, b: [undefined, () => 1, Symbol('x'), NaN, new Date(0)], c: new Date(0) },
    [],
    {},
    { a: undefined },
    [[[[{}]]]],
  ]
  for (const value of odd) expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value))
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value))
    }),
  )
})

test('a large value is written in many pieces, none of them large', () => {
  const record = { id: 1, text: 'x'.repeat(1_000) }
  const pieces = [...jsonPieces({ collections: { 'api/things': Array.from({ length: 1_000 }, () => record) } })]
  expect(pieces.length).toBeGreaterThan(10)
  for (const piece of pieces) expect(piece.length).toBeLessThan(70_000)
})

test('other work is done between the pieces of a large journal', async () => {
  const content = { 'application/json': { schema: {} } }
  const document = documentOf({ '/things': { post: { requestBody: { content }, responses: { 200: { description: '', content } } } } })
  const mock = createMock({ specs: [{ name: 'api', document: document as never, stateless: true }] })
  const list = Array.from({ length: 500 }, (_, index) => ({ a: `a text ${index}` }))
  for (let count = 0; count < 100; count += 1) await ask(mock, '/api/things', { method: 'POST', body: { list } })
  const admin = adminHandle(mock, () => undefined)
  const reply = await admin({ method: 'GET', path: '/worlds/default/journal', query: '', headers: {} })
  let turns = 0
  const immediate = (): void => {
    turns += 1
    if (isReading) setImmediate(immediate)
  }
  let isReading = true
  setImmediate(immediate)
  let pieces = 0
  for await (const _ of reply.body as ReadableStream<Uint8Array>) pieces += 1
  isReading = false
  expect(pieces).toBeGreaterThan(10)
  expect(turns).toBeGreaterThanOrEqual(pieces - 1)
})

test('a short journal is one text', async () => {
  const admin = adminHandle(createMock(), () => undefined)
  const reply = await admin({ method: 'GET', path: '/worlds/default/journal', query: '', headers: {} })
  expect(reply.body).toBe('{"exchanges":[]}')
})

test('entries of a journal stay as they were after it is cleared', async () => {
  const mock = createMock({ specs: [{ name: 'api', document: documentOf({}) as never }] })
  const world = mock.world()
  await world.reset()
  await ask(mock, '/api/nowhere')
  const [entry] = await world.journal()
  await world.clearJournal()
  expect(entry).toMatchObject({ request: { method: 'GET', path: '/api/nowhere' }, reply: { status: 404 } })
})

test('a reader that takes nothing for too long is cut off, and one that reads is not', async () => {
  const value = Array.from({ length: 60 }, () => 'x'.repeat(10_000))
  const slow = (jsonBody(value, { longestPause: 20, slowest: 1 }) as ReadableStream<Uint8Array>).getReader()
  await slow.read()
  await expect(slow.closed).rejects.toThrow('The reader took too long.')
  await expect(slow.read()).rejects.toThrow('The reader took too long.')
  expect(await new Response(jsonBody(value, { longestPause: 60_000, slowest: 1 }) as ReadableStream<Uint8Array>).json()).toEqual(value)
})

test('a reader that takes a little now and then is cut off', async () => {
  const value = Array.from({ length: 200 }, () => 'x'.repeat(10_000))
  const read = async (pause: number, longestPause: number): Promise<number> => {
    const reader = (jsonBody(value, { longestPause, slowest: 2_000_000 }) as ReadableStream<Uint8Array>).getReader()
    for (let pieces = 0; ; pieces += 1) {
      const { done } = await reader.read()
      if (done) return pieces
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  await expect(read(100, 200)).rejects.toThrow('The reader took too long.')
  expect(await read(0, 60_000)).toBeGreaterThan(20)
})
