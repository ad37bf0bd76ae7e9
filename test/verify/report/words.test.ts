import { expect, test } from 'vitest'
import type { VerifyFinding, FindingDetail } from '../../../src/verify/result/finding.ts'
import type { Expected, FindingPlace, ValueSummary } from '../../../src/verify/result/place.ts'
import { findingWords } from '../../../src/verify/report/findingWords.ts'
import { expectedWords, placeWords, valueWords } from '../../../src/verify/report/placeWords.ts'
import { againstWords, whyWords } from '../../../src/verify/report/whyWords.ts'
import type { Against, Why } from '../../../src/verify/result/result.ts'

test.each<[FindingPlace, string]>([
  [{ side: 'response', in: 'status' }, 'status'],
  [{ side: 'response', in: 'header', name: 'X-Limit' }, 'header X-Limit'],
  [{ side: 'response', in: 'body', pointer: '/data/0/id' }, 'body /data/0/id'],
  [{ side: 'response', in: 'body', pointer: '' }, 'body'],
  [{ side: 'request', in: 'header', name: 'X-Key' }, 'request header X-Key'],
  [{ side: 'request', in: 'body', pointer: '/phone' }, 'request body /phone'],
  [{ side: 'request', in: 'query', name: 'page' }, 'query page'],
])('the place %j is called %s', (place, words) => {
  expect(placeWords(place)).toBe(words)
})

test.each<[Expected, string]>([
  [{ regex: '^\\d+$' }, 'text like ^\\d+$'],
  [{ matcher: 'type', example: { kind: 'number', value: 1 } }, 'any number, such as 1'],
  [{ matcher: 'integer', example: { kind: 'number', value: 1 } }, 'integer, such as 1'],
  [{ matcher: 'type', example: { kind: 'array', length: 1 }, min: 2 }, 'a list of at least 2'],
  [{ matcher: 'type', example: { kind: 'array', length: 1 }, max: 2 }, 'a list of at most 2'],
  [{ matcher: 'type', example: { kind: 'array', length: 3 } }, 'a list like the one of 3'],
  [{ kind: 'string', value: 'x' }, '"x"'],
  [{ kind: 'nothing' }, 'nothing'],
])('the expectation %j reads %s', (expected, words) => {
  expect(expectedWords(expected)).toBe(words)
})

test.each<[ValueSummary, string]>([
  [{ kind: 'null' }, 'null'],
  [{ kind: 'secret' }, '•••'],
  [{ kind: 'boolean', value: false }, 'false'],
  [{ kind: 'string' }, 'a string'],
  [{ kind: 'number' }, 'a number'],
  [{ kind: 'array', length: 0 }, 'a list of 0'],
  [{ kind: 'object', keys: ['a', 'b'] }, 'an object with a, b'],
  [{ kind: 'object', keys: [] }, 'an object with no fields'],
  [{ kind: 'object' }, 'an object'],
  [{ kind: 'string', value: 'x'.repeat(200) }, `"${'x'.repeat(118)}…`],
])('the value %j reads %s', (summary, words) => {
  expect(valueWords(summary)).toBe(words)
})

const phone: FindingPlace = { side: 'request', in: 'body', pointer: '/phone' }
const violation = { code: 'required', at: '/phone', message: 'is required' } as const

test.each<[FindingDetail, string]>([
  [{ code: 'request.query.unknown', at: { side: 'request', in: 'query', name: 'pag' }, nearest: 'page' }, 'did you mean "page"?'],
  [
    { code: 'request.query.unknown', at: { side: 'request', in: 'query', name: 'pag' }, nearest: undefined },
    'has no query parameters here.',
  ],
  [{ code: 'request.query.unknown', said: 'The comparator says so.' }, 'The comparator says so.'],
  [{ code: 'request.body.incompatible', at: phone, violation }, 'The request does not match the spec: /phone is required (required).'],
  [
    {
      code: 'response.content-type.incompatible',
      at: { side: 'response', in: 'header', name: 'Content-Type' },
      mediaType: 'text/csv',
      declared: ['a/b', 'c/d'],
    },
    'header Content-Type is text/csv, but the spec declares a/b, c/d.',
  ],
  [
    { code: 'matcher.wider-than-min-items', at: { side: 'response', in: 'body', pointer: '/list' }, minItems: 2, least: 0 },
    'body /list: the matcher accepts a list of 0 items, but the spec requires at least 2.',
  ],
  [{ code: 'request.body.read-only', at: phone }, 'request body /phone is readOnly in the spec: only the provider may send it.'],
  [{ code: 'matcher.wider-than-enum', at: phone, allowed: ['a', 1] }, 'accepts more than the spec, which allows only "a", 1.'],
  [
    { code: 'body.differs', at: phone, expected: { regex: 'x' }, got: { kind: 'nothing' }, said: 'Pact' },
    'expected text like x, got nothing',
  ],
  [{ code: 'mock.problem', title: 'Broken reply', violation }, 'Broken reply: /phone is required (required)'],
  [{ code: 'mock.problem', title: 'Broken reply' }, 'Broken reply: no reason is given'],
  [
    { code: 'state.failed', state: 'a loan', origin: 'http://x', status: 500 },
    'The provider state "a loan" could not be set up: http://x answered 500.',
  ],
  [{ code: 'state.failed', said: 'No luck.' }, 'No luck.'],
  [{ code: 'verifier.not-sent', sent: 2 }, 'Its request was sent 2 times instead of once.'],
])('the finding %j is a sentence', (detail, words) => {
  const finding: VerifyFinding = { ...detail, level: 'error', pactPointer: '' }
  expect(findingWords(finding)).toContain(words)
})

const origin = 'http://x.example'

test.each<[Why, string]>([
  [{ code: 'unreachable', unreachable: { origin, cause: 'timeout', milliseconds: 1500 } }, `${origin} did not answer within 1.5 seconds.`],
  [{ code: 'unreachable', unreachable: { origin, operation: 'lend', cause: 'status', status: 503 } }, `lend: ${origin} answered 503.`],
  [{ code: 'variables-not-set', names: ['A', 'B'] }, 'A, B are not set.'],
  [{ code: 'nothing-verified', first: { code: 'pending-in-pact' } }, 'No interaction could be verified: The pact marks it as pending.'],
])('the reason %j is a sentence', (why, words) => {
  expect(whyWords(why)).toBe(words)
})

test.each<[Against, string]>([
  [{ target: 'spec' }, 'the spec'],
  [{ target: 'mock', url: 'http://x/fint' }, 'the mock at http://x/fint'],
  [{ target: 'sandbox' }, 'its sandbox'],
  [{ target: 'url', url: 'http://x/api' }, 'http://x/api'],
])('what is verified against, %j, is called %s', (against, words) => {
  expect(againstWords(against)).toBe(words)
})
