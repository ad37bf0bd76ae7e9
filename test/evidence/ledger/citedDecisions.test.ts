import { expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import type { OpenApiDocument } from '../../../src/document/document.ts'
import { decisionFinder } from '../../../src/evidence/ledger/citedDecisions.ts'
import { compile } from '../../../src/spec/api.ts'
import { casesOf } from '../../../src/verify/pact/cases.ts'
import { goodPacts } from '../../verify/goodPacts.ts'
import { pact, type Told } from '../../verify/pacts.ts'
import { json, thing } from '../../verify/things.ts'

/** The decisions that each of these interactions rests on. */
function cited(provider: string, document: OpenApiDocument, told: readonly Told[]): (readonly string[])[] {
  return casesOf({ provider, pacts: [pact(provider, told)], api: compile(document) }).map(decisionFinder())
}

test('an interaction depends on the decisions that its own operation and fields cite', () => {
  const [fint] = providers
  const [unknown, , loan] = cited('fint', fint?.document as OpenApiDocument, goodPacts['fint'] ?? [])
  expect(unknown).toContain('FINT-01')
  expect(unknown).not.toContain('FINT-05')
  expect(loan).toContain('FINT-05')
})

test('a schema that responses share cites the decisions of the response that is expected', () => {
  const content = { [json]: { schema: { $ref: '#/components/schemas/Answer' } } }
  const [found, missing] = ['A', 'B'].map((decision) => ({ description: '', 'x-evidence': { level: 'assumed', decision }, content }))
  const document = thing({
    more: { responses: { '200': found, '404': missing } },
    components: { schemas: { Answer: { type: 'object', properties: { msg: { type: 'string' } } } } },
  })
  const asking: Told = { path: '/things', reply: { msg: 'x' } }
  expect(cited('things', document as OpenApiDocument, [asking, { ...asking, status: 404 }])).toEqual([['A'], ['B']])
})

test('an interaction whose operation is not in the spec depends on no decision', () => {
  expect(cited('things', thing({}) as OpenApiDocument, [{ path: '/elsewhere' }])).toEqual([[]])
})
