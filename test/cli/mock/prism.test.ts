import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { withoutPrismForms } from '../../../src/cli/mock/prismForms.ts'
import { startMock, tally, type StartedMock } from '../inProcess.ts'

const books = `
openapi: 3.1.0
info: { title: Books, version: '1' }
paths:
  /books:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
      responses: { '201': { description: Added, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
    get:
      responses: { '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Book' } } } } } }
  /books/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
  /books/{id}/notes:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Note' } } } } } }
    post:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '201': { description: Added, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } } }
  /wrong:
    get:
      responses:
        '200':
          description: The named example breaks the schema
          content:
            application/json:
              schema: { type: object, required: [title], properties: { title: { type: string } } }
              examples: { bad: { value: { title: 7 } } }
components:
  schemas:
    Note: { type: object, required: [id], properties: { id: { type: string }, text: { type: string } } }
    Book:
      type: object
      required: [id, title, shelf]
      properties:
        id: { type: integer, minimum: 1 }
        title: { type: string, examples: [Emma] }
        shelf: { type: string, default: fiction }
`

async function started(...flags: readonly string[]): Promise<StartedMock> {
  const folder = await folderWith({ 'books.yaml': books })
  return startMock([`${folder}/books.yaml`, '--port', '0', ...flags])
}

async function json(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  return (await fetch(url, { headers })).json()
}

test.each([
  [
    ['mock', '--cors=false', '--dynamic=true'],
    ['mock', '--no-cors', '--dynamic'],
  ],
  [
    ['mock', 'a.yaml', '--cors', 'false', '-d', 'true', '-m=false', '--errors'],
    ['mock', 'a.yaml', '--no-cors', '--dynamic', '--no-multiprocess', '--errors'],
  ],
  [
    ['mock', '-p=4011', '-h=0.0.0.0', '-d', './false.yaml', 'false'],
    ['mock', '-p', '4011', '-h', '0.0.0.0', '-d', './false.yaml', 'false'],
  ],
  [
    ['mock', 'a.yaml', '-h'],
    ['mock', 'a.yaml', '--help'],
  ],
  [
    ['mock', '-h', '--port', '1'],
    ['mock', '--help', '--port', '1'],
  ],
  [
    ['mock', '-h', '0.0.0.0', '--seed=7'],
    ['mock', '-h', '0.0.0.0', '--seed=7'],
  ],
])('%j means %j', (args, plain) => {
  expect(withoutPrismForms(args)).toEqual(plain)
})

test('-h without a host shows the help of tally mock', async () => {
  const { code, out } = await tally(['mock', './books.yaml', '-h'])
  expect([code, out]).toEqual([0, (await tally(['mock', '--help'])).out])
})

test.each(['-d', '--dynamic', '--dynamic=true'])('generates replies with %s, without examples and defaults', async (flag) => {
  const plain = await started()
  expect(await json(`${plain.url}/books/1`, { prefer: 'code=200' })).toMatchObject({ title: 'Emma', shelf: 'fiction' })
  const dynamic = await started(flag)
  const book = await json(`${dynamic.url}/books/1`)
  expect(book).toEqual({ id: expect.any(Number), title: expect.any(String), shelf: expect.any(String) })
  expect(book).not.toMatchObject({ title: 'Emma' })
  expect(book).not.toMatchObject({ shelf: 'fiction' })
  expect(await json(`${dynamic.url}/books/1`, { prefer: 'dynamic=false' })).toMatchObject({ title: 'Emma' })
})

test('Prefer: dynamic=true makes a single reply up, without examples and defaults', async () => {
  const { url } = await started()
  const book = await json(`${url}/books/1`, { prefer: 'dynamic=true' })
  expect(book).not.toMatchObject({ title: 'Emma' })
  expect(book).not.toMatchObject({ shelf: 'fiction' })
})

test.each(['/wrong', '/wrong?__example=bad'])('with --errors an example that breaks its schema becomes a 500 at %s', async (path) => {
  const { url } = await started('--errors')
  const response = await fetch(url + path)
  expect([response.status, await response.json()]).toMatchObject([500, { violations: [{ code: 'type', at: '/reply/body/title' }] }])
})

test('without --errors an example that breaks its schema is sent only by name', async () => {
  const { url } = await started()
  expect(await json(`${url}/wrong`)).toEqual({ title: expect.any(String) })
  const named = await fetch(`${url}/wrong?__example=bad`)
  expect([named.status, named.headers.get('x-mock-violations'), await named.json()]).toEqual([200, 'type /reply/body/title', { title: 7 }])
})

test('--cors=false refuses pages of other origins', async () => {
  const { url } = await started('--cors=false')
  expect((await fetch(`${url}/books`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
})

test('-m is accepted, and says that it has no effect', async () => {
  const mock = await started('-m')
  expect(mock.noted.join('\n')).toContain('--multiprocess has no effect')
})

test('--records sets how many items a collection starts with, and --stateless keeps a mock from remembering', async () => {
  const many = await started('--records', '5')
  expect(await json(`${many.url}/books`)).toHaveLength(5)
  const stateless = await started('--stateless')
  const before = await json(`${stateless.url}/books`)
  await fetch(`${stateless.url}/books`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"id": 1, "title": "Persuasion", "shelf": "a"}',
  })
  expect(await json(`${stateless.url}/books`)).toEqual(before)
})

test('--strict-parents answers calls below a parent that does not exist with 404', async () => {
  const servers = [await started(), await started('--strict-parents')]
  const replies = await Promise.all(servers.map(({ url }) => fetch(`${url}/books/999999/notes`)))
  expect(replies.map(({ status }) => status)).toEqual([200, 404])
})
