import { isObject } from '../../document/lenient.ts'
import type { FindingDetail } from '../result/finding.ts'
import type { ReceivedReply } from './replyDifferences.ts'

/**
 * The details of a mock's own problem, such as a handler's reply that breaks the spec. Without them, the result would only say that all
 * fields of the expected reply are missing. Empty for any other reply.
 */
export function mockProblem(reply: ReceivedReply | undefined): FindingDetail[] {
  const problem = reply?.body
  if (!isObject(problem) || !String(problem['type']).startsWith('urn:tallystick:problem:')) return []
  const title = String(problem['title'])
  const violations = Array.isArray(problem['violations']) ? problem['violations'].filter(isObject) : []
  if (violations.length === 0) {
    const detail = problem['detail']
    return [{ code: 'mock.problem', title, ...(detail !== undefined && { detail: String(detail) }) }]
  }
  return violations.map(({ code, at, message }) => ({
    code: 'mock.problem',
    title,
    violation: { code: String(code), at: String(at), message: String(message) },
  }))
}
