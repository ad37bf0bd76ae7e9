import { providers } from '../../mocks/index.ts'
import { createMock, type Mock, type WorldControl } from '../../src/index.ts'

/** The time at the start of every test, for client and world. */
export const start = Date.parse('2026-03-01T12:00:00Z')

/** A mock of all providers, its default world, and a `fetch` that records its requests. */
export interface Setup {
  readonly mock: Mock
  readonly world: WorldControl
  readonly sent: Request[]
  /** Options for a client of a provider in the mock. */
  options(provider: string): { baseUrl: string; fetch: (request: Request) => Promise<Response>; now: () => number }
  /** The path of each request, without the provider's prefix. */
  paths(): string[]
}

export function setUp(): Setup {
  const mock = createMock({ providers, now: () => start })
  const sent: Request[] = []
  const fetch = (request: Request): Promise<Response> => {
    sent.push(request.clone())
    return mock.fetch(request)
  }
  return {
    mock,
    world: mock.world('default'),
    sent,
    options: (provider) => ({ baseUrl: `http://mock/${provider}`, fetch, now: () => start }),
    paths: () => sent.map(({ url }) => new URL(url).pathname.replace(/^\/[^/]+/, '')),
  }
}

/** A `fetch` that answers with these, one after the other, and records its requests. The last answer repeats. */
export function scripted(...answers: readonly (() => Response | Promise<Response>)[]): {
  readonly fetch: (request: Request) => Promise<Response>
  readonly sent: Request[]
} {
  const sent: Request[] = []
  return {
    sent,
    fetch: async (request) => {
      sent.push(request.clone())
      const answer = answers[Math.min(sent.length, answers.length) - 1]
      if (!answer) throw new Error('No answer was scripted.')
      return answer()
    },
  }
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

/** `refusal 409 Loan Not Repaid`, `ok 200`, `failure timeout`. */
export function inShort(result: {
  readonly kind: string
  readonly status?: number
  readonly code?: string
  readonly reason?: string
}): string {
  const { kind, status, code, reason } = result
  return [kind, reason, reason === undefined ? status : undefined, code].filter((part) => part !== undefined).join(' ')
}
