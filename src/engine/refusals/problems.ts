import { isObject } from '../../document/lenient.ts'
import type { Violation } from '../../schema/violation.ts'
import type { HandlerReply } from '../../provider/provider.ts'

const urn = 'urn:tallystick:problem:'

/** The mock's own refusals. They never look like a provider's. */
export const problems = {
  'no-such-provider': { status: 404, title: 'No API is mocked at this path' },
  'no-such-operation': { status: 404, title: 'Operation not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'bad-world': { status: 400, title: 'Invalid world name' },
  'too-many-worlds': { status: 429, title: 'Too many worlds' },
  'not-acceptable': { status: 406, title: 'No acceptable media type' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'too-large': { status: 413, title: 'Request body too large' },
  'bad-syntax': { status: 400, title: 'Malformed request body' },
  'bad-request': { status: 400, title: 'The request does not match the spec' },
  'invalid-request': { status: 422, title: 'The request does not match the spec' },
  unauthorized: { status: 401, title: 'Missing credentials' },
  'no-such-response': { status: 404, title: 'Response not found in the spec' },
  'no-such-world': { status: 404, title: 'World not found' },
  'world-exists': { status: 409, title: 'The world exists already' },
  'no-such-template': { status: 404, title: 'Template not found' },
  'too-many-templates': { status: 429, title: 'Too many templates' },
  'no-such-state': { status: 404, title: 'Provider state not found' },
  'bad-state-params': { status: 422, title: 'Invalid parameters for the provider state' },
  'bad-fault': { status: 422, title: 'Invalid fault' },
  'no-such-exchange': { status: 404, title: 'Exchange not found' },
  'not-repeatable': { status: 409, title: 'The call cannot be sent again' },
  'no-such-fault': { status: 404, title: 'Fault not found' },
  'too-many-faults': { status: 429, title: 'Too many faults in this world' },
  'no-such-collection': { status: 404, title: 'Collection not found' },
  'no-such-record': { status: 404, title: 'Record not found' },
  'bad-record': { status: 422, title: 'Invalid record' },
  'bad-override': { status: 422, title: 'Invalid override' },
  'no-such-override': { status: 404, title: 'Override not found' },
  'too-many-overrides': { status: 429, title: 'Too many overrides in this world' },
  'bad-time': { status: 422, title: 'Invalid time' },
  forbidden: { status: 403, title: 'Forbidden' },
  'broken-reply': { status: 500, title: 'The reply does not match the spec' },
  'broken-handler': { status: 500, title: 'Internal error in the mock' },
  'too-many-records': { status: 507, title: 'Too many records in this world' },
  'not-ready': { status: 503, title: 'The mock is not ready' },
  'outcome-unknown': { status: 503, title: 'The store did not answer; the call may or may not have taken effect' },
  'not-durable': { status: 503, title: 'The world could not be saved; nothing was changed' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemName = keyof typeof problems

/** The body of a problem (RFC 9457), the mock's own kind of error. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly violations?: readonly Violation[]
}

export function problem(name: ProblemName, detail?: string, violations: readonly Violation[] = []): Problem {
  const { status, title } = problems[name]
  return {
    type: `${urn}${name}`,
    title,
    status,
    ...(detail !== undefined && { detail }),
    ...(violations.length > 0 && { violations }),
  }
}

const unable: ReadonlySet<string> = new Set(['no-such-response', 'not-acceptable', 'broken-reply', 'broken-handler'])

/** Whether a reply is a problem which says that the mock cannot answer, and not a refusal that it words for a provider. */
export function isUnable({ isProblem, body }: HandlerReply): boolean {
  return isProblem === true && unable.has(problemName(body) ?? '')
}

/** The name of one of the mock's own problems. Undefined for any other body. */
export function problemName(body: unknown): ProblemName | undefined {
  const type = isObject(body) ? body['type'] : undefined
  const name = typeof type === 'string' && type.startsWith(urn) ? type.slice(urn.length) : ''
  return Object.hasOwn(problems, name) ? (name as ProblemName) : undefined
}

/** A problem as a reply. It is not checked against the spec, which does not declare it. */
export function problemReply(body: Problem, headers?: Readonly<Record<string, string>>): HandlerReply {
  return { status: body.status, body, headers: { 'content-type': 'application/problem+json', ...headers }, isProblem: true }
}
