import { expect, test } from 'vitest'
import { lint } from '../../../src/lint/lint.ts'
import { checkOf, violationsOf } from '../../spec/documentOf.ts'

const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

/** A base that lists its children, as generators of documents write it. */
const animals = {
  Animal: {
    type: 'object',
    required: ['type', 'name'],
    properties: { type: { type: 'string' }, name: { type: 'string' } },
    discriminator: { propertyName: 'type', mapping: { lion: '#/components/schemas/Lion', bear: '#/components/schemas/Bear' } },
    oneOf: [to('Lion'), to('Bear')],
  },
  Lion: { allOf: [to('Animal'), { type: 'object', required: ['mane'], properties: { mane: { type: 'integer' } } }] },
  Bear: { allOf: [to('Animal'), { type: 'object', properties: { claws: { type: 'integer' } } }] },
}

test.each<[string, object, string[]]>([
  ['Animal', { type: 'lion', name: 'x', mane: 1 }, []],
  ['Animal', { type: 'bear', name: 'x' }, []],
  ['Lion', { type: 'lion', name: 'x', mane: 1 }, []],
])('accepts %s: %j, where a base and its children contain each other', (name, value, violations) => {
  expect(violationsOf(to(name), value, { components: { schemas: animals } })).toEqual(violations)
})

test.each<[string, object, string]>([
  ['Animal', { type: 'lion', name: 'x' }, 'required /mane'],
  ['Animal', { type: 'bear' }, 'required /name'],
  ['Animal', { type: 'wolf', name: 'x' }, 'oneOf '],
  ['Lion', { type: 'lion', mane: 1 }, 'required /name'],
  ['Lion', { type: 'lion', name: 'x' }, 'required /mane'],
])('refuses %s: %j, where a base and its children contain each other', (name, value, violation) => {
  expect(violationsOf(to(name), value, { components: { schemas: animals } })).toContain(violation)
})

const circles = {
  Self: { allOf: [to('Self'), { required: ['x'] }] },
  First: { allOf: [to('Second')], properties: { a: { type: 'integer' } } },
  Second: { allOf: [to('First')], properties: { b: { type: 'integer' } } },
  Text: { oneOf: [{ type: 'string' }, to('Text')] },
  Not: { type: 'integer', not: to('Not') },
  Beside: { $ref: '#/components/schemas/Text', anyOf: [to('Beside'), { maxLength: 2 }] },
  If: { if: to('If'), type: 'string', dependentSchemas: { a: to('If') } },
}

test.each<[string, unknown, unknown]>([
  ['Self', { x: 1 }, {}],
  ['First', { a: 1, b: 2 }, { a: 'x' }],
  ['First', { a: 1, b: 2 }, { b: 'x' }],
  ['Second', { a: 1, b: 2 }, { b: 'x' }],
  ['Text', 'a', 1],
  ['Not', 1, 'a'],
  ['Beside', 'ab', 'abc'],
  ['If', 'a', 1],
])('checks a value by the rest of the schema %s, which contains itself', (name, good, bad) => {
  const { check, findings } = checkOf(to(name), { components: { schemas: circles } })
  expect(check(good, '')).toEqual([])
  expect(check(bad, '')).not.toEqual([])
  expect(findings).toEqual([])
})

const needs = (schema: object): object => ({ type: 'object', required: ['next'], properties: { next: schema } })

function foundIn(schemas: object): string[] {
  return lint({ openapi: '3.1.0', info: { title: 'Circles', version: '1' }, paths: { '/a': { get: {} } }, components: { schemas } })
    .filter(({ at }) => at.startsWith('/components'))
    .map(({ code, at }) => `${code} ${at.slice('/components/schemas/'.length)}`)
}

test('finds each place where a schema contains itself', () => {
  expect(foundIn({ ...animals, ...circles })).toEqual([
    'circular-base Lion/allOf/0',
    'circular-base Bear/allOf/0',
    'circular-schema Self/allOf/0',
    'circular-schema Second/allOf/0',
    'circular-schema Text/oneOf/1',
    'circular-schema Not/not',
    'circular-schema Beside/anyOf/0',
    'circular-schema If/if',
    'circular-schema If/dependentSchemas/a',
  ])
})

test('finds schemas whose values would have to contain each other without end, and none that can end', () => {
  const ending = {
    Choice: needs({ oneOf: [to('Choice'), { type: 'string' }] }),
    Optional: { type: 'object', properties: { next: to('Optional') } },
    List: needs({ type: 'array', items: to('List') }),
  }
  const endless = {
    One: needs(to('Two')),
    Two: needs({ anyOf: [to('One'), to('Two')] }),
    Many: { type: 'array', minItems: 1, items: to('Many') },
  }
  expect(foundIn(endless)).toEqual(['One', 'Two', 'Many'].map((name) => `endless-schema ${name}`))
  expect(foundIn(ending)).toEqual([])
})
