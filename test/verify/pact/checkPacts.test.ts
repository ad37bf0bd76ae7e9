import { expect, test } from 'vitest'
import { checkPacts } from '../../../src/verify/pact/checkPacts.ts'
import type { RuleSet } from '../../../src/verify/pact/pact.ts'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { matcher, pact, pactText, type Told } from '../pacts.ts'

function codes(...told: Told[]): string[] {
  return checkPacts([pact('things', told)]).map(({ code, pactPointer }) => `${code} ${pactPointer}`)
}

test('a pact with different interactions has no findings', () => {
  const states = [{ name: 'a', params: { x: 1 } }]
  expect(
    codes(
      { description: 'one' },
      { description: 'two' },
      { description: 'one', states },
      { description: 'one', states: [{ name: 'a', params: { x: 2 } }] },
    ),
  ).toEqual([])
})

test('an empty pact is reported', () => {
  expect(codes()).toEqual(['pact.empty /interactions'])
})

test('two interactions with the same description and states are reported', () => {
  const states = [{ name: 'a', params: { x: 1 } }]
  expect(codes({ description: 'one', states }, { description: 'one', states, path: '/other' })).toEqual(['pact.duplicate /interactions/1'])
})

test('a second pact of the same consumer and provider is reported', () => {
  const told = [{ description: 'one' }]
  expect(checkPacts([pact('things', told), pact('things', told, 'other')])).toEqual([])
  const left = { ...pact('things', told), file: 'old.json' }
  expect(checkPacts([pact('things', told), left])).toMatchObject([{ code: 'pact.twice', pact: 'old.json', otherFile: 'app-things.json' }])
})

test('messages, which are never replayed, are reported', () => {
  expect(codes({ description: 'one' }, { type: 'Asynchronous/Messages', description: 'event' })).toEqual(['pact.not-http /interactions/1'])
})

test('a path whose matcher takes any text is reported', () => {
  expect(codes({ path: '/things/1', requestRules: { path: matcher('type') } })).toEqual([
    'pact.loose-path /interactions/0/request/matchingRules/path',
  ])
  expect(codes({ path: '/things/1', requestRules: { path: matcher('regex', { regex: '^/things/\\d+$' }) } })).toEqual([])
})

function foundIn(path: RuleSet): number {
  return codes({ path: '/things/1', requestRules: { path } }).length
}

test('a path whose regex or choice of matchers takes any text is reported', () => {
  const exact = { match: 'regex', regex: '^/things/[0-9]+$' }
  expect(foundIn(matcher('regex', { regex: '^/.*$' }))).toBe(1)
  expect(foundIn({ combine: 'OR', matchers: [{ match: 'type' }, exact] })).toBe(1)
  expect(foundIn({ combine: 'AND', matchers: [{ match: 'type' }, exact] })).toBe(0)
})

test.each([
  ['no JSON', '{', 'x.json: cannot be parsed: '],
  ['a list', '[]', 'x.json: not a pact; expected an object.'],
  ['without names', '{}', 'x.json: not a pact; expected the names of a consumer and a provider.'],
  [
    'of specification 2',
    pactText('things', [{}]).replace('4.0', '2.0.0'),
    'x.json: Pact specification 2 is not supported; write the pact with version 4 or 3.',
  ],
  [
    'with a number that loses digits',
    pactText('things', [{ reply: { id: 0 } }]).replace('"id": 0', '"id": 9007199254740993'),
    'has too many digits to be exact',
  ],
  [
    'with a broken interaction',
    pactText('things', [{}]).replace('"request"', '"requests"'),
    'x.json: the interaction at /interactions/0 needs',
  ],
])('a file that is %s is refused by name', (_what, text, message) => {
  expect(() => parsePact(text, 'x.json')).toThrow(message)
})

test('a pact of specification 3 is read like one of specification 4', () => {
  const old = {
    consumer: { name: 'app' },
    provider: { name: 'things' },
    interactions: [
      {
        description: 'one',
        providerStates: [{ name: 'a', params: { x: 1 } }],
        request: { method: 'post', path: '/', query: { q: ['1'] }, headers: { 'Content-Type': 'application/json' }, body: { a: null } },
        response: { status: 201, body: 'text' },
      },
    ],
    metadata: { pactSpecification: { version: '3.0.0' } },
  }
  expect(parsePact(JSON.stringify(old), 'x.json').interactions).toEqual([
    {
      at: '/interactions/0',
      description: 'one',
      states: [{ name: 'a', params: { x: 1 } }],
      pending: false,
      request: {
        method: 'POST',
        path: '/',
        query: { q: ['1'] },
        headers: { 'Content-Type': ['application/json'] },
        body: { content: { a: null }, contentType: 'application/json', encoded: false },
      },
      response: { status: 201, body: { content: 'text', contentType: 'text/plain', encoded: false } },
    },
  ])
})
