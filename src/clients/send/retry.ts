import type { AnswerOrFailure } from '../result/answer.ts'

/** When to repeat a call that changes nothing. */
export interface RetryPolicy {
  /** Maximum number of retries; 2 by default, 0 for none. */
  readonly times: number
  /** Milliseconds to wait before each retry, counted from 1, unless the provider says how long; by default 200, 400, 800 and so on. */
  readonly delay: (time: number) => number
  /** If the provider asks for a longer wait than this, in milliseconds, there is no retry; 10000 by default. */
  readonly longest: number
}

export const defaultPolicy: RetryPolicy = { times: 2, delay: (time) => 100 * 2 ** time, longest: 10_000 }

/** Statuses of a provider that is unavailable for a moment. */
const passing = new Set([502, 503, 504])

/** A finished attempt to send a request. */
export interface Attempt {
  /** How many times the request has been sent. */
  readonly time: number
  readonly answer: AnswerOrFailure
  /** Epoch milliseconds. */
  readonly now: number
}

/** Milliseconds to wait before a retry; undefined if there is none. */
export function waitBefore({ time, answer, now }: Attempt, policy: RetryPolicy): number | undefined {
  if (time > policy.times) return undefined
  if ('failure' in answer) return answer.failure.reason === 'network' ? policy.delay(time) : undefined
  const { status, headers } = answer
  const asked = retryAfter(headers.get('retry-after'), now)
  if (asked !== undefined && (status === 429 || passing.has(status))) return asked <= policy.longest ? asked : undefined
  return passing.has(status) ? policy.delay(time) : undefined
}

/** A `Retry-After` header, which is seconds or a date, as milliseconds from now. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
