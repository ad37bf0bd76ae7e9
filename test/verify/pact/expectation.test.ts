import { expect, test } from 'vitest'
import { expectationAt, valueAt } from '../../../src/verify/pact/expectation.ts'
import type { Interaction } from '../../../src/verify/pact/pact.ts'
import type { Expected } from '../../../src/verify/result/place.ts'
import { matcher, pact, type Told } from '../pacts.ts'

function expected(told: Told, pointer: string): Expected {
  return expectationAt(pact('things', [told]).interactions[0] as Interaction, { side: 'response', in: 'body', pointer })
}

test('a value without a matcher is expected as it is', () => {
  const reply = { a: 'x', b: null, c: [1, 2], d: { e: true } }
  const found = ['/a', '/b', '/c', '/d', '/d/e', '/f'].map((pointer) => expected({ reply }, pointer))
  expect(found).toEqual([
    { kind: 'string', value: 'x' },
    { kind: 'null' },
    { kind: 'array', length: 2 },
    { kind: 'object', keys: ['e'] },
    { kind: 'boolean', value: true },
    { kind: 'nothing' },
  ])
})

test('a regex wins over a type matcher at the same place', () => {
  const both = { combine: 'AND', matchers: [{ match: 'type' }, { match: 'regex', regex: '^x$' }] }
  expect(expected({ reply: { a: 'x' }, replyRules: { body: { '$.a': both } } }, '/a')).toEqual({ regex: '^x$' })
})

test('the matcher of a list applies to its items, and the last example to all items after it', () => {
  const told: Told = { reply: [{ a: 1 }], replyRules: { body: { $: matcher('type', { min: 1 }), '$[*].a': matcher('integer') } } }
  expect(expected(told, '')).toEqual({ matcher: 'type', example: { kind: 'array', length: 1 }, min: 1 })
  expect(expected(told, '/7/a')).toEqual({ matcher: 'integer', example: { kind: 'number', value: 1 } })
  expect(expected(told, '/*/a')).toEqual({ matcher: 'integer', example: { kind: 'number', value: 1 } })
})

test('a header is expected by its matcher or value, regardless of the case of its name', () => {
  const [interaction] = pact('things', [{ reply: {}, replyHeaders: { 'X-Limit': '10' } }]).interactions
  const found = ['x-limit', 'content-type', 'x-none'].map((name) =>
    expectationAt(interaction as Interaction, { side: 'response', in: 'header', name }),
  )
  expect(found).toEqual([{ kind: 'string', value: '10' }, { regex: '^application/json(;.*)?$' }, { kind: 'nothing' }])
})

test('a pointer leads to names with a percent sign, and follows no references within a body', () => {
  const body = { '50%25': 1, ref: { $ref: '#/50%25' }, 'a/b': [{ '~': 2 }] }
  expect(['/50%25', '/ref/x', '/a~1b/0/~0', '/a~1b/*/~0'].map((pointer) => valueAt(body, pointer))).toEqual([1, undefined, 2, 2])
})

test('a body that is null is expected to be empty, as Pact takes it', () => {
  expect(expected({ reply: null }, '')).toEqual({ kind: 'nothing' })
  expect(expected({ reply: { a: null } }, '/a')).toEqual({ kind: 'null' })
})
