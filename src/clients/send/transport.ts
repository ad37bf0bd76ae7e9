import { essence, isJson, isXml } from '../../document/mediaTypes.ts'
import type { OperationDescription } from '../description.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import type { Outgoing } from '../request/outgoing.ts'
import type { Answer, AnswerOrFailure } from '../result/answer.ts'

/** A request to send. */
export interface Sending {
  readonly operation: OperationDescription
  readonly outgoing: Outgoing
  readonly signal: AbortSignal
  readonly retry?: CallOptions['retry']
}

/** Sends one request, with these headers instead of its own, and reads its response. */
export type Transport = (sending: Sending, headers: Headers) => Promise<AnswerOrFailure>

/** How requests are sent and JSON is parsed. */
type TransportOptions = Required<Pick<ClientOptions, 'fetch' | 'redirect' | 'parseJson'>>

/** Returns a transport that sends requests with this `fetch`. */
export function transportBy({ fetch, redirect, parseJson }: TransportOptions): Transport {
  return async ({ operation: { readXml }, outgoing: { operation, method, url, body }, signal }, headers) => {
    try {
      const init = {
        method,
        headers,
        signal,
        redirect,
        ...(body !== undefined && { body }),
        ...(body instanceof ReadableStream && streamed),
      }
      const response = await fetch(new Request(url, init))
      return { status: response.status, headers: response.headers, ...(await readBody(response, { method, readXml, parseJson })) }
    } catch (cause) {
      return {
        failure: { kind: 'failure', reason: 'network', error: new Error(`${operation} got no answer: ${reasonOf(cause)}`, { cause }) },
      }
    }
  }
}

/** `fetch` requires this if the body is a stream. */
const streamed = { duplex: 'half' }

interface BodyReading extends Pick<TransportOptions, 'parseJson'> {
  readonly method: string
  readonly readXml: OperationDescription['readXml'] | undefined
}

async function readBody(response: Response, { method, readXml, parseJson }: BodyReading): Promise<Pick<Answer, 'body' | 'unreadable'>> {
  if (!response.body || method === 'HEAD') return { body: undefined }
  const type = response.headers.get('content-type') ?? 'application/json'
  if (isJson(type)) return readJson(await response.text(), parseJson)
  return (await readXml?.(response)) ?? { body: isText(type) ? await response.text() : await response.blob() }
}

/** Whether a body is text. Other bodies are bytes, including those with several JSON values, such as `application/x-ndjson`. */
function isText(type: string): boolean {
  const plain = essence(type)
  return plain.startsWith('text/') || isXml(plain) || plain === 'application/x-www-form-urlencoded'
}

function readJson(text: string, parseJson: TransportOptions['parseJson']): Pick<Answer, 'body' | 'unreadable'> {
  if (text === '') return { body: undefined }
  try {
    return { body: parseJson(text) }
  } catch (cause) {
    return { body: text, unreadable: new Error('the body is not valid JSON.', { cause }) }
  }
}

/** The reason of a failed `fetch`. Its message is only "fetch failed"; its cause has the reason. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}
