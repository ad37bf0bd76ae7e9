import { array, assert, asyncProperty, constantFrom, integer, nat, record, string, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { ask } from '../engine/shop.ts'
import { libraryMock } from './library.ts'

type Known = Map<number, { title: string; pages?: number }>

interface Command {
  readonly kind: 'create' | 'read' | 'patch' | 'put' | 'delete' | 'list' | 'bad'
  readonly pick: number
  readonly title: string
  readonly pages: number
}

const commandOf: Arbitrary<Command> = record({
  kind: constantFrom('create', 'read', 'patch', 'put', 'delete', 'list', 'bad'),
  pick: nat(9),
  title: string({ minLength: 1, maxLength: 8 }),
  pages: integer({ min: 1, max: 999 }),
})

async function send(mock: Mock, path: string, asked: Parameters<typeof ask>[2] = {}): Promise<Awaited<ReturnType<typeof ask>>> {
  const answer = await ask(mock, `/lib${path}`, asked)
  expect(answer.status).toBeLessThan(500)
  expect(answer.status < 400 && answer.headers['x-mock-violations']).toBeOneOf([false, undefined])
  return answer
}

function agree(actual: unknown, expected: unknown): void {
  expect(actual).toMatchObject(expected as object)
}

type Step = (mock: Mock, known: Known, asked: Command & { readonly id: number }) => Promise<void>

/** Each command on the mock and on the model, and what both must agree on. */
const steps: Readonly<Record<Command['kind'], Step>> = {
  create: async (mock, known, { title, pages }) => {
    const made = await send(mock, '/books', { body: { title, pages } })
    const own = (made.body as { id: number }).id
    agree([made.status, known.has(own)], [201, false])
    agree(made.body, { title, pages })
    agree((await ask(mock, made.headers['location'] as string)).body, made.body)
    known.set(own, { title, pages })
  },
  read: async (mock, known, { id }) => {
    const read = await send(mock, `/books/${id}`)
    agree([read.status], [known.has(id) ? 200 : 404])
    agree(read.body, known.has(id) ? { id, ...known.get(id) } : { code: 404 })
  },
  patch: async (mock, known, { id, pages }) => {
    const there = known.get(id)
    agree([(await send(mock, `/books/${id}`, { method: 'PATCH', body: { pages } })).status], [there ? 200 : 404])
    if (there) known.set(id, { ...there, pages })
  },
  put: async (mock, known, { id, title }) => {
    const put = await send(mock, `/books/${id}`, { method: 'PUT', body: { title } })
    agree([put.status, Object.hasOwn(put.body as object, 'pages')], [known.has(id) ? 200 : 404, false])
    if (known.has(id)) known.set(id, { title })
  },
  delete: async (mock, known, { id }) => {
    agree([(await send(mock, `/books/${id}`, { method: 'DELETE' })).status], [known.has(id) ? 204 : 404])
    known.delete(id)
  },
  bad: async (mock, _known, { id }) => {
    agree([(await send(mock, `/books/${id}`, { method: 'PUT', body: { title: 7 } })).status < 400], [false])
  },
  list: async () => {},
}

async function step(mock: Mock, known: Known, command: Command): Promise<void> {
  const ids = [...known.keys()]
  const id = command.pick < 7 && ids.length > 0 ? (ids[command.pick % ids.length] as number) : 1000 + command.pick
  await steps[command.kind](mock, known, { ...command, id })
  const list = (await send(mock, '/books', { query: 'limit=100' })).body as { data: { id: number; title: string }[]; total: number }
  expect(list.total).toBe(known.size)
  expect(list.data.map((each) => [each.id, each.title])).toEqual([...known].map(([key, value]) => [key, value.title]))
}

test('random sequences agree with a simple model: created once, gone when deleted, unchanged when refused', async () => {
  await assert(
    asyncProperty(array(commandOf, { maxLength: 25 }), async (commands) => {
      const mock = libraryMock({ records: 0 })
      const known: Known = new Map()
      for (const each of commands) await step(mock, known, each)
      expect((await send(mock, '/books', { headers: { 'x-mock-world': 'other' } })).body).toMatchObject({ total: 0 })
    }),
    { numRuns: 60 },
  )
})
