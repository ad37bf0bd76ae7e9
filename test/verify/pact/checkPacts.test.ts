import { expect, test } from 'vitest'
import { checkPacts } from '../../../src/verify/pact/checkPacts.ts'
import type { RuleSet } from '../../../src/verify/pact/pact.ts'
import { matcher, pact, type Told } from '../pacts.ts'

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
