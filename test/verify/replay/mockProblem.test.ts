import { expect, test } from 'vitest'
import { mockProblem } from '../../../src/verify/replay/mockProblem.ts'

const problem = { type: 'urn:tallystick:problem:broken-reply', title: 'The mock would have broken the spec', detail: 'See there.' }

function found(body: unknown): unknown {
  return mockProblem({ status: 500, body })
}

test('a mock that answers with a problem of its own is reported violation by violation', () => {
  const violations = [
    { code: 'required', at: '/reply/body/id', message: 'is required' },
    { code: 'type', at: '/reply/body/name', message: 'must be string' },
  ]
  expect(found({ ...problem, violations })).toEqual(
    violations.map((violation) => ({ code: 'mock.problem', title: problem.title, violation })),
  )
  expect(found(problem)).toEqual([{ code: 'mock.problem', title: problem.title, detail: 'See there.' }])
})

test('a provider that answers with a problem of its own is left to Pact', () => {
  expect(found({ type: 'https://provider.example/oops', title: 'Oops' })).toEqual([])
  expect(found('urn:tallystick:problem:broken-reply')).toEqual([])
  expect(mockProblem(undefined)).toEqual([])
})
