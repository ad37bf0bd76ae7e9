import createCore from 'openapi-fetch'
import type { Outgoing } from '../request/outgoing.ts'
import type { Answer, AnswerOrFailure } from '../result/answer.ts'

/** Sends one request and reads its response. */
export type Transport = (outgoing: Outgoing, headers: Headers, signal: AbortSignal) => Promise<AnswerOrFailure>

/** Sends requests by this `fetch`. */
export function transportBy(fetch: (request: Request) => Promise<Response>, redirect: RequestRedirect): Transport {
  // openapi-fetch would pass options as a second argument, which not every `fetch` of a user understands.
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
      return { status, headers: response.headers, ...(await readBody(response, method)) }
    } catch (cause) {
      return {
        failure: { kind: 'failure', reason: 'network', error: new Error(`${operation} got no answer: ${reasonOf(cause)}`, { cause }) },
      }
    }
  }
}

async function readBody(response: Response, method: string): Promise<Pick<Answer, 'body' | 'unreadable'>> {
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
    return { body: text, unreadable: new Error('the body is not valid JSON.', { cause }) }
  }
}

/** The message of a failed `fetch` is just "fetch failed"; its cause says why. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}
