import { expect, test } from 'vitest'
import { readRules } from '../../../src/verify/pact/rules/readRules.ts'
import { matcher } from '../pacts.ts'

const at = { file: 'x.json', pointer: '/rules' }

test('rules that are well formed stay as they are', () => {
  const rules = {
    path: { combine: 'AND', matchers: [{ match: 'regex', regex: '^/a$' }] },
    header: { Link: { matchers: [{ match: 'type' }] } },
    body: {
      '$.a[*].b': { combine: 'OR', matchers: [{ match: 'integer' }, { match: 'null' }] },
      "$['a b']": { matchers: [{ match: 'type', min: 1 }] },
    },
  }
  expect(readRules(rules, at)).toEqual(rules)
  expect(readRules(undefined, at)).toBeUndefined()
})

test('rules by path, as specification 2 writes them, are read like those by part', () => {
  const rules = {
    '$.body.a[0]': { match: 'type' },
    "$['body']['b']": { regex: 'x' },
    '$.headers.Link': { match: 'type' },
    '$.path': { match: 'regex', regex: 'y' },
  }
  expect(readRules(rules, at)).toEqual({
    body: { '$.a[0]': matcher('type'), "$['b']": matcher('regex', { regex: 'x' }) },
    header: { Link: matcher('type') },
    path: matcher('regex', { regex: 'y' }),
  })
})

test('a path may have its rule under an empty name or none, and AND and OR may be in lower case, as in Pact', () => {
  const matchers = [{ match: 'regex', regex: 'y' }]
  expect(readRules({ path: { '': { matchers } } }, at)).toEqual({ path: { matchers } })
  expect(readRules({ path: {} }, at)).toEqual({})
  expect(readRules({ body: { $: { matchers, combine: 'or' } } }, at)).toEqual({ body: { $: { matchers, combine: 'OR' } } })
})

test.each<[unknown, string]>([
  [[], '/rules must be an object.'],
  [{ body: [] }, '/rules/body must be an object.'],
  [{ body: { '$.a': 'type' } }, '/rules/body/$.a must be an object with a list of matchers.'],
  [{ body: { '$.a': { matchers: 'type' } } }, '/rules/body/$.a/matchers must be a list.'],
  [{ body: { '$.a': { combine: 'XOR', matchers: [] } } }, '/rules/body/$.a/combine must be AND or OR.'],
  [{ body: { '$.a[': { matchers: [] } } }, '/rules/body/$.a[ must be at a path such as $.items[0].id, not at "$.a[".'],
  [{ body: { $: { matchers: [{}] } } }, '/rules/body/$/matchers/0/match must name a matcher.'],
  [{ body: { $: { matchers: [{ match: 'nope' }] } } }, '/rules/body/$/matchers/0/match is "nope", which is not a matcher of Pact.'],
  [{ header: { A: { matchers: [{ match: 'regex' }] } } }, '/rules/header/A/matchers/0/regex must be a regular expression.'],
  [{ header: { A: { matchers: [{ match: 'regex', regex: '(' }] } } }, '/rules/header/A/matchers/0/regex must be a regular expression.'],
  [{ body: { $: { matchers: [{ match: 'type', min: 'x' }] } } }, '/rules/body/$/matchers/0/min must be a whole number.'],
  [{ '$.cookie': { match: 'type' } }, '/rules/$.cookie must be at a path that starts with $.body, $.header, $.query or $.path.'],
])('the malformed rules %j are refused by file and place', (rules, message) => {
  expect(() => readRules(rules, at)).toThrow(`x.json: The matching rule at ${message}`)
})

test.each(['^a$', '(?i)abc', 'a(?i:b)(?-i)c', '(?P<year>\\d{4})', '\\A\\d+\\z', '[[:alpha:]]+', '\\p{Greek}', '[a-z&&[^b]]'])(
  'the regex %s is read, as Pact reads it',
  (regex) => {
    expect(readRules({ path: { matchers: [{ match: 'regex', regex }] } }, at)).toMatchObject({
      path: { matchers: [{ regex }] },
    })
  },
)
