import type { Mock } from '../../src/index.ts'

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

/** Sends a call to a mock in process. */
export async function call(mock: Mock, { method, path, query = {}, headers = {}, body }: Sent): Promise<Answer> {
  const search = new URLSearchParams(query).toString()
  const url = `http://mock${path}${search === '' ? '' : `?${search}`}`
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
  const response = await mock.fetch(
    new Request(url, { method, headers: { ...type, ...headers }, ...(text !== undefined && { body: text }) }),
  )
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) as unknown }
}
