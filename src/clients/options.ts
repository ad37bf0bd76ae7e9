import type { RetryPolicy } from './retry.ts'

/** What every client is made with. */
export interface ClientOptions {
  /** Where the provider, a mock or a proxy is: `https://sandbox-api1117v2.fint.ng`, `http://127.0.0.1:4010/fint`. */
  readonly baseUrl: string
  /** Sends requests; the global `fetch`, looked up at each call, by default. */
  readonly fetch?: (request: Request) => Promise<Response>
  /** Milliseconds that a call may take in all, tokens and retries included; 30000 by default, Infinity for no limit. */
  readonly timeout?: number
  /** When calls that change nothing are sent again. Others never are. */
  readonly retry?: Partial<RetryPolicy>
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether redirects are followed; not by default, since that would hand credentials to whoever is named. */
  readonly redirect?: 'manual' | 'follow'
  /**
   * Whether answers are checked against the spec. What is found is told to `onDrift` and changes nothing about the call. The
   * providers' clients load their check when it is first needed; others are given one.
   */
  readonly validate?: boolean | Check
  /** Told about each answer that breaks the spec. Required with `validate`. */
  readonly onDrift?: (drift: Drift) => void
  /** Epoch milliseconds; the system's clock by default. */
  readonly now?: () => number
  /** Waits before a retry; a timer by default. */
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/** What one call may have of its own. */
export interface CallOptions {
  /** Gives the call up. */
  readonly signal?: AbortSignal
  /** Milliseconds; in place of the client's. */
  readonly timeout?: number
  /** Besides the client's, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  readonly retry?: Partial<RetryPolicy>
}

/** An answer as checks see it. */
export interface CheckedAnswer {
  readonly operation: string
  readonly status: number
  /** Names are lower-case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Promises of the spec that an answer does not keep. */
export type Check = (answer: CheckedAnswer) => readonly DriftViolation[] | Promise<readonly DriftViolation[]>

/** `at` is a place in the answer, `/reply/body/data/meterNumber`. `message` repeats no value. */
export interface DriftViolation {
  readonly code: string
  readonly at: string
  readonly message: string
}

/** Spec and provider no longer agree. */
export interface Drift {
  readonly operation: string
  readonly status: number
  readonly violations: readonly DriftViolation[]
}
