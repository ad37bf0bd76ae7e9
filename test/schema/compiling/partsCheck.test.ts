import { expect, test } from 'vitest'
import type { Schema } from '../../../src/document/document.ts'
import { checkingInParts } from '../../../src/schema/compiling/partsCheck.ts'
import { Validators, type Check } from '../../../src/schema/compiling/validators.ts'
import type { Violation } from '../../../src/schema/violation.ts'

const validators = new Validators({ openapi: '3.1.0', info: {}, paths: {} })
const item = { type: 'object', required: ['n'], properties: { n: { type: 'integer', maximum: 999 } } }
const schema: Schema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, 'a/b': { type: 'array', minItems: 60, items: item }, short: { type: 'array', items: item } },
}

interface Checked {
  readonly found: readonly Violation[]
  /** How many times the rest of the work could have waited. */
  readonly pauses: number
  /** The most items that were checked at once. */
  readonly most: number
}

function checked(value: unknown, by: Schema = schema): Checked {
  const whole = validators.check(by, '/schema', 'request')
  let most = 0
  const check: Check = (part, ...rest) => {
    most = Math.max(most, ...[part, ...Object.values(part as object)].map((each) => (Array.isArray(each) ? each.length : 0)))
    return whole(part, ...rest)
  }
  const parts = checkingInParts(check, by, validators.schemas.request)(value, '/body')
  let pauses = 0
  for (let step = parts.next(); ; step = parts.next()) {
    if (step.done === true) return { found: step.value, pauses, most }
    pauses += 1
  }
}

function list(count: number, wrong: number | undefined = undefined): unknown[] {
  return Array.from({ length: count }, (_, index) => ({ n: index === wrong ? 'x' : index % 999 }))
}

test('checks a long list a few items at a time', () => {
  expect(checked({ name: 'x', 'a/b': list(1_000), short: list(3) })).toEqual({ found: [], pauses: 18, most: 60 })
})

test.each([0, 59, 60, 998, 999])('reports the item %i of a long list at its place', (wrong) => {
  const { found } = checked({ name: 'x', 'a/b': list(1_000, wrong) })
  expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([`type /body/a~1b/${wrong}/n`])
})

test('reports what is wrong around a long list first', () => {
  expect(checked({ 'a/b': list(1_000, 7) }).found.map(({ at }) => at)).toEqual(['/body/name'])
})

test.each<[string, Schema, unknown, string]>([
  ['is too short', schema, { name: 'x', 'a/b': list(59) }, 'minItems /body/a~1b'],
  ['is too long', { type: 'array', maxItems: 100, items: item }, list(101), 'maxItems /body'],
  ['repeats an item', { type: 'array', uniqueItems: true, items: item }, list(1_000), 'uniqueItems /body'],
  ['is the body', { type: 'array', items: { type: 'integer' } }, [...Array.from({ length: 70 }, () => 1), 'x'], 'type /body/70'],
  ['is none', schema, { name: 'x', 'a/b': 'text' }, 'type /body/a~1b'],
])('finds the same as a whole check where a list %s', (...row) => {
  const [, by, value, violation] = row
  expect(checked(value, by).found.map(({ code, at }) => `${code} ${at}`)).toEqual([violation])
})
