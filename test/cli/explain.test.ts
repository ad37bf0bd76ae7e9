import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Explanation } from '../../src/infer/explain.ts'
import { documentOf } from '../engine/shop.ts'
import { libraryDocument } from '../infer/library.ts'
import { tally } from './inProcess.ts'

const folder = await mkdtemp(join(tmpdir(), 'tally-explain-'))
const library = join(folder, 'library.json')
await writeFile(library, JSON.stringify(libraryDocument))

test('explain lists each resource with its key and what exists in it', async () => {
  const { code, out } = await tally(['explain', library])
  expect(code).toBe(0)
  expect(out).toMatch(
    /^Shop\n13 operations: 12 with state, in 3 resources, and 1 sampled\. Levels: 12\nstructural\.\n\nbooks \(book\)\n {2}identity {2}books\n/,
  )
  expect(out).toContain('  key       id, in paths {bookId}: a field has the name of the path parameter\n            without the noun.\n')
  expect(out).toContain('  exists    closed: only items that were created, or were there at the start.\n')
  expect(out).toContain('  exists    It is the only object at its path, so it always exists.\n')
})

test('explain gives each operation a role, a level and a reason', async () => {
  const { out } = await tally(['explain', library])
  expect(out).toContain('  DELETE /books/{bookId}\n      delete (structural): DELETE on an item removes it.\n')
})

test('explain lists at the end what is sampled, and why', async () => {
  const { out } = await tally(['explain', library])
  expect(out).toMatch(/\n\nSampled: answered from the spec, without memory\n {2}The path is [^\n]+\n {6}GET \/books\/search\n$/)
})

test('explain keeps lines within 80 columns, and breaks long paths before a slash', async () => {
  const long = `/${Array.from({ length: 12 }, (_, index) => `segment${index}`).join('/')}/${'x'.repeat(100)}`
  const file = join(folder, 'long.json')
  await writeFile(file, JSON.stringify(documentOf({ [long]: { get: { responses: { 200: { description: '' } } } } })))
  const { out } = await tally(['explain', file])
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(out).toMatch(/^ {6}GET \/segment0\S+\n {6}\/segment\d+\//m)
  expect(out.replace(/\s/g, '')).toContain(long)
})

test('explain --format json prints every operation once', async () => {
  const { out } = await tally(['explain', library, '--format', 'json'])
  const { summary, resources, sampled } = JSON.parse(out) as Explanation
  const ids = [...resources.flatMap(({ operations }) => operations), ...sampled].map(({ id }) => id)
  expect(new Set(ids).size).toBe(summary.operations)
  expect(ids).toHaveLength(summary.operations)
  expect(resources[1]).toMatchObject({
    name: 'notes',
    identity: ['books', 'notes'],
    key: { field: 'id', parameter: 'noteId' },
    exists: 'closed',
  })
})

test('explain --format markdown -o writes a page, with text of the document escaped', async () => {
  const [spec, page] = [join(folder, 'titled.json'), join(folder, 'page.md')]
  await writeFile(spec, JSON.stringify({ ...libraryDocument, info: { title: 'A | <b>', version: '1' } }))
  const { out, err } = await tally(['explain', spec, '--format', 'markdown', '-o', page])
  expect([out, err]).toEqual(['', `Wrote ${page}.\n`])
  const text = await readFile(page, 'utf8')
  expect(text).toMatch(/^# A \\\| \\<b\\>\n/)
  expect(text).toContain('| `POST /books` | create | structural | POST on a collection creates an item. |')
})

test('explain says which parameters of a list filter, search, sort and page, and which are ignored', async () => {
  const pet = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' }, age: { type: 'integer' } } }
  const names = ['name', 'min_age', 'filter', 'q', 'sort', 'order_dir', 'limit', 'after', 'expand']
  const parameters = names.map((name) => ({ name, in: 'query', schema: { type: 'string' } }))
  const content = { 'application/json': { schema: { type: 'array', items: pet } } }
  const file = join(folder, 'pets.json')
  const paths = {
    '/pets': { get: { parameters, responses: { 200: { description: '', content } } }, post: { responses: {} } },
    '/pets/{id}': { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], delete: { responses: {} } },
  }
  await writeFile(file, JSON.stringify(documentOf(paths)))
  const operations = (JSON.parse((await tally(['explain', file, '--format', 'json'])).out) as Explanation).resources[0]?.operations
  expect(operations?.map((each) => each.parameters)).toEqual([
    {
      filters: [{ parameter: 'name', field: 'name' }, { parameter: 'min_age', field: 'age' }, { parameter: 'filter' }],
      searches: ['q'],
      sorts: ['sort', 'order_dir'],
      pages: ['limit', 'after'],
      ignored: ['expand'],
    },
    undefined,
    undefined,
  ])
  const words = 'Filters by name, min_age (age), filter. Searches by q. Sorts by sort, order_dir. Pages by limit, after. Ignores expand.'
  expect((await tally(['explain', file])).out.replace(/\s+/g, ' ')).toContain(words)
  expect((await tally(['explain', file, '--format', 'markdown'])).out.replaceAll('\\', '')).toContain(words)
})

test('explain of a built-in provider says that it is not inferred', async () => {
  const { code, err } = await tally(['explain', 'fint'])
  expect(code).toBe(2)
  expect(err).toBe('tally: The provider "fint" is not inferred: its handlers are written by hand. See docs/providers/fint.md.\n')
})
