import type { TestCall } from '../transports/transports.ts'

/** What a call sends. Text and bytes go as they are, anything else as JSON. */
export interface Sent {
  readonly method?: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A call as a transport takes it. A body is called JSON unless the headers say otherwise. */
export function asCall({ method = 'GET', path, query = {}, headers = {}, body }: Sent): TestCall {
  const search = new URLSearchParams(query).toString()
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return {
    method,
    path,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(search !== '' && { query: search }),
    ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
  }
}
