import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { account, accountCount } from '../accounts.ts'
import { isPeopleCase, peopleAnswer, type PeopleCase } from '../people.ts'
import type { CaseName } from '../traffic.ts'

/**
 * A `node:http` server that does as little as possible for the same bytes: it parses the body as JSON and sends prepared texts. It checks
 * nothing, keeps nothing and records nothing.
 */
export function bareListener(name: CaseName): RequestListener {
  if (isPeopleCase(name)) return barePeople(name)
  return name === 'post' ? bareDisburse : bareRead()
}

function barePeople(name: PeopleCase): RequestListener {
  const { status, text } = peopleAnswer(name)
  if (name !== 'plain-post' && name !== 'inferred-create') return (_, response) => answer(response, text, status)
  return (request, response) => readJson(request, () => answer(response, text, status))
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
  readJson(request, (body) => answer(response, (body as { phone?: string }).phone === undefined ? '{}' : disbursed))
}

function readJson(request: IncomingMessage, done: (body: unknown) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString())))
}

function answer(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}
