import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createClient } from '../../src/client.ts'
import { clientFile } from '../../src/codegen/clients/clientFile.ts'
import { compile } from '../../src/spec/api.ts'
import { scripted } from '../clients/setup.ts'
import { bundleChunks } from '../pageBundle.ts'
import { compileErrors } from './compiled.ts'

type JsonObject = Readonly<Record<string, unknown>>

const odd = parse(await readFile(new URL('../fixtures/odd.yaml', import.meta.url), 'utf8')) as object

function clientOf(document: object, name = 'odd'): Promise<string> {
  return clientFile({ name, from: `${name}.yaml`, api: compile(document) })
}

/** A document with POST operations by their ids. */
function apiOf(operations: Readonly<Record<string, JsonObject>>, schemas: JsonObject = {}): object {
  const paths = Object.entries(operations).map(([operationId, operation], index) => [
    `/${index}`,
    { post: { operationId, responses: { 204: { description: '' } }, ...operation } },
  ])
  return { openapi: '3.0.3', info: { title: '', version: '' }, paths: Object.fromEntries(paths), components: { schemas } }
}

const json = (schema: JsonObject): JsonObject => ({ requestBody: { required: true, content: { 'application/json': { schema } } } })

function named(operationId: string): JsonObject {
  return {
    openapi: '3.0.3',
    info: { title: '', version: '' },
    paths: { '/': { get: { operationId, responses: { 204: { description: '' } } } } },
  }
}

test('the comment about a client of a few operations names one as it has to be written', async () => {
  expect(await clientOf(named('listPets'))).toContain('createOddClientOf({ listPets }, options)')
  expect(await clientOf(named('pets/list'))).toContain('createOddClientOf({ "pets/list": petsList }, options)')
})

test('a page that uses one operation downloads no other, and no comments', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-bundle-'))
  await writeFile(join(folder, 'odd.client.ts'), await clientOf(odd))
  const use = `import { createOddClientOf, listPets } from './odd.client.ts'\nconsole.log(createOddClientOf({ 'list-pets': listPets }, { baseUrl: '' }))`
  await writeFile(join(folder, 'use.ts'), use)
  const alias = { 'tallystick/client': fileURLToPath(new URL('../../src/client.ts', import.meta.url)) }
  const rolldownOptions = { input: join(folder, 'use.ts') }
  const chunks = await bundleChunks({ resolve: { alias }, build: { modulePreload: false, rolldownOptions } })
  const code = chunks.map((chunk) => chunk.code).join('')
  expect(code).toContain('filter[name]')
  expect(code).not.toMatch(/photo|image\/png|thenOperation|Line one/)
})

test('JavaScript made from a client has no descriptions', async () => {
  const source = await clientOf(odd)
  expect(source).toContain('* Line one')
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } })
  expect(outputText).not.toMatch(/Line one|Closes|@description/)
})

test('an operation called then gets another method name, so that a client is not mistaken for a promise', async () => {
  const source = await clientOf(apiOf(Object.fromEntries(['then', 'thenOperation'].map((id) => [id, {}]))), 'api')
  const use = `
    async function create() { return createApiClient({ baseUrl: '' }) }
    const api = await create()
    void [api.thenOperation(), api.thenOperation2()]`
  expect(compileErrors(source + use)).toEqual([])
  expect(source).toContain('id: "then"')
})

test('a client with a method called then is refused', () => {
  const then = { method: 'GET', path: '/', in: {}, statuses: [200] }
  const description = { name: 'api', servers: [], operations: JSON.parse(`{"then":${JSON.stringify(then)}}`) }
  expect(() => createClient(description, { baseUrl: 'http://api' })).toThrow(
    'api: A client with a method "then" would be taken for a promise.',
  )
})

test('a method calls the operation whose id it has', async () => {
  const operations = { thenOperation: { id: 'then', method: 'GET', path: '/', in: {}, statuses: [204] } }
  interface Client {
    readonly thenOperation: () => Promise<{ kind: string; error: Error }>
  }
  const { fetch } = scripted(() => new Response(null, { status: 404 }))
  const { thenOperation } = createClient<Client>({ name: 'api', servers: [], operations }, { baseUrl: 'http://api', fetch })
  expect((await thenOperation()).error.message).toBe('then was answered 404: the spec does not declare this status.')
})

test('names that are equal, reserved or invalid are replaced by distinct names', async () => {
  const ids = [
    'add-pet',
    'addPet',
    'AddPet',
    'delete',
    'default',
    'description',
    'createClient',
    '1st',
    '*',
    'constructor',
    '__proto__',
    'new',
  ]
  const source = await clientOf(apiOf(Object.fromEntries(ids.map((id) => [id, {}]))), 'api')
  expect(compileErrors(source)).toEqual([])
  expect([...source.matchAll(/^export const (\w+)/gm)].map((match) => match[1])).toEqual([
    'addPet',
    'addPet2',
    'addPet3',
    'deleteOperation',
    'defaultOperation',
    'descriptionOperation',
    'createClientOperation',
    'operation1st',
    'operation',
    'constructor',
    'proto',
    'newOperation',
    'description',
  ])
})

test('errors name inputs after their operations', async () => {
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, id: { type: 'string', readOnly: true } } }
  const choice = { oneOf: [body, { type: 'object', required: ['code'], properties: { code: { type: 'string' } } }] }
  const source = await clientOf(apiOf({ addPet: json(body), addOther: json(choice) }), 'api')
  const errors = compileErrors(`${source}
    declare const api: ApiClient
    void api.addPet({})
    void api.addOther({ code: 1 })
    void api.addPet({ name: '', id: '' })`)
  expect(errors[0]).toBe(
    "Argument of type '{}' is not assignable to parameter of type 'AddPetInput'.\n  Property 'name' is missing in type '{}' but required in type '{ name: string; }'.",
  )
  expect(errors.join('\n')).not.toMatch(/Omitted|Pick<|Flat|Plain|TallyOperation|InputFields/)
  expect(errors[2]).toContain("'id' does not exist in type '{ name: string; }'")
})

test('a read-only field of the body does not take the name of a parameter', async () => {
  const body = { type: 'object', properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } } }
  const id = { name: 'id', in: 'query', required: true, schema: { type: 'string' } }
  const source = await clientOf(apiOf({ put: { ...json(body), parameters: [id] } }), 'api')
  expect(compileErrors(`${source}\nvoid (null as never as ApiClient).put({ id: '1', name: 'a' })`)).toEqual([])
})

test('parts of a body that say nothing hide no names', async () => {
  const body = { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', description: 'More.' }] }
  const schemas = { Base: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } }
  const source = await clientOf(apiOf({ send: json(body) }, schemas), 'api')
  const use = `
    const api = null as never as ApiClient
    void api.send({ a: '' })
    // @ts-expect-error: a is required
    void api.send({})`
  expect(compileErrors(source + use)).toEqual([])
})

test('a schema that refers to itself may have the same name as anything else in a client', async () => {
  const names = ['Record', 'Result', 'string', 'ApiClient', 'SendInput', '1']
  const refs = names.map((name) => ({ $ref: `#/components/schemas/${name}` }))
  const schemas = names.map((name, index) => [name, { oneOf: [{ type: 'string' }, { type: 'array', items: refs[index] }] }])
  const body = { type: 'object', properties: { all: { allOf: refs }, closed: { type: 'object', additionalProperties: false } } }
  const source = await clientOf(apiOf({ send: json(body) }, Object.fromEntries(schemas)), 'api')
  expect(compileErrors(`${source}\nvoid (null as never as ApiClient).send({ all: ['a', ['b']], closed: {} })`)).toEqual([])
})
