import { isObject } from '../../document/lenient.ts'
import type { Got } from './differences.ts'
import type { Mask } from './mask.ts'
import type { Interaction } from '../pact/pact.ts'
import type { Finding } from '../result.ts'
import { shorten } from './wording.ts'

/**
 * What a mock of ours says where it answered in its own name, as it does when a handler's reply breaks the spec: without
 * it, one would only see that all fields of the expected reply are missing. Nothing for any other answer.
 */
export function mockProblem(got: Got | undefined, { at }: Interaction, mask: Mask): Finding[] {
  const problem = got?.body
  if (!isObject(problem) || !String(problem['type']).startsWith('urn:tallystick:problem:')) return []
  const violations = Array.isArray(problem['violations']) ? problem['violations'].filter(isObject) : []
  const told = violations.map(({ code, at: place, message }) => `${String(place)} ${String(message)} (${String(code)})`)
  const said = told.length > 0 ? told : [String(problem['detail'] ?? 'it does not say why')]
  return said.map((each) => ({
    code: 'mock.problem',
    level: 'error',
    message: mask.text(shorten(`${String(problem['title'])}: ${each}`, 400)),
    at: `${at}/response`,
  }))
}
