import { expect, test } from 'vitest'
import { createMock } from '../../src/index.ts'
import { documentOf } from '../engine/shop.ts'

const longText = { type: 'string', minLength: 100_000 }

test.each<[string, object]>([
  ['ten thousand long texts', { type: 'array', minItems: 10_000, items: longText }],
  ['ten thousand long texts that must match', { type: 'array', minItems: 10_000, items: { ...longText, pattern: '^[a-z]+$' } }],
  [
    'lists of ten thousand lists',
    { type: 'array', minItems: 10_000, items: { type: 'array', minItems: 10_000, items: { type: 'string' } } },
  ],
  [
    'maps of a thousand maps',
    {
      type: 'object',
      minProperties: 1_000,
      additionalProperties: { type: 'object', minProperties: 1_000, additionalProperties: longText },
    },
  ],
  ['texts that cannot be', { type: 'array', minItems: 2_000, items: { type: 'string', pattern: '^[a-z]{500}$', minLength: 600 } }],
])('stops making %s at the limit', async (_, schema) => {
  const responses = { 200: { description: '', content: { 'application/json': { schema } } } }
  const mock = createMock({ specs: [{ name: 'api', document: documentOf({ '/x': { get: { responses } } }) as never }] })
  const { status, body } = await mock.handle({ method: 'GET', path: '/api/x', query: '', headers: {} })
  expect(status).toBe(200)
  expect((body as string).length).toBeGreaterThan(10_000)
  expect((body as string).length).toBeLessThan(3_000_000)
})
