import type { IncomingMessage } from 'node:http'
import type { HttpProblem } from './httpProblem.ts'

const noHost: HttpProblem = { status: 400, detail: 'HTTP/1.1 requires the header Host.' }
const twoHosts: HttpProblem = { status: 400, detail: 'The request has more than one header Host.' }
const badHost: HttpProblem = { status: 400, detail: 'The header Host must be a host name or address, with a port if needed.' }
const oldChunks: HttpProblem = { status: 400, detail: 'HTTP/1.0 does not allow the header Transfer-Encoding.' }
const noCoding: HttpProblem = { status: 501, detail: 'The header Transfer-Encoding may only be "chunked".' }
const noVersion: HttpProblem = { status: 505, detail: 'Only HTTP/1.0 and HTTP/1.1 are supported.' }

/** A host name, an IPv4 address, or an IPv6 address in brackets, and a port. May be empty (RFC 9112, section 3.2). */
const host = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i

/** Why a server must refuse a request that Node's parser accepts (RFC 9112, sections 3.2 and 6.1). Undefined if it must not. */
export function headProblem({ headers, rawHeaders, httpVersion }: IncomingMessage): HttpProblem | undefined {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return noVersion
  const { host: name, 'transfer-encoding': coding } = headers
  if (name === undefined && httpVersion === '1.1') return noHost
  if (name !== undefined && !host.test(name)) return badHost
  if (hasTwoHosts(rawHeaders)) return twoHosts
  if (coding === undefined) return undefined
  if (httpVersion === '1.0') return oldChunks
  return coding.toLowerCase() === 'chunked' ? undefined : noCoding
}

/** Node.js keeps only the first one in `headers`. */
function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count > 1
}
