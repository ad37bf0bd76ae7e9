import type { RetryPolicy } from './send/retry.ts'

/** Options of every client. */
export interface ClientOptions {
  /** URL of the provider, a mock or a proxy: `https://sandbox-api1117v2.fint.ng`, `http://127.0.0.1:4010/fint`. */
  readonly baseUrl: string
  /** Sends requests; by default the global `fetch` at the time of each call. */
  readonly fetch?: (request: Request) => Promise<Response>
  /** Parses JSON; `JSON.parse` by default, which rounds numbers with more than 15 digits. */
  readonly parseJson?: (text: string) => unknown
  /** Milliseconds that a call may take, including tokens and retries; 30000 by default, Infinity for no limit. */
  readonly timeout?: number
  /** Retries for read operations. Operations that change something are never sent again. */
  readonly retry?: Partial<RetryPolicy>
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether to follow redirects. The default is not to, because the other server would get the credentials. */
  readonly redirect?: 'manual' | 'follow'
  /**
   * Checks answers against the spec and reports violations to `onDrift`. The result of the call stays the same. Clients of the
   * built-in providers take `true` and load their check when it is first needed; other clients need a check.
   */
  readonly validate?: boolean | Check
  /** Called for each answer that breaks the spec. Required with `validate`. */
  readonly onDrift?: (drift: Drift) => void
  /** Epoch milliseconds; the system's clock by default. */
  readonly now?: () => number
  /** Waits before a retry; a timer by default. */
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/** Options of one call. */
export interface CallOptions {
  /** Gives up the call when it aborts. */
  readonly signal?: AbortSignal
  /** Milliseconds; replaces the client's. */
  readonly timeout?: number
  /** Added to the client's headers; wins over a header of the same name. */
  readonly headers?: Readonly<Record<string, string>>
  readonly retry?: Partial<RetryPolicy>
}

/** An answer, as a check gets it. */
export interface CheckedAnswer {
  readonly operation: string
  readonly status: number
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Returns the violations of the spec in an answer. */
export type Check = (answer: CheckedAnswer) => readonly DriftViolation[] | Promise<readonly DriftViolation[]>

/** A violation of the spec. `at` points into the answer: `/reply/body/data/meterNumber`. `message` repeats no value. */
export interface DriftViolation {
  readonly code: string
  readonly at: string
  readonly message: string
}

/** An answer that breaks the spec. */
export interface Drift {
  readonly operation: string
  readonly status: number
  readonly violations: readonly DriftViolation[]
}
