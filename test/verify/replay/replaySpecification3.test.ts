import { beforeAll, expect, test } from 'vitest'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { replay } from '../../../src/verify/replay/replay.ts'
import type { ProviderResult } from '../../../src/verify/result/result.ts'
import type { Target } from '../../../src/verify/targets/target.ts'
import type { WireReply, WireRequest } from '../../../src/verify/targets/wire.ts'
import { pact3, type Interaction3 } from '../pacts3.ts'
import { resultNamed } from '../results.ts'

const json = { 'Content-Type': 'application/json' }
const xml = { 'Content-Type': 'application/xml' }
const bytes = { 'Content-Type': 'application/octet-stream' }
const declaration = '<?xml version="1.0"?>'

/** An interaction, the reply that it gets, and whether Pact's own verifier passes it. */
interface Judged extends Interaction3 {
  readonly got: readonly [headers: Record<string, string | readonly string[]>, body: string | Buffer]
  readonly passes: boolean
}

const judged: readonly Judged[] = [
  { description: 'a JSON text', response: { headers: json, body: 'EXPIRED' }, got: [json, '"EXPIRED"'], passes: true },
  { description: 'another JSON text', response: { headers: json, body: 'EXPIRED' }, got: [json, '"OPEN"'], passes: false },
  { description: 'an object as text', response: { headers: json, body: '{"a": 1}' }, got: [json, '{"a":1}'], passes: true },
  {
    description: 'XML spaced otherwise',
    response: { headers: xml, body: `${declaration}<a><b>1</b></a>` },
    got: [xml, `${declaration}<a>\n<b>1</b></a>`],
    passes: true,
  },
  {
    description: 'other XML',
    response: { headers: xml, body: `${declaration}<a><b>1</b></a>` },
    got: [xml, `${declaration}<a><b>2</b></a>`],
    passes: false,
  },
  {
    description: 'XML with a PIN',
    response: { headers: xml, body: `${declaration}<a><pin>1234</pin></a>` },
    got: [xml, `${declaration}<a><pin>9876</pin></a>`],
    passes: false,
  },
  { description: 'XML without a media type', response: { body: `${declaration}<a/>` }, got: [xml, `${declaration}<a/>`], passes: true },
  { description: 'bytes', response: { headers: bytes, body: 'AAEC/w==' }, got: [bytes, Buffer.from([0, 1, 2, 255])], passes: true },
  { description: 'other bytes', response: { headers: bytes, body: 'AAEC/w==' }, got: [bytes, Buffer.from([0, 1, 2])], passes: false },
  {
    description: 'commas in a header',
    response: { headers: { Vary: 'Accept, Origin' } },
    got: [{ vary: 'Accept,Origin' }, ''],
    passes: true,
  },
  { description: 'a header sent twice', response: { headers: { ETag: 'a' } }, got: [{ etag: ['a', 'b'] }, ''], passes: false },
  {
    description: 'a date that is not sent',
    response: { headers: { Date: 'x' }, matchingRules: { header: { Date: { matchers: [{ match: 'regex', regex: '.*' }] } } } },
    got: [{}, ''],
    passes: false,
  },
  {
    description: 'a connection that is closed',
    response: { headers: { Connection: 'close' } },
    got: [{ connection: 'close' }, ''],
    passes: true,
  },
  {
    description: 'a connection header that is not sent',
    response: { headers: { Connection: 'keep-alive' } },
    got: [{}, ''],
    passes: false,
  },
  {
    description: 'rules by path',
    response: { headers: json, body: { a: 1 }, matchingRules: { '$.body.a': { match: 'type' } } },
    got: [json, '{"a":7}'],
    passes: true,
  },
  { description: 'a decimal', response: { headers: json, body: '{"a":1.0}' }, got: [json, '{"a":1}'], passes: false },
  {
    description: 'an upload',
    request: { method: 'PUT', headers: { ...bytes, 'X-Ids': '1, 2' }, body: 'AAEC/w==' },
    response: {},
    got: [{}, ''],
    passes: true,
  },
  {
    description: 'an object sent as text',
    request: { method: 'POST', headers: json, body: '{"a":1}' },
    response: {},
    got: [{}, ''],
    passes: true,
  },
]

const sent = new Map<string, WireRequest>()
let result: ProviderResult

beforeAll(async () => {
  const target: Target = {
    against: { target: 'url' },
    patience: 5_000,
    ask: async () => {},
    setUp: async () => ({}),
    exchange: async (_key, { interaction: { description } }, request): Promise<WireReply> => {
      sent.set(description, request)
      const [headers, body] = judged.find((each) => each.description === description)?.got ?? [{}, '']
      return { status: 200, headers, body: Buffer.from(body) }
    },
    tearDown: async () => {},
  }
  result = await replay({ provider: 'things', pacts: [parsePact(pact3(judged), 'app.json')], api: undefined }, target)
})

test.each(judged.map(({ description, passes }) => [description, passes] as const))(
  'a pact of specification 3 gets the verdict of Pact: %s',
  (description, passes) => {
    expect(resultNamed(result, description)?.outcome).toBe(passes ? 'passed' : 'failed')
  },
)

test('a difference points to its place in the file of specification 3, and has taken its time', () => {
  const { findings, milliseconds = 0 } = resultNamed(result, 'a decimal')
  expect(findings[0]?.pactPointer).toMatch(/^\/interactions\/\d+\/response\/body\/a$/)
  expect(milliseconds).toBeGreaterThan(0)
})

test('a difference in XML says what was expected and what came, unless that is secret', () => {
  expect(resultNamed(result, 'other XML').findings).toMatchObject([
    { code: 'body.differs', expected: { kind: 'string', value: '1' }, got: { kind: 'string', value: '2' } },
  ])
  expect(resultNamed(result, 'XML with a PIN').findings).toMatchObject([{ expected: { kind: 'secret' }, got: { kind: 'secret' } }])
  expect(JSON.stringify(resultNamed(result, 'XML with a PIN').findings)).not.toMatch(/1234|9876/)
})

test('bytes that a pact of specification 3 has in base64 are sent as bytes', () => {
  expect(sent.get('an upload')).toMatchObject({ body: Buffer.from([0, 1, 2, 255]), headers: { 'x-ids': '1, 2' } })
})

test('JSON that a pact of specification 3 has as text is sent unchanged', () => {
  expect(sent.get('an object sent as text')?.body.toString()).toBe('{"a":1}')
})
