import type { Exchanged } from './exchange.ts'

/** When a call that changes nothing is sent again. */
export interface RetryPolicy {
  /** How often at most; 2 by default, 0 for never. */
  readonly times: number
  /** Milliseconds before the nth time, from 1 on, where the provider names none: 200, 400, 800 and so on by default. */
  readonly delay: (time: number) => number
  /** A provider that wants a longer wait than this, in milliseconds, is not waited for; 10000 by default. */
  readonly longest: number
}

export const defaultPolicy: RetryPolicy = { times: 2, delay: (time) => 100 * 2 ** time, longest: 10_000 }

const passing = new Set([502, 503, 504])

/** Milliseconds to wait before a call is sent again; undefined where it is not. `time` counts from 1. */
export function waitBefore(time: number, got: Exchanged, policy: RetryPolicy, now: number): number | undefined {
  if (time > policy.times) return undefined
  if ('failure' in got) return got.failure.reason === 'network' ? policy.delay(time) : undefined
  const { status, headers } = got
  const named = retryAfter(headers.get('retry-after'), now)
  if (named !== undefined && (status === 429 || passing.has(status))) return named <= policy.longest ? named : undefined
  return passing.has(status) ? policy.delay(time) : undefined
}

/** Seconds or a date, as milliseconds from now. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
