import { expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { compile } from '../../../src/spec/api.ts'
import { compareWithSpec } from '../../../src/verify/spec/compareWithSpec.ts'
import { findingWords } from '../../../src/verify/report/findingWords.ts'
import type { VerifyFinding } from '../../../src/verify/result/finding.ts'
import { goodPacts } from '../goodPacts.ts'
import { matcher, pact } from '../pacts.ts'
import { codes, compare, thing } from '../things.ts'

test.each(providers)('pacts that agree with the spec of $name pass', async ({ name, document }) => {
  const result = await compareWithSpec({ provider: name, pacts: [pact(name, goodPacts[name] ?? [])], api: compile(document) })
  expect(result.interactions.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error')).toEqual([])
  expect(result.status).toBe('passed')
})

test('each interaction is joined with the operation that it calls', async () => {
  const [fint] = providers
  const pacts = [pact('fint', goodPacts['fint'] ?? [])]
  const { interactions } = await compareWithSpec({ provider: 'fint', pacts, api: compile(fint?.document ?? {}) })
  expect(interactions.map(({ case: each }) => [each.operation?.id, each.interaction.response.status])).toEqual([
    ['verifyCustomer', 404],
    ['verifyCustomer', 200],
    ['disburseLoan', 200],
  ])
})

test('a finding of the comparator has its place in the pact and in the spec', async () => {
  const { interactions } = await compare(thing({ reply: { type: 'object', properties: { name: { type: 'string' } } } }), {
    reply: { name: 7 },
  })
  expect(interactions[0]).toMatchObject({ outcome: 'failed', case: { operation: { id: 'makeThing' } } })
  expect(interactions[0]?.findings[0]).toMatchObject({
    code: 'response.body.incompatible',
    at: { side: 'response', in: 'body', pointer: '/name' },
    pactPointer: '/interactions/0/response/body/content/name',
    specPointer: '/paths/~1things/post',
  })
})

test('a request needs its body with the required fields, except readOnly ones', async () => {
  const schema = { type: 'object', required: ['id', 'name'], properties: { id: { readOnly: true }, name: { type: 'string' } } }
  const document = thing({ more: { requestBody: { required: true, content: { 'application/json': { schema } } } } })
  expect(await codes(document, { body: { name: 'x' } })).toEqual([])
  expect(await codes(document, { body: {} })).toEqual(['request.body.incompatible /request/body/content/name'])
  expect(await codes(document, {})).toEqual(['request.body.incompatible /request/body/content'])
  expect(await codes(document, { status: 401 })).toEqual([])
})

test('an operation that the spec does not have is reported', async () => {
  expect(await codes(thing({}), { path: '/others' })).toEqual(['request.path-or-method.unknown /request/path'])
})

test('an unknown path that starts with a base path gets a hint', async () => {
  const document = { ...thing({}), servers: [{ url: 'https://api.example/v1' }] }
  for (const path of ['/v1/things', '/api/v2/things']) {
    const [found] = (await compare(document, { path })).interactions[0]?.findings ?? []
    const base = path.replace('/things', '')
    expect(found).toMatchObject({ code: 'request.path-or-method.unknown', basePath: { base, rest: '/things' } })
    expect(findingWords(found as VerifyFinding)).toContain(`The spec has /things: write the path without the base path ${base}`)
  }
})

const oauth = thing({
  more: { security: [{ login: [] }] },
  components: {
    securitySchemes: { login: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://x.example/t', scopes: {} } } } },
  },
})

test('a request without the token of an oauth2 operation is reported', async () => {
  expect(await codes(oauth, {})).toEqual(['request.authorization.missing /request'])
  expect(await codes(oauth, { headers: { Authorization: 'Basic eDp5' } })).toEqual(['request.authorization.missing /request'])
  expect(await codes(oauth, { headers: { Authorization: 'Bearer demo' } })).toEqual([])
})

test('a request that expects a refusal may lack credentials', async () => {
  expect(await codes(oauth, { status: 401, reply: {} })).toEqual([])
})

test('a missing bearer token is reported once', async () => {
  const document = thing({
    more: { security: [{ login: [] }] },
    components: { securitySchemes: { login: { type: 'http', scheme: 'bearer' } } },
  })
  expect(await codes(document, {})).toEqual(['request.authorization.missing /request/headers'])
})

test('a reference that does not resolve is reported for operations that use it', async () => {
  const dangling = thing({ reply: { type: 'object', properties: { name: { $ref: '#/components/schemas/Gone' } } } })
  expect(await codes(dangling, { reply: { name: 'x' } })).toEqual(['spec.reference '])
  const unused = { ...thing({}), components: { schemas: { Other: { $ref: '#/components/schemas/Gone' } } } }
  expect(await codes(unused, {})).toEqual([])
})

test('a field called $ref or example is not a reference', async () => {
  const reply = { type: 'object', properties: { $ref: { type: 'string' }, example: { type: 'string' } }, example: { $ref: '#/nowhere' } }
  expect(await codes(thing({ reply }), { reply: { example: 'x' } })).toEqual([])
})

const coloured = thing({
  reply: {
    type: 'object',
    properties: { colour: { enum: ['red', 'green'] }, kind: { const: 'thing' }, code: { type: 'string', pattern: '^[A-Z]$' } },
  },
})

test.each([
  ['a type', matcher('type'), 'matcher.wider-than-enum'],
  ['a regex of other words', matcher('regex', { regex: '^(red|blue)$' }), 'matcher.wider-than-enum'],
  ['an open regex', matcher('regex', { regex: '.+' }), 'matcher.wider-than-enum'],
  ['what is included', matcher('include', { value: 'r' }), 'matcher.wider-than-enum'],
  ['a regex of its words', matcher('regex', { regex: '^(?:red|green)$' }), undefined],
  ['a regex of one word', matcher('regex', { regex: 'red' }), undefined],
  ['equality', matcher('equality'), undefined],
])('a matcher by %s against an enum', async (_what, rule, code) => {
  const found = await codes(coloured, { reply: { colour: 'red' }, replyRules: { body: { '$.colour': rule } } })
  expect(found).toEqual(code ? [`${code} /response/matchingRules/body/$.colour`] : [])
})

test('the matcher of an object applies to each of its fields', async () => {
  const found = await codes(coloured, { reply: { colour: 'red' }, replyRules: { body: { $: matcher('type') } } })
  expect(found).toEqual(['matcher.wider-than-enum /response/matchingRules/body/$'])
  const narrowed = { body: { $: matcher('type'), '$.colour': matcher('equality') } }
  expect(await codes(coloured, { reply: { colour: 'red' }, replyRules: narrowed })).toEqual([])
})

test('a matcher wider than a constant is an error, and one wider than a pattern a warning', async () => {
  expect(await codes(coloured, { reply: { kind: 'thing' }, replyRules: { body: { '$.kind': matcher('type') } } })).toEqual([
    'matcher.wider-than-const /response/matchingRules/body/$.kind',
  ])
  const { interactions } = await compare(coloured, { reply: { code: 'A' }, replyRules: { body: { '$.code': matcher('type') } } })
  expect(interactions[0]).toMatchObject({ outcome: 'passed', findings: [{ code: 'matcher.wider-than-pattern', level: 'warning' }] })
})

test.each(['time', 'date', 'datetime', 'regex', 'semver'])('a matcher by %s is not said to take any text', async (match) => {
  const rule = matcher(match, { regex: '.', format: 'HH:mm' })
  expect(await codes(coloured, { reply: { code: 'A' }, replyRules: { body: { '$.code': rule } } })).toEqual([])
})

const listing = thing({ reply: { type: 'array', minItems: 2, items: { type: 'integer' } } })

test.for<[string, ReturnType<typeof matcher>, number[], string | undefined]>([
  ['of any length', matcher('type'), [1, 2], 'warning'],
  ['that may be empty, with an empty example', matcher('type', { min: 0 }), [], 'warning'],
  ['of at least one item', matcher('type', { min: 1 }), [1], 'warning'],
  ['that is long enough', matcher('type', { min: 2 }), [1, 2], undefined],
  ['without a matcher', matcher('equality'), [], 'error'],
])('if the spec requires at least two items, a list %s', async ([, rule, reply, level]) => {
  const { interactions } = await compare(listing, { reply, replyRules: { body: { $: rule } } })
  expect(interactions[0]?.findings.map((each) => each.level)).toEqual(level === undefined ? [] : [level])
})

test('a nullable enum, and an enum in the items of a list, are checked', async () => {
  const reply = {
    type: 'object',
    properties: { tags: { type: 'array', items: { anyOf: [{ type: 'null' }, { type: 'string', enum: ['a'] }] } } },
  }
  expect(await codes(thing({ reply }), { reply: { tags: ['a'] }, replyRules: { body: { '$.tags[*]': matcher('type') } } })).toEqual([
    'matcher.wider-than-const /response/matchingRules/body/$.tags[*]',
  ])
})

test('a query matcher wider than an enum is reported', async () => {
  const document = thing({ more: { parameters: [{ name: 'sort', in: 'query', schema: { enum: ['up', 'down'] } }] } })
  expect(await codes(document, { query: { sort: ['up'] }, requestRules: { query: { sort: matcher('type') } } })).toEqual([
    'matcher.wider-than-enum /request/matchingRules/query/sort',
  ])
})

test('fields that only the other side may send are reported', async () => {
  const fields = { type: 'object', properties: { id: { type: 'integer', readOnly: true }, pin: { type: 'string', writeOnly: true } } }
  const document = thing({ request: fields, reply: fields })
  expect(await codes(document, { body: { id: 1, pin: 'x' }, reply: { id: 1, pin: 'x' } })).toEqual([
    'request.body.read-only /request/body/content/id',
    'response.body.write-only /response/body/content/pin',
  ])
})

test('a tuple that does not match prefixItems is reported', async () => {
  const point = {
    type: 'array',
    prefixItems: [{ type: 'number' }, { type: 'object', required: ['unit', 'more'], properties: { unit: { type: 'string' } } }],
  }
  const document = thing({ reply: { type: 'object', properties: { point } } })
  expect(await codes(document, { reply: { point: ['x', { unit: 'm' }] } })).toEqual([
    'response.body.incompatible /response/body/content/point/0',
  ])
  expect(await codes(document, { reply: { point: [1, { unit: 'm' }] } })).toEqual([])
})

test('a missing field that one part of an allOf requires is found, even if another part requires other fields', async () => {
  const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
  const sized = { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } }
  for (const [body, missing] of [
    [{ size: 1 }, 'name'],
    [{ name: 'a' }, 'size'],
  ] as const)
    expect(await codes(thing({ request: { allOf: [named, sized] } }), { method: 'POST', body })).toEqual([
      expect.stringMatching(`^request.body.incompatible /request/body/content(/${missing})?$`),
    ])
  expect(await codes(thing({ request: { allOf: [named, sized] } }), { method: 'POST', body: { name: 'a', size: 1 } })).toEqual([])
})

test('the document is not changed', async () => {
  const api = compile(structuredClone(oauth))
  await compareWithSpec({ provider: 'things', pacts: [pact('things', [{ path: '/things' }])], api })
  expect(api.document).toStrictEqual(oauth)
})
