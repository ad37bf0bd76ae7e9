import { describe, expect, test } from 'vitest'
import type { OpenApiDocument } from '../../../src/document/document.ts'
import { decisionsOf, type Evidence } from '../../../src/evidence/statements/evidence.ts'
import { evidenceGaps, readDecisions, readEvidence } from '../../../src/evidence/statements/statements.ts'

const json = 'application/json'
const refusal = { $ref: '#/components/schemas/Refusal' }
const decided = { question: 'Is it so?', decision: 'It is.', reason: 'It is elsewhere.', level: 'assumed' }

function assumed(...decision: string[]): { readonly 'x-evidence': Evidence } {
  return { 'x-evidence': { level: 'assumed', decision } }
}

/** A document of one operation that is documented, with these parts and decisions. */
function lending(operation: object, decisions: readonly string[], more: object = {}): OpenApiDocument {
  const evidence = { level: 'documented', source: 'page' }
  const document = {
    openapi: '3.1.0',
    info: {},
    'x-sources': { page: { title: 'The page' } },
    'x-decisions': Object.fromEntries(decisions.map((id) => [id, decided])),
    paths: { '/loans': { post: { operationId: 'lend', 'x-evidence': evidence, ...operation } } },
    components: { schemas: { Refusal: { type: 'object', properties: { msg: { type: 'string' } } } } },
    ...more,
  }
  return document as unknown as OpenApiDocument
}

const wrong = { 'x-evidence': { level: 'certain' } }

/** How often the wrong evidence is found in a document that has this, too. */
function faults(more: object): number {
  return evidenceGaps(lending({}, [], more)).filter((each) => each.includes('x-evidence has the unknown level certain')).length
}

/** What is wrong with the evidence of a scheme that no operation asks for. */
function unused(evidence: unknown): string[] {
  return evidenceGaps(lending({}, ['A'], { components: { securitySchemes: { Key: { 'x-evidence': evidence } } } }))
}

/** Responses that share a schema, each with its own decisions. */
const refusals = {
  '401': { ...assumed('A'), content: { [json]: { schema: refusal } } },
  '404': { ...assumed('B'), content: { [json]: { schema: refusal } } },
  '409': { ...assumed('B'), content: { [json]: { schema: refusal } } },
}

/** `place decisions` of all statements, in order. */
function stated(document: OpenApiDocument): string[] {
  return readEvidence(document).map(({ at, evidence }) => `${at.split('/').at(-1)} ${decisionsOf(evidence).join()}`.trim())
}

test('a field of a shared schema is one statement for each evidence that it gets from its responses', () => {
  expect(stated(lending({ responses: refusals }, ['A', 'B']))).toEqual(['post', '401 A', 'msg A', '404 B', 'msg B', '409 B'])
})

test('a statement names the parts of its operation that lead to it', () => {
  const statements = readEvidence(lending({ responses: refusals }, ['A', 'B'])).filter(({ at }) => at.endsWith('/msg'))
  expect(statements.map(({ parts }) => parts.map((part) => part.split('/').at(-1)))).toEqual([['401'], ['404', '409']])
})

test('evidence of the same level from different sources makes two statements', () => {
  const [first, second] = ['page', 'sample'].map((source) => ({ ...refusals['401'], 'x-evidence': { level: 'documented', source } }))
  const document = lending({ responses: { '401': first, '404': second } }, [])
  expect(stated(document)).toEqual(['post', '401', 'msg', '404', 'msg'])
})

test('evidence beside a reference applies to the target, once for each reference', () => {
  const [first, second] = ['A', 'B'].map((id) => ({ ...refusal, ...assumed(id) }))
  const schema = { type: 'object', properties: { first, second }, additionalProperties: { ...refusal, ...assumed('C') } }
  const document = lending({ requestBody: { content: { [json]: { schema } } } }, ['A', 'B', 'C'])
  expect(stated(document).filter((each) => each.startsWith('msg'))).toEqual(['msg A', 'msg B', 'msg C'])
})

test.each<[string, object]>([
  [
    'a media type whose body has no fields',
    { requestBody: { content: { 'text/plain': { ...assumed('A'), schema: { type: 'string' } } } } },
  ],
  ['an item of a tuple', { requestBody: { content: { [json]: { schema: { prefixItems: [assumed('A')] } } } } }],
  ['fields named by a pattern', { requestBody: { content: { [json]: { schema: { patternProperties: { '^x': assumed('A') } } } } } }],
  ['a parameter written as JSON', { parameters: [{ name: 'q', in: 'query', content: { [json]: { schema: assumed('A') } } }] }],
])('%s keeps its evidence', (_what, operation) => {
  expect(evidenceGaps(lending(operation, ['A']))).toEqual([])
})

test('the evidence of a path that is a reference is read', () => {
  const get = { operationId: 'list', ...assumed('A'), responses: { '200': { description: 'all' } } }
  const document = lending({}, ['A'], {
    paths: { '/all': { $ref: '#/components/pathItems/All' } },
    components: { pathItems: { All: { get } } },
  })
  expect(readDecisions(document)).toMatchObject([{ id: 'A', operations: ['list'] }])
})

test('an operation without an operationId is named by method and path', () => {
  expect(readEvidence(lending({ operationId: undefined }, []))).toMatchObject([{ operation: 'POST /loans' }])
})

test('schemas that all refer to each other are read quickly', () => {
  const names = Array.from({ length: 40 }, (_, index) => `S${index}`)
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]))
  const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties }]))
  const requestBody = { content: { [json]: { schema: { $ref: '#/components/schemas/S0' } } } }
  expect(readEvidence(lending({ requestBody }, [], { components: { schemas } }))).toHaveLength(2 + 40 * 40)
})

describe('evidence that no statement uses', () => {
  const at = '/components/securitySchemes/Key/x-evidence'

  test('cites its decision', () => {
    expect(unused({ level: 'assumed', decision: 'A' })).toEqual([])
    expect(unused({ level: 'documented', source: 'page' })).toEqual(['The decision A is never cited.'])
  })

  test.each<[unknown, string]>([
    ['documented', 'must be an object with a level.'],
    [null, 'must be an object with a level.'],
    [{ decision: 'A' }, 'has the unknown level undefined.'],
    [{ level: 'certain', decision: 'A' }, 'has the unknown level certain.'],
    [{ level: 'assumed' }, 'is assumed, but cites no decision.'],
    [{ level: 'confirmed', decision: 'A' }, 'is confirmed, but has no source.'],
    [{ level: 'sibling', source: 'page', decision: ['A', 'Z'] }, 'cites the decision Z, which does not exist.'],
  ])('that reads %j is reported with its place', (evidence, fault) => {
    expect(unused(evidence)).toContain(`${at} ${fault}`)
  })
})

describe('an evidence', () => {
  test.each<[string, object]>([
    ['the document itself', wrong],
    ['a tag', { tags: [wrong] }],
    ['a variable of a server', { servers: [{ variables: { default: wrong } }] }],
    ['a path', { paths: { '/loans': wrong } }],
    ['the responses of an operation', { paths: { '/loans': { get: { responses: { default: wrong } } } } }],
    ['a property named like a keyword', { components: { schemas: { Loan: { properties: { default: wrong } } } } }],
    ['a property named like the extension', { components: { schemas: { Loan: { properties: { 'x-evidence': wrong } } } } }],
    ['a schema within a property named properties', { components: { schemas: { Loan: { properties: { properties: { not: wrong } } } } } }],
    ['a definition of a schema', { components: { schemas: { Loan: { $defs: { enum: wrong } } } } }],
    ['an example with a name', { components: { examples: { value: wrong } } }],
    ['a callback', { components: { callbacks: { done: { '{$url}': { post: wrong } } } } }],
    ['a webhook', { webhooks: { example: { post: wrong } } }],
  ])('is checked in %s', (_what, more) => {
    expect(faults(more)).toBe(1)
  })

  test.each<[string, object]>([
    ['an example', { components: { schemas: { Loan: { example: wrong } } } }],
    ['examples of a schema', { components: { schemas: { Loan: { examples: [wrong] } } } }],
    ['the value of an example', { components: { examples: { one: { value: wrong } } } }],
    ['a default', { components: { schemas: { Loan: { default: wrong } } } }],
    ['a list of values', { components: { schemas: { Loan: { enum: [wrong] } } } }],
    ['the only value', { components: { schemas: { Loan: { const: wrong } } } }],
  ])('is data in %s', (_what, more) => {
    expect(faults(more)).toBe(0)
  })

  test('counts once if an object of the document is used in several places, or contains itself', () => {
    const loan: Record<string, unknown> = { ...wrong }
    loan['not'] = loan
    expect(faults({ components: { schemas: { Loan: loan, Same: loan } } })).toBe(1)
  })
})
