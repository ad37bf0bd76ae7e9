import { beforeAll, expect, test } from 'vitest'
import { replay } from '../../../src/verify/replay/replay.ts'
import type { ProviderResult } from '../../../src/verify/result.ts'
import { asTable } from '../../../src/verify/report/tableReport.ts'
import { matcher, pact, type Told } from '../pacts.ts'

const json = { 'content-type': 'application/json' }

/** An interaction, and the reply it gets: whatever a provider may come up with. */
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
]

let result: ProviderResult
beforeAll(async () => {
  const told = odd.map((each, index) => ({ ...each, path: `/${index}` }))
  result = await replay(
    { provider: 'things', pacts: [pact('things', told)], api: undefined },
    {
      against: 'a test',
      patience: 1_000,
      ask: async () => {},
      setUp: async () => ({}),
      tearDown: async () => {},
      exchange: async (_key, _case, { path }) => {
        const [headers, body] = odd[Number(path.slice(1))]?.got ?? [{}, '']
        return { status: 200, headers, body: Buffer.from(body) }
      },
    },
  )
})

test.each<[string, readonly string[]]>([
  [
    'a page of text',
    [
      'content-type.differs header Content-Type: application/json, text/html',
      'header.differs header Content-Type: text like ^application/json(;.*)?$, text/html',
    ],
  ],
  ['broken JSON', ['body.differs body: an object with a, "{\\"a\\":"']],
  ['nothing', ['body.differs body: an object with a, ""']],
  ['too short a list', ['body.differs body: a list of at least 2, a list of 1']],
  ['a wrong item', ['body.differs body /1/a: any number, such as 1, "x"']],
  ['odd names', ['body.differs body /a.b: text like ^[A-Z]$, "lower"', "body.differs body /it's/~1: 1, 2"]],
  ['null', ['body.differs body /a: any string, such as "x", null']],
  ['a number as it was written', []],
])('%s is told from what the pact expects', (description, expected) => {
  const found = result.interactions.find((each) => each.description === description)?.findings ?? []
  expect(found.map(({ code, place, expected: wanted, got }) => `${code} ${place}: ${wanted}, ${got}`)).toEqual(expected)
})

test('nothing that a provider answers steers the terminal', () => {
  // oxlint-disable-next-line no-control-regex -- that is what must not be there
  expect(asTable({ target: 'url', providers: [result] })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})
