import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lintSpec, loadSpec } from '../../src/node.ts'
import { startMock, tally } from '../cli/inProcess.ts'
import { folderWith } from '../verify/pacts.ts'

const twice = `{
  "openapi": "3.1.0", "info": { "title": "a", "version": "1" },
  "paths": { "/a": { "get": { "operationId": "a", "operationId": "b", "responses": { "200": { "$ref": "#/gone" } } } } }
}`

test('lintSpec returns the findings that tally lint prints', async () => {
  const from = join(await folderWith({ 'spec.json': twice }), 'spec.json')
  const findings = await lintSpec(await loadSpec(from))
  expect(findings).toEqual([
    {
      code: 'repeated-name',
      level: 'error',
      message: 'The name "operationId" is used twice in this object. The last value is used.',
      instead: 'The last value is used.',
      file: from,
      line: 3,
      column: 51,
      pointer: '/paths/~1a/get/operationId',
      values: { name: 'operationId' },
    },
    {
      code: 'dangling-reference',
      level: 'error',
      message: 'The reference "#/gone" does not resolve. The operation replies with a problem instead of this response.',
      instead: 'The operation replies with a problem instead of this response.',
      file: from,
      line: 3,
      column: 93,
      pointer: '/paths/~1a/get/responses/200',
      values: { ref: '#/gone', kind: 'response' },
    },
  ])
  const { out } = await tally(['lint', from, '--format', 'json'])
  expect(JSON.parse(out)).toEqual({ findings })
})

const schemas = `components:
  schemas:
    Self:
      allOf: [{ $ref: '#/components/schemas/Self' }, { type: object }]
    Base:
      oneOf: [{ $ref: '#/components/schemas/Child' }]
    Child:
      allOf: [{ $ref: '#/components/schemas/Base' }]
    Endless: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/Endless' } } }
  securitySchemes:
    tls: { type: mutualTLS }
`

test.each([
  ['circular-schema', 'error', 'This schema contains itself, so a check of a value would never end. This part is ignored.', 7, 15],
  [
    'circular-base',
    'warning',
    'This schema extends a base that contains it, so a check of a value would never end. It extends the base without its "oneOf" or "anyOf".',
    11,
    15,
  ],
  [
    'endless-schema',
    'error',
    'No value matches this schema, since each would have to contain another one without end. Generated values end after some levels and do not match it.',
    12,
    14,
  ],
  [
    'unseen-certificate',
    'warning',
    'A mock cannot see client certificates. No certificate is required; a call needs another credential where the spec allows one.',
    14,
    10,
  ],
  ['no-operation', 'warning', 'The document has no operation. Every call is answered with 404.', 3, 8],
])('lintSpec finds %s, with its place', async (...expected) => {
  const [code, level, message, line, column] = expected
  const text = `openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths: {}\n${schemas}`
  const findings = await lintSpec(await loadSpec(join(await folderWith({ 'spec.yaml': text }), 'spec.yaml')))
  expect(findings.map((each) => each.code)).toHaveLength(5)
  expect(findings).toContainEqual(expect.objectContaining({ code, level, message, line, column }))
})

test('a document at a URL is fetched once if it has no findings', async () => {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.end('{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"ok"}}}}}}')
  }).listen(0)
  onTestFinished(() => void server.close())
  await startMock([`http://127.0.0.1:${(server.address() as AddressInfo).port}/spec.json`, '--port', '0'])
  expect(requests).toBe(1)
})

const mistaken = `openapi: 3.1.0
info: { title: Pets, version: '1' }
security: [{ apikey: [] }]
paths:
  /pets/:id:
    put:
      requestBody: { $ref: '#/components/schemas/Pet' }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/responses/Pet' } } } } }
    get:
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
components:
  schemas: { Pet: { type: string, default: 7 } }
  responses: { Pet: { description: ok } }
  securitySchemes: { apiKey: { type: apiKey, in: header, name: key } }
`

test('finds schemes, references and parameters that are written in the wrong way, each with what was probably meant', async () => {
  const findings = await lintSpec(await loadSpec(join(await folderWith({ 'spec.yaml': mistaken }), 'spec.yaml')))
  expect(findings.map(({ level, line, message }) => `${level} ${line}: ${message}`)).toEqual([
    'warning 3: The security scheme "apikey" is not declared. Did you mean "apiKey"? No credential is required for it.',
    'warning 6: The part ":id" of this path is a fixed text. For a parameter, write {id}.',
    'error 7: The reference "#/components/schemas/Pet" leads to a schema, but a request body belongs here. It is read as a request body.',
    'error 8: The reference "#/components/responses/Pet" leads to a response, but a schema belongs here. It is read as a schema.',
    'warning 12: This default breaks its schema: must be string. It is corrected in replies.',
  ])
})
