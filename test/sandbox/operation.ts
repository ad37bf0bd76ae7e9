import type { IncomingHttpHeaders } from 'node:http'

/** One request, as the operations of the stand-in see it. */
export interface Call {
  readonly method: string
  /** Values of the `{name}` segments of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The body as sent. */
  readonly text: string
  /** The body when it is a JSON object, else an empty object: what is not there is missing. */
  readonly json: Readonly<Record<string, unknown>>
  /** Whether a token that this call issues is to be expired already (the drift `expired-token`). */
  readonly stillborn: boolean
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

/** Thrown by an operation to answer at once. */
export class Refusal extends Error {
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
