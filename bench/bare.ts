import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { account, accountCount } from './accounts.ts'
import type { CaseName } from './traffic.ts'

/**
 * As little as a `node:http` server can do and still answer the same bytes: the body is parsed as JSON, the answers lie
 * ready as text. It checks nothing, keeps nothing and records nothing.
 */
export function bareListener(name: CaseName): RequestListener {
  return name === 'post' ? bareDisburse : bareRead()
}

function bareRead(): RequestListener {
  const texts = new Map(Array.from({ length: accountCount }, (_, id) => [`/bank/accounts/${id}`, JSON.stringify(account(id))]))
  return (request, response) => answer(response, texts.get(request.url ?? '') ?? '{}')
}

const disbursed = JSON.stringify({
  status: true,
  msg: 'Loan Disbursed',
  data: { paymentReference: 'PL000000000001', meterNumber: '45000000001' },
})

function bareDisburse(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as { phone?: string }
    answer(response, body.phone === undefined ? '{}' : disbursed)
  })
}

function answer(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}
