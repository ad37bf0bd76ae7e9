import { expect, test } from 'vitest'
import { namedExamples } from '../../src/document/examples.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'

const components = {
  examples: { Ok: { value: 'good' }, Alias: { $ref: '#/components/examples/Ok' }, Loop: { $ref: '#/components/examples/Loop' } },
}
const document = { openapi: '3.1.0', info: {}, components } as unknown as OpenApiDocument

test('finds an example through several references, and ignores one that refers to itself', () => {
  const examples = {
    direct: { value: 'here' },
    chain: { $ref: '#/components/examples/Alias' },
    loop: { $ref: '#/components/examples/Loop' },
  }
  expect(namedExamples(document, { examples })).toEqual([
    { name: 'direct', value: 'here' },
    { name: 'chain', value: 'good' },
  ])
})
