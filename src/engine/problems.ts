import type { Violation } from '../schema/violation.ts'
import type { HandlerReply } from '../provider/provider.ts'

/** The mock's own refusals, which never look like a provider's. */
export const problems = {
  'no-such-provider': { status: 404, title: 'Nothing is mocked under this path' },
  'no-such-operation': { status: 404, title: 'There is no such operation' },
  'method-not-allowed': { status: 405, title: 'This path does not take this method' },
  'bad-world': { status: 400, title: 'A world cannot be named like this' },
  'too-many-worlds': { status: 429, title: 'There are too many worlds' },
  'not-acceptable': { status: 406, title: 'The operation answers in no media type that is accepted' },
  'unsupported-media-type': { status: 415, title: 'The operation does not take this media type' },
  'too-large': { status: 413, title: 'The body is too large' },
  'bad-syntax': { status: 400, title: 'The body cannot be read' },
  'bad-request': { status: 400, title: 'The request breaks the spec' },
  'invalid-request': { status: 422, title: 'The request breaks the spec' },
  unauthorized: { status: 401, title: 'A credential is missing' },
  'no-such-response': { status: 400, title: 'The operation declares no such response' },
  'no-such-world': { status: 404, title: 'There is no such world' },
  'no-such-state': { status: 404, title: 'There is no such provider state' },
  'bad-state-params': { status: 422, title: 'The provider state does not take these parameters' },
  'bad-time': { status: 422, title: 'This is no time' },
  forbidden: { status: 403, title: 'This is not allowed from here' },
  'broken-reply': { status: 500, title: 'The mock would have broken the spec' },
  'broken-handler': { status: 500, title: 'The mock failed' },
  'not-durable': { status: 503, title: 'The world could not be saved; nothing has changed' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemName = keyof typeof problems

/** RFC 9457. */
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
    type: `urn:tallystick:problem:${name}`,
    title,
    status,
    ...(detail !== undefined && { detail }),
    ...(violations.length > 0 && { violations }),
  }
}

/** A problem as a reply. No spec declares it, so it is not held against one. */
export function problemReply(body: Problem, headers?: Readonly<Record<string, string>>): HandlerReply {
  return { status: body.status, body, headers: { 'content-type': 'application/problem+json', ...headers }, isProblem: true }
}
