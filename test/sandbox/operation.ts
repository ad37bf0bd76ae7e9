import type { IncomingHttpHeaders } from 'node:http'

/** A request to an operation of the stand-in. */
export interface Call {
  readonly method: string
  /** Values of the `{name}` segments of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The body as sent. */
  readonly text: string
  /** The body if it is a JSON object, else an empty object. */
  readonly json: Readonly<Record<string, unknown>>
  /** Whether tokens that this call issues are expired already (the drift `expired-token`). */
  readonly issueExpired: boolean
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface Operation {
  /** `provider.operationId`, e.g. `fint.verifyCustomer`. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Absolute paths; a segment may be `{name}`. */
  readonly paths: readonly string[]
  readonly answer: (call: Call) => Answer
}

/** Thrown by an operation to answer with a refusal. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`)
    this.answer = { status, body }
  }
}

export const filled = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A calendar date, `yyyy-MM-dd`. */
export function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
