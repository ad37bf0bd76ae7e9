import type { Mock } from '../../src/control/mock.ts'
import { isJson } from '../../src/document/mediaTypes.ts'
import type { WrittenRequest } from './request.ts'

/** A reply as a client sees it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The parsed body, if it is JSON. */
  readonly json: unknown
}

export type Ask = (request: WrittenRequest) => Promise<Answer>

/** Sends requests to one world of a mock, below a prefix. */
export function askIn(mock: Mock, prefix: string, world: string): Ask {
  return async ({ method, path, headers, body }) => {
    const [before = '', query = ''] = path.split(/\?(.*)/s)
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const reply = await mock.handle({
      method,
      path: `${prefix}${before}`,
      query,
      headers: { host: 'localhost', accept: '*/*', ...lower, 'x-mock-world': world },
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    })
    const text = reply.body instanceof ReadableStream ? await new Response(reply.body).text() : textOf(reply.body)
    return { status: reply.status, headers: reply.headers, text, json: parsed(text, reply.headers['content-type']) }
  }
}

function textOf(body: string | Uint8Array | null): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : (body ?? '')
}

function parsed(text: string, type: string | undefined): unknown {
  if (text === '' || type === undefined || !isJson(type)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
