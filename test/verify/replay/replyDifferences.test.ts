import { beforeAll, expect, test } from 'vitest'
import { ExactNumber } from '../../../src/numbers/exactNumber.ts'
import type { Difference } from '../../../src/verify/result/finding.ts'
import type { FindingPlace, ValueSummary } from '../../../src/verify/result/place.ts'
import { replay } from '../../../src/verify/replay/replay.ts'
import { asJson } from '../../../src/verify/report/jsonReport.ts'
import { asTable } from '../../../src/verify/report/tableReport.ts'
import type { ProviderResult } from '../../../src/verify/result/result.ts'
import { matcher, pact, type Told } from '../pacts.ts'
import { resultNamed } from '../results.ts'

const json = { 'content-type': 'application/json' }

/** An interaction, and the unexpected reply that it gets. */
const odd: readonly (Told & { readonly description: string; readonly got: readonly [Record<string, string>, string] })[] = [
  { description: 'a page of text', reply: { a: 1 }, got: [{ 'content-type': 'text/html' }, '<h1>Sorry</h1>'] },
  { description: 'broken JSON', reply: { a: 1 }, got: [json, '{"a":'] },
  { description: 'nothing', reply: { a: 1 }, got: [json, ''] },
  { description: 'too short a list', reply: [1], replyRules: { body: { $: matcher('type', { min: 2 }) } }, got: [json, '[1]'] },
  {
    description: 'a wrong item',
    reply: [{ a: 1 }],
    replyRules: { body: { $: matcher('type'), '$[*].a': matcher('type') } },
    got: [json, '[{"a":1},{"a":"x"}]'],
  },
  {
    description: 'odd names',
    reply: { 'a.b': 'X', "it's": { '/': 1 } },
    replyRules: { body: { "$['a.b']": { combine: 'AND', matchers: [{ match: 'type' }, { match: 'regex', regex: '^[A-Z]$' }] } } },
    got: [json, `{"a.b":"lower","it's":{"/":2}}`],
  },
  { description: 'null', reply: { a: 'x' }, replyRules: { body: { '$.a': matcher('type') } }, got: [json, '{"a":null}'] },
  {
    description: 'a colour of the terminal',
    reply: { a: 'x' },
    replyHeaders: { 'X-B': 'b' },
    got: [{ ...json, 'x-b': '\u009b31m' }, '{"a":"\\u001b[31m"}'],
  },
  { description: 'a number as it was written', reply: { a: 1.5 }, got: [json, '{"a":1.50}'] },
  {
    description: 'a long number',
    reply: { a: new ExactNumber('1945044589271781376') },
    got: [json, '{"a":1945044589271781377}'],
  },
]

let result: ProviderResult
beforeAll(async () => {
  const told = odd.map((each, index) => ({ ...each, path: `/${index}` }))
  result = await replay(
    { provider: 'things', pacts: [pact('things', told)], api: undefined },
    {
      against: { target: 'url' },
      patience: 10_000,
      ask: async () => {},
      setUp: async () => ({}),
      tearDown: async () => {},
      exchange: async (_key, _case, { path }) => {
        const [headers, text] = odd[Number(path.slice(1))]?.got ?? [{}, '']
        return { status: 200, headers, body: Buffer.from(text) }
      },
    },
  )
})

const contentType = { side: 'response', in: 'header', name: 'Content-Type' } as const
const string = (value: string): ValueSummary => ({ kind: 'string', value })
const number = (value: number): ValueSummary => ({ kind: 'number', value })

function body(pointer: string): FindingPlace {
  return { side: 'response', in: 'body', pointer }
}

test.each<[string, readonly Partial<Difference>[]]>([
  [
    'a page of text',
    [
      { code: 'content-type.differs', at: contentType, expected: string('application/json'), got: string('text/html') },
      { code: 'header.differs', at: contentType, expected: { regex: '^application/json(;.*)?$' }, got: string('text/html') },
    ],
  ],
  ['broken JSON', [{ code: 'body.differs', at: body(''), expected: { kind: 'object', keys: ['a'] }, got: string('{"a":') }]],
  ['nothing', [{ code: 'body.differs', at: body(''), expected: { kind: 'object', keys: ['a'] }, got: string('') }]],
  ['too short a list', [{ code: 'body.differs', at: body(''), expected: { matcher: 'type', example: list(1), min: 2 }, got: list(1) }]],
  ['a wrong item', [{ code: 'body.differs', at: body('/1/a'), expected: { matcher: 'type', example: number(1) }, got: string('x') }]],
  [
    'odd names',
    [
      { code: 'body.differs', at: body('/a.b'), expected: { regex: '^[A-Z]$' }, got: string('lower') },
      { code: 'body.differs', at: body("/it's/~1"), expected: number(1), got: number(2) },
    ],
  ],
  ['null', [{ code: 'body.differs', at: body('/a'), expected: { matcher: 'type', example: string('x') }, got: { kind: 'null' } }]],
  ['a number as it was written', []],
])('%s is reported by place, with what the pact expects there and what came', (description, expected) => {
  expect(resultNamed(result, description).findings).toMatchObject(expected)
  expect(resultNamed(result, description).findings).toHaveLength(expected.length)
})

function list(length: number): ValueSummary {
  return { kind: 'array', length }
}

test('a long number is shown with all its digits', () => {
  const [table, report] = [asTable({ target: 'url', providers: [result] }), asJson({ target: 'url', providers: [result] }, () => [])]
  expect(table).toContain('body /a: expected 1945044589271781376, got 1945044589271781377')
  expect(report).toMatch(/"kind": "number",\s+"value": 1945044589271781377\b/)
})

test('control characters in a reply do not reach the terminal', () => {
  // oxlint-disable-next-line no-control-regex -- that is what must not be there
  expect(asTable({ target: 'url', providers: [result] })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})
