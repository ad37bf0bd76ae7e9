import { execFile } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { projectRoot } from '../../projectRoot.ts'
import { startMock, tally } from '../inProcess.ts'
import { spawnMock } from '../spawned.ts'

const shell = promisify(execFile)
const petstore = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: 'https://pets.example/api/v3' }]
paths:
  /pets/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200':
          description: A pet
          content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } }
`

test('the printed command works', async () => {
  const mock = await startMock(['--port', '0'])
  const command = /^ {2}(curl .*)$/m.exec(mock.greeting)?.[1] ?? ''
  const { stdout } = await shell('sh', ['-c', `${command} -s -w ' %{http_code}'`])
  expect(stdout).toMatch(/ 200$/)
})

test('a command of the greeting that the mock refuses is followed by one that works', async () => {
  const pet = '{ type: object, required: [id], properties: { id: { type: string, example: rex } } }'
  const body = `content: { application/json: { schema: ${pet} } }`
  const strict = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets: { post: { requestBody: { required: true, ${body} }, responses: { '201': { description: Made, ${body} } } } }
  /closed: { get: { responses: { '403': { description: Nobody may read this } } } }
`
  const mock = await startMock(['./pets.yaml', '--port', '0', '--stateless'], { cwd: await folderWith({ 'pets.yaml': strict }) })
  expect(mock.greeting).toContain('/pets/closed')
  await expect.poll(() => mock.printed.join('\n')).toContain('This one works:')
  const command = /^ {2}(curl .*)$/m.exec(mock.printed.at(-1) ?? '')?.[1] ?? ''
  const { stdout } = await shell('sh', ['-c', `${command} -sS -w ' %{http_code}'`])
  expect(stdout).toMatch(/ 201$/)
})

test('starting leaves no world but the default one', async () => {
  const mock = await startMock(['--port', '0'])
  const response = await fetch(`${mock.url}/__admin/worlds`)
  expect(await response.json()).toEqual({ worlds: ['default'] })
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with exit code 0, even with an open connection', async (signal) => {
  const mock = await spawnMock(['fint', '--port', '0'])
  await fetch(`${mock.url}/fint/v1/power/getUtilityServiceProviders`)
  const { code, err } = await mock.stop(signal)
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a port in use is an error with exit code 2', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const { code, err } = await tally(['mock', '--port', String(port)])
  other.close()
  expect(code).toBe(2)
  expect(err).toBe(`tally: Port ${port} on 127.0.0.1 is already in use. Choose another with --port; 0 picks a free one.\n`)
})

test('a flag wins over TALLY_PORT and PORT', async () => {
  const { code, err } = await tally(['mock', '--port', 'x'], { env: { TALLY_PORT: '0', PORT: '0' } })
  expect({ code, err }).toEqual({ code: 2, err: 'tally: --port must be a whole number from 0 to 65535.\n' })
  const mock = await startMock(['fint'], { env: { PORT: '0' } })
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('a document without a provider is served below its name, its base path and the root', async () => {
  const folder = await folderWith({ 'Pet Store.yaml': petstore })
  const mock = await startMock(['./Pet Store.yaml', '--port', '0'], { cwd: folder })
  for (const path of ['/pet-store/pets/1', '/pet-store/api/v3/pets/1', '/api/v3/pets/1', '/pets/1']) {
    const response = await fetch(mock.url + path)
    expect([path, response.status, await response.json()]).toEqual([path, 200, { name: expect.any(String) }])
  }
})

test('the greeting shows the base path of a path with its own servers', async () => {
  const own = petstore.replace('/pets/{id}:', "/pets/{id}:\n    servers: [{ url: 'https://pets.example/own' }]")
  const mock = await startMock(['./pets.yaml', '--port', '0'], { cwd: await folderWith({ 'pets.yaml': own }) })
  expect(mock.greeting).toContain(`${mock.url}/pets/own\n`)
  expect(mock.greeting).not.toContain('/api/v3')
  expect(await fetch(`${mock.url}/pets/own/pets/1`)).toMatchObject({ status: 200 })
})

test('a document with a $ref in an example is served', async () => {
  const own = petstore.replace('application/json: { schema', 'application/json: { example: { $ref: other.yaml, name: Rex }, schema')
  const mock = await startMock(['./pets.yaml', '--port', '0'], { cwd: await folderWith({ 'pets.yaml': own }) })
  const response = await fetch(`${mock.url}/pets/pets/1`, { headers: { prefer: 'code=200' } })
  expect(await response.json()).toEqual({ $ref: 'other.yaml', name: 'Rex' })
})

test('a document at a URL that does not answer is an error with exit code 3', async () => {
  const { code, err } = await tally(['mock', 'http://127.0.0.1:9/openapi.yaml'])
  expect(code).toBe(3)
  expect(err).toContain('http://127.0.0.1:9/openapi.yaml: The server did not answer')
})

test('--watch serves the new document, and keeps the old one if the new one is broken', async () => {
  const folder = await folderWith({ 'pets.yaml': petstore })
  const file = join(folder, 'pets.yaml')
  const mock = await startMock([file, '--port', '0', '--watch'])
  await writeFile(file, petstore.replace('/pets/{id}', '/animals/{id}'))
  await expect.poll(() => mock.status('/animals/1')).toBe(200)
  await writeFile(file, 'openapi: [')
  await expect.poll(() => mock.noted.join('')).toContain(`the specs were not reloaded. ${file}:1:`)
  expect(await mock.status('/animals/1')).toBe(200)
})

test('the environment wins over the configuration file', async () => {
  const folder = await folderWith({
    'pets.yaml': petstore,
    'tally.config.yaml': 'port: 0\nprefix: /mocks\nspecs: [./pets.yaml]\nseed: 5\n',
  })
  const mock = await startMock([], { cwd: folder, env: { TALLY_PREFIX: '/other' } })
  expect((await fetch(`${mock.url}/other/pets/pets/1`)).status).toBe(200)
})

test.each([
  [['mock', 'nope'], 'tally: No provider is called "nope". Built-in providers: '],
  [['mock', 'fnt'], 'No provider is called "fnt". Did you mean "fint"? Built-in'],
  [['mocc'], '(Did you mean mock?)'],
  [['verify', 'fnt', '--against', 'spec'], 'No pact found for the provider "fnt". Did you mean "fint"?'],
  [['store', 'statu'], 'There is no action "statu". Did you mean "status"? Choose from init, status, compact.'],
  [['mock', './nope.yaml'], 'tally: ./nope.yaml: No such file.'],
  [['mock', 'package.json'], 'tally: package.json:1:1: This is not an OpenAPI document'],
  [['mock', './test'], 'tally: ./test: This is a folder. Name a file, such as test/openapi.yaml.'],
  [['mock', '--seed', '-1'], 'tally: --seed must be a whole number'],
  [['mock', '--config', 'nope.yaml'], 'tally: nope.yaml: No such file.'],
  [['mock', '--host', '192.0.2.1', '--port', '0'], 'tally: This machine does not have the address 192.0.2.1'],
  [['frobnicate'], "tally: Unknown command 'frobnicate'"],
  [['help', 'moc'], "tally: Unknown command 'moc'\n(Did you mean mock?)"],
  [['moc', '--help'], "tally: Unknown command 'moc'\n(Did you mean mock?)"],
  [['mock', '--frobnicate'], "tally: Unknown option '--frobnicate'"],
])('tally %j is an error without a stack trace, with exit code 2', async (args, message) => {
  const { code, err } = await tally(args)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
})

test.each([
  ['a document that is not YAML', 'openapi: [3\ninfo: x\n', /^tally: \.\/spec\.yaml:\d+:\d+: /],
  ['a document that is a list', '- 1\n', /^tally: \.\/spec\.yaml:1:1: This is not an OpenAPI document/],
  [
    'a Swagger document',
    'info: {}\nswagger: "2.0"\n',
    /^tally: \.\/spec\.yaml:2:10: Swagger 2\.0 is not supported\. Convert the document to OpenAPI 3 first\. \(\/swagger\)/,
  ],
  [
    'a reference to a missing file',
    'openapi: 3.0.0\ninfo: {title: t, version: "1"}\npaths:\n  /a:\n    $ref: other.yaml\n',
    /^tally: spec\.yaml:5:5: The reference "other\.yaml" does not resolve: \S+other\.yaml: No such file\.$/m,
  ],
  ['an empty file', '\n', /^tally: \.\/spec\.yaml:1:1: The file is empty\./],
])('%s is an error with its position', async (_what, content, message) => {
  const folder = await folderWith({ 'spec.yaml': content })
  const { code, err } = await tally(['mock', './spec.yaml', '--port', '0'], { cwd: folder })
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('a document of several files is served', async () => {
  const folder = await folderWith({
    'spec.yaml': petstore.replace('{ type: object, required: [name], properties: { name: { type: string } } }', "{ $ref: './pet.yaml' }"),
    'pet.yaml': 'type: object\nrequired: [friend]\nproperties:\n  friend: { const: Rex }\n  other: { $ref: "#" }\n',
  })
  const mock = await startMock(['./spec.yaml', '--port', '0'], { cwd: folder })
  const response = await fetch(`${mock.url}/pets/1`)
  expect(await response.json()).toMatchObject({ friend: 'Rex' })
})

test('a reference to a part that the document does not have is a warning in a document of several files too', async () => {
  const folder = await folderWith({
    'spec.yaml': `${petstore}  /cats: { get: { responses: { '200': { $ref: '#/components/responses/Gone' }, '404': { $ref: './gone.yaml' } } } }\n`,
    'gone.yaml': 'description: No cat\n',
  })
  const mock = await startMock(['./spec.yaml', '--port', '0'], { cwd: folder })
  expect(await mock.status('/pets/1')).toBe(200)
})

test('--open opens the dashboard, with the token in the fragment', async () => {
  const folder = await folderWith({ browser: '#!/bin/sh\necho "$1" > opened\n' })
  await chmod(join(folder, 'browser'), 0o755)
  const env = { BROWSER: join(folder, 'browser'), DISPLAY: '', WAYLAND_DISPLAY: '' }
  const mock = await spawnMock([join(projectRoot, 'specs/fint.yaml'), '--port', '0', '--open', '--admin-token', 'abc'], {
    cwd: folder,
    env,
  })
  await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => '')).toBe(`${mock.url}/__admin/ui#token=abc\n`)
  expect((await mock.stop('SIGTERM')).code).toBe(0)
})

test('the greeting has the address of the dashboard', async () => {
  const mock = await startMock(['--port', '0'])
  expect(mock.greeting).toContain(`  dashboard      ${mock.url}/__admin/ui\n`)
})

test('the command of the greeting does not read by a key that nothing may have', async () => {
  const pet = '{ type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string } } }'
  const content = `content: { application/json: { schema: ${pet} } }`
  const document = `
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets/{id}:
    get: { parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], responses: { '200': { description: A pet, ${content} } } }
  /pets:
    post: { requestBody: { ${content} }, responses: { '201': { description: A pet, ${content} } } }
`
  const folder = await folderWith({ 'spec.yaml': document })
  const mock = await startMock(['./spec.yaml', '--port', '0'], { cwd: folder })
  expect(mock.greeting).toMatch(/Try:\n {2}curl \S+\/spec\/pets -H 'content-type: application\/json' -d /)
})
