import { expect, test } from 'vitest'
import { follow, lookUp, pointerPart } from '../../src/document/references.ts'
import { SpecError } from '../../src/document/document.ts'
import { apiOf, checkOf, onlyOperation, violationsOf } from '../spec/documentOf.ts'

const tree = {
  Node: {
    type: 'object',
    required: ['value'],
    properties: { value: { type: 'integer' }, children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
  },
  Even: { anyOf: [{ type: 'null' }, { type: 'object', properties: { next: { $ref: '#/components/schemas/Odd' } } }] },
  Odd: { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Even' } } },
  Self: { $ref: '#/components/schemas/Self' },
  Ping: { allOf: [{ $ref: '#/components/schemas/Pong' }, { minimum: 1 }] },
  Pong: { allOf: [{ $ref: '#/components/schemas/Ping' }] },
  'a/b~c d': { type: 'integer' },
  Alias: { $ref: '#/components/schemas/Node' },
}
const components = { schemas: tree }
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

test('checks values of schemas that refer to themselves at every level', () => {
  const value = { value: 1, children: [{ value: 2, children: [{ value: 'three' }] }] }
  expect(violationsOf(to('Node'), value, { components })).toEqual(['type /children/0/children/0/value'])
  expect(violationsOf(to('Odd'), { next: { next: { next: { next: {} } } } }, { components })).toContain(
    'required /next/next/next/next/next',
  )
})

test('accepts any value for a schema that only refers to itself, and reports it', () => {
  const { check, findings } = checkOf(to('Self'), { components })
  expect(check(0, '')).toEqual([])
  expect(findings).toHaveLength(1)
})

test('checks what schemas that lead to each other say besides', () => {
  expect(violationsOf(to('Ping'), 0, { components })).toEqual(['minimum '])
  expect(violationsOf(to('Pong'), 0, { components })).toEqual([])
})

test('accepts any value where a reference does not resolve, reports it once, and checks the rest', () => {
  const { check, findings } = checkOf(
    { type: 'object', properties: { a: to('None'), b: to('None'), c: { type: 'string' } } },
    { components },
  )
  expect(findings).toEqual([])
  expect(check({ a: 1, b: 2, c: 3 }, '').map(({ at }) => at)).toEqual(['/c'])
  expect(check({}, '')).toEqual([])
  expect(findings).toEqual([
    {
      code: 'dangling-reference',
      at: '/paths/~1things~1{id}/post/requestBody/content/application~1json/schema',
      values: { ref: '#/components/schemas/None', kind: 'schema' },
    },
  ])
})

test.each([
  'other.yaml#/Pet',
  'https://example.com/pet.json',
  '#Pet',
  '',
  '#/components/schemas/Node/constructor',
  '#/components/schemas/__proto__',
])('does not resolve a reference to outside the document: %j', (ref) => {
  expect(lookUp({ components }, ref)).toBeUndefined()
})

test('resolves escaped and encoded names, and paths that lead through other references', () => {
  expect(lookUp({ components }, '#/components/schemas/a~1b~0c%20d')).toBe(tree['a/b~c d'])
  expect(lookUp({ components }, '#/components/schemas/Alias/properties/value')).toBe(tree.Node.properties.value)
  expect(lookUp({ components }, '#/components/schemas/Self/properties/value')).toBeUndefined()
  expect(lookUp({ a: ['x', 'y'], '100%': 1 }, '#/a/1')).toBe('y')
  expect(lookUp({ '100%': 1 }, '#/100%')).toBe(1)
  expect(lookUp(tree, '#')).toBe(tree)
})

test('escapes the parts of a pointer so that they can be read again', () => {
  for (const name of ['a/b', '~', '~1', '', ' ']) expect(lookUp({ [name]: 'here' }, `#/${pointerPart(name)}`)).toBe('here')
})

test('follows references to their target, and throws for those that do not resolve or are circular', () => {
  const document = { openapi: '3.1.0', info: {}, components }
  expect(follow(document, to('Alias'), '')).toBe(tree.Node)
  expect(() => follow(document, to('None'), '/here')).toThrow(
    new SpecError('The reference "#/components/schemas/None" does not resolve.', '/here'),
  )
  expect(() => follow(document, to('Self'), '/here')).toThrow('refers to itself')
})

test('reports the pointer of a response whose reference does not resolve', () => {
  const operation = onlyOperation(apiOf({ responses: { 200: { $ref: '#/components/responses/None' } } }))
  expect(() => operation.response(200)).toThrow(expect.objectContaining({ at: '/paths/~1things~1{id}/post/responses/200' }))
})
