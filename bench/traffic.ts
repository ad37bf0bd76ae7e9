import { accountCount } from './accounts.ts'
import { isPeopleCase, peopleCases, peopleRequest } from './people.ts'

/** What is measured: which requests are sent, and what the server does with them. */
export const caseNames = ['get-record', 'get-copy', 'post', ...peopleCases] as const
export type CaseName = (typeof caseNames)[number]
/** `mix` keeps state as large as it is: nine reads, then a record replaced. */
export type Traffic = CaseName | 'mix' | GrowthTraffic
/** What a world that grows is asked for: mandates are read, customers lent to. */
export const growing = ['mandates', 'customers'] as const
export type Growing = (typeof growing)[number]
/** Calls in a world that holds so many of them. */
export type GrowthTraffic = `${Growing}-${number}`

/** The requests of a case as bytes on the wire; `index` counts the calls of a round from 0. */
export function requestOf(traffic: Traffic, index: number): string {
  if (traffic === 'post') return post(index)
  if (isPeopleCase(traffic)) {
    const [start, body] = peopleRequest(traffic, index)
    return body === undefined ? `${start} HTTP/1.1\r\n${common}\r\n` : withBody(start, '', body)
  }
  const customers = sizeOf('customers', traffic)
  if (customers > 0) return post(borrowerOf(index, customers))
  const mandates = sizeOf('mandates', traffic)
  if (mandates > 0) return mandate(Math.floor((index % mandatesRead) * (mandates / mandatesRead)))
  return traffic === 'mix' && index % 10 === 9 ? rename(index) : (reads[index % accountCount] as string)
}

/** The phone of a customer. Each call of a round has one of its own, since each may have one unpaid loan. */
export function phoneOf(index: number): string {
  return `080${String(index).padStart(8, '0')}`
}

/** Which of so many customers a call lends to: from all over. No round has more calls than the smallest world has customers. */
export function borrowerOf(index: number, customers: number): number {
  return index * Math.floor(customers / fewestCustomers)
}

/** How many of them a world holds, 0 where the traffic is not about them. */
export function sizeOf(what: Growing, traffic: string): number {
  return traffic.startsWith(`${what}-`) ? Number(traffic.slice(what.length + 1)) : 0
}

/** Names the mandate that was added so many before. */
export function referenceOf(index: number): string {
  return `LOAN-${String(index).padStart(8, '0')}`
}

/** However many there are, the same number is read, from all over: an answer is checked and written as text once only. */
const mandatesRead = 10
export const fewestCustomers = 10_000

const common = 'host: 127.0.0.1\r\nconnection: keep-alive\r\naccept: application/json\r\nuser-agent: bench\r\n'
const reads = Array.from({ length: accountCount }, (_, id) => `GET /bank/accounts/${id} HTTP/1.1\r\n${common}\r\n`)

function post(index: number): string {
  const body = `{"partner_meta":"demo-partner","phone":"${phoneOf(index)}","amount":"1500","transaction_pin":"1234"}`
  return withBody('POST /fint/v1/power/disburseLoan', 'x-requested-with: XMLHttpRequest\r\n', body)
}

function mandate(index: number): string {
  return `GET /etranzact/user/getMandate/${referenceOf(index)} HTTP/1.1\r\n${common}authorization: Bearer demo\r\n\r\n`
}

function rename(index: number): string {
  return withBody(`PATCH /bank/accounts/${index % accountCount}`, '', `{"nickname":"Name ${index}"}`)
}

function withBody(start: string, headers: string, body: string): string {
  return `${start} HTTP/1.1\r\n${common}${headers}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}
