import createCore from 'openapi-fetch'
import type { Outgoing } from './outgoing.ts'
import type { NoAnswer } from './result.ts'

/** What came back from one request. `unreadable` says why the body is not what its media type says. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** JSON where it is some, else text, or a Blob of bytes. */
  readonly body: unknown
  readonly unreadable?: Error
}

export type Exchanged = Answer | { readonly failure: NoAnswer }

export type Exchange = (outgoing: Outgoing, headers: Headers, signal: AbortSignal) => Promise<Exchanged>

/** Sends one request and reads its answer. */
export function exchangeOver(fetch: (request: Request) => Promise<Response>, redirect: RequestRedirect): Exchange {
  // The second argument of `fetch` is not passed on: it is options for nobody.
  const core = createCore<Record<string, never>>({
    fetch: (request) => fetch(request),
    redirect,
    bodySerializer: (body: unknown) => body as BodyInit,
  })
  const send = core.request as unknown as (method: string, url: string, init: object) => Promise<{ error?: unknown; response: Response }>
  return async ({ operation, method, url, body }, headers, signal) => {
    try {
      const { error, response } = await send(method, url, { headers, body, signal, parseAs: 'stream' })
      const { status } = response
      if (!response.ok) return { status, headers: response.headers, body: error === '' ? undefined : error }
      return { status, headers: response.headers, ...(await read(response, method)) }
    } catch (cause) {
      return {
        failure: { kind: 'failure', reason: 'network', error: new Error(`${operation} got no answer: ${wordsOf(cause)}`, { cause }) },
      }
    }
  }
}

async function read(response: Response, method: string): Promise<Pick<Answer, 'body' | 'unreadable'>> {
  if (response.bodyUsed || !response.body || method === 'HEAD') return { body: undefined }
  const type = response.headers.get('content-type') ?? 'application/json'
  if (/[/+]json\b/i.test(type)) return readJson(await response.text())
  return { body: /^text\/|[/+]xml\b|x-www-form-urlencoded/i.test(type) ? await response.text() : await response.blob() }
}

function readJson(text: string): Pick<Answer, 'body' | 'unreadable'> {
  if (text === '') return { body: undefined }
  try {
    return { body: JSON.parse(text) as unknown }
  } catch (cause) {
    return { body: text, unreadable: new Error('The body is no JSON.', { cause }) }
  }
}

/** `fetch failed` says nothing; its cause does. */
function wordsOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}
