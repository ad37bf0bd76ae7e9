import type { TestMock } from './transport.ts'

interface Sent {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is where it is text, else as JSON. */
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Sends a call to a mock. */
export async function call(mock: TestMock, { method, path, query = {}, headers = {}, body }: Sent): Promise<Answer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
  const search = new URLSearchParams(query).toString()
  const sent = { ...(search !== '' && { query: search }), ...(text !== undefined && { body: text }) }
  const reply = await mock.call({ method, path, headers: { ...type, ...headers }, ...sent })
  return { status: reply.status, headers: new Headers(reply.headers), body: JSON.parse(reply.text) as unknown }
}
