import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSpec } from '../../src/node.ts'
import { tally } from '../cli/inProcess.ts'
import { folderWith } from '../verify/pacts.ts'

const head = "openapi: 3.1.0\ninfo: { title: Loops, version: '1' }\n"
const item = 'get: { responses: { 204: { description: Fine } } }\n'

function specOf(body: string): string {
  return `${head}paths:\n  /a: { post: { requestBody: ${body}, responses: { 204: { description: Fine } } } }\n  /b: { $ref: b.yaml }\n`
}

test('a document of several files with a circular reference is loaded, and the reference stays as it is', async () => {
  const loop =
    "components: { requestBodies: { A: { $ref: '#/components/requestBodies/B' }, B: { $ref: '#/components/requestBodies/A' } } }\n"
  const folder = await folderWith({ 'spec.yaml': specOf("{ $ref: '#/components/requestBodies/A' }") + loop, 'b.yaml': item })
  const from = join(folder, 'spec.yaml')
  const { document } = await loadSpec(from)
  expect(document).toMatchObject({ components: { requestBodies: { B: { $ref: '#/components/requestBodies/A' } } } })
  expect((await tally(['lint', from])).out).toContain(
    `${from}:4:30: The reference "#/components/requestBodies/A" refers to itself. It is ignored.`,
  )
})

test.each([
  ['two files that refer to each other', 'c.yaml', { 'c.yaml': '$ref: d.yaml\n', 'd.yaml': '$ref: c.yaml\n' }],
  ['a file that refers to itself', 'c.yaml', { 'c.yaml': "$ref: '#'\n" }],
  ['parts of two files', "'c.yaml#/x'", { 'c.yaml': "x: { $ref: 'd.yaml#/y/z' }\n", 'd.yaml': "y: { $ref: 'c.yaml#/x' }\n" }],
  ['many such files', 'c.yaml', { 'c.yaml': '$ref: d.yaml\n', 'd.yaml': '$ref: e.yaml\n', 'e.yaml': '$ref: c.yaml\n' }],
])('a circle of references through %s is an error with its place', async (_, ref, files) => {
  const folder = await folderWith({ 'spec.yaml': specOf(`{ $ref: ${ref} }`), 'b.yaml': item, ...files })
  const from = join(folder, 'spec.yaml')
  await expect(loadSpec(from)).rejects.toThrow(/spec\.yaml:4:30: The reference "c\.yaml(#\/x)?" leads back to itself\.$/)
  expect(await tally(['mock', from])).toMatchObject({ code: 2 })
})

test('a schema that contains itself is no circular reference', async () => {
  const tree = 'type: object\nproperties: { left: { $ref: tree.yaml }, right: { $ref: "#/properties/left" } }\n'
  const body = '{ content: { application/json: { schema: { $ref: tree.yaml } } } }'
  const folder = await folderWith({ 'spec.yaml': specOf(body), 'b.yaml': item, 'tree.yaml': tree })
  expect(await tally(['lint', join(folder, 'spec.yaml')])).toMatchObject({ code: 0 })
})
