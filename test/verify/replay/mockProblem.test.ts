import { expect, test } from 'vitest'
import { Mask } from '../../../src/verify/replay/mask.ts'
import { mockProblem } from '../../../src/verify/replay/mockProblem.ts'
import type { Interaction } from '../../../src/verify/pact/pact.ts'
import { pact } from '../pacts.ts'

const interaction = pact('things', [{}]).interactions[0] as Interaction
const mask = new Mask(() => false)

function said(body: unknown): string[] {
  return mockProblem({ status: 500, body }, interaction, mask).map(({ code, message }) => `${code}: ${message}`)
}

test('a mock that answers in its own name says why, violation by violation', () => {
  const problem = { type: 'urn:tallystick:problem:broken-reply', title: 'The mock would have broken the spec', detail: 'See there.' }
  const violations = [
    { code: 'required', at: '/reply/body/id', message: 'is required' },
    { code: 'type', at: '/reply/body/name', message: 'must be string' },
  ]
  expect(said({ ...problem, violations })).toEqual([
    'mock.problem: The mock would have broken the spec: /reply/body/id is required (required)',
    'mock.problem: The mock would have broken the spec: /reply/body/name must be string (type)',
  ])
  expect(said(problem)).toEqual(['mock.problem: The mock would have broken the spec: See there.'])
})

test('a provider that answers in its own name is left to Pact', () => {
  expect(said({ type: 'https://provider.example/oops', title: 'Oops' })).toEqual([])
  expect(said('urn:tallystick:problem:broken-reply')).toEqual([])
  expect(mockProblem(undefined, interaction, mask)).toEqual([])
})
