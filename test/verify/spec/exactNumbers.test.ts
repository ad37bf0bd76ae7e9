import { expect, test } from 'vitest'
import { ExactNumber } from '../../../src/numbers/exactNumber.ts'
import { matcher } from '../pacts.ts'
import { codes, thing } from '../things.ts'

const number = (text: string): ExactNumber => new ExactNumber(text)
const [one, next] = [number('1945044589271781376'), number('1945044589271781377')]
const [largest, above] = [number('9223372036854775807'), number('9223372036854775808')]

function withId(schema: object): object {
  return { type: 'object', properties: { id: { type: 'integer', ...schema } } }
}

test('long numbers are compared with all their digits', async () => {
  const document = thing({ request: withId({ maximum: largest }), reply: withId({ enum: [one, 2] }) })
  expect(await codes(document, { body: { id: largest }, reply: { id: one } })).toEqual([])
  expect(await codes(document, { body: { id: above }, reply: { id: one } })).toEqual(['request.body.incompatible /request/body/content/id'])
  expect(await codes(document, { body: { id: 1 }, reply: { id: next } })).toEqual(['response.body.incompatible /response/body/content/id'])
})

test('a long number at the edge of its bounds is not rounded beyond them', async () => {
  const document = thing({ reply: withId({ exclusiveMaximum: next }) })
  expect(await codes(document, { reply: { id: one } })).toEqual([])
  expect(await codes(document, { reply: { id: next } })).toEqual(['response.body.incompatible /response/body/content/id'])
})

test('the format int64 ends at its last digit in query parameters', async () => {
  const more = { parameters: [{ name: 'ref', in: 'query', schema: { type: 'integer', format: 'int64' } }] }
  expect(await codes(thing({ more }), { query: { ref: [String(largest)] } })).toEqual([])
  expect(await codes(thing({ more }), { query: { ref: [String(above)] } })).toEqual(['request.query.incompatible /request/query/ref'])
})

test('a matcher of a long number that is wider than an enum is found', async () => {
  const document = thing({ reply: withId({ enum: [one] }) })
  const replyRules = { body: { '$.id': matcher('integer') } }
  expect(await codes(document, { reply: { id: one }, replyRules })).toEqual(['matcher.wider-than-const /response/matchingRules/body/$.id'])
})
