import { afterAll, describe, expect, test } from 'vitest'
import { adminTable } from '../../src/codegen/adminTable.ts'
import { integer, list, object, optional, text } from '../../src/control/input/fields.ts'
import { worldOperation } from '../../src/control/controlOperation.ts'
import { operations } from '../../src/control/operationTable.ts'
import { createMock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { httpControl, localControl, pageControl, type Control } from '../../src/testing.ts'
import { callHttp } from '../transports/transports.ts'
import { pageOf } from './controls/pageOf.ts'

/** What a new operation takes: its declaration in the table, and nothing else. */
const added = {
  repeat: worldOperation({
    method: 'GET',
    path: '/words/{word}',
    summary: 'Repeats a word',
    input: { word: text(), times: optional(integer({ minimum: 1 })) },
    output: object({ said: text() }),
    returns: 'said',
    run: ({ name }, { word, times = 2 }) => ({ said: `${name}: ${Array.from({ length: times }, () => word).join(' ')}` }),
  }),
  join: worldOperation({
    method: 'POST',
    path: '/words',
    summary: 'Joins words',
    input: { words: list(text({ examples: ['a'] }), { examples: [['a', 'b']] }) },
    takes: 'words',
    output: object({ said: text() }),
    returns: 'said',
    run: (_, { words }) => ({ said: words.join('-') }),
  }),
}
Object.assign(operations, added)
afterAll(() => {
  for (const name of Object.keys(added)) Reflect.deleteProperty(operations, name)
})

interface Added {
  repeat(input: { readonly word: string; readonly times?: unknown }): Promise<string>
  join(words?: unknown): Promise<string>
}

const mock = createMock()
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())

const controls: Readonly<Record<string, Control>> = {
  'a mock in this process': localControl(mock),
  'a mock that listens': httpControl(listening.url),
  'a mock in a page': pageControl(pageOf({ tally: localControl(mock) })),
}

describe.each(Object.entries(controls))('an operation that was added to the table, on %s', (_, control) => {
  const world = control.world('one') as unknown as Added

  test('is a method of its worlds, with its input and output', async () => {
    expect(await world.repeat({ word: 'é / ?' })).toBe('one: é / ? é / ?')
    expect(await world.repeat({ word: 'a', times: 3 })).toBe('one: a a a')
    expect(await world.join(['a', 'b'])).toBe('a-b')
  })

  test('checks its input, and names the field and what was expected', async () => {
    await expect(world.repeat({ word: 'a', times: 0 })).rejects.toThrow('"times" must be an integer of at least 1.')
    await expect(world.repeat({ word: 'a', times: 'x' })).rejects.toThrow('"times" must be an integer of at least 1.')
    await expect(world.join()).rejects.toThrow('"words" is missing. It must be a list such as ["a","b"].')
    await expect(world.join(['a', 7])).rejects.toThrow('"words/1" must be a string such as "a".')
    await expect(world.join('a')).rejects.toMatchObject({ problem: { status: 422, type: 'urn:tallystick:problem:invalid-request' } })
  })
})

test('an operation that was added to the table is an admin route', async () => {
  const reply = await callHttp(listening.url, { path: '/__admin/worlds/one/words/a', query: 'times=1' })
  expect(reply).toMatchObject({ status: 200, body: { said: 'one: a' } })
  const wrong = await callHttp(listening.url, { method: 'PUT', path: '/__admin/worlds/one/words' })
  expect(wrong).toMatchObject({ status: 405, headers: { allow: 'POST, OPTIONS' } })
})

test('an operation that was added to the table is part of the OpenAPI document', async () => {
  const { paths } = (await callHttp(listening.url, { path: '/__admin/openapi.json' })).body as { paths: object }
  expect(paths).toMatchObject({
    '/worlds/{world}/words/{word}': {
      get: {
        operationId: 'repeat',
        parameters: [
          { name: 'world', in: 'path', required: true },
          { name: 'word', in: 'path', required: true },
          { name: 'times', in: 'query', required: false, schema: { type: 'integer', minimum: 1 } },
        ],
      },
    },
    '/worlds/{world}/words': {
      post: { requestBody: { content: { 'application/json': { schema: { required: ['words'] } } } } },
    },
  })
})

test("an operation that was added to the table is a line of the guide's table", () => {
  const lines = adminTable(operations).split('\n')
  expect(lines.filter((line) => line.includes('/words')).map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
    '| `GET /worlds/{world}/words/{word}` | `world.repeat({ word, times? })` | Repeats a word. Query: `times` |',
    '| `POST /worlds/{world}/words` | `world.join(words)` | Joins words. Body: `{"words":["a","b"]}` |',
  ])
})

test('a method that also takes an object with other fields is shown with all of them', () => {
  expect(adminTable(operations)).toContain(
    '`world.journal({ operation?, status?, answeredBy?, violation?, record?, text?, since?, limit? })`',
  )
})
