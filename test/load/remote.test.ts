import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { fetchText } from '../../src/load/text/fetchText.ts'
import { loadSpec } from '../../src/load/loadSpec.ts'
import { folderWith } from '../verify/pacts.ts'

/** Serves these documents by path, and records the paths asked for. */
async function serving(documents: Readonly<Record<string, string>> | RequestListener): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (typeof documents === 'function') return void documents(request, response)
    const text = documents[request.url ?? '']
    if (text?.startsWith('http')) return void response.writeHead(302, { location: text }).end()
    return void response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/yaml' }).end(text)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function documentWith(ref: string): string {
  return `openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '${ref}' } } } } } } } }\n`
}

async function refusalOf(from: string, allowRefs: readonly string[] = []): Promise<{ message: string; unreachable: boolean }> {
  return loadSpec(from, { allowRefs }).then(
    () => ({ message: 'no refusal', unreachable: false }),
    (error: unknown) => error as { message: string; unreachable: boolean },
  )
}

test('a document from a server may refer to documents of its own origin', async () => {
  const { origin } = await serving({ '/spec.yaml': documentWith('parts/pet%20one.yaml'), '/parts/pet%20one.yaml': 'type: object' })
  expect((await loadSpec(`${origin}/spec.yaml`)).document).toHaveProperty('components.schemas')
})

test('a document from a server may refer to another origin only if --allow-refs names it', async () => {
  const other = await serving({ '/pet.yaml': 'type: object' })
  const { origin } = await serving({ '/spec.yaml': documentWith(`${other.origin}/pet.yaml`) })
  expect((await refusalOf(`${origin}/spec.yaml`)).message).toContain(
    `a document from ${origin} may not refer to ${other.origin}; allow it with --allow-refs ${other.origin}`,
  )
  expect(other.asked).toEqual([])
  expect((await loadSpec(`${origin}/spec.yaml`, { allowRefs: [other.origin] })).document).toHaveProperty('components.schemas')
})

test.each([['c:/pet.yaml'], ['file:///etc/hostname'], ['data:application/json,{}']])(
  'a document from a server may not refer to %s',
  async (ref) => {
    const { origin } = await serving({ '/spec.yaml': documentWith(ref) })
    expect((await refusalOf(`${origin}/spec.yaml`)).message).toContain(`a document from ${origin} may not refer to ${ref}`)
  },
)

test('does not follow a redirect from a server to another origin', async () => {
  const other = await serving({ '/pet.yaml': 'type: object' })
  const { origin } = await serving({ '/spec.yaml': documentWith('pet.yaml'), '/pet.yaml': `${other.origin}/pet.yaml` })
  expect((await refusalOf(`${origin}/spec.yaml`)).message).toContain(`The server redirects to ${other.origin}`)
  expect(other.asked).toEqual([])
})

test('a remote part of a local document may not refer to local files', async () => {
  const { origin } = await serving({ '/pet.yaml': 'properties: { a: { $ref: "c:/secret.yaml" } }' })
  const folder = await folderWith({ 'spec.yaml': documentWith(`${origin}/pet.yaml`) })
  expect((await refusalOf(join(folder, 'spec.yaml'))).message).toContain(`a document from ${origin} may not refer to c:/secret.yaml`)
})

test('a document that stops arriving is an unreachable server, with its URL', async () => {
  const { origin } = await serving((_, response) => void response.write('openapi: '))
  const error: unknown = await fetchText(`${origin}/spec.yaml`, { patience: 200, maxBytes: 1_000, mayRedirect: () => true }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({
    message: `${origin}/spec.yaml: The server did not send the whole document within 0.2 seconds.`,
    unreachable: true,
  })
})

test('a connection that is reset halfway is an unreachable server, with its URL', async () => {
  const { origin } = await serving((_, response) => {
    response.write('openapi: ')
    setTimeout(() => response.destroy(), 20)
  })
  expect(await refusalOf(`${origin}/spec.yaml`)).toMatchObject({
    message: expect.stringContaining(`${origin}/spec.yaml: The server did not answer`) as string,
    unreachable: true,
  })
})

test('the size of a document is limited after decompression', async () => {
  const { origin } = await serving(
    (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(100_000))),
  )
  const error: unknown = await fetchText(`${origin}/spec.yaml`, { patience: 5_000, maxBytes: 50_000, mayRedirect: () => true }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ message: `${origin}/spec.yaml: The document is larger than 50000 bytes.` })
})

test('a part that its server does not send is an unreachable server, with its URL', async () => {
  const { origin } = await serving((request, response) => {
    if (request.url === '/spec.yaml') response.end(documentWith('pet.yaml'))
    else response.destroy()
  })
  expect(await refusalOf(`${origin}/spec.yaml`)).toMatchObject({
    message: expect.stringContaining(`${origin}/pet.yaml`) as string,
    unreachable: true,
  })
})

test('a reference may contain the name of a file encoded or as it is', async () => {
  const folder = await folderWith({ 'spec.yaml': documentWith('pet%20one.yaml'), 'pet one.yaml': 'type: object' })
  expect((await loadSpec(join(folder, 'spec.yaml'))).document).toHaveProperty('components.schemas')
  const literal = await folderWith({ 'spec.yaml': documentWith('pet%20one.yaml'), 'pet%20one.yaml': 'type: object' })
  expect((await loadSpec(join(literal, 'spec.yaml'))).document).toHaveProperty('components.schemas')
})

test.each([
  ['https://schemas.example/leaf', 'https://schemas.example/leaf'],
  ['/schemas/leaf', '/schemas/leaf'],
])('a reference to the $id %s of the document itself reads nothing', async (id, ref) => {
  const folder = await folderWith({
    'spec.yaml': `${documentWith(ref)}components: { schemas: { Leaf: { $id: '${id}', type: string } } }\n`,
  })
  expect((await loadSpec(join(folder, 'spec.yaml'))).files).toHaveLength(1)
  const beside = await folderWith({
    'spec.yaml': `${documentWith(ref)}components: { schemas: { Leaf: { $id: '${id}', type: string }, Other: { $ref: pet.yaml } } }\n`,
    'pet.yaml': 'type: object',
  })
  expect((await loadSpec(join(beside, 'spec.yaml'))).files).toHaveLength(2)
})
