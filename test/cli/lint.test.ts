import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'
import { startMock, tally } from './inProcess.ts'

const head = 'openapi: 3.1.0\ninfo: { title: Boats, version: "1" }\n'

async function specFile(content: string): Promise<string> {
  return join(await folderWith({ 'spec.yaml': head + content }), 'spec.yaml')
}

/** A path whose reply has this schema, and these fields beside it. */
function reply(schema: string, beside = ''): string {
  return `paths:\n  /a:\n    get:\n      responses: { '200': { description: ok, content: { application/json: { schema: ${schema}${beside} } } } }\n`
}

const fine = reply('{ type: object }')

test.for<[string, string, string, string]>([
  [
    'a dangling reference',
    reply("{ $ref: '#/components/schemas/Gone' }"),
    'error',
    'The reference "#/components/schemas/Gone" does not resolve. Any value is accepted.',
  ],
  [
    'a circular reference',
    `${reply("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { $ref: '#/components/schemas/A' } } }`,
    'error',
    'The reference "#/components/schemas/A" refers to itself. It is ignored.',
  ],
  ['a keyword of the wrong kind', reply('{ minLength: long }'), 'error', '"minLength" must be a whole number, 0 or more. It is ignored.'],
  [
    'a type that is a format',
    reply('{ type: UUID }'),
    'error',
    '"UUID" is not a type of JSON Schema. Did you mean "string" with the format "uuid"? It is ignored.',
  ],
  [
    'a type with a capital',
    reply('{ type: Integer }'),
    'error',
    '"Integer" is not a type of JSON Schema. Did you mean "integer"? It is ignored.',
  ],
  ['a type that means nothing', reply('{ type: constructor }'), 'error', '"constructor" is not a type of JSON Schema. It is ignored.'],
  [
    'a type that does not exist',
    reply('{ type: text }'),
    'error',
    '"text" is not a type of JSON Schema. Did you mean "string"? It is ignored.',
  ],
  [
    'a pattern that does not compile',
    reply("{ pattern: 'a++' }"),
    'error',
    'The pattern "a++" is not a valid JavaScript regular expression. It is not checked.',
  ],
  [
    'a pattern of another language',
    reply("{ pattern: '[[:alpha:]]+' }"),
    'warning',
    `The pattern "[[:alpha:]]+" is not written in JavaScript's syntax. It is read as /[a-zA-Z]+/u.`,
  ],
  ['an operation that is not an object', 'paths: { /a: { get: soon } }', 'error', 'An operation must be an object. It is ignored.'],
  ['servers that are not a list', `servers: { url: /v1 }\n${fine}`, 'error', '"servers" must be a list. It is ignored.'],
  ['a path without a slash', 'paths: { a: {} }', 'error', 'A path must start with a slash. It is ignored.'],
  [
    'a parameter that its path lacks',
    'paths: { /a: { get: { parameters: [{ name: id, in: path, required: true }] } } }',
    'error',
    'The path /a does not contain {id}. The parameter is ignored.',
  ],
  [
    'a path parameter without a declaration',
    "paths: { '/a/{id}': { get: {} } }",
    'error',
    '{id} is not declared as a path parameter. Any value is accepted.',
  ],
  [
    'a parameter without a name',
    'paths: { /a: { get: { parameters: [{ in: query }] } } }',
    'error',
    'A parameter must have a "name" and an "in" of path, query, header or cookie.',
  ],
  [
    'an operation that cannot be reached',
    "paths: { '/a?b=1&c=2': { get: {} }, '/a?c=2&b=1': { get: {} } }",
    'error',
    'GET /a?b=1&c=2 already has this method and path. This operation never receives a request.',
  ],
  [
    'an operationId that is taken',
    'paths: { /a: { get: { operationId: x } }, /b: { get: { operationId: x } } }',
    'error',
    'The operationId "x" is used twice. This operation is called "GET /b".',
  ],
  [
    'a security scheme that is not declared',
    'paths: { /a: { get: { security: [{ key: [] }] } } }',
    'warning',
    'The security scheme "key" is not declared. No credential is required for it.',
  ],
  [
    'an example that breaks its schema',
    reply('{ type: integer }', ', example: ten'),
    'warning',
    'This example breaks its schema: must be integer. It is corrected in replies.',
  ],
  ['a default that breaks its schema', reply('{ type: integer, default: ten }'), 'warning', 'This default breaks its schema'],
  [
    'an example in another file',
    reply('{}', ', examples: { a: { externalValue: a.json } }'),
    'warning',
    'The example at "a.json" is not read. A value is generated from the schema.',
  ],
  [
    'a response without a description',
    "paths: { /a: { get: { responses: { '200': {} } } } }",
    'error',
    'A response must have "description".',
  ],
  [
    'responses without any',
    'paths: { /a: { get: { responses: {} } } }',
    'error',
    'An operation must have "responses". The operation replies with 204.',
  ],
  ['a response under an unknown status', "paths: { /a: { get: { responses: { '20x': {} } } } }", 'error', '"20x" is neither a status'],
  ['a misspelt field', 'paths: { /a: { gett: {} } }', 'warning', 'A path item has no field "gett". Did you mean "get"? It is ignored.'],
  [
    'a misspelt keyword',
    reply('{ propertis: {} }'),
    'warning',
    'A schema has no field "propertis". Did you mean "properties"? It is ignored.',
  ],
  [
    'a field of the wrong kind',
    'paths: { /a: { get: { deprecated: sure } } }',
    'error',
    '"deprecated" must be true or false. It is ignored.',
  ],
  ['an annotation of the wrong kind', reply('{ readOnly: sure }'), 'error', '"readOnly" must be true or false. It is ignored.'],
  [
    'a value that a field cannot have',
    `${fine}components: { securitySchemes: { a: { type: apikey } } }`,
    'error',
    '"type" cannot be "apikey". Possible values: apiKey, http, mutualTLS, oauth2, openIdConnect. It is ignored.',
  ],
  [
    'an API key without a name',
    `${fine}components: { securitySchemes: { a: { type: apiKey, in: header } } }`,
    'error',
    'A security scheme must have "name".',
  ],
  [
    'a parameter without a schema',
    'paths: { /a: { get: { parameters: [{ name: q, in: query }] } } }',
    'error',
    'A parameter must have "schema".',
  ],
  [
    'a parameter that is declared twice',
    'paths: { /a: { get: { parameters: [{ name: q, in: query }, { name: q, in: query }] } } }',
    'error',
    'The query parameter "q" is declared twice. The last one is used.',
  ],
  [
    'a path parameter that is not required',
    "paths: { '/a/{id}': { get: { parameters: [{ name: id, in: path, schema: {} }] } } }",
    'error',
    'The path parameter "id" must have "required: true". It is required.',
  ],
  ['a discriminator without a property', reply('{ discriminator: {} }'), 'error', 'A discriminator must have "propertyName".'],
])('lint finds %s', async ([, content, level, message]) => {
  const { code, out } = await tally(['lint', await specFile(content), '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: { level: string; message: string }[] }
  expect(findings).toContainEqual(expect.objectContaining({ level, message: expect.stringContaining(message) as string }))
  expect(code).toBe(findings.some((each) => each.level === 'error') ? 1 : 0)
})

test('lint finds what OpenAPI 3.0 requires and a document lacks', async () => {
  const from = join(
    await folderWith({ 'spec.yaml': 'openapi: 3.0.3\ninfo: { title: Boats }\npaths: { /a: { get: { operationId: a } } }\n' }),
    'spec.yaml',
  )
  const { code, out } = await tally(['lint', from])
  expect(code).toBe(1)
  expect(out).toMatch(/:2:7: "info" must have "version"\. It is served without\. \(\/info\)$/m)
  expect(out).toMatch(/:3:21: An operation must have "responses"\. The operation replies with 204\. \(\/paths\/~1a\/get\)$/m)
})

test('lint accepts keywords and fields of their own', async () => {
  const content = reply('{ type: object, x-own: 1, unit: cm, properties: { gett: {}, propertis: {} } }', ', x-own: { requird: 1 }')
  expect(await tally(['lint', await specFile(content)])).toMatchObject({ code: 0, out: '0 errors, 0 warnings\n' })
})

test('lint finds nothing in a correct spec and exits with 0', async () => {
  expect(await tally(['lint', await specFile(fine)])).toEqual({ code: 0, out: '0 errors, 0 warnings\n', err: '' })
})

test('data that looks like a mistake is not reported', async () => {
  const content = reply("{ type: object, example: { $ref: '#/gone', minLength: long }, x-own: { type: text } }")
  expect(await tally(['lint', await specFile(content)])).toMatchObject({ code: 0 })
})

test('lint names file, line, column and pointer', async () => {
  const from = await specFile(reply('{ type: text }'))
  const { out } = await tally(['lint', from])
  expect(out).toContain(
    `error ${from}:6:93: "text" is not a type of JSON Schema. Did you mean "string"? It is ignored. (/paths/~1a/get/responses/200/content/application~1json/schema/type)\n1 error, 0 warnings`,
  )
})

test('lint finds the line of a response whose status is written without quotes', async () => {
  const content = 'paths:\n  /a:\n    get:\n      responses:\n        200: { $ref: "#/components/responses/Gone" }\n'
  const from = await specFile(content)
  expect((await tally(['lint', from])).out).toMatch(/^error \S+:\d+:14: The reference/)
})

test('lint names file and line of a finding in another file', async () => {
  const from = await specFile(reply('{ $ref: boat.yaml }'))
  await writeFile(join(from, '..', 'boat.yaml'), 'type: text\n')
  const { out } = await tally(['lint', from])
  expect(out).toMatch(
    /^error \S*boat\.yaml:1:7: "text" is not a type of JSON Schema\. Did you mean "string"\? It is ignored\. \(\/components\/schemas\/boat\/type\)$/m,
  )
})

test('lint finds mistakes behind two files, each of them once', async () => {
  const from = await specFile(reply('{ $ref: boat.yaml }'))
  await writeFile(join(from, '..', 'boat.yaml'), 'type: object\nproperties:\n  mast: { $ref: mast.yaml }\n  sail:\n    minLength: long\n')
  await writeFile(join(from, '..', 'mast.yaml'), 'type: object\nproperties:\n  height:\n    type: text\n')
  const { out } = await tally(['lint', from])
  expect(out).toMatch(/^error \S*mast\.yaml:4:11: "text"/m)
  expect(out).toMatch(/^error \S*boat\.yaml:5:16: "minLength"/m)
  expect(out).toContain('2 errors, 0 warnings')
})

test('lint and mock find names that a document in JSON repeats', async () => {
  const text =
    '{ "openapi": "3.1.0", "info": { "title": "\\"a\\", {", "version": "1" },\n  "paths": { "/a": { "get": {} }, "/b": { "get": { "tags": ["x", "x"] } },\n    "\\u002fa": { "post": {} } } }'
  const from = join(await folderWith({ 'spec.json': text }), 'spec.json')
  const line = `${from}:3:5: The name "/a" is used twice in this object. The last value is used. (/paths/~1a)`
  expect(await tally(['lint', from])).toMatchObject({ code: 1, out: `error ${line}\n1 error, 0 warnings\n` })
  expect((await tally(['mock', from, '--strict'])).err).toContain(line)
})

test('lint writes SARIF to a file', async () => {
  const from = await specFile(reply('{ type: text }'))
  await tally(['lint', from, '--format', 'sarif', '-o', `${from}.sarif`])
  expect(JSON.parse(await readFile(`${from}.sarif`, 'utf8'))).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'unknown-type', level: 'error', locations: [{ physicalLocation: { region: { startLine: 6 } } }] }] }],
  })
})

test('the mock shows twenty findings and counts the rest', async () => {
  const properties = Array.from({ length: 23 }, (_, index) => `p${index}: { type: text }`).join(', ')
  const from = await specFile(reply(`{ type: object, properties: { ${properties} } }`))
  const mock = await startMock([from, '--port', '0'])
  expect(mock.noted).toHaveLength(21)
  expect(mock.noted.at(-1)).toBe(`tally: ${from}: 3 more. tally lint ${from} shows all.`)
})

test('the mock prints the findings of a large spec after its greeting', async () => {
  const from = await specFile(`${reply('{ type: text }')}x-filler: ${'x'.repeat(600_000)}\n`)
  const mock = await startMock([from, '--port', '0'])
  await expect
    .poll(() => mock.noted, { interval: 25 })
    .toEqual([
      `tally: ${from}: "text" is not a type of JSON Schema. Did you mean "string"? It is ignored. (/paths/~1a/get/responses/200/content/application~1json/schema/type)`,
    ])
})

test('--strict refuses a spec with errors', async () => {
  const { code, err } = await tally(['mock', await specFile(reply('{ type: text }')), '--port', '0', '--strict'])
  expect(code).toBe(2)
  expect(err).toMatch(/spec\.yaml:6:93: "text" is not a type.*\nWith --strict, a spec with errors is not served\.\n$/)
})

test('--strict serves a spec whose examples are corrected', async () => {
  const mock = await startMock([await specFile(reply('{ type: integer }', ', example: ten')), '--port', '0', '--strict'])
  expect(await mock.status('/spec/a')).toBe(200)
})

test('findings come in the order of their lines', async () => {
  const file = await specFile(`${fine}tags: 5\n${'#\n'.repeat(3)}servers: { url: /v1 }\ncomponents: { schemas: { A: { type: text } } }\n`)
  const { out } = await tally(['lint', file])
  const lines = [...out.matchAll(/spec\.yaml:(\d+):/g)].map(([, line]) => Number(line))
  expect(lines.length).toBeGreaterThan(2)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
})

test('a file that is not text is refused as such', async () => {
  const { code, err } = await tally(['lint', await specFile('\0\u0001')])
  expect([code, err]).toEqual([2, expect.stringContaining('spec.yaml: The file is not text. An OpenAPI document is JSON or YAML.')])
})
