import { expect, test } from 'vitest'
import { judgeAll } from '../../conformance/corpus/judgeAll.ts'
import { mockOf } from '../../conformance/mockOf.ts'
import { figuresOf } from '../../conformance/corpus/report.ts'
import type { Reply } from '../../src/engine/call.ts'
import { library } from './library.ts'

type Change = (reply: Reply, method: string) => Reply

/** What the judge finds of the library's mock, whose replies are changed on their way. */
async function judged(change: Change = (reply) => reply) {
  const { mock, api } = mockOf(library)
  const handle: typeof mock.handle = async (call) => change(await mock.handle(call), call.method)
  return judgeAll({ ...mock, handle }, api)
}

function verdictsOf({ operations }: Awaited<ReturnType<typeof judged>>): string[] {
  return operations.flatMap(({ name, valid }) => valid.map((each) => `${name} ${each.kind}`))
}

test('a mock that follows its document answers well, accepts valid requests and rejects broken ones', async () => {
  const { operations } = await judged()
  const figures = figuresOf(operations)
  expect(figures).toMatchObject({ good: figures.settled, refused: 0, unsettled: 0, rejected: figures.broken })
  expect(operations.find(({ name }) => name === 'POST /books')?.broken.map(({ mistake }) => mistake)).toEqual([
    'missing body',
    'missing field title',
    'field title is {"wrong":true}',
    'missing field binding',
    'field binding is "no-such_value"',
    'field binding is {"wrong":true}',
    'field pages is "no-such_value"',
    'field pages is {"wrong":true}',
    'field secret is {"wrong":true}',
  ])
})

test('an operation that declares no success cannot be answered', async () => {
  const { operations } = await judged()
  expect(operations.filter(({ unanswerable }) => unanswerable)).toMatchObject([
    { name: 'GET /nothing', unanswerable: 'No success is declared.', valid: [] },
  ])
})

test('a body that breaks its schema is found', async () => {
  const found = await judged((reply, method) => (method === 'POST' ? { ...reply, body: '{"id": 7}' } : reply))
  expect(verdictsOf(found)).toContain('POST /books body')
})

test('a refusal of a valid request is found, whether it is declared or not', async () => {
  const found = await judged((reply, method) => (method === 'DELETE' ? { ...reply, status: 404 } : reply))
  expect(verdictsOf(found)).toContain('DELETE /books/{bookId} refused')
})

test('a status that is not declared is found', async () => {
  const found = await judged((reply, method) => (method === 'DELETE' ? { ...reply, status: 202 } : reply))
  expect(verdictsOf(found)).toContain('DELETE /books/{bookId} undocumented')
})

test('a failure of the mock is found', async () => {
  const found = await judged((reply, method) => (method === 'GET' ? { ...reply, status: 500 } : reply))
  expect(verdictsOf(found)).toContain('GET /books failed')
})

test('a broken request that is accepted is found', async () => {
  const found = await judged((reply) => (reply.status === 422 ? { ...reply, status: 201 } : reply))
  const { rejected, broken } = figuresOf(found.operations)
  expect(broken - rejected).toBeGreaterThan(5)
})

test('a 404 for a generated key counts for neither side in a closed collection', async () => {
  const found = await judged((reply, method) => {
    if (method === 'POST' || reply.status === 204) return { ...reply, body: '{}', status: reply.status === 204 ? 404 : reply.status }
    return reply.body === null || !String(reply.body).startsWith('[') ? reply : { ...reply, body: '[]' }
  })
  expect(verdictsOf(found)).toContain('DELETE /books/{bookId} unsettled')
})

test('roles and levels of evidence are counted', async () => {
  const { roles, levels } = await judged()
  expect(roles).toEqual({ list: 1, create: 1, read: 1, delete: 1, sampled: 1 })
  expect(levels).toEqual({ structural: 4, none: 1 })
})
