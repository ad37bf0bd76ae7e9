import type { ServerResponse } from 'node:http'
import { statusTitle } from '../engine/refusals/statusTitle.ts'

/** Why a request is refused before it becomes a call. */
export interface HttpProblem {
  readonly status: number
  readonly detail: string
}

/** Errors of Node's HTTP parser that have a status of their own. */
const known: Readonly<Record<string, HttpProblem>> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'The headers of the request are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, detail: 'The chunk extensions of the request are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request took too long to arrive.' },
}

export function problemOfParser({ code }: NodeJS.ErrnoException): HttpProblem {
  return (code === undefined ? undefined : known[code]) ?? { status: 400, detail: 'The request is not valid HTTP.' }
}

/** Answers a request with a problem. */
export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  const body = bodyOf(problem)
  response.writeHead(problem.status, headersOf(body)).end(body)
}

/** A complete response as text, for a connection without a request to answer. It is the last one of the connection. */
export function problemAsText(problem: HttpProblem): string {
  const body = bodyOf(problem)
  const headers = Object.entries({ ...headersOf(body), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${problem.status} ${statusTitle(problem.status)}\r\n${headers.join('')}\r\n${body}`
}

function headersOf(body: string): Record<string, string> {
  return { 'content-type': 'application/problem+json', 'content-length': String(Buffer.byteLength(body)) }
}

function bodyOf({ status, detail }: HttpProblem): string {
  return JSON.stringify({ type: 'about:blank', title: statusTitle(status), status, detail })
}
