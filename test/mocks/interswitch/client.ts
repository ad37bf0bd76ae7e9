import { asCall, type Sent } from '../sending.ts'
import type { TestMock } from '../transport.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Sends a call to a mock. */
export async function call(mock: TestMock, sent: Sent): Promise<Answer> {
  const reply = await mock.call(asCall(sent))
  return { status: reply.status, headers: new Headers(reply.headers), body: JSON.parse(reply.text) as unknown }
}
