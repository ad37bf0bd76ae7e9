import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Schema } from '../../src/document/document.ts'
import { lintSpec, loadSpec } from '../../src/node.ts'
import { compile } from '../../src/spec/api.ts'
import { folderWith } from '../verify/pacts.ts'

const files = {
  'common parts.yaml': `
Money: { $id: 'https://schemas.example/money', type: integer, minimum: 1 }
Small: { $anchor: small, type: integer, maximum: 9 }
Holder:
  $id: https://schemas.example/sub/holder
  type: object
  properties:
    anchor: { $ref: '#inner' }
    pointer: { $ref: '#/$defs/Nothing' }
    relative: { $ref: text }
    above: { $ref: ../money }
  $defs:
    Inner: { $anchor: inner, type: boolean }
    Nothing: { type: 'null' }
    Text: { $id: text, type: string }
`,
  'item.json': `{ "$id": "https://schemas.example/item", "type": "object", "required": ["id"],
    "properties": { "id": { "type": "string" }, "price": { "$ref": "money" }, "next": { "$ref": "#" } }, "example": { "$id": "x", "$ref": "#y" } }`,
}

/** The codes and places of what a value breaks of a schema that `$ref` leads to from another file. */
async function violationsOf($ref: string, value: unknown): Promise<string[]> {
  const schema = {
    type: 'object',
    properties: { it: { $ref }, common: { $ref: 'common%20parts.yaml#/Holder' }, item: { $ref: 'item.json' } },
  }
  const content = { 'application/json': { schema } }
  const paths = { '/a': { post: { requestBody: { content }, responses: { 204: { description: 'Done' } } } } }
  const root = JSON.stringify({ openapi: '3.1.0', info: { title: 'Files', version: '1' }, paths })
  const spec = await loadSpec(join(await folderWith({ ...files, 'spec.json': root }), 'spec.json'))
  expect(await lintSpec(spec, { examples: false })).toEqual([])
  const body = compile(spec.document).operations[0]?.bodies[0] as
    | { check: (value: unknown, at: string) => { code: string; at: string }[] }
    | undefined
  return (body?.check({ it: value } as unknown as Schema, '') ?? []).map(({ code, at }) => `${code} ${at}`)
}

test.each<[string, unknown, unknown, string]>([
  ['https://schemas.example/money', 1, 0, 'minimum /it'],
  ['common%20parts.yaml#small', 9, 10, 'maximum /it'],
  ['common%20parts.yaml#/Holder', { anchor: true }, { anchor: 1 }, 'type /it/anchor'],
  ['common%20parts.yaml#/Holder', { pointer: null }, { pointer: 1 }, 'type /it/pointer'],
  ['common%20parts.yaml#/Holder', { relative: 'x' }, { relative: 1 }, 'type /it/relative'],
  ['common%20parts.yaml#/Holder', { above: 1 }, { above: 0 }, 'minimum /it/above'],
  ['https://schemas.example/sub/holder#inner', true, 1, 'type /it'],
  ['https://schemas.example/sub/holder#/$defs/Text', 'x', 1, 'type /it'],
  ['item.json', { id: 'x', price: 1 }, { id: 'x', price: 0 }, 'minimum /it/price'],
  ['https://schemas.example/item', { id: 'x', next: { id: 'y' } }, { id: 'x', next: {} }, 'required /it/next/id'],
])('%s leads to a schema in another file by its $id or $anchor: %j and %j', async (...row) => {
  const [$ref, good, bad, violation] = row
  expect(await violationsOf($ref, good)).toEqual([])
  expect(await violationsOf($ref, bad)).toEqual([violation])
})
