import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { greeting } from '../../../src/cli/mock/greeting.ts'
import { createMock } from '../../../src/control/mock.ts'
import type { OpenApiDocument } from '../../../src/document/document.ts'
import { specMount } from '../../../src/mock/specMount.ts'
import { folderWith } from '../../verify/pacts.ts'
import { startMock } from '../inProcess.ts'

const whole = `
openapi: 3.1.0
info: { title: Boats, version: '1' }
servers: [{ url: 'https://api.example/{v}', variables: { v: { default: v1 } } }]
security: [{ token: [] }]
paths:
  /boats:
    parameters: [{ name: trace, in: header, schema: { type: string } }]
    get:
      operationId: list
      parameters: [{ name: limit, in: query, schema: { type: integer }, example: 3 }, { $ref: '#/components/parameters/tag' }]
      responses:
        '200': { description: ok, headers: { x-count: { schema: { type: integer } } }, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Boat' } } } } }
        default: { $ref: '#/components/responses/Error' }
    post:
      requestBody: { $ref: '#/components/requestBodies/Boat' }
      responses: { '201': { description: ok, content: { application/json: { examples: { a: { value: { name: a } } } } } } }
  /secure: { $ref: '#/components/pathItems/secure' }
  /plain: { get: { security: [], responses: { '204': { description: none } } } }
components:
  pathItems: { secure: { get: { security: [{ key: [] }], responses: { '204': { description: none } } } } }
  securitySchemes: { token: { type: http, scheme: bearer }, key: { type: apiKey, in: header, name: x-key } }
  parameters: { tag: { name: tag, in: query, schema: { type: string } } }
  requestBodies: { Boat: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } } }
  responses: { Error: { description: bad } }
  schemas: { Boat: { type: object, required: [name], properties: { name: { type: string, pattern: '^a' } } } }
  x-loop: { a: { $ref: '#/components/x-loop/b' }, b: { $ref: '#/components/x-loop/a' } }
`

const document = parse(whole) as object

function places(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [[...at, name], ...places(each, [...at, name])])
}

/** What makes a document one that cannot be served at all. */
const needed = new Set(['openapi', 'paths'])

test.each([
  ['dangling reference', { $ref: '#/components/schemas/Gone' }],
  ['circular reference', { $ref: '#/components/x-loop/a' }],
  ['null', null],
])('a %s in the place of any part leaves a document that is served and greeted', async (_, broken) => {
  for (const at of places(document).filter(([first, second]) => second !== undefined || !needed.has(first as string))) {
    const copy = structuredClone(document) as Record<string, unknown>
    let holder = copy
    for (const name of at.slice(0, -1)) holder = holder[name] as Record<string, unknown>
    holder[at.at(-1) as string] = broken
    const start = async (): Promise<string> => {
      const mock = createMock({}, [specMount({ name: 'boats', document: copy as unknown as OpenApiDocument })])
      return greeting(mock, { providers: [], modules: [], specs: [] }, { url: 'http://mock', adminToken: undefined } as never)
    }
    expect([at, await start().catch(String)]).toEqual([at, expect.stringContaining('tally: mocking boats')])
  }
})

test.each([
  ['parameter', "parameters: [{ $ref: '#/components/parameters/Gone' }]"],
  ['request body', "requestBody: { $ref: '#/components/requestBodies/Gone' }"],
])('an operation whose %s is a dangling reference is served, and the mock stops at the first signal', async (_, part) => {
  const paths = `{ /a: { post: { ${part}, responses: { '204': { description: ok } } } }, /b: { get: { responses: { '204': { description: ok } } } } }`
  const folder = await folderWith({ 'spec.yaml': `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: ${paths}` })
  const mock = await startMock([join(folder, 'spec.yaml'), '--port', '0'])
  expect((await fetch(`${mock.url}/spec/a`, { method: 'POST' })).status).toBe(204)
  expect(await mock.status('/spec/b')).toBe(204)
  expect(await mock.stop()).toMatchObject({ code: 0 })
})

test('an operation whose response is a dangling reference answers with a problem, and the others work', async () => {
  const paths = `{ /a: { get: { responses: { '200': { $ref: '#/components/responses/Gone' } } } }, /b: { get: { responses: { '204': { description: ok } } } } }`
  const folder = await folderWith({ 'spec.yaml': `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: ${paths}` })
  const mock = await startMock([join(folder, 'spec.yaml'), '--port', '0'])
  const response = await fetch(`${mock.url}/spec/a`)
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.stringContaining('#/components/responses/Gone\\" does not resolve'),
  ])
  expect(await mock.status('/spec/b')).toBe(204)
})
