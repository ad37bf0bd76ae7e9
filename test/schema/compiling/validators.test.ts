import { expect, test } from 'vitest'
import { noViolations } from '../../../src/schema/compiling/validators.ts'
import { compile } from '../../../src/spec/api.ts'
import { apiOf, checkOf, onlyOperation } from '../../spec/documentOf.ts'

test('returns the same empty list for every valid value', () => {
  const { check } = checkOf({ type: 'integer' })
  expect(check(1, '')).toBe(noViolations)
  expect(check(2, '/body', false)).toBe(noViolations)
})

test('compiles a schema on first use', () => {
  const { check, findings } = checkOf({ pattern: '(' })
  expect(findings).toEqual([])
  check('a', '')
  check('b', '')
  expect(findings).toHaveLength(1)
})

test('compiles a referenced schema once for each direction and thoroughness', () => {
  let reads = 0
  const shared = {
    type: 'object',
    get required() {
      reads += 1
      return ['a']
    },
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Shared' } } }
  const paths = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`/p${index}`, { post: { requestBody: { content } } }]))
  const api = compile({ openapi: '3.0.0', info: {}, paths, components: { schemas: { Shared: shared } } })
  const [first, ...others] = api.operations
  first?.bodies[0]?.check({}, '')
  const once = reads
  for (const operation of others) expect(operation.bodies[0]?.check({}, '')).toHaveLength(1)
  expect(reads).toBe(once)
})

test('compiles a referenced schema when a value first gets there, and only this one accepts everything if it cannot be compiled', () => {
  const cyclic: Record<string, unknown> = { type: 'object' }
  cyclic['properties'] = { self: cyclic }
  const schemas = { Pet: { required: ['name'], properties: { owner: { $ref: '#/components/schemas/Owner' } } }, Owner: cyclic }
  const { check, findings } = checkOf({ $ref: '#/components/schemas/Pet' }, { components: { schemas } })
  expect(check({}, '/body')).toHaveLength(1)
  expect(findings).toEqual([])
  expect(check({ owner: 'Ada' }, '/body')).toEqual([{ code: 'required', at: '/body/name', message: 'is required' }])
  expect(findings.map(({ code }) => code)).toEqual(['unusable-schema'])
})

test('tells the place of what is wrong in schemas that refer to each other', () => {
  const pets = { type: 'array', items: { $ref: '#/components/schemas/Pet' } }
  const schemas = {
    Pet: { required: ['name'], properties: { owner: { $ref: '#/components/schemas/Owner' } } },
    Owner: { properties: { age: { type: 'integer' }, pets } },
  }
  const { check } = checkOf({ $ref: '#/components/schemas/Pet' }, { components: { schemas } })
  const value = { name: 'Rex', owner: { age: 'old', pets: [{ name: 'Tom' }, {}, { name: 'Bo', owner: { age: 1.5 } }] } }
  const found = [
    { code: 'type', at: '/body/owner/age', message: 'must be integer' },
    { code: 'required', at: '/body/owner/pets/1/name', message: 'is required' },
    { code: 'type', at: '/body/owner/pets/2/owner/age', message: 'must be integer' },
  ]
  expect(check(value, '/body')).toEqual(found)
  expect(check(value, '/body', false)).toEqual(found.slice(0, 1))
})

const content = (schema: unknown): object => ({ 'application/json': { schema } })

test('checks other schemas after one that cannot be compiled', () => {
  const cyclic: Record<string, unknown> = { type: 'object' }
  cyclic['properties'] = { self: cyclic }
  const api = apiOf({ requestBody: { content: content(cyclic) }, responses: { 200: { content: content({ type: 'integer' }) } } })
  const operation = onlyOperation(api)
  expect(operation.bodies[0]?.check('anything', '')).toEqual([])
  expect(api.findings[0]?.code).toBe('unusable-schema')
  expect(operation.response(200)?.bodies[0]?.check('x', '')).toHaveLength(1)
})

test('compares the items of a long list in time, whatever the order of their fields', () => {
  const { check } = checkOf({ type: 'array', uniqueItems: true })
  const items = Array.from({ length: 20_000 }, (_, index) => ({ index, nested: { a: 1, b: [index] } }))
  expect(check(items, '')).toEqual([])
  expect(check([...items, { nested: { b: [7], a: 1 }, index: 7 }], '')).toHaveLength(1)
  expect(check([1, '1', true, 'true', null, 'null', [1], { 0: 1 }], '')).toEqual([])
})

test('ignores inherited fields', () => {
  const { check } = checkOf({ required: ['constructor', 'toString'] })
  expect(check({}, '').map(({ at }) => at)).toEqual(['/constructor', '/toString'])
  expect(check(JSON.parse('{"constructor":1,"toString":2}'), '')).toEqual([])
})

test('does not mix the schemas of two documents', () => {
  const to = { $ref: '#/components/schemas/It' }
  const first = checkOf(to, { components: { schemas: { It: { type: 'string' } } } })
  const second = checkOf(to, { components: { schemas: { It: { type: 'integer' } } } })
  expect([first.check('a', ''), second.check(1, '')]).toEqual([[], []])
  expect([first.check(1, ''), second.check('a', '')].flat()).toHaveLength(2)
})
