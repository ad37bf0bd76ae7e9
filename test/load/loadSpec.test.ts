import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSpec } from '../../src/load/loadSpec.ts'
import { folderWith } from '../verify/pacts.ts'

test.each(['http://', 'https:///', 'http://pets.example:99999/openapi.yaml', 'http://[::1/openapi.yaml', 'http://two words/'])(
  '%j is an invalid URL, and no request is sent',
  async (from) => {
    const refusal: unknown = await loadSpec(from).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      message: `${from}: Invalid URL; expected something like https://example.com/openapi.yaml.`,
      unreachable: false,
    })
  },
)

test.each(['file:///home/ada/pets.yaml', 'ftp://pets.example/openapi.yaml'])(
  '%s is refused, because only http(s) URLs are read',
  async (from) => {
    await expect(loadSpec(from)).rejects.toThrow(`${from}: Only http and https URLs can be read. Name a file by its path.`)
  },
)

test('a password in a URL is refused, and not printed', async () => {
  const refusal: unknown = await loadSpec('http://ada:hunter2@127.0.0.1:1/openapi.yaml').catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    message: 'http://127.0.0.1:1/openapi.yaml: The URL must not contain a user name or password.',
    unreachable: false,
  })
})

async function loaded(files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = await folderWith(files)
  return (await loadSpec(join(folder, 'spec.yaml'))).document
}

const head = 'openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\n'

test.each([
  ['an example', 'example: { $ref: other.yaml }'],
  ['a named example', 'examples: { one: { value: { $ref: ./missing.json#/a } } }'],
  ['an extension', 'x-own: { $ref: https://api.example/spec }'],
])('%s may hold what looks like a reference to another file', async (_, media) => {
  const paths = `paths: { /a: { get: { responses: { 200: { description: ok, content: { application/json: { ${media} } } } } } } }`
  expect(await loaded({ 'spec.yaml': head + paths })).toHaveProperty(['paths', '/a', 'get'])
})

test('bundles a document of several files into one, without changes to its examples', async () => {
  const responses = '200: { description: ok, content: { application/json: { schema: { $ref: pet.yaml }, example: { $ref: other.yaml } } } }'
  const document = await loaded({
    'spec.yaml': `${head}paths: { /a: { get: { responses: { ${responses} } } } }`,
    'pet.yaml': 'type: object',
  })
  expect(document).toMatchObject({
    paths: { '/a': { get: { responses: { 200: { content: { 'application/json': { example: { $ref: 'other.yaml' } } } } } } } },
    components: { schemas: { pet: { type: 'object' } } },
  })
})

test.each([
  ['as usual', '"$ref":"pet.yaml"'],
  ['with white space', '"$ref"  :\n  "./pet.yaml"'],
  ['with an escaped name', String.raw`"\u0024ref":"pet.yaml"`],
])('a document in JSON that refers to another file, written %s, becomes one with it', async (_, reference) => {
  const responses = `{"200":{"description":"ok","content":{"application/json":{"schema":{${reference}}}}}}`
  const document = await loaded({
    'spec.yaml': `{"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{"/a":{"get":{"responses":${responses}}}}}`,
    'pet.yaml': 'type: object',
  })
  expect(document).toMatchObject({ components: { schemas: { pet: { type: 'object' } } } })
})

test('keeps all digits of numbers in YAML and JSON, in one file and in several', async () => {
  const example = 'example: { id: 9223372036854775807, list: [12345678901234567.89, 1.5, 0x10], text: "9007199254740993" }'
  const written = '{"id":9223372036854775807,"list":[12345678901234567.89,1.5,16],"text":"9007199254740993"}'
  const media = (schema: string): string =>
    `paths: { /a: { get: { responses: { 200: { description: ok, content: { application/json: { ${schema}${example} } } } } } } }`
  const own = 'components: { schemas: { Pet: { type: integer, enum: [9007199254740993], maximum: 9007199254740995 } } }\n'
  const pet = '{"type":"integer","enum":[9007199254740993],"maximum":9007199254740995}'
  const single = JSON.stringify(await loaded({ 'spec.yaml': head + own + media('') }))
  const json = JSON.stringify(await loaded({ 'spec.yaml': single }))
  const several = await loaded({
    'spec.yaml': head + media('schema: { $ref: pet.json }, '),
    'pet.json': pet,
  })
  for (const text of [single, json, JSON.stringify(several)]) {
    expect(text).toContain(written)
    expect(text).toContain(pet)
  }
})

test.each([
  ['cannot be parsed', '  a: 1\n b: 2\n', 'pet.yaml:2:2: The indentation of this line is wrong.'],
  ['has a comment in JSON', '{ "type": "object" // a pet\n}', 'pet.yaml:1:20: JSON has no comments.'],
])('a file that a document refers to, and that %s, is named once, with the place and what is wrong', async (_what, pet, expected) => {
  const responses = '200: { description: ok, content: { application/json: { schema: { $ref: pet.yaml } } } }'
  const refusal = await loaded({ 'spec.yaml': `${head}paths: { /a: { get: { responses: { ${responses} } } } }`, 'pet.yaml': pet }).catch(
    String,
  )
  expect(refusal).toContain(expected)
  expect(refusal).not.toContain('\n')
})

test('a reference to a part that another file does not have is a sentence with its place', async () => {
  const responses = '200: { description: ok, content: { application/json: { schema: { $ref: "pet.yaml#/Pet" } } } }'
  const spec = { 'spec.yaml': `${head}paths: { /a: { get: { responses: { ${responses} } } } }`, 'pet.yaml': 'Pets: {}' }
  await expect(loaded(spec)).rejects.toThrow(/spec\.yaml:3:\d+: The reference "pet\.yaml#\/Pet" does not resolve\.$/)
})
